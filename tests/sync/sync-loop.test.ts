/** When a sync is tried: requests decide, a person's wish wins, and a hint only hurries. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TixngoGateway } from '../../electron/engine/gateway/tixngo-gateway.ts';
import { SyncLoop } from '../../electron/engine/sync/sync-loop.ts';
import type { SyncReport } from '../../electron/engine/sync/sync-messages.ts';
import type { EngineConfig } from '../../shared/engine-protocol.ts';
import type { Syncing } from './syncing.ts';
import { SOURCE, startSyncing } from './syncing.ts';

/** Shorter than the pause that a hint cuts short. */
vi.setConfig({ testTimeout: 20_000 });

let syncing: Syncing;
let loop: SyncLoop | null = null;
beforeEach(async () => {
  syncing = await startSyncing({ tickets: 60 });
});
afterEach(async () => {
  await loop?.stop();
  await syncing.close();
});

/** Counts what is asked of a gateway, altogether and at once. */
function counted(gateway: TixngoGateway) {
  const asked = { times: 0, now: 0, mostAtOnce: 0 };
  const count = async <T>(request: () => Promise<T>): Promise<T> => {
    asked.times++;
    asked.now++;
    asked.mostAtOnce = Math.max(asked.mostAtOnce, asked.now);
    try {
      return await request();
    } finally {
      asked.now--;
    }
  };
  const counting: TixngoGateway = {
    serverTime: (signal) => count(() => gateway.serverTime(signal)),
    listTickets: (query, signal) => count(() => gateway.listTickets(query, signal)),
    listStatusLogs: (query, signal) => count(() => gateway.listStatusLogs(query, signal)),
    eventStatistics: (eventIds, dateTime, signal) => count(() => gateway.eventStatistics(eventIds, dateTime, signal)),
    deleteTicket: (ticketId, request, signal) => count(() => gateway.deleteTicket(ticketId, request, signal)),
  };
  return { asked, counting };
}

const CONFIG: EngineConfig = {
  dataDir: '',
  databaseKey: '',
  connection: null,
  source: SOURCE,
  demo: true,
  workOffline: false,
  syncIntervalSeconds: 3600,
  staleAfterMinutes: 60,
  retentionDays: null,
  sessionId: 'session',
  lifecycleMode: 'lifecycle',
  operator: 'help desk',
  role: 'Troubleshooter',
};

/** A loop over the demo back office; its pauses are the longest that they can be. */
function startLoop() {
  const { asked, counting } = counted(syncing.gateway);
  const reports: SyncReport[] = [];
  let heard: () => void = () => undefined;
  const made = new SyncLoop(CONFIG, {
    cache: syncing.cache,
    ledger: syncing.ledger,
    makeGateway: () => counting,
    tell: (message) => {
      if (message.kind === 'report') reports.push(message.report);
      heard();
    },
    noteDamage: () => false,
    now: Date.now,
    random: () => 0.999,
  });
  loop = made;
  /** The first report from now on that passes. */
  const hears = async (passes: (report: SyncReport) => boolean): Promise<SyncReport> => {
    for (let seen = reports.length; ; seen++) {
      while (seen >= reports.length) {
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
      const report = reports[seen];
      if (report && passes(report)) return report;
    }
  };
  return { loop: made, asked, reports, hears };
}

const isOnline = ({ state }: SyncReport) => state === 'online';
const isOffline = ({ state }: SyncReport) => state === 'offline';

test('a hint brings the next try forward, and the request decides', async () => {
  const { loop, hears } = startLoop();
  syncing.office.misbehave({ kind: 'cutOff', times: null });
  let offline = hears(isOffline);
  await loop.configure(CONFIG);
  for (let failures = 1; failures < 6; failures++) {
    await offline;
    offline = hears(isOffline);
    loop.syncNow();
  }
  const { nextSyncAt } = await offline;
  // Longer than the test may take: only the hint can have brought the next try forward.
  expect((nextSyncAt ?? 0) - Date.now()).toBeGreaterThan(20_000);
  offline = hears(isOffline);
  await loop.networkMayBeBack();
  expect(await offline).toMatchObject({ problem: { kind: 'unreachable' } });
  syncing.office.behave();
  const online = hears(isOnline);
  await loop.networkMayBeBack();
  await online;
});

test('a hint gives up a request that hangs on a connection that is gone', async () => {
  const { loop, hears } = startLoop();
  syncing.office.misbehave({ kind: 'slow', times: 1, delayMs: 600_000 });
  await loop.configure(CONFIG);
  while (syncing.office.describe().misbehaviour.length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  const online = hears(isOnline);
  await loop.networkMayBeBack();
  await online;
});

test('a refused key waits for a person, whatever is hinted or decided', async () => {
  const { loop, asked, hears } = startLoop();
  syncing.office.misbehave({ kind: 'expiredKey', times: null });
  let offline = hears(isOffline);
  await loop.configure(CONFIG);
  expect(await offline).toMatchObject({ problem: { kind: 'keyRefused' }, nextSyncAt: null });
  const { times } = asked;
  await loop.networkMayBeBack();
  loop.deletionDecided();
  expect(asked.times).toBe(times);
  // A person may know that the key is good again.
  offline = hears(isOffline);
  loop.syncNow();
  await offline;
  expect(asked.times).toBe(times + 1);
  syncing.office.behave();
  const online = hears(isOnline);
  await loop.configure(CONFIG);
  await online;
  const before = asked.times;
  const again = hears(isOnline);
  loop.deletionDecided();
  await again;
  expect(asked.times).toBeGreaterThan(before);
});

test('a server that asked to be left alone is left alone', async () => {
  const { loop, asked, hears } = startLoop();
  syncing.office.misbehave({ kind: '429', times: 1 });
  const offline = hears(isOffline);
  await loop.configure(CONFIG);
  const { problem, nextSyncAt } = await offline;
  expect(problem).toMatchObject({ kind: 'serverError', message: { english: expect.stringContaining('429') } });
  expect(nextSyncAt).not.toBeNull();
  const { times } = asked;
  await loop.networkMayBeBack();
  loop.deletionDecided();
  expect(asked.times).toBe(times);
});

test('working offline wins over every hint and wish', async () => {
  const { loop, asked, hears } = startLoop();
  const offline = hears(isOffline);
  await loop.configure({ ...CONFIG, workOffline: true });
  expect(await offline).toMatchObject({ problem: { kind: 'workOffline' }, nextSyncAt: null });
  await loop.networkMayBeBack();
  loop.deletionDecided();
  loop.syncNow();
  expect(asked.times).toBe(0);
});

test('syncs go one at a time, however many are asked for', async () => {
  const { loop, asked, reports, hears } = startLoop();
  await loop.configure(CONFIG);
  for (let times = 0; times < 5; times++) {
    loop.syncNow();
    loop.deletionDecided();
    await loop.networkMayBeBack();
  }
  await hears(isOnline);
  expect(asked.mostAtOnce).toBe(1);
  expect(reports.filter(isOnline).length).toBeGreaterThan(0);
});
