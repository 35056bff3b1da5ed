/** Whether another ticket stands for the seat of a deleted one. */
import type Database from 'better-sqlite3';
import type { TicketReference } from '../../../shared/domain/diagnosis/finding.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';

/** The plus keeps SQLite from walking through the event in the order of its changes: `ticket_by_seat` names a few tickets. */
export const OF_THE_SAME_SEAT = `
  SELECT ticket_id AS ticketId, ticket_number AS ticketNumber
  FROM ticket
  WHERE event_id = @eventId AND block IS @block AND row IS @row AND seat = @seat
    AND ticket_id <> @ticketId AND family <> 'DELETION'
  ORDER BY +last_updated DESC
  LIMIT 1`;

interface Seat {
  ticketId: string;
  eventId: string;
  block: string | null;
  row: string | null;
  seat: string;
}

export class ReplacementLookup {
  readonly #ofTheSameSeat: Database.Statement<[Seat], TicketReference>;

  constructor(database: Database.Database) {
    this.#ofTheSameSeat = database.prepare(OF_THE_SAME_SEAT);
  }

  /** Another ticket of the same event and seat that is not deleted; null where there is none, or no seat. */
  replacementOf({ ticketId, eventId, block = null, row = null, seat }: Ticket): TicketReference | null {
    if (!seat) return null;
    return this.#ofTheSameSeat.get({ ticketId, eventId, block, row, seat }) ?? null;
  }
}
