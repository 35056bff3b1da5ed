/** The one Chromium of the stand-in, which the tests drive too, over its debugging port. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium, QUIET_FLAGS } from '../../scripts/ensure-browser.ts';

let opened: Promise<{ context: BrowserContext; profile: string }> | null = null;

/** Starts Chromium with a profile of its own in `directory`, and prints where the tests can reach it. */
export async function openChromium(directory: string): Promise<BrowserContext> {
  opened ??= launch(directory);
  return (await opened).context;
}

async function launch(directory: string) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium: run scripts/ensure-browser.ts.');
  const profile = mkdtempSync(path.join(directory, 'stand-in-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...QUIET_FLAGS, '--remote-debugging-port=0'],
    viewport: { width: 1360, height: 880 },
    // The desktop shell answers the signals itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  process.stdout.write(`Stand-in for Electron: Chromium answers at http://127.0.0.1:${port}\n`);
  return { context, profile };
}

export async function closeChromium(): Promise<void> {
  if (opened === null) return;
  const { context, profile } = await opened;
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
