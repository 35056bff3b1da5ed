/** The Content-Security-Policy in action. */
import type { Page } from '@playwright/test';

/** Puts a script into the page as an injection would, and tells what became of it. */
export function runInlineScript(page: Page): Promise<{ ran: boolean; refusedBy: string }> {
  return page.evaluate(async () => {
    const violation = new Promise<SecurityPolicyViolationEvent>((resolve) =>
      document.addEventListener('securitypolicyviolation', resolve, { once: true }),
    );
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    return { ran: 'injected' in window, refusedBy: 'injected' in window ? '' : (await violation).violatedDirective };
  });
}
