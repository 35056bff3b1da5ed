/** The seats around that of a ticket, read from the documents of its block. */
import type Database from 'better-sqlite3';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import type { MappedSeat, SeatMap, SeatRelation } from '../../../shared/seat-map.ts';
import { hasAttribute } from './attribute-bits.ts';
import { type StatusColumns, statusOfColumns } from './ticket-record.ts';

const MOST_SEATS = 150;
/** A block of more tickets is no block of seats; then the row alone is looked at. */
const LARGE_BLOCK = 3_000;

const OF_THE_BLOCK = 'event_id = @eventId AND block IS @block AND seat IS NOT NULL';
export const SIZE_OF_BLOCK = `
  SELECT count(*) FROM (SELECT 1 FROM ticket WHERE ${OF_THE_BLOCK} LIMIT ${LARGE_BLOCK + 1})`;
// The plus keeps SQLite from walking through the whole event in that order.
export const SEATS_OF_BLOCK = `
  SELECT ticket_id AS ticketId, ticket_number AS ticketNumber, coalesce(row, '') AS row, seat,
         vocabulary, status, legacy_action, legacy_state, attributes, family = 'DELETION' AS deleted,
         raw ->> 'physicalSeatId' AS physicalSeatId, raw ->> 'salesSeatId' AS salesSeatId,
         raw ->> 'xcoord' AS x, raw ->> 'ycoord' AS y
  FROM ticket CROSS JOIN ticket_document ON ticket_document.ticket = ticket.rowid
  WHERE ${OF_THE_BLOCK} AND (@row IS NULL OR row = @row)
  ORDER BY +ticket.last_updated`;

interface Place {
  eventId: string;
  block: string | null;
  row: string | null;
}

type SeatColumns = Omit<MappedSeat, 'x' | 'y' | 'status' | 'controlled' | 'relation'> &
  StatusColumns & {
    attributes: number;
    deleted: number;
    physicalSeatId: string | null;
    salesSeatId: string | null;
    x: number | null;
    y: number | null;
  };

type PlacedSeat = SeatColumns & { x: number; y: number };

export class SeatMaps {
  readonly #sizeOfBlock: Database.Statement<[Place], number>;
  readonly #seatsOfBlock: Database.Statement<[Place], SeatColumns>;

  constructor(database: Database.Database) {
    this.#sizeOfBlock = database.prepare<[Place], number>(SIZE_OF_BLOCK).pluck();
    this.#seatsOfBlock = database.prepare(SEATS_OF_BLOCK);
  }

  /** The nearest seats of the same event and block. */
  around(ticket: Ticket): SeatMap {
    const { ticketId, eventId, block = null, row = null, seat, xcoord, ycoord } = ticket;
    if (!seat || typeof xcoord !== 'number' || typeof ycoord !== 'number') return { seats: [] };
    const place = { eventId, block, row: null };
    const isLarge = (this.#sizeOfBlock.get(place) ?? 0) > LARGE_BLOCK;
    const found = this.#seatsOfBlock.all({ ...place, row: isLarge ? row : null }).filter(isPlaced);
    const distance = ({ x, y }: PlacedSeat): number => (x - xcoord) ** 2 + (y - ycoord) ** 2;
    const own = found.find((candidate) => candidate.ticketId === ticketId);
    const others = onePerSeat(found)
      .filter(({ row: otherRow, seat: otherSeat }) => otherRow !== (row ?? '') || otherSeat !== seat)
      .sort((one, other) => distance(one) - distance(other));
    const nearest = [...(own ? [own] : []), ...others].slice(0, MOST_SEATS);
    return { seats: nearest.map((candidate) => mappedSeat(candidate, relationOf(ticket, candidate))) };
  }
}

function isPlaced(seat: SeatColumns): seat is PlacedSeat {
  return typeof seat.x === 'number' && typeof seat.y === 'number';
}

/** `seats` in the order of their latest change. */
function onePerSeat(seats: readonly PlacedSeat[]): PlacedSeat[] {
  const bySeat = new Map<string, PlacedSeat>();
  for (const candidate of seats) {
    const key = JSON.stringify([candidate.row, candidate.seat]);
    const before = bySeat.get(key);
    if (!before || before.deleted || !candidate.deleted) bySeat.set(key, candidate);
  }
  return [...bySeat.values()];
}

function relationOf(ticket: Ticket, { ticketId, physicalSeatId, salesSeatId }: PlacedSeat): SeatRelation | null {
  if (ticketId === ticket.ticketId) return 'self';
  const is = (seatId: string | null | undefined): boolean =>
    Boolean(seatId) && (seatId === physicalSeatId || seatId === salesSeatId);
  if (is(ticket.companionSeatId)) return 'companion';
  if (is(ticket.leftSeatId)) return 'left';
  if (is(ticket.rightSeatId)) return 'right';
  if (is(ticket.frontSeatId)) return 'front';
  return is(ticket.backSeatId) ? 'back' : null;
}

function mappedSeat(columns: PlacedSeat, relation: SeatRelation | null): MappedSeat {
  const { ticketId, ticketNumber, row, seat, x, y, attributes } = columns;
  const controlled = hasAttribute(attributes, 'Controlled');
  return { ticketId, ticketNumber, row, seat, x, y, status: statusOfColumns(columns), controlled, relation };
}
