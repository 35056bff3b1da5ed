/**
 * One round: a server, a bad wire and an engine; then storm, rest, comparison. Everything is drawn from the seed. What
 * real processes make of it depends on their timing: a seed replays the same draws, not the same milliseconds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import { startDemoBackOffice } from '../../electron/demo/back-office.ts';
import { createRandom } from '../../electron/demo/venue/random.ts';
import { openCacheReader } from '../../electron/engine/cache/open-cache.ts';
import { joinLedger } from '../../electron/engine/ledger/open-ledger.ts';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import { DEFAULT_LIFECYCLE_MODE } from '../../shared/domain/lifecycle-mode.ts';
import type { EngineConfig } from '../../shared/engine-protocol.ts';
import { DEFAULT_DELETION_PATH, DEFAULT_KEY_HEADER, REPORT_PATHS } from '../../shared/tixngo.ts';
import { compareCache } from './cache-comparison.ts';
import { Decisions } from './decisions.ts';
import { compareDeletions, isOvertaken } from './deletion-comparison.ts';
import { rest } from './rest.ts';
import { compareLastSync } from './rest-comparison.ts';
import { RestartingEngine } from './restarting-engine.ts';
import { storm } from './storm.ts';
import type { StormyWire } from './stormy-wire.ts';
import { startStormyWire } from './stormy-wire.ts';
import { Tally } from './tally.ts';

const DATABASE_KEY = 'ef'.repeat(32);
const SOURCE = 'fault-suite';

export interface RoundReport {
  seed: number;
  /** What was done, in order, each line beginning with the milliseconds since the start. */
  actions: readonly string[];
  /** One sentence each; empty when every guarantee held. */
  differences: readonly string[];
  tally: Tally;
}

export async function runRound(seed: number): Promise<RoundReport> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'usher-faults-'));
  const tickets = createRandom(seed, 'venue size').int(150, 400);
  const office = await startDemoBackOffice({ tickets, seed, life: false });
  try {
    return await runRoundIn(seed, dataDir, office);
  } finally {
    await office.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function runRoundIn(seed: number, dataDir: string, office: DemoBackOffice): Promise<RoundReport> {
  const begun = performance.now();
  const actions: string[] = [];
  const note = (what: string): void => void actions.push(`${Math.round(performance.now() - begun)} ms ${what}`);
  const tally = new Tally();
  const decisions = new Decisions();
  const ticketIds = await ticketIdsOf(office);
  const killEngine = (): void => engine.kill();
  const wire = await startStormyWire({ seed, office, ticketIds, decisions, tally, note, killEngine });
  const engine = new RestartingEngine(configuration(dataDir, wire.url));
  const differences: string[] = [];
  try {
    if (createRandom(seed, 'start').chance(0.6)) await rest(engine);
    wire.rise();
    note('the storm begins');
    await storm({ seed, engine, wire, decisions, note });
    await wire.calm();
    note('the wire and the server rest');
    if (createRandom(seed, 'phones').chance(0.5)) office.confirmDeletions(Date.now() + 60_000);
    const problems = [await rest(engine)];
    // Once more, often within the same second: the next sync has to show it, and may read little else.
    wire.changeTickets('after the rest');
    problems.push(await rest(engine));
    differences.push(...problems.filter((problem) => problem !== null));
    await engine.stop();
    differences.push(...compareFiles({ dataDir, office, ticketIds, decisions, wire, tally }));
  } catch (error) {
    differences.push(`The round broke off: ${error instanceof Error ? error.stack : error}`);
  } finally {
    engine.abandon();
    await wire.close();
  }
  tally.kills = engine.kills;
  return { seed, actions, differences: [...engine.surprises, ...differences], tally };
}

function configuration(dataDir: string, url: string): EngineConfig {
  return {
    dataDir,
    databaseKey: DATABASE_KEY,
    connection: {
      baseUrl: url,
      keyHeader: DEFAULT_KEY_HEADER,
      apiKey: DEMO_API_KEY,
      mobileAppId: 'usher',
      deletionPath: DEFAULT_DELETION_PATH,
    },
    source: SOURCE,
    demo: true,
    workOffline: false,
    syncIntervalSeconds: 0.1,
    staleAfterMinutes: 60,
    retentionDays: null,
    sessionId: 'session',
    operator: 'help desk',
    role: 'Troubleshooter',
    lifecycleMode: DEFAULT_LIFECYCLE_MODE,
  };
}

async function ticketIdsOf(office: DemoBackOffice): Promise<string[]> {
  const query = 'mobileAppId=usher&limit=1000&offset=0';
  const headers = { [DEFAULT_KEY_HEADER]: DEMO_API_KEY };
  const response = await fetch(`${office.url}${REPORT_PATHS.ticketsLight}?${query}`, { headers });
  const { result } = (await response.json()) as { result: { ticketId: string }[] };
  return result.map(({ ticketId }) => ticketId).sort();
}

interface Compared {
  dataDir: string;
  office: DemoBackOffice;
  ticketIds: readonly string[];
  decisions: Decisions;
  wire: StormyWire;
  tally: Tally;
}

function compareFiles({ dataDir, office, ticketIds, decisions, wire, tally }: Compared): string[] {
  const books = new Map(
    ticketIds.flatMap((ticketId) => {
      const book = office.ticket(ticketId);
      return book ? [[ticketId, book] as const] : [];
    }),
  );
  const cache = openCacheReader({ dataDir, key: DATABASE_KEY });
  const ledger = joinLedger({ dataDir, key: DATABASE_KEY });
  try {
    const truth = { books, decisions, late: wire.late };
    for (const deletion of ledger.list(SOURCE)) {
      tally.countDeletion(deletion.state);
      if (isOvertaken(deletion, truth)) tally.overtaken++;
    }
    return [
      ...compareCache(cache, books),
      ...compareLastSync(cache, books),
      ...compareDeletions(ledger, SOURCE, truth),
    ];
  } finally {
    cache.close();
    ledger.close();
  }
}
