/**
 * The screens of the built Usher in Chromium, over full caches: typing a search, opening a ticket, the charts, jumps,
 * the wheel, the page's memory, and the start. Each time is held against that of a small venue in the same run.
 */
import type { Browser } from '@playwright/test';
import { createRandom } from '../../electron/demo/venue/random.ts';
import { buildIfNeeded } from '../../scripts/build.ts';
import { wholeNumber } from './figures.ts';
import type { Benchmark, BenchOptions, Measurement } from './measure.ts';
import { fullCache } from './screens/full-cache.ts';
import { jump, openTickets, pressKeys, scroll, typeSearches, visitCharts } from './screens/interactions.ts';
import { heapOf, launchChromium, openUsher, timeStart } from './screens/open-usher.ts';
import { type ScreenFigures, screenMeasurements } from './screens/screen-measurements.ts';

/** The sizes that the aims speak of. */
const SIZES = [200_000, 1_000_000];
const SMALL_VENUE = 2_000;
const STARTS = 9;

async function measure(browser: Browser, tickets: number, say: BenchOptions['say']): Promise<ScreenFigures> {
  const dataDir = await fullCache(tickets, say);
  const random = createRandom(1, 'screens');
  say(`The screens with ${wholeNumber(tickets)} tickets …`);
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start++) starts.push(await timeStart(browser, dataDir));
  const { page, close } = await openUsher(browser, dataDir);
  try {
    return {
      tickets,
      starts,
      keys: await typeSearches(page, random),
      clicks: await openTickets(page, random),
      charts: await visitCharts(page),
      jumps: await jump(page, random),
      longTasks: await scroll(page),
      heap: await heapOf(page),
    };
  } finally {
    await close();
  }
}

const benchmark: Benchmark = async ({ tickets, say }) => {
  if (!buildIfNeeded().ok) throw new Error('Usher cannot be built.');
  const browser = await launchChromium();
  try {
    const frame = await pressKeys(browser);
    const small = await measure(browser, SMALL_VENUE, say);
    const lines: Measurement[] = [];
    for (const size of tickets === null ? SIZES : [tickets]) {
      lines.push(...screenMeasurements(await measure(browser, size, say), { small, frame }));
    }
    return lines;
  } finally {
    await browser.close();
  }
};

export default benchmark;
