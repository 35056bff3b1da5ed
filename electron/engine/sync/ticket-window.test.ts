import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticketSchema } from '../../../shared/domain/ticket.ts';
import type { TicketPullPosition } from '../cache/pull-state.ts';
import type { TicketPage, TixngoGateway } from '../gateway/tixngo-gateway.ts';
import { nextPosition, openTicketWindow, readTicketWindow } from './ticket-window.ts';

const BEFORE = 1_000;

/** A list of tickets by `lastUpdated`; each request is preceded by the next batch of updates. */
function changingServer(tickets: number, updatesBeforePage: number[][], mostPerPage = Number.POSITIVE_INFINITY) {
  const lastUpdated = new Map(Array.from({ length: tickets }, (_, index) => [`T-${index}`, index]));
  let clock = BEFORE;
  let pages = 0;
  const page = ({ offset, limit }: { offset: number; limit: number }): TicketPage => {
    for (const index of updatesBeforePage[pages] ?? []) lastUpdated.set(`T-${index % tickets}`, clock++);
    pages++;
    const inWindow = [...lastUpdated].filter(([, at]) => at < BEFORE).sort(([, a], [, b]) => a - b);
    const shown = inWindow.slice(offset, offset + Math.min(limit, mostPerPage));
    return {
      total: inWindow.length,
      count: shown.length,
      tickets: shown.map(([ticketId, at]) => ({
        ticket: ticketSchema.parse({
          ticketId,
          eventId: 'E',
          status: 'DOWNLOADED',
          lastUpdated: new Date(at).toISOString(),
        }),
        raw: '{}',
      })),
      unreadable: [],
      serverTime: clock,
    };
  };
  const gateway: Pick<TixngoGateway, 'listTickets'> = { listTickets: async (query) => page(query) };
  return {
    gateway: gateway as TixngoGateway,
    stillInWindow: () => [...lastUpdated].filter(([, at]) => at < BEFORE).map(([id]) => id),
  };
}

const window = { since: null, before: BEFORE };
const signal = new AbortController().signal;

test('skips no ticket that stayed in the window, whatever left it between pages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 10 }),
      fc.array(fc.array(fc.nat(59), { maxLength: 8 }), { maxLength: 30 }),
      async (tickets, pageSize, updates) => {
        const { gateway, stillInWindow } = changingServer(tickets, updates);
        const seen = new Set<string>();
        const end = await openTicketWindow(gateway, window, signal);
        for await (const { page } of readTicketWindow(gateway, end, { pageSize, signal })) {
          for (const { ticket } of page.tickets) seen.add(ticket.ticketId);
        }
        expect(stillInWindow().filter((id) => !seen.has(id))).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test('skips none either when it is interrupted after any page and resumed from the stored position', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.array(fc.nat(39), { maxLength: 6 }), { maxLength: 20 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 10 }),
      async (tickets, updates, stops) => {
        const { gateway, stillInWindow } = changingServer(tickets, updates);
        const seen = new Set<string>();
        let position = await openTicketWindow(gateway, window, signal);
        let ended = false;
        for (let run = 0; !ended; run++) {
          let pagesLeft = stops[run] ?? Number.POSITIVE_INFINITY;
          ended = true;
          for await (const { page, next } of readTicketWindow(gateway, position, { pageSize: 3, signal })) {
            for (const { ticket } of page.tickets) seen.add(ticket.ticketId);
            position = next;
            if (--pagesLeft === 0) {
              ended = false;
              break;
            }
          }
        }
        expect(stillInWindow().filter((id) => !seen.has(id))).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test('skips none from a server that gives fewer than it is asked for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.array(fc.nat(59), { maxLength: 6 }), { maxLength: 30 }),
      async (tickets, mostPerPage, updates) => {
        const { gateway, stillInWindow } = changingServer(tickets, updates, mostPerPage);
        const seen = new Set<string>();
        const end = await openTicketWindow(gateway, window, signal);
        for await (const { page } of readTicketWindow(gateway, end, { pageSize: 10, signal })) {
          for (const { ticket } of page.tickets) seen.add(ticket.ticketId);
        }
        expect(stillInWindow().filter((id) => !seen.has(id))).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test('reads no ticket twice but for as many as left the window', async () => {
  const { gateway } = changingServer(50, [[], [45], [], [44, 43]]);
  let read = 0;
  const end = await openTicketWindow(gateway, window, signal);
  for await (const { page } of readTicketWindow(gateway, end, { pageSize: 10, signal })) read += page.count;
  expect(read).toBeLessThanOrEqual(50);
});

test('reads again from behind what came into the window after all', () => {
  const position: TicketPullPosition = { ...window, offset: 200, total: 1_000 };
  expect(nextPosition(position, 100, 1_000)).toMatchObject({ offset: 100, total: 1_000 });
  expect(nextPosition(position, 100, 970)).toMatchObject({ offset: 100, total: 970 });
  expect(nextPosition(position, 100, 1_003)).toMatchObject({ offset: 203, total: 1_003 });
});

test('says so when the server counts tickets that it does not give', async () => {
  const gateway = {
    listTickets: async () => ({ total: 5, count: 0, tickets: [], unreadable: [], serverTime: 0 }),
  } as Partial<TixngoGateway> as TixngoGateway;
  const read = async () => {
    const end = await openTicketWindow(gateway, window, signal);
    for await (const _ of readTicketWindow(gateway, end, { pageSize: 3, signal }));
  };
  await expect(read()).rejects.toThrow(/counts 5 tickets but gives none from 2 on/);
});
