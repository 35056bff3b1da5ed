/** The built Usher in the browser shell, with its ticket list open in Chromium and the probe in the page. */
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium, QUIET_FLAGS } from '../../../scripts/ensure-browser.ts';
import { Program } from '../../end-to-end/program.ts';
import { installProbe } from './probe.ts';

const VIEW = { width: 1360, height: 880 };

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium: run node scripts/ensure-browser.ts first.');
  return chromium.launch({ executablePath, args: QUIET_FLAGS });
}

/** A page with the probe in it, by itself in its context. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEW, locale: 'en-GB', colorScheme: 'light' });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  return page;
}

export interface OpenUsher {
  page: Page;
  /** Milliseconds from the start of the program until the first rows were painted. */
  startedIn: number;
  close(): Promise<void>;
}

/** Starts the program and opens the ticket list as soon as it tells its address. */
export async function openUsher(browser: Browser, dataDir: string): Promise<OpenUsher> {
  const page = await newPage(browser);
  const startedAt = Date.now();
  const program = new Program(['out/main/browser.js', '--data-dir', dataDir]);
  const close = async () => {
    await page.context().close();
    await program.stop();
  };
  try {
    await page.goto(`${await program.says(/Usher is open at (\S+)/)}#/tickets`);
    return { page, startedIn: (await page.evaluate(() => window.probe.firstRows)) - startedAt, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Megabytes that the page's objects take after what is not needed was thrown away. */
export async function heapOf(page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
