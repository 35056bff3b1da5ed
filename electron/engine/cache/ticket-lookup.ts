/** What both the writer and a reader look up about one ticket. */
import type Database from 'better-sqlite3';
import type { DeletionBasis } from '../../../shared/deletion.ts';
import type { Family } from '../../../shared/domain/families.ts';
import { type LifecycleMode, readIn } from '../../../shared/domain/lifecycle-mode.ts';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import { statusLogEntrySchema } from '../../../shared/domain/status-log.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { ticketSchema } from '../../../shared/domain/ticket.ts';
import type { CacheCounts } from '../../../shared/sync-status.ts';
import { readClockAhead } from './clock-note.ts';
import { deletionBasisOf } from './deletion-basis.ts';

/** `asOf`: what the server said at this instant, UTC milliseconds: of this ticket, or of all of them. */
export interface KnownTicket {
  ticket: Ticket;
  raw: string;
  asOf: number;
  family: Family;
}

export const LOG_OF_TICKET = 'SELECT raw FROM status_log WHERE ticket_id = ? ORDER BY server_at, sequence';

export class TicketLookup {
  readonly #database: Database.Database;
  readonly #lifecycleMode: LifecycleMode;
  readonly #ticket: Database.Statement<[string], { raw: string; asOf: number; family: Family }>;
  readonly #log: Database.Statement<[string], string>;
  readonly #eventId: Database.Statement<[string], string>;
  readonly #counts: Database.Statement<[], CacheCounts>;

  constructor(database: Database.Database, lifecycleMode: LifecycleMode) {
    this.#database = database;
    this.#lifecycleMode = lifecycleMode;
    this.#ticket = database.prepare(`
      SELECT raw, max(ticket.as_of, coalesce(pull_state.tickets_as_of, 0)) AS asOf, family
      FROM ticket JOIN ticket_document ON ticket_document.ticket = ticket.rowid CROSS JOIN pull_state
      WHERE ticket_id = ?`);
    this.#log = database.prepare<[string], string>(LOG_OF_TICKET).pluck();
    this.#eventId = database.prepare<[string], string>('SELECT event_id FROM ticket WHERE ticket_id = ?').pluck();
    this.#counts = database.prepare(`
      SELECT (SELECT coalesce(sum(count), 0) FROM figure WHERE dimension = 'family') AS tickets,
             (SELECT log_entries FROM pull_state) AS logEntries,
             (SELECT count(*) FROM set_aside) AS setAside`);
  }

  /** The ticket decoded again from the server's own text, so that nothing unknown is lost. */
  ticket(ticketId: string): KnownTicket | null {
    const found = this.#ticket.get(ticketId);
    if (!found) return null;
    return { ...found, ticket: readIn(ticketSchema.parse(JSON.parse(found.raw)), this.#lifecycleMode) };
  }

  /** In server order; empty while nothing is known. */
  log(ticketId: string): StatusLogEntry[] {
    return this.#log.all(ticketId).map((entry) => statusLogEntrySchema.parse(JSON.parse(entry)));
  }

  asOf(ticketId: string): number | null {
    return this.#ticket.get(ticketId)?.asOf ?? null;
  }

  eventId(ticketId: string): string | null {
    return this.#eventId.get(ticketId) ?? null;
  }

  basis(ticketId: string): DeletionBasis | null {
    const known = this.ticket(ticketId);
    return known && deletionBasisOf(known.ticket, known.asOf, readClockAhead(this.#database));
  }

  counts(): CacheCounts {
    return this.#counts.get() ?? { tickets: 0, logEntries: 0, setAside: 0 };
  }
}
