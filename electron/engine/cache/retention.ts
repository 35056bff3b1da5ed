/**
 * Retention of personal data: some time after an event has ended, its tickets and log entries are kept without people. An
 * event is marked first; from then on nothing of it is stored whole, and what is there is cleaned by retention-work.ts.
 */
import type Database from 'better-sqlite3';
import type { LifecycleMode } from '../../../shared/domain/lifecycle-mode.ts';
import { type Ticket, ticketSchema } from '../../../shared/domain/ticket.ts';
import type { SetAsideRecord } from '../../../shared/sync-status.ts';
import type { UnreadableRecord } from '../gateway/tixngo-gateway.ts';
import type { Pseudonyms } from '../ledger/pseudonym.ts';
import { readClockAhead } from './clock-note.ts';
import type { PreparedEntry } from './prepared-entry.ts';
import { type PreparedTicket, prepareTicket } from './prepared-ticket.ts';
import { entryWithoutPeople, ticketWithoutPeople } from './retention-strip.ts';

const DAY = 24 * 60 * 60_000;
/** TIXNGO's reports tell when an event starts, not when it ends (domain.md 6). */
export const EVENT_LASTS = DAY;

export interface RetentionRules {
  /** How long after the end of an event its personal data is kept; null: as long as the cache. */
  days: number | null;
  /** Stands for people and phones from then on. */
  pseudonym: Pseudonyms;
}

/** Nothing is removed; what was removed before stays away, with nobody in place of its people. */
export const KEEP_ALL: RetentionRules = { days: null, pseudonym: () => '' };

/** A ticket or a log entry with the server's own text. */
type WithRaw = { ticket: Ticket; raw: string };

/** Of an event that is over before anything of it is stored nothing has to be cleaned. */
const BEGIN = `
  INSERT INTO purged_event (event_id, begun_at, state)
  SELECT @eventId, @at, CASE
    WHEN EXISTS (SELECT 1 FROM ticket WHERE event_id = @eventId) OR EXISTS (SELECT 1 FROM set_aside) THEN 'begun'
    ELSE 'rewritten' END
  WHERE TRUE ON CONFLICT DO NOTHING`;
const BEGIN_AGAIN = `UPDATE purged_event SET state = 'begun' WHERE event_id = ?`;
const ALL_OF_EVENT = `
  INSERT OR IGNORE INTO ticket_to_purge (ticket_id) SELECT ticket_id FROM ticket WHERE event_id = ?`;
/** The log came first. */
const LOGGED_BEFORE = `
  INSERT OR IGNORE INTO ticket_to_purge (ticket_id)
  SELECT @ticketId WHERE NOT EXISTS (SELECT 1 FROM ticket WHERE ticket_id = @ticketId)
    AND EXISTS (SELECT 1 FROM status_log WHERE ticket_id = @ticketId)`;
const PURGED_EVENT_OF = `
  SELECT 1 FROM ticket JOIN purged_event USING (event_id) WHERE ticket_id = ?`;

export class Retention {
  readonly lifecycleMode: LifecycleMode;
  readonly pseudonym: Pseudonyms;
  readonly #database: Database.Database;
  readonly #now: () => number;
  readonly #isPurged: Database.Statement<[string], unknown>;
  readonly #anyPurged: Database.Statement<[], unknown>;
  readonly #isOfPurged: Database.Statement<[string], unknown>;
  readonly #startOf: Database.Statement<[string], number | null>;
  readonly #loggedBefore: Database.Statement<[{ ticketId: string }], unknown>;
  #days: number | null;

  constructor(
    database: Database.Database,
    { now, lifecycleMode, rules }: { now: () => number; lifecycleMode: LifecycleMode; rules: RetentionRules },
  ) {
    this.#database = database;
    this.#now = now;
    this.lifecycleMode = lifecycleMode;
    this.pseudonym = rules.pseudonym;
    this.#days = rules.days;
    this.#isPurged = database.prepare('SELECT 1 FROM purged_event WHERE event_id = ?');
    this.#anyPurged = database.prepare('SELECT 1 FROM purged_event LIMIT 1');
    this.#isOfPurged = database.prepare(PURGED_EVENT_OF);
    this.#startOf = database.prepare<[string], number | null>('SELECT start_at FROM event WHERE event_id = ?').pluck();
    this.#loggedBefore = database.prepare(LOGGED_BEFORE);
  }

  get days(): number | null {
    return this.#days;
  }

  /** What was removed before stays away, also when it is kept longer from now on. */
  set days(days: number | null) {
    this.#days = days;
  }

  /** Events whose last instant lies before it are over; UTC milliseconds by the server's clock. Null: none is. */
  overBefore(): number | null {
    if (this.#days === null) return null;
    return this.#now() - (readClockAhead(this.#database) ?? 0) - this.#days * DAY;
  }

  /** From now on nothing of the event is stored whole. For a transaction of the caller's. */
  begin(eventId: string): void {
    this.#database.prepare(BEGIN).run({ eventId, at: this.#now() });
    this.#database.prepare(ALL_OF_EVENT).run(eventId);
  }

  /** Gives the tickets of one page as they may be stored; each event is judged once. For a transaction of the caller's. */
  forTickets(): <Page extends WithRaw>(ticket: Page) => WithRaw {
    const judged = this.#judging();
    return (page) => {
      const { ticketId, eventId, eventStartDate } = page.ticket;
      return judged(ticketId, eventId, eventStartDate?.utc ?? null) ? this.withoutPeople(page.raw) : page;
    };
  }

  /** As {@link forTickets}, for tickets that another thread may have prepared. */
  forPrepared(): (ticket: PreparedTicket) => PreparedTicket {
    const judged = this.#judging();
    return (prepared) => {
      const { record, event, raw } = prepared;
      const [eventId, , , start] = event;
      if (!judged(record.ticket_id, eventId, start)) return prepared;
      return prepareTicket(this.withoutPeople(raw), record.as_of, this.lifecycleMode);
    };
  }

  /** Gives entries of the log as they may be stored. */
  forEntries(): (entry: PreparedEntry) => PreparedEntry {
    if (!this.#anyPurged.get()) return (entry) => entry;
    return (entry) => (this.#isOfPurged.get(entry.ticket_id) ? this.entryWithoutPeople(entry) : entry);
  }

  /** A record that could not be read, as it may be kept. */
  forSetAside(kind: SetAsideRecord['kind'], record: UnreadableRecord): UnreadableRecord {
    if (!this.#anyPurged.get()) return record;
    const wire = objectIn(record.raw);
    const { eventId, ticketId } = wire;
    const isPurged =
      (typeof eventId === 'string' && this.#isPurged.get(eventId) !== undefined) ||
      (typeof ticketId === 'string' && this.#isOfPurged.get(ticketId) !== undefined);
    return isPurged ? { ...record, raw: this.setAsideWithoutPeople(kind, record.raw) } : record;
  }

  withoutPeople(raw: string): WithRaw {
    const wire = ticketWithoutPeople(objectIn(raw), this.pseudonym);
    return { ticket: ticketSchema.parse(wire), raw: JSON.stringify(wire) };
  }

  entryWithoutPeople<Entry extends Pick<PreparedEntry, 'raw' | 'from_owner_id' | 'to_owner_id'>>(entry: Entry): Entry {
    const wire = entryWithoutPeople(objectIn(entry.raw), this.pseudonym);
    const owner = (id: string | null): string | null => id && this.pseudonym('P', id);
    const [from_owner_id, to_owner_id] = [owner(entry.from_owner_id), owner(entry.to_owner_id)];
    return { ...entry, from_owner_id, to_owner_id, raw: JSON.stringify(wire) };
  }

  setAsideWithoutPeople(kind: SetAsideRecord['kind'], raw: string): string {
    const strip = kind === 'ticket' ? ticketWithoutPeople : entryWithoutPeople;
    return JSON.stringify(strip(objectIn(raw), this.pseudonym));
  }

  /** Whether a ticket's event is purged, asked once for each event; one that is over by now is marked. */
  #judging(): (ticketId: string, eventId: string, start: number | null) => boolean {
    const over = this.overBefore();
    const known = new Map<string, boolean>();
    return (ticketId, eventId, start) => {
      let purged = known.get(eventId);
      if (purged === undefined) {
        purged = this.#isPurged.get(eventId) !== undefined;
        const starts = this.#startOf.get(eventId) ?? start;
        if (!purged && over !== null && starts !== null && starts + EVENT_LASTS <= over) {
          this.begin(eventId);
          purged = true;
        }
        known.set(eventId, purged);
      }
      if (purged && this.#loggedBefore.run({ ticketId }).changes > 0) this.#database.prepare(BEGIN_AGAIN).run(eventId);
      return purged;
    };
  }
}

/** A text that is no JSON object holds nothing that stays. */
function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
