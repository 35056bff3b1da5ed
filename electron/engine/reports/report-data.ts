/**
 * What reports are made from: cache and ledger, both as they are at one instant, whatever is written meanwhile. Tickets
 * are read one at a time; of all that match only the row numbers are held, four bytes each.
 */
import type Database from 'better-sqlite3';
import type { Family } from '../../../shared/domain/families.ts';
import { type LifecycleMode, readIn } from '../../../shared/domain/lifecycle-mode.ts';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { TicketStatus } from '../../../shared/domain/statuses.ts';
import { statusOf, type Ticket } from '../../../shared/domain/ticket.ts';
import type { EventReconciliation } from '../../../shared/reconciliation.ts';
import type { EventAge } from '../../../shared/reports.ts';
import type { TicketFilter } from '../../../shared/ticket-views.ts';
import { isBulkLoading } from '../cache/bulk-load.ts';
import { readPullState } from '../cache/pull-state.ts';
import { readReconciliations } from '../cache/reconciliation-reader.ts';
import { ReplacementLookup } from '../cache/replacement-lookup.ts';
import { Finding } from '../cache/search/finding.ts';
import { OpenReads } from '../cache/search/open-reads.ts';
import { TicketFinder } from '../cache/search/ticket-finder.ts';
import type { Work } from '../cache/search/work.ts';
import { storedTicket } from '../cache/stored-ticket.ts';
import { TicketLookup } from '../cache/ticket-lookup.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { familiesOf } from './families.ts';

/** A ticket as the cache has it. */
export interface ReportTicket {
  ticket: Ticket;
  status: TicketStatus;
  family: Family;
  /** The server's own text. */
  raw: string;
}

/** A ticket with its status log in server order. */
export interface LoggedTicket extends ReportTicket {
  log: StatusLogEntry[];
}

const RAW = 'SELECT raw FROM ticket_document WHERE ticket = ?';
const OF_NUMBER = `
  SELECT raw, family FROM ticket JOIN ticket_document ON ticket_document.ticket = ticket.rowid
  WHERE ticket_number = ? ORDER BY ticket_id`;
/** Every value of `last_updated` lies in the index `ticket_by_change`. */
const EVENT_AGES = `
  SELECT event_id AS eventId, name AS eventName,
         (SELECT coalesce(sum(count), 0) FROM figure WHERE dimension = 'family' AND figure.event_id = event.event_id) AS tickets,
         (SELECT max(last_updated) FROM ticket WHERE ticket.event_id = event.event_id) AS newestChange
  FROM event ORDER BY start_at IS NULL, start_at, event_id`;

type TicketColumns = Pick<ReportTicket, 'raw' | 'family'>;

export class ReportData {
  readonly ledger: Ledger;
  /** Names the source of the tickets, in the cache and in the ledger. */
  readonly source: string;
  /** How far the tickets have been gone through: null for reports that do not. */
  progress: { done: number; total: number } | null = null;
  /** What a reader has to know. */
  readonly notes: string[] = [];
  readonly #database: Database.Database;
  readonly #lifecycleMode: LifecycleMode;
  readonly #lookup: TicketLookup;
  readonly #replacements: ReplacementLookup;
  readonly #endReading: () => void;

  /** `database`: a connection of its own, which is closed with it. `ledger`: nothing may be written through it meanwhile. */
  constructor(database: Database.Database, ledger: Ledger) {
    this.#database = database;
    this.ledger = ledger;
    database.exec('BEGIN');
    this.source = this.#meta('source');
    this.#lifecycleMode = this.#meta('lifecycleMode') as LifecycleMode;
    this.#lookup = new TicketLookup(database, this.#lifecycleMode);
    this.#replacements = new ReplacementLookup(database);
    this.#endReading = ledger.reports.beginReading();
  }

  /** When the server said what the cache has, UTC milliseconds: what ages and durations count back from. */
  instant(): number | null {
    const { dataAsOf, ticketsAsOf } = readPullState(this.#database);
    const newest = this.#database.prepare<[], number | null>('SELECT max(as_of) FROM ticket').pluck();
    return dataAsOf ?? ticketsAsOf ?? newest.get() ?? null;
  }

  /** By start; an event without a start comes last. */
  eventAges(eventIds: readonly string[] = []): EventAge[] {
    const { ticketsAsOf } = readPullState(this.#database);
    return this.#database
      .prepare<[], Omit<EventAge, 'completeAsOf' | 'newestChange'> & { newestChange: number | null }>(EVENT_AGES)
      .all()
      .filter(({ eventId }) => eventIds.length === 0 || eventIds.includes(eventId))
      .map(({ newestChange, ...event }) => ({
        ...event,
        completeAsOf: timeText(ticketsAsOf),
        newestChange: timeText(newestChange),
      }));
  }

  /** From when on the status log is complete, UTC milliseconds; null: it was never read to the end. */
  logSince(): number | null {
    return readPullState(this.#database).logCoverage?.from ?? null;
  }

  reconciliations(): EventReconciliation[] {
    return readReconciliations(this.#database);
  }

  /** The row numbers of all tickets that match, in the order of the Tickets screen. */
  *matching(filter: TicketFilter): Work<Uint32Array> {
    const finding = new Finding();
    const finder = new TicketFinder(new OpenReads(this.#database), isBulkLoading(this.#database));
    const beyond = { deletions: this.ledger.openStates(this.source), now: this.instant() ?? 0 };
    yield* finder.find({ filter, sort: null, beyond }, finding);
    if (finding.numbersOnly) {
      this.notes.push('The first load was not complete: the text was looked for in ticket numbers and ids only.');
    }
    if (finding.isSimilarOnly) this.notes.push('Only names that are similar to the text were found.');
    this.progress = { done: 0, total: finding.rows.length };
    return finding.rows.slice(0, finding.rows.length);
  }

  /** The tickets that match, one after the other; undefined wherever the work may be cut. */
  *tickets(filter: TicketFilter): Generator<ReportTicket | undefined> {
    const rowids = yield* this.matching(filter);
    const familyOf = familiesOf(this.#database, rowids);
    const rawOf = this.#database.prepare<[number], string>(RAW).pluck();
    for (const rowid of rowids) {
      const raw = rawOf.get(rowid);
      yield raw === undefined ? undefined : this.#ticketOf({ raw, family: familyOf(rowid) });
      if (this.progress) this.progress.done += 1;
    }
  }

  /** As {@link tickets}, each with its log. */
  *loggedTickets(filter: TicketFilter): Generator<LoggedTicket | undefined> {
    for (const known of this.tickets(filter)) {
      yield known && { ...known, log: this.#lookup.log(known.ticket.ticketId) };
    }
  }

  logOf(ticketId: string): StatusLogEntry[] {
    return this.#lookup.log(ticketId);
  }

  hasTicket(ticketId: string): boolean {
    return this.#lookup.eventId(ticketId) !== null;
  }

  /** All tickets of a number: it need not be unique (domain.md 13.19). */
  ticketsOfNumber(ticketNumber: string): ReportTicket[] {
    return this.#database
      .prepare<[string], TicketColumns>(OF_NUMBER)
      .all(ticketNumber)
      .map((row) => this.#ticketOf(row));
  }

  /** The ticket of an id, or else all tickets of a number. */
  named(text: string): ReportTicket[] {
    const known = this.#lookup.ticket(text);
    return known ? [this.#ticketOf(known)] : this.ticketsOfNumber(text);
  }

  replacementOf(ticket: Ticket) {
    return this.#replacements.replacementOf(ticket);
  }

  /** Ends the reading of the ledger, which can then be written again, and closes the cache; a second time does nothing. */
  close(): void {
    if (!this.#database.open) return;
    this.#endReading();
    this.#database.exec('COMMIT');
    this.#database.close();
  }

  get database(): Database.Database {
    return this.#database;
  }

  #ticketOf({ raw, family }: TicketColumns): ReportTicket {
    const ticket = readIn(storedTicket(raw), this.#lifecycleMode);
    return { ticket, status: statusOf(ticket), family, raw };
  }

  #meta(name: string): string {
    const value = this.#database.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck().get(name);
    return value ?? '';
  }
}

/** RFC 3339 in UTC. */
export function timeText(utc: number | null): string | null {
  return utc === null ? null : new Date(utc).toISOString();
}
