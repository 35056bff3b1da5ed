/** What the tests on a small disk start from: the real engine process on it, and the demo back office on loopback. */
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import { openCacheReader } from '../../electron/engine/cache/open-cache.ts';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import { DEFAULT_LIFECYCLE_MODE } from '../../shared/domain/lifecycle-mode.ts';
import type { EngineConfig, MessageFromEngine } from '../../shared/engine-protocol.ts';
import type { ConnectionStatus } from '../../shared/sync-status.ts';
import { DEFAULT_DELETION_PATH, DEFAULT_KEY_HEADER, REPORT_PATHS } from '../../shared/tixngo.ts';
import { ForkedEngine } from '../engine/forked-engine.ts';
import { compareCache } from '../faults/cache-comparison.ts';
import type { SmallDisk } from './small-disk.ts';

const KEY = '5a'.repeat(32);
const GLANCE = 25;

/** A small disk, or any directory. */
type Place = Pick<SmallDisk, 'directory' | 'inside'>;

/** An engine whose data directory is the disk; it syncs often, so that it goes on soon after the disk can be used. */
export function engineOn(disk: Place, office: DemoBackOffice, changed: Partial<EngineConfig> = {}): ForkedEngine {
  const config: EngineConfig = {
    dataDir: disk.directory,
    databaseKey: KEY,
    connection: {
      baseUrl: office.url,
      keyHeader: DEFAULT_KEY_HEADER,
      apiKey: DEMO_API_KEY,
      mobileAppId: 'usher',
      deletionPath: DEFAULT_DELETION_PATH,
    },
    source: 'small-disk',
    demo: true,
    workOffline: false,
    syncIntervalSeconds: 0.2,
    staleAfterMinutes: 60,
    retentionDays: null,
    sessionId: 'session',
    operator: 'help desk',
    role: 'Troubleshooter',
    lifecycleMode: DEFAULT_LIFECYCLE_MODE,
    ...changed,
  };
  return new ForkedEngine(config, 'inherit', disk.inside);
}

/** Why an engine says that it cannot run. */
export async function whyFailed(engine: ForkedEngine): Promise<Extract<MessageFromEngine, { kind: 'failed' }>> {
  return engine.hears(
    (message): message is Extract<MessageFromEngine, { kind: 'failed' }> => message.kind === 'failed',
  );
}

/** Waits until the engine says of its connection what is looked for. It must not end meanwhile. */
export async function connectionThat(
  engine: ForkedEngine,
  passes: (connection: ConnectionStatus) => boolean,
): Promise<ConnectionStatus> {
  for (;;) {
    const connection = await engine.call('connection.get');
    if (passes(connection)) return connection;
    await delay(GLANCE);
  }
}

export const saysDiskFull = ({ problem }: ConnectionStatus): boolean =>
  problem?.kind === 'local' && problem.message.english.includes('The disk is full');

export async function ticketIdsOf(office: DemoBackOffice): Promise<string[]> {
  const query = 'mobileAppId=usher&limit=1000&offset=0';
  const headers = { [DEFAULT_KEY_HEADER]: DEMO_API_KEY };
  const response = await fetch(`${office.url}${REPORT_PATHS.ticketsLight}?${query}`, { headers });
  const { result } = (await response.json()) as { result: { ticketId: string }[] };
  return result.map(({ ticketId }) => ticketId);
}

/** The cache of a stopped engine held against the server. One sentence a difference. */
export async function differencesFrom(disk: SmallDisk, office: DemoBackOffice): Promise<string[]> {
  const books = new Map(
    (await ticketIdsOf(office)).flatMap((ticketId) => {
      const book = office.ticket(ticketId);
      return book ? [[ticketId, book] as const] : [];
    }),
  );
  const dataDir = disk.copyOut();
  const cache = openCacheReader({ dataDir, key: KEY });
  try {
    return compareCache(cache, books);
  } finally {
    cache.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Decides about a ticket as a screen does. */
export async function decide(engine: ForkedEngine, ticketId: string) {
  const { ticket } = await engine.call('ticket.get', { ticketId });
  return engine.answer('deletions.queue', {
    ticketId,
    reason: 'ONSITE_TROUBLESHOOTING',
    note: 'lost phone',
    seenLastUpdated: ticket.lastUpdated.utc,
  });
}

/** Tickets of the V4 events that are on some phone and were not used to enter. */
export async function deletableTickets(office: DemoBackOffice, count: number): Promise<string[]> {
  const ids = await ticketIdsOf(office);
  return ids
    .filter((ticketId) => {
      const book = office.ticket(ticketId);
      return book?.ticket.status === 'DOWNLOADED' && book.state.attributes.Controlled === null;
    })
    .slice(0, count);
}
