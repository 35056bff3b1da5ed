/**
 * A page as a person has it. Playwright hears of every request with the calls that led to it, for which the browser reads
 * a program a second time: a start takes a sixth longer.
 */
import type { Browser } from '@playwright/test';

export interface BarePage {
  /** Runs in the page before anything of it. */
  addScript(source: string): Promise<void>;
  open(address: string): Promise<void>;
  /** What an expression, or its promise, comes to. */
  evaluate<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** Opens a page of this size that the browser's debugger leaves alone until something is asked of it. */
export async function openBarePage(browser: Browser, size: { width: number; height: number }): Promise<BarePage> {
  const devTools = await browser.newBrowserCDPSession();
  const { browserContextId } = await devTools.send('Target.createBrowserContext');
  const { targetId } = await devTools.send('Target.createTarget', { url: 'about:blank', browserContextId, ...size });
  const { sessionId } = await devTools.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  devTools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let lastId = 0;
  const send = async <Result>(method: string, params: object = {}): Promise<Result> => {
    lastId += 1;
    const { promise, resolve } = Promise.withResolvers<Answer>();
    waiting.set(lastId, resolve);
    await devTools.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id: lastId, method, params }),
    });
    const { result, error } = await promise;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as Result;
  };
  await send('Page.enable');
  return {
    addScript: (source) => send('Page.addScriptToEvaluateOnNewDocument', { source }),
    open: (url) => send('Page.navigate', { url }),
    async evaluate<Value>(expression: string) {
      const asked = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send<{
        result: { value: Value };
        exceptionDetails?: { text: string };
      }>('Runtime.evaluate', asked);
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    async close() {
      await devTools.send('Target.disposeBrowserContext', { browserContextId });
      await devTools.detach();
    },
  };
}
