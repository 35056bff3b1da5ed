import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TixngoGateway } from '../../electron/engine/gateway/tixngo-gateway.ts';
import { REPORT_PATHS, TICKET_PAGE } from '../../shared/tixngo.ts';
import type { Syncing } from './syncing.ts';
import { startSyncing, ticketIds } from './syncing.ts';

let syncing: Syncing;
beforeEach(async () => {
  syncing = await startSyncing();
});
afterEach(() => syncing.close());

/** Compares every ticket and its whole log with what the server holds. */
function expectCacheToEqualServer({ office, reader }: Syncing, ids: readonly string[]): void {
  for (const ticketId of ids) {
    const book = office.ticket(ticketId);
    const detail = reader.detail(ticketId);
    expect(JSON.parse(detail?.raw ?? 'null'), ticketId).toEqual(book?.ticket);
    expect(
      detail?.log.map(({ id }) => id),
      ticketId,
    ).toEqual(book?.log.map(({ id }) => id));
  }
}

/** A gateway whose pages are small and which lets the test act before each request. */
function withSmallPages(gateway: TixngoGateway, limit: number, before: () => void): TixngoGateway {
  const acting = async <T>(request: () => Promise<T>): Promise<T> => {
    before();
    return request();
  };
  return {
    serverTime: (signal) => gateway.serverTime(signal),
    listTickets: (query, signal) => acting(() => gateway.listTickets({ ...query, limit }, signal)),
    listStatusLogs: (query, signal) => acting(() => gateway.listStatusLogs({ ...query, limit: limit * 5 }, signal)),
    eventStatistics: (eventIds, dateTime, signal) => gateway.eventStatistics(eventIds, dateTime, signal),
    deleteTicket: (ticketId, request, signal) => gateway.deleteTicket(ticketId, request, signal),
  };
}

test('after the first pull the cache holds every ticket and the whole log as the server has them', async () => {
  await syncing.pull();
  expect(syncing.reader.counts()).toMatchObject({ tickets: 300, setAside: 0 });
  const ids = ticketIds(syncing);
  expect(ids).toHaveLength(300);
  expectCacheToEqualServer(syncing, ids);
});

test('what changes between pages is never lost: one more pull makes both sides equal', async () => {
  await syncing.pull();
  const ids = ticketIds(syncing);
  const change = (index: number, kind: number): void => {
    const ticketId = ids[index % ids.length] ?? '';
    const device = `phone-${index}`;
    const actor = 'Mobile' as const;
    if (kind === 0) syncing.office.act(ticketId, { name: 'Download', device, actor });
    else if (kind === 1) syncing.office.act(ticketId, { name: 'Check', device, actor });
    else syncing.office.act(ticketId, { name: 'Delete', reason: 'REFUND', actor: 'TicketingSystem' });
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.tuple(fc.nat(299), fc.integer({ min: 0, max: 2 })), { maxLength: 12 }), { maxLength: 12 }),
      fc.integer({ min: 7, max: 60 }),
      async (batches, pageSize) => {
        const left = [...batches];
        const gateway = withSmallPages(syncing.gateway, pageSize, () => {
          for (const [index, kind] of left.shift() ?? []) change(index, kind);
        });
        await syncing.pull({ gateway });
        for (const [index, kind] of left.flat()) change(index, kind);
        // The server rests until its clock, which answers in whole seconds, has left the last change behind.
        await new Promise((resolve) => setTimeout(resolve, 1000));
        await syncing.pull();
        expectCacheToEqualServer(syncing, ids);
      },
    ),
    { numRuns: 4 },
  );
}, 60_000);

test('a first load that is cut at any page goes on from there', async () => {
  let requests = 0;
  for (let allowed = 1; syncing.reader.pullState().dataAsOf === null; allowed++) {
    let left = allowed;
    const gateway = withSmallPages(syncing.gateway, 40, () => {
      requests++;
      if (left-- === 0) throw new Error('cut');
    });
    await syncing.pull({ gateway }).catch((error: Error) => expect(error.message).toBe('cut'));
  }
  await syncing.pull();
  // Starting over at every cut would need far more: the pages of the first load are asked for about once.
  expect(requests).toBeLessThan(60);
  expect(syncing.reader.counts()).toMatchObject({ tickets: 300 });
  expectCacheToEqualServer(syncing, ticketIds(syncing));
});

test('a record that cannot be read is put aside, and comes back to the list once it can be read', async () => {
  syncing.office.misbehave({ kind: 'badRecord', times: null, path: REPORT_PATHS.tickets });
  await syncing.pull();
  const { tickets, setAside } = syncing.reader.counts();
  expect(setAside).toBeGreaterThan(0);
  expect(tickets + setAside).toBe(300);
  const [aside] = syncing.reader.setAside(10);
  expect(aside?.reason).not.toBe('');
  expect(aside?.raw).not.toBe('');

  syncing.office.behave();
  const known = new Set(ticketIds(syncing));
  const everything = { since: null, before: null, offset: 0, limit: TICKET_PAGE };
  const page = await syncing.gateway.listTickets(everything, new AbortController().signal);
  for (const { ticket } of page.tickets.filter(({ ticket: { ticketId } }) => !known.has(ticketId))) {
    syncing.office.act(ticket.ticketId, { name: 'Download', device: 'phone-x', actor: 'Mobile' });
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await syncing.pull();
  expect(syncing.reader.counts()).toMatchObject({ tickets: 300, setAside: 0 });
});
