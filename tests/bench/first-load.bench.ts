/**
 * The first load of a venue over loopback HTTP by the real engine process, look-ups meanwhile, then an incremental pull;
 * each against the quickest that its rows can be in the same encrypted schema, and the load against PouchDB, too.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIfNeeded } from '../../scripts/build.ts';
import { BENCH_KEY, BenchEngine, benchConnection } from './bench-engine.ts';
import { cacheTotals, expectSameTotals } from './cache-totals.ts';
import type { ChangesTasks } from './changes.ts';
import { wholeNumber } from './figures.ts';
import type { EngineFigures, FirstLoadFigures } from './first-load-measurements.ts';
import { changingTickets, FULL_SIZE, firstLoadMeasurements } from './first-load-measurements.ts';
import type { FloorTasks } from './floor.ts';
import { HelperProcess } from './helper-process.ts';
import { lookUpWhile } from './look-ups.ts';
import type { Benchmark, BenchOptions } from './measure.ts';
import { installPouchdb, pouchdbPull } from './pouchdb-reference.ts';
import { ENTRIES, type VenueSize } from './venue.ts';
import type { VenueTasks } from './venue-server.ts';

/** The past of the venue ends well before the first window's overlap. Milliseconds. */
const PAST = 3_600_000;
const LOOK_UPS_AT_REST = 300;

const program = (name: string): string => path.join(import.meta.dirname, name);

/** What a run has at hand. `engineDir` and `floorDir` hold a cache each. */
interface Run {
  options: BenchOptions;
  size: VenueSize;
  dataDir: string;
  engineDir: string;
  floorDir: string;
}

async function measureEngine({ options, size, engineDir, floorDir }: Run): Promise<EngineFigures> {
  const { say } = options;
  if (!buildIfNeeded().ok) throw new Error('Usher cannot be built.');
  const changing = changingTickets(size.tickets);
  const venue = new HelperProcess<VenueTasks>(program('venue-server.ts'));
  const helpers: { stop(): Promise<void> }[] = [venue];
  try {
    say(`Making a venue of ${wholeNumber(size.tickets)} tickets with ${ENTRIES} log entries each …`);
    const { url, ticketNumbers } = await venue.ask('open', { size, changing });

    say('First load …');
    const start = performance.now();
    const engine = new BenchEngine(engineDir, url);
    helpers.push(engine);
    const { loadedAt, lookUps } = await loadWhileLookingUp(engine, ticketNumbers);
    const loadProcessorTime = engine.processorTime();
    let left = LOOK_UPS_AT_REST;
    const lookUpsAtRest = await lookUpWhile(() => left-- > 0, engine, ticketNumbers);

    say('The floor of the first load …');
    const { milliseconds: floor, processorTime: floorProcessorTime } = await measureFloor(engineDir, floorDir);

    say(`Incremental pull of ${wholeNumber(changing)} changed tickets …`);
    await engine.atRest();
    await venue.ask('change', undefined);
    const pullStart = performance.now();
    await engine.sync();
    const pull = performance.now() - pullStart;
    const peakMemory = engine.peakMemory();
    await engine.stop();
    const apply = await measureApplying(engineDir, floorDir, url);
    const processorTime = { load: loadProcessorTime, floor: floorProcessorTime };
    return { load: loadedAt - start, floor, processorTime, lookUps, lookUpsAtRest, pull, apply, peakMemory };
  } finally {
    await Promise.all(helpers.map((helper) => helper.stop()));
  }
}

async function loadWhileLookingUp(
  engine: BenchEngine,
  ticketNumbers: readonly string[],
): Promise<{ loadedAt: number; lookUps: number[] }> {
  let loadedAt = 0;
  const loading = engine.firstLoad().finally(() => {
    loadedAt = performance.now();
  });
  const [lookUps] = await Promise.all([lookUpWhile(() => loadedAt === 0, engine, ticketNumbers), loading]);
  return { loadedAt, lookUps };
}

async function measureFloor(engineDir: string, floorDir: string) {
  const helper = new HelperProcess<FloorTasks>(program('floor.ts'));
  try {
    const [source, target] = [cacheFile(engineDir), cacheFile(floorDir)];
    const figures = await helper.ask('copy', { source, target, key: BENCH_KEY });
    expectSameTotals('What the floor wrote', cacheTotals(target, BENCH_KEY), cacheTotals(source, BENCH_KEY));
    return figures;
  } finally {
    await helper.stop();
  }
}

async function measureApplying(engineDir: string, floorDir: string, url: string): Promise<number> {
  const helper = new HelperProcess<ChangesTasks>(program('changes.ts'));
  try {
    const input = { dataDir: floorDir, key: BENCH_KEY, connection: benchConnection(url) };
    const milliseconds = await helper.ask('apply', input);
    const pulled = cacheTotals(cacheFile(engineDir), BENCH_KEY);
    expectSameTotals('What was applied', cacheTotals(cacheFile(floorDir), BENCH_KEY), pulled);
    return milliseconds;
  } finally {
    await helper.stop();
  }
}

function cacheFile(dataDir: string): string {
  return path.join(dataDir, 'cache.sqlite');
}

/** Null when PouchDB is not wanted or can't be installed. */
async function measurePouchdb({ options, size, dataDir }: Run): Promise<FirstLoadFigures['pouchdb']> {
  const count = Math.min(size.tickets, options.pouchdbTickets);
  if (count === 0 || !installPouchdb(options.say)) return null;
  options.say(`PouchDB pulls ${wholeNumber(count)} tickets …`);
  return { pull: await pouchdbPull(size, count, dataDir), tickets: count };
}

const benchmark: Benchmark = async (options) => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'usher-bench-'));
  const [engineDir, floorDir] = [path.join(dataDir, 'engine'), path.join(dataDir, 'floor')];
  const size: VenueSize = { tickets: options.tickets ?? FULL_SIZE, anchor: Date.now() - PAST };
  const run: Run = { options, size, dataDir, engineDir, floorDir };
  try {
    for (const folder of [engineDir, floorDir]) await mkdir(folder);
    const engine = await measureEngine(run);
    return firstLoadMeasurements({ ...engine, tickets: size.tickets, pouchdb: await measurePouchdb(run) });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};

export default benchmark;
