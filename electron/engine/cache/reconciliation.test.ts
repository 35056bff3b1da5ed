import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVENT_FIGURES } from '../../../shared/domain/event-figures.ts';
import { asTold } from '../../../shared/sentences/sentence.ts';
import { openReader } from '../database/open-database.ts';
import { TEST_KEY } from '../database/temporary-data-dir.ts';
import { CACHE_FORMAT } from './cache-schema.ts';
import { openCacheReader, openCacheWriter } from './open-cache.ts';
import { CHANGED_SINCE, GROUPS } from './reconciliation-count.ts';
import { DUE } from './reconciliation-store.ts';
import { LOG_SUSPECTS } from './reconciliation-suspects.ts';
import { at, MINUTE, NOON, sampleEntry, sampleTicket, since, ZOE } from './sample-tickets.ts';
import { SOURCE, temporaryCache } from './temporary-cache.ts';

const injection = (ticketId: string, minute: number) =>
  sampleEntry({
    ticketId,
    actionName: 'Inject',
    fromStatus: null,
    toStatus: 'NOT_DOWNLOADED',
    fromOwnerId: null,
    toOwnerId: ZOE.id,
    serverTimestamp: at(NOON + minute * MINUTE),
    deviceId: null,
  });
const download = (ticketId: string, minute: number) =>
  sampleEntry({ ticketId, serverTimestamp: at(NOON + minute * MINUTE) });

const LOGGED_OFF = {
  ticketId: 'A-1',
  actionName: 'UserLogoff',
  fromStatus: 'DOWNLOADED',
  toStatus: 'NOT_DOWNLOADED',
  serverTimestamp: at(NOON + 11 * MINUTE),
};

/** A ticket as it is once it was downloaded at a minute after noon. */
const downloaded = (ticketId: string, minute: number) =>
  sampleTicket({ ticketId, lastUpdated: at(NOON + minute * MINUTE), attributes: since('Injected', 'Delivered') });

/** What an event counts at a minute after noon, a figure that is open as both of its bounds. */
function countAt(cache: ReturnType<typeof temporaryCache>, minute: number): Record<string, unknown> {
  cache.writer.reconciliation.compare('E-1', NOON + minute * MINUTE, {});
  const figures = cache.reader.reconciliations()[0]?.reconciliation?.figures ?? [];
  return Object.fromEntries(
    figures.map(({ figure, ours: { atLeast, atMost } }) => [figure, atLeast === atMost ? atLeast : [atLeast, atMost]]),
  );
}

describe('an event counted at an instant', () => {
  test('has its tickets as their log says they were then', () => {
    const cache = temporaryCache();
    cache.writer.storeTicketPage({ tickets: [downloaded('A-1', 10)], setAside: [], asOf: NOON });
    const entries = [injection('A-1', 0), download('A-1', 10)];
    cache.writer.storeLogPage({ entries, setAside: [] });
    expect(countAt(cache, 9)).toMatchObject({
      totalTickets: 1,
      downloadedTickets: 0,
      notDownloadedTickets: 1,
      neverDownloadedTickets: 1,
    });
    expect(countAt(cache, 10)).toMatchObject({ totalTickets: 1, downloadedTickets: 1, neverDownloadedTickets: 0 });
  });

  test('does not have a ticket that was injected later', () => {
    const cache = temporaryCache();
    cache.writer.storeTicketPage({ tickets: [downloaded('A-1', 10)], setAside: [], asOf: NOON });
    cache.writer.storeLogPage({ entries: [injection('A-1', 5), download('A-1', 10)], setAside: [] });
    expect(Object.values(countAt(cache, 4))).toEqual(EVENT_FIGURES.map(() => 0));
  });

  test('leaves open a ticket that changed since and has no log, and names it when a figure differs', () => {
    const cache = temporaryCache();
    cache.writer.storeTicketPage({ tickets: [downloaded('A-1', 10)], setAside: [], asOf: NOON });
    expect(countAt(cache, 9)).toMatchObject({ totalTickets: 1, downloadedTickets: [0, 1], deletedTickets: [0, 1] });
    cache.writer.reconciliation.compare('E-1', NOON + 9 * MINUTE, { totalTickets: 2 });
    expect(cache.reader.explainingTickets('E-1')).toMatchObject({
      total: 1,
      tickets: [{ ticketId: 'A-1', ticketNumber: '100234567890', explanation: 'changedSince' }],
    });
  });
});

test('tickets that explain the same differences are looked for again after ten minutes, not at every sync', () => {
  let now = NOON;
  const cache = temporaryCache(() => now);
  const { writer, reader } = cache;
  writer.storeTicketPage({ tickets: [downloaded('A-1', 10)], setAside: [], asOf: NOON });
  const compare = () => {
    writer.reconciliation.compare('E-1', NOON + 20 * MINUTE, { downloadedTickets: 0 });
    return reader.explainingTickets('E-1').tickets.map(({ explanation }) => explanation);
  };
  expect(compare()).toEqual([]);
  const entries = [injection('A-1', 0), download('A-1', 10), sampleEntry(LOGGED_OFF)];
  writer.storeLogPage({ entries, setAside: [] });
  expect(compare()).toEqual([]);
  now += 11 * MINUTE;
  expect(compare()).toEqual(['logDisagrees']);
});

describe('an event is due', () => {
  const due = (cache: ReturnType<typeof temporaryCache>) => cache.writer.reconciliation.dueEvents();
  const stored = (now: () => number) => {
    const cache = temporaryCache(now);
    cache.writer.storeTicketPage({ tickets: [downloaded('A-1', -60)], setAside: [], asOf: NOON });
    return cache;
  };

  test('when it was never compared, and after ten minutes again', () => {
    let now = NOON;
    const cache = stored(() => now);
    expect(due(cache)).toEqual(['E-1']);
    cache.writer.reconciliation.compare('E-1', NOON, {});
    expect(due(cache)).toEqual([]);
    now += 11 * MINUTE;
    expect(due(cache)).toEqual(['E-1']);
  });

  test('when it changed since, but not more than once a minute', () => {
    let now = NOON;
    const cache = stored(() => now);
    cache.writer.reconciliation.compare('E-1', NOON, {});
    cache.writer.storeTicketPage({ tickets: [downloaded('A-1', 1)], setAside: [], asOf: NOON });
    expect(due(cache)).toEqual([]);
    now += 2 * MINUTE;
    expect(due(cache)).toEqual(['E-1']);
  });

  test('at once when TIXNGO could not be asked, and after an hour when it does not offer statistics', () => {
    let now = NOON;
    const cache = stored(() => now);
    cache.writer.reconciliation.noteNoFigures('E-1', 'notAsked', asTold('No answer.'));
    expect(due(cache)).toEqual(['E-1']);
    cache.writer.reconciliation.noteNoFigures('E-1', 'notOffered', asTold('None.'));
    now += 59 * MINUTE;
    expect(due(cache)).toEqual([]);
    now += 2 * MINUTE;
    expect(due(cache)).toEqual(['E-1']);
  });

  test('when the clock was set back', () => {
    let now = NOON;
    const cache = stored(() => now);
    cache.writer.reconciliation.compare('E-1', NOON, {});
    now -= 1;
    expect(due(cache)).toEqual(['E-1']);
  });
});

test('a re-check during which Usher stopped is interrupted at the next start, and keeps what it found', () => {
  const { dataDir, writer } = temporaryCache();
  const page = { tickets: [downloaded('A-1', 0)], unreadable: [], count: 1, total: 1, serverTime: NOON };
  writer.storeTicketPage({ tickets: [downloaded('A-2', 0)], setAside: [], asOf: NOON });
  writer.reconciliation.askRecheck('E-1');
  writer.reconciliation.beginRecheck('E-1');
  writer.recheck.storePage('E-1', page, NOON);
  const next = openCacheWriter({ dataDir, key: TEST_KEY, source: SOURCE, now: () => NOON + MINUTE }).writer;
  const reader = openCacheReader({ dataDir, key: TEST_KEY });
  expect(reader.reconciliations()[0]?.recheck).toMatchObject({
    state: 'interrupted',
    endedAt: NOON + MINUTE,
    message: { english: expect.stringContaining('Start it again') },
    read: 1,
    added: 1,
  });
  expect(reader.explainingTickets('E-1').tickets).toMatchObject([{ ticketId: 'A-1', explanation: 'added' }]);
  expect(reader.overview('E-1').tickets).toBe(2);
  reader.close();
  next.close();
});

test('a re-check keeps a version that is newer than the one that TIXNGO gives', () => {
  const { writer, reader } = temporaryCache();
  writer.storeTicketPage({ tickets: [downloaded('A-1', 10)], setAside: [], asOf: NOON });
  writer.reconciliation.askRecheck('E-1');
  const older = sampleTicket({ ticketId: 'A-1', status: 'NOT_DOWNLOADED', lastUpdated: at(NOON) });
  const page = { tickets: [older], unreadable: [], count: 1, total: 1, serverTime: NOON };
  writer.recheck.storePage('E-1', page, NOON + MINUTE);
  writer.recheck.finish('E-1', new Set(['A-1']));
  expect(reader.detail('A-1')?.status.value).toBe('DOWNLOADED');
  expect(reader.reconciliations()[0]?.recheck).toMatchObject({ state: 'complete', corrected: 0 });
});

test('counting an event reads its part of an index, never all tickets', () => {
  const { dataDir } = temporaryCache();
  const file = path.join(dataDir, 'cache.sqlite');
  const database = openReader({ file, key: TEST_KEY, ...CACHE_FORMAT });
  const plan = (sql: string, ...values: unknown[]): string =>
    database
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map(({ detail }) => detail)
      .join('\n');
  const bits = { injected: 1, delivered: 2, controlled: 64 };
  expect(plan(GROUPS, 'E-1')).toContain('USING COVERING INDEX ticket_in_order (event_id=?)');
  expect(plan(CHANGED_SINCE, 'E-1', NOON)).toContain('ticket_by_change (event_id=? AND last_updated>?)');
  expect(plan(DUE, { now: NOON })).toContain('ticket_by_change (event_id=? AND last_updated>?)');
  expect(plan(LOG_SUSPECTS, { eventId: 'E-1', instant: NOON, ...bits })).not.toContain('SCAN');
  database.close();
});
