/** A thread of its own reads the pages of a first load: with the same outcome as without it. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HttpGateway } from '../../electron/engine/gateway/http-gateway.ts';
import { readPages } from '../../electron/engine/sync/page-reader.ts';
import { type PageThread, startPageThread } from '../../electron/engine/sync/start-page-thread.ts';
import { DEFAULT_LIFECYCLE_MODE } from '../../shared/domain/lifecycle-mode.ts';
import type { Syncing } from './syncing.ts';
import { connectionTo, startSyncing } from './syncing.ts';

const ENTRY = new URL('../../electron/engine/sync/page-thread.ts', import.meta.url);
const ALL = { since: null, before: null, offset: 0, limit: 1_000 };

/** So many that a first load starts the thread. */
const TICKETS = 2_100;

// Threads that load their program from source take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let syncing: Syncing;
const threads: PageThread[] = [];
beforeAll(async () => {
  syncing = await startSyncing({ tickets: TICKETS });
});
afterAll(async () => {
  await Promise.all(threads.map((thread) => thread.close()));
  await syncing.close();
});

function threadTo(baseUrl: string, apiKey?: string): PageThread {
  const connection = { ...connectionTo(baseUrl), ...(apiKey === undefined ? {} : { apiKey }) };
  const thread = startPageThread(ENTRY, { connection, lifecycleMode: DEFAULT_LIFECYCLE_MODE });
  threads.push(thread);
  return thread;
}

const { signal } = new AbortController();

test('gives the pages that are read in this thread', async () => {
  const here = readPages(new HttpGateway(connectionTo(syncing.office.url)), DEFAULT_LIFECYCLE_MODE);
  const thread = threadTo(syncing.office.url);
  const { serverTime: _read, tickets, ...page } = await thread.listTickets(ALL, signal);
  const expected = await here.listTickets(ALL, signal);
  expect(tickets).toHaveLength(ALL.limit);
  expect(page).toMatchObject({ total: expected.total, count: expected.count, unreadable: expected.unreadable });
  const withoutTime = (read: typeof tickets) =>
    read.map((ticket) => ({ ...ticket, record: { ...ticket.record, as_of: 0 } }));
  expect(withoutTime(tickets)).toEqual(withoutTime(expected.tickets));
  const window = { from: 0, to: Date.now(), pageKey: null, limit: 300 };
  const log = await thread.listStatusLogs(window, signal);
  expect(log.entries).toHaveLength(300);
  expect(log).toEqual(await here.listStatusLogs(window, signal));
});

test('says what stands in the way in the words of the gateway', async () => {
  const refused = threadTo(syncing.office.url, 'another key').listTickets(ALL, signal);
  await expect(refused).rejects.toMatchObject({ name: 'GatewayError', kind: 'keyRefused', answer: { status: 401 } });
});

test('gives up what it reads when it is told to', async () => {
  const abort = new AbortController();
  const asked = threadTo(syncing.office.url).listTickets(ALL, abort.signal);
  abort.abort();
  await expect(asked).rejects.toMatchObject({ kind: 'cancelled' });
});

test('a first load through it ends with every ticket, its log and its stories to be read', async () => {
  let started = 0;
  const startThread = (): PageThread => {
    started += 1;
    return threadTo(syncing.office.url);
  };
  await syncing.pull({ startPageThread: startThread });
  expect(started).toBe(1);
  expect(syncing.cache.counts().tickets).toBe(TICKETS);
  expect(syncing.cache.counts().logEntries).toBeGreaterThan(TICKETS);
  expect(syncing.cache.isLoading()).toBe(false);
  expect(syncing.cache.readStories(2 * TICKETS)).toBe(TICKETS);
  await syncing.pull({ startPageThread: startThread });
  expect(started).toBe(1);
  // Everything is read again, as after a clock that went back: a later pull can be as large.
  syncing.cache.noteClocks(0, { server: 0, to: 0 });
  await syncing.pull({ startPageThread: startThread });
  expect(started).toBe(2);
  expect(syncing.cache.counts().tickets).toBe(TICKETS);
});
