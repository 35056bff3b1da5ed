/** Data directories with full caches, made once and kept for the next run as long as they fit the schema. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE_FORMAT } from '../../../electron/engine/cache/cache-schema.ts';
import { LEDGER_FORMAT } from '../../../electron/engine/ledger/ledger-schema.ts';
import { wholeNumber } from '../figures.ts';
import { HelperProcess } from '../helper-process.ts';
import type { BenchOptions } from '../measure.ts';
import type { CacheMakerTasks } from './cache-maker.ts';

const KEPT_IN = path.join(import.meta.dirname, '../../../node_modules/.cache/usher-bench');
const PROGRAM = path.join(import.meta.dirname, 'cache-maker.ts');
/** Of a multiple of this number only so many tickets go through the cache's writer; the others are copies of them. */
const WRITTEN = 40_000;
/** Written last: a directory without it was not finished. */
const MARK = 'made-for';
/** The past of the venue ends so long before the cache was filled. Milliseconds. */
const PAST = 3_600_000;

/** The data directory of a browser shell whose cache holds so many tickets, as after a complete sync. */
export async function fullCache(tickets: number, say: BenchOptions['say']): Promise<string> {
  const dataDir = path.join(KEPT_IN, `tickets-${tickets}`);
  const maker = new HelperProcess<CacheMakerTasks>(PROGRAM);
  try {
    if (!isMade(dataDir)) await make(maker, dataDir, tickets, say);
    const held = await maker.ask('settle', { dataDir });
    if (held.tickets !== tickets) throw new Error(`${dataDir} holds ${held.tickets} tickets. Delete it.`);
    return dataDir;
  } finally {
    await maker.stop();
  }
}

async function make(maker: HelperProcess<CacheMakerTasks>, dataDir: string, tickets: number, say: BenchOptions['say']) {
  say(`Filling a cache with ${wholeNumber(tickets)} tickets, kept in ${dataDir} …`);
  rmSync(dataDir, { recursive: true, force: true });
  const unfinished = `${dataDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const start = performance.now();
  const times = tickets % WRITTEN === 0 ? tickets / WRITTEN : 1;
  await maker.ask('make', { dataDir: unfinished, size: { tickets: tickets / times, anchor: Date.now() - PAST } });
  await maker.ask('settle', { dataDir: unfinished });
  if (times > 1) await maker.ask('multiply', { dataDir: unfinished, times });
  writeFileSync(path.join(unfinished, MARK), schemas());
  renameSync(unfinished, dataDir);
  say(`… took ${wholeNumber((performance.now() - start) / 1_000)} s.`);
}

function isMade(dataDir: string): boolean {
  const mark = path.join(dataDir, MARK);
  return existsSync(mark) && readFileSync(mark, 'utf8') === schemas();
}

/** Another one where any migration is another. */
function schemas(): string {
  return hash('sha256', JSON.stringify([CACHE_FORMAT, LEDGER_FORMAT]));
}
