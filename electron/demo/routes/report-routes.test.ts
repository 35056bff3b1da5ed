import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WireStatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { WireTicket } from '../../../shared/domain/ticket.ts';
import { ticketSchema } from '../../../shared/domain/ticket.ts';
import {
  eventStatisticsPageSchema,
  eventTicketsPath,
  REPORT_PATHS,
  statusLogPageSchema,
  ticketPageSchema,
} from '../../../shared/tixngo.ts';
import type { DemoBackOffice } from '../back-office.ts';
import { startDemoBackOffice } from '../back-office.ts';
import type { Query } from '../test-client.ts';
import { TestClient } from '../test-client.ts';

const ANCHOR = Date.parse('2026-06-14T17:30:00Z');
const APP = { mobileAppId: 'usher' };
const ALL_TIME = { ...APP, from: '2025-01-01T00:00:00Z', to: '2030-01-01T00:00:00Z' };

let office: DemoBackOffice;
let client: TestClient;

beforeAll(async () => {
  office = await startDemoBackOffice({ tickets: 600, seed: 3, anchor: ANCHOR, life: false });
  client = new TestClient(office.url);
});
afterAll(() => office.close());

async function ticketPage(path: string, query: Query): Promise<{ total: number; tickets: WireTicket[] }> {
  const { status, body } = await client.get(path, { ...APP, ...query });
  expect(status).toBe(200);
  const { total, result } = ticketPageSchema.parse(body);
  return { total, tickets: result as WireTicket[] };
}

async function allTickets(query: Query = {}): Promise<WireTicket[]> {
  return (await ticketPage(REPORT_PATHS.tickets, { limit: 1000, offset: 0, ...query })).tickets;
}

async function logPage(query: Query): Promise<{ nextPageKey: string | null; entries: WireStatusLogEntry[] }> {
  const { status, body } = await client.get(REPORT_PATHS.ticketStatusLogs, { ...ALL_TIME, ...query });
  expect(status).toBe(200);
  const { pagination, result } = statusLogPageSchema.parse(body);
  return { nextPageKey: pagination.nextPageKey ?? null, entries: result as WireStatusLogEntry[] };
}

async function problemOf(path: string, query: Query): Promise<unknown> {
  const { status, body } = await client.get(path, query);
  expect(body).toEqual({ code: expect.any(String), message: expect.any(String) });
  return [status, body.code, body.message];
}

describe('every endpoint', () => {
  test('asks for the API key and knows only one', async () => {
    const answers = await Promise.all(
      [{}, { 'X-API-Key': 'some-other-key' }].map((headers: Record<string, string>) =>
        fetch(`${office.url}${REPORT_PATHS.tickets}`, { headers }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(await Promise.all(answers.map((answer) => answer.json()))).toMatchObject([
      { code: 'API_KEY_MISSING' },
      { code: 'API_KEY_WRONG' },
    ]);
  });

  test('answers on the loopback address only', () => {
    expect(new URL(office.url).hostname).toBe('127.0.0.1');
  });

  test('names the path when there is nothing', async () => {
    expect(await problemOf('/organizer/report', {})).toEqual([
      404,
      'PATH_NOT_FOUND',
      'There is nothing at /organizer/report',
    ]);
  });
});

describe('the ticket list', () => {
  test('pages through all tickets in the order of (lastUpdated, ticketId)', async () => {
    const pages = await Promise.all(
      [0, 250, 500, 750].map((offset) => ticketPage(REPORT_PATHS.tickets, { limit: 250, offset })),
    );
    const tickets = pages.flatMap((page) => page.tickets);
    expect(pages.map(({ total }) => total)).toEqual([600, 600, 600, 600]);
    expect(tickets).toHaveLength(600);
    const keys = tickets.map(({ lastUpdated, ticketId }) => `${lastUpdated} ${ticketId}`);
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(keys).size).toBe(600);
    for (const ticket of tickets) ticketSchema.parse(ticket);
  });

  test('takes lastUpdatedSince as included and lastUpdatedBefore as excluded', async () => {
    const tickets = await allTickets();
    const since = tickets[100]?.lastUpdated ?? '';
    const before = tickets[200]?.lastUpdated ?? '';
    const window = tickets.filter(({ lastUpdated }) => lastUpdated >= since && lastUpdated < before);
    const page = await ticketPage(REPORT_PATHS.tickets, {
      limit: 1000,
      offset: 0,
      lastUpdatedSince: since,
      lastUpdatedBefore: before,
    });
    expect(page.tickets).toEqual(window);
    expect(page.total).toBe(window.length);
  });

  test('leaves out deleted tickets, and those that wait for their phones, only when asked to', async () => {
    const isDeleted = (ticket: WireTicket): boolean =>
      [ticket.status, ticket.lifecycleStatus, ticket.legacyStatus].some((status) => status?.startsWith('DELET'));
    const [all, explicitlyAll, valid] = await Promise.all([
      allTickets(),
      allTickets({ excludeDeleted: false }),
      allTickets({ excludeDeleted: true }),
    ]);
    expect(explicitlyAll).toEqual(all);
    expect(all.some(isDeleted)).toBe(true);
    expect(valid).toEqual(all.filter((ticket) => !isDeleted(ticket)));
  });

  test('of one event shows that event alone, complete', async () => {
    const expected = (await allTickets()).filter(({ eventId }) => eventId === 'EV-1003');
    expect(await ticketPage(eventTicketsPath('EV-1003'), { limit: 1000, offset: 0 })).toEqual({
      total: expected.length,
      tickets: expected,
    });
    expect(await problemOf(eventTicketsPath('EV-9'), { ...APP, limit: 1, offset: 0 })).toEqual([
      404,
      'EVENT_NOT_FOUND',
      'There is no event EV-9',
    ]);
  });

  test('in its light form has the common fields of every ticket and nothing of owners, seats and metadata', async () => {
    const [full, light] = await Promise.all([
      allTickets(),
      ticketPage(REPORT_PATHS.ticketsLight, { limit: 1000, offset: 0 }),
    ]);
    expect(light.tickets.map(({ ticketId }) => ticketId)).toEqual(full.map(({ ticketId }) => ticketId));
    for (const [index, ticket] of light.tickets.entries()) {
      expect(full[index]).toMatchObject(ticket);
      for (const field of ['currentOwner', 'ownerEmail', 'holder', 'seat', 'purchasePrice', 'MAIN', 'rules']) {
        expect(ticket).not.toHaveProperty(field);
      }
    }
  });

  test.each([
    [{ limit: 1, offset: 0 }, 'mobileAppId'],
    [{ ...APP, offset: 0 }, 'limit'],
    [{ ...APP, limit: 1 }, 'offset'],
    [{ ...APP, limit: 1001, offset: 0 }, 'limit'],
    [{ ...APP, limit: 0, offset: 0 }, 'limit'],
    [{ ...APP, limit: 1, offset: -1 }, 'offset'],
    [{ ...APP, limit: 1, offset: 0, excludeDeleted: 'maybe' }, 'excludeDeleted'],
    [{ ...APP, limit: 1, offset: 0, lastUpdatedSince: 'yesterday' }, 'lastUpdatedSince'],
    [{ ...APP, limit: ['1', '2'], offset: 0 }, 'limit'],
  ])('refuses %j and names %s', async (query: Query, field) => {
    expect(await problemOf(REPORT_PATHS.ticketsLight, query)).toEqual([
      400,
      'INVALID_PARAMETER',
      expect.stringContaining(`${field}:`),
    ]);
  });
});

describe('the status log', () => {
  async function allEntries(query: Query = {}): Promise<WireStatusLogEntry[]> {
    const { entries, nextPageKey } = await logPage({ limit: 10_000, ...query });
    expect(nextPageKey).toBeNull();
    return entries;
  }

  test('gives the same entries in pages as at once, by server time', async () => {
    const all = await allEntries();
    const paged: WireStatusLogEntry[] = [];
    let paginationKey: string | null = null;
    do {
      const page = await logPage({ limit: 700, ...(paginationKey && { paginationKey }) });
      paged.push(...page.entries);
      paginationKey = page.nextPageKey;
    } while (paginationKey);
    expect(paged).toEqual(all);
    const times = all.map(({ serverTimestamp }) => serverTimestamp);
    expect(times).toEqual(times.toSorted());
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test('shows the window from (included) to (excluded)', async () => {
    const all = await allEntries();
    const from = all[50]?.serverTimestamp ?? '';
    const to = all[90]?.serverTimestamp ?? '';
    expect(await allEntries({ from, to })).toEqual(
      all.filter(({ serverTimestamp }) => serverTimestamp >= from && serverTimestamp < to),
    );
  });

  test('filters by repeated actions and statuses, by owners and by actor', async () => {
    const all = await allEntries();
    const accepted = all.find(({ transferOutcome }) => transferOutcome === 'ACCEPTED');
    expect(await allEntries({ actionNames: ['Log off', 'Check'] })).toEqual(
      all.filter(({ actionName }) => ['UserLogoff', 'Log off', 'Check'].includes(actionName)),
    );
    expect(await allEntries({ toStatuses: ['DELETED', 'PENDING_TRANSFER'] })).toEqual(
      all.filter(({ toStatus, toLifecycleStatus }) =>
        ['DELETED', 'PENDING_TRANSFER'].includes(toStatus ?? toLifecycleStatus ?? ''),
      ),
    );
    expect(await allEntries({ fromStatuses: 'PENDING_TRANSFER', actor: 'System' })).toEqual(
      all.filter(
        ({ fromStatus, fromLifecycleStatus, actor }) =>
          (fromStatus ?? fromLifecycleStatus) === 'PENDING_TRANSFER' && actor === 'System',
      ),
    );
    const { fromOwnerId, toOwnerId } = accepted ?? {};
    expect(await allEntries({ fromOwnerId: fromOwnerId ?? '', toOwnerId: toOwnerId ?? '' })).toEqual(
      all.filter((entry) => entry.fromOwnerId === fromOwnerId && entry.toOwnerId === toOwnerId),
    );
  });

  test('refuses what is missing, what is too much, and the key of another query', async () => {
    const { nextPageKey } = await logPage({ limit: 10 });
    const refused: [Query, string][] = [
      [{ ...APP, to: ALL_TIME.to }, 'from:'],
      [{ ...APP, from: ALL_TIME.from }, 'to:'],
      [{ from: ALL_TIME.from, to: ALL_TIME.to }, 'mobileAppId:'],
      [{ ...ALL_TIME, limit: 10_001 }, 'limit:'],
      [{ ...ALL_TIME, paginationKey: 'made-up' }, 'paginationKey:'],
      [{ ...ALL_TIME, actor: 'Mobile', paginationKey: nextPageKey ?? '' }, 'paginationKey:'],
    ];
    for (const [query, field] of refused) {
      expect(await problemOf(REPORT_PATHS.ticketStatusLogs, query)).toEqual([
        400,
        'INVALID_PARAMETER',
        expect.stringContaining(field),
      ]);
    }
  });
});

describe('the event statistics', () => {
  async function statistics(eventIds: readonly string[], dateTime: string) {
    const { status, body } = await client.get(REPORT_PATHS.eventStatistics, { eventIds, dateTime });
    expect(status).toBe(200);
    return eventStatisticsPageSchema.parse(body).result;
  }

  test('are what counting the log of the event gives, at the anchor and two days before', async () => {
    for (const at of [ANCHOR, ANCHOR - 2 * 86_400_000]) {
      const dateTime = new Date(at).toISOString();
      const to = new Date(at + 1).toISOString();
      const { entries } = await logPage({ limit: 10_000, to });
      const ofEvent = new Set(
        (await allTickets()).filter(({ eventId }) => eventId === 'EV-1004').map(({ ticketId }) => ticketId),
      );
      const tickets = [...ofEvent]
        .map((id) => entries.filter(({ ticketId }) => ticketId === id))
        .filter(({ length }) => length);
      const count = (...statuses: string[]): number =>
        tickets.filter((log) => statuses.includes(log.at(-1)?.toStatus ?? '')).length;
      const having = (action: string): number =>
        tickets.filter((log) => log.some(({ actionName }) => actionName.toLowerCase() === action)).length;
      const deleted = count('DELETION_PENDING', 'DELETED');
      const neverDownloaded = tickets.filter(
        (log) =>
          !log.some(({ actionName }) => actionName.toLowerCase() === 'download') &&
          !log.at(-1)?.toStatus?.startsWith('DELET'),
      ).length;
      expect(await statistics(['EV-1004'], dateTime)).toEqual([
        {
          eventId: 'EV-1004',
          totalTickets: tickets.length,
          validTickets: tickets.length - deleted,
          deletedTickets: deleted,
          downloadedTickets: count('DOWNLOADED'),
          pendingTransferTickets: count('PENDING_TRANSFER'),
          notDownloadedTickets: count('NOT_DOWNLOADED'),
          neverDownloadedTickets: neverDownloaded,
          controlledTickets: having('control'),
        },
      ]);
    }
  });

  test('are zero before anything was injected, and take up to eight events', async () => {
    const events = office.describe().events.map(({ eventId }) => eventId);
    const figures = await statistics(events, '2020-01-01T00:00:00Z');
    expect(figures.map(({ eventId, totalTickets }) => [eventId, totalTickets])).toEqual(events.map((id) => [id, 0]));
    for (const eventIds of [[], Array.from({ length: 9 }, () => 'EV-1001')]) {
      const dateTime = '2026-06-14T17:30:00.000Z';
      expect(await problemOf(REPORT_PATHS.eventStatistics, { eventIds, dateTime })).toEqual([
        400,
        'INVALID_PARAMETER',
        expect.stringContaining('eventIds:'),
      ]);
    }
  });
});
