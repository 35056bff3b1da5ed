/** The lines of the ticket list. */
import type Database from 'better-sqlite3';
import type { TicketRow } from '../../../shared/ticket-views.ts';
import { type StatusColumns, statusOfColumns } from './ticket-record.ts';

/** A line without the overlay of deletions, which are not in the cache. */
export type CachedTicketRow = Omit<TicketRow, 'deletion'>;

type ListedColumns = Omit<CachedTicketRow, 'status'> & StatusColumns;

export const ROWS_IN_ORDER = `
  SELECT ticket_id AS ticketId, ticket_number AS ticketNumber, event_id AS eventId, event.name AS eventName,
         vocabulary, status, legacy_action, legacy_state, family,
         owner_name AS ownerName, coalesce(owner_email, '') AS ownerEmail, holder_name AS holderName,
         coalesce(gate, '') AS gate, coalesce(block, '') AS block,
         coalesce(row, '') AS row, coalesce(seat, '') AS seat, ticket.last_updated AS lastUpdated
  FROM json_each(?) AS wanted
    CROSS JOIN ticket ON ticket.rowid = wanted.value
    JOIN event USING (event_id)
  ORDER BY wanted.key`;

export class TicketRows {
  readonly #rows: Database.Statement<[string], ListedColumns>;
  readonly #ticketId: Database.Statement<[number], string>;

  constructor(database: Database.Database) {
    this.#rows = database.prepare(ROWS_IN_ORDER);
    this.#ticketId = database.prepare<[number], string>('SELECT ticket_id FROM ticket WHERE rowid = ?').pluck();
  }

  /** In the order asked. */
  rows(rowids: Uint32Array): CachedTicketRow[] {
    return this.#rows
      .all(JSON.stringify([...rowids]))
      .map(({ vocabulary, status, legacy_action, legacy_state, ...line }) => ({
        ...line,
        status: statusOfColumns({ vocabulary, status, legacy_action, legacy_state }),
      }));
  }

  ticketId(rowid: number): string | null {
    return this.#ticketId.get(rowid) ?? null;
  }
}
