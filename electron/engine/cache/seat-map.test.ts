import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { WireTicket } from '../../../shared/domain/ticket.ts';
import { CACHE_FORMAT } from './cache-schema.ts';
import { at, MINUTE, NOON, sampleTicket } from './sample-tickets.ts';
import { SEATS_OF_BLOCK, SIZE_OF_BLOCK } from './seat-map.ts';
import { temporaryCache } from './temporary-cache.ts';

/** Seat `seat` of row `row`, with its neighbours named as the ticketing system names them. */
function seated(row: number, seat: number, changes: Partial<WireTicket> = {}) {
  return sampleTicket({
    ticketId: `${row}/${seat}`,
    row: `${row}`,
    seat: `${seat}`,
    physicalSeatId: `P-${row}-${seat}`,
    leftSeatId: `P-${row}-${seat - 1}`,
    rightSeatId: `P-${row}-${seat + 1}`,
    frontSeatId: `P-${row - 1}-${seat}`,
    backSeatId: `P-${row + 1}-${seat}`,
    xcoord: seat,
    ycoord: row,
    ...changes,
  });
}

const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function mapOf(tickets: ReturnType<typeof sampleTicket>[], ticketId: string) {
  const { reader, writer } = temporaryCache();
  writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
  return reader.seatMap(ticketId);
}

describe('the seats around a ticket', () => {
  test('begin with its own, and name its neighbours and its companion', () => {
    const companion = { companionSeatId: 'P-5-6' };
    const tickets = rows(1, 9).flatMap((row) =>
      rows(1, 9).map((seat) => seated(row, seat, row === 5 && seat === 5 ? companion : {})),
    );
    const seats = mapOf(tickets, '5/5')?.seats ?? [];
    expect(seats).toHaveLength(81);
    expect(seats.slice(0, 5).map(({ ticketId, relation }) => `${ticketId} ${relation}`)).toEqual([
      '5/5 self',
      ...['4/5 front', '5/4 left', '5/6 companion', '6/5 back'],
    ]);
    expect(seats.slice(5).every(({ relation }) => relation === null)).toBe(true);
  });

  test('are the nearest ones of a large block', () => {
    const tickets = rows(1, 20).flatMap((row) => rows(1, 20).map((seat) => seated(row, seat)));
    const seats = mapOf(tickets, '10/10')?.seats ?? [];
    expect(seats).toHaveLength(150);
    expect(Math.max(...seats.map(({ x, y }) => Math.hypot(x - 10, y - 10)))).toBeLessThan(8);
  });

  test('are of the same event and block', () => {
    const tickets = [
      seated(1, 1),
      seated(1, 2),
      seated(1, 3, { ticketId: 'other event', eventId: 'E-2' }),
      seated(1, 4, { ticketId: 'other block', block: '105' }),
      seated(1, 5, { ticketId: 'nowhere', xcoord: null }),
    ];
    expect(mapOf(tickets, '1/1')?.seats.map(({ ticketId }) => ticketId)).toEqual(['1/1', '1/2']);
  });

  test('show the ticket that is valid where a deleted one had the seat before', () => {
    const tickets = [
      seated(1, 1),
      seated(1, 2, { ticketId: 'new' }),
      seated(1, 2, { ticketId: 'old', status: 'DELETED', lastUpdated: at(NOON + MINUTE) }),
    ];
    expect(mapOf(tickets, '1/1')?.seats.map(({ ticketId }) => ticketId)).toEqual(['1/1', 'new']);
    expect(mapOf(tickets, 'old')?.seats[0]).toMatchObject({ ticketId: 'old', status: { value: 'DELETED' } });
  });
});

test('a ticket without a place on the plan has no map, and an unknown one none at all', () => {
  expect(mapOf([sampleTicket()], 'A-000001')).toEqual({ seats: [] });
  expect(mapOf([], 'nobody')).toBeNull();
});

test('the seats are found by the index of seats, however many tickets the event has', () => {
  const database = new Database(':memory:');
  for (const migration of CACHE_FORMAT.migrations) database.exec(migration);
  for (const sql of [SIZE_OF_BLOCK, SEATS_OF_BLOCK]) {
    const plan = database.prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
    const steps = plan.all({ eventId: 'E-1', block: '104', row: null }).map(({ detail }) => detail);
    expect(steps.join()).toMatch(/ticket_by_seat \(event_id=\? AND block=\?/);
  }
  database.close();
});
