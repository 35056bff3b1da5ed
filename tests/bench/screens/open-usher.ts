/** The built Usher in the browser shell, with its ticket list open in Chromium and the probe in the page. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium, QUIET_FLAGS } from '../../../scripts/ensure-browser.ts';
import { Program } from '../../end-to-end/program.ts';
import { openBarePage } from './bare-page.ts';
import { installProbe } from './probe.ts';

const VIEW = { width: 1360, height: 880 };
/** Milliseconds after which a start is looked at: a page that is asked earlier is slower. */
const LONGEST_START = 2_500;

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

/** Milliseconds from the start of the program until its first tickets were painted, in a page that nobody debugs. */
export async function timeStart(browser: Browser, dataDir: string): Promise<number> {
  const page = await openBarePage(browser, VIEW);
  await page.addScript(`(${installProbe})()`);
  const startedAt = Date.now();
  const program = new Program(programOn(dataDir));
  try {
    await page.open(listOf(await address(program)));
    await pause(LONGEST_START);
    return (await page.evaluate<number>('window.probe.firstRows')) - startedAt;
  } finally {
    await page.close();
    await program.stop();
  }
}

export interface OpenUsher {
  page: Page;
  close(): Promise<void>;
}

/** Starts the program and opens the ticket list. */
export async function openUsher(browser: Browser, dataDir: string): Promise<OpenUsher> {
  const page = await newPage(browser);
  const program = new Program(programOn(dataDir));
  const close = async () => {
    await page.context().close();
    await program.stop();
  };
  try {
    await page.goto(listOf(await address(program)));
    await page.evaluate(() => window.probe.firstRows);
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const programOn = (dataDir: string): string[] => ['out/main/browser.js', '--data-dir', dataDir];
const address = (program: Program): Promise<string> => program.says(/Usher is open at (\S+)/);
const listOf = (usher: string): string => `${usher}#/tickets`;

/** Megabytes that the page's objects take after what is not needed was thrown away. */
export async function heapOf(page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
