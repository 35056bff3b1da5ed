/**
 * Cleans the rows of events that are over, in slices: each is one transaction, and after a stop at any of them the next
 * walk goes on with what is left. What then lies between the rows of the file goes with retention-rewrite.ts.
 */
import type Database from 'better-sqlite3';
import type { SetAsideRecord } from '../../../shared/sync-status.ts';
import { prepareTicket } from './prepared-ticket.ts';
import { EVENT_LASTS, type Retention } from './retention.ts';
import type { TicketEffects } from './ticket-effects.ts';
import type { TicketStore } from './ticket-store.ts';

export interface RetentionWorkParts {
  retention: Retention;
  tickets: TicketStore;
  /** Runs what changes tickets as one transaction. */
  transaction: <Result>(work: (effects: TicketEffects) => Result) => Result;
}

/** Some hundredths of a second each. */
const TICKETS_AT_ONCE = 100;
const ROWS_AT_ONCE = 5_000;
/** Pages of the index by text that are merged at once. */
const INDEX_PAGES_AT_ONCE = 200;

/** An event without a start is over when nothing of it has changed for as long. */
const OVER = `
  SELECT event_id FROM event
  WHERE event_id NOT IN (SELECT event_id FROM purged_event)
    AND coalesce(start_at, (SELECT max(last_updated) FROM ticket WHERE ticket.event_id = event.event_id)) <= ?`;

const TO_PURGE = `
  SELECT ticket_id AS ticketId, ticket.rowid, as_of AS asOf, raw
  FROM ticket_to_purge JOIN ticket USING (ticket_id) JOIN ticket_document ON ticket_document.ticket = ticket.rowid
  LIMIT ${TICKETS_AT_ONCE}`;

const SET_ASIDE = `
  SELECT record_id AS recordId, kind, raw FROM set_aside
  WHERE set_aside_at <= @over OR EXISTS (
    SELECT 1 FROM purged_event WHERE event_id = CASE WHEN json_valid(raw) THEN raw ->> 'eventId' END
    UNION ALL
    SELECT 1 FROM ticket JOIN purged_event USING (event_id)
    WHERE ticket_id = CASE WHEN json_valid(raw) THEN raw ->> 'ticketId' END)`;

/** People whom nothing names any more; whatever names one while it is looked for takes them off the list. */
const LIST_PEOPLE = `
  DROP TABLE IF EXISTS temp.unnamed_person;
  CREATE TEMP TABLE unnamed_person (spectator_id TEXT PRIMARY KEY) WITHOUT ROWID;
  INSERT INTO temp.unnamed_person SELECT spectator_id FROM main.spectator;
  CREATE TEMP TRIGGER ticket_names AFTER INSERT ON main.ticket BEGIN
    DELETE FROM unnamed_person WHERE spectator_id
      IN (new.owner_id, new.initial_owner_id, new.previous_owner_id, new.pending_recipient_id); END;
  CREATE TEMP TRIGGER changed_ticket_names AFTER UPDATE ON main.ticket BEGIN
    DELETE FROM unnamed_person WHERE spectator_id
      IN (new.owner_id, new.initial_owner_id, new.previous_owner_id, new.pending_recipient_id); END;
  CREATE TEMP TRIGGER entry_names AFTER INSERT ON main.status_log BEGIN
    DELETE FROM unnamed_person WHERE spectator_id IN (new.from_owner_id, new.to_owner_id); END;`;

const END_LIST = `
  DROP TRIGGER temp.ticket_names; DROP TRIGGER temp.changed_ticket_names; DROP TRIGGER temp.entry_names;
  DROP TABLE temp.unnamed_person;`;

/** Tables that name people, with their row numbers and the columns that do. */
const NAMING = [
  ['ticket', 'rowid', ['owner_id', 'initial_owner_id', 'previous_owner_id', 'pending_recipient_id']],
  ['status_log', 'sequence', ['from_owner_id', 'to_owner_id']],
] as const;

const FORGET_PEOPLE = `
  DELETE FROM spectator WHERE spectator_id IN (SELECT spectator_id FROM temp.unnamed_person LIMIT ${ROWS_AT_ONCE})`;
const FORGOTTEN = `
  DELETE FROM temp.unnamed_person WHERE spectator_id NOT IN (SELECT spectator_id FROM main.spectator)`;

export class RetentionWork {
  readonly #database: Database.Database;
  readonly #parts: RetentionWorkParts;

  constructor(database: Database.Database, parts: RetentionWorkParts) {
    this.#database = database;
    this.#parts = parts;
  }

  /** Every step is a slice. Gives whether the file has to be written anew. */
  *steps(): Generator<void, boolean> {
    this.#beginWhatIsOver();
    while (this.#cleanTickets() > 0) yield;
    const cleaned = this.#begun();
    if (cleaned.length > 0) {
      this.#cleanSetAside();
      yield;
      yield* this.#forgetPeople();
      yield* this.#mergeIndex();
      this.#setState(cleaned, 'cleaned');
    }
    return this.#isAnyCleaned();
  }

  #beginWhatIsOver(): void {
    const { retention, transaction } = this.#parts;
    const over = retention.overBefore();
    if (over === null) return;
    const events = this.#database.prepare<[number], string>(OVER).pluck();
    transaction(() => {
      for (const eventId of events.all(over - EVENT_LASTS)) retention.begin(eventId);
    });
  }

  #cleanTickets(): number {
    const { retention, tickets, transaction } = this.#parts;
    const toPurge = this.#database.prepare<[], { ticketId: string; asOf: number; raw: string }>(TO_PURGE);
    const done = this.#database.prepare('DELETE FROM ticket_to_purge WHERE ticket_id = ?');
    return transaction((effects) => {
      const some = toPurge.all();
      for (const { ticketId, asOf, raw } of some) {
        tickets.mend(prepareTicket(retention.withoutPeople(raw), asOf, retention.lifecycleMode), effects);
        this.#cleanLog(ticketId);
        done.run(ticketId);
      }
      return some.length;
    });
  }

  #cleanLog(ticketId: string): void {
    type Row = { sequence: number; raw: string; from_owner_id: string | null; to_owner_id: string | null };
    const log = this.#database.prepare<[string], Row>(
      'SELECT sequence, raw, from_owner_id, to_owner_id FROM status_log WHERE ticket_id = ?',
    );
    const write = this.#database.prepare(`
      UPDATE status_log SET raw = @raw, from_owner_id = @from_owner_id, to_owner_id = @to_owner_id
      WHERE sequence = @sequence`);
    for (const entry of log.all(ticketId)) write.run(this.#parts.retention.entryWithoutPeople(entry));
  }

  /** A record that tells no event is over when it was put aside so long ago. */
  #cleanSetAside(): void {
    type Row = { recordId: number; kind: SetAsideRecord['kind']; raw: string };
    const { retention, transaction } = this.#parts;
    const records = this.#database.prepare<[{ over: number | null }], Row>(SET_ASIDE);
    const write = this.#database.prepare('UPDATE set_aside SET raw = ? WHERE record_id = ?');
    transaction(() => {
      for (const { recordId, kind, raw } of records.all({ over: retention.overBefore() })) {
        write.run(retention.setAsideWithoutPeople(kind, raw), recordId);
      }
    });
  }

  *#forgetPeople(): Generator<void, void> {
    this.#database.exec(LIST_PEOPLE);
    try {
      for (const [table, key, columns] of NAMING) {
        const highest = this.#database.prepare<[], number | null>(`SELECT max(${key}) FROM ${table}`).pluck();
        const named = columns.map((column) => `SELECT ${column} FROM ${table} WHERE ${key} BETWEEN @from AND @to`);
        const keep = this.#database.prepare(
          `DELETE FROM temp.unnamed_person WHERE spectator_id IN (${named.join(' UNION ALL ')})`,
        );
        // What comes later is seen by the triggers.
        const end = highest.get() ?? 0;
        for (let from = 1; from <= end; from += ROWS_AT_ONCE) {
          yield;
          keep.run({ from, to: from + ROWS_AT_ONCE - 1 });
        }
      }
      while (this.#database.prepare(FORGET_PEOPLE).run().changes > 0) {
        this.#database.prepare(FORGOTTEN).run();
        yield;
      }
    } finally {
      this.#database.exec(END_LIST);
    }
  }

  /** A text that is removed stays in its part of the index until the part is merged with others. */
  *#mergeIndex(): Generator<void, void> {
    const merge = this.#database.prepare(`INSERT INTO ticket_search (ticket_search, rank) VALUES ('merge', ?)`);
    const changes = this.#database.prepare<[], number>('SELECT total_changes()').pluck();
    // Negative: all parts are to become one.
    merge.run(-INDEX_PAGES_AT_ONCE);
    for (;;) {
      yield;
      const before = changes.get() ?? 0;
      merge.run(INDEX_PAGES_AT_ONCE);
      // As FTS5 documents it: fewer than two mean that there is nothing left to merge.
      if ((changes.get() ?? 0) - before < 2) return;
    }
  }

  #begun(): string[] {
    return this.#database.prepare<[], string>(`SELECT event_id FROM purged_event WHERE state = 'begun'`).pluck().all();
  }

  #setState(eventIds: readonly string[], state: 'cleaned'): void {
    this.#database
      .prepare('UPDATE purged_event SET state = ? WHERE event_id IN (SELECT value FROM json_each(?))')
      .run(state, JSON.stringify(eventIds));
  }

  #isAnyCleaned(): boolean {
    return this.#database.prepare(`SELECT 1 FROM purged_event WHERE state = 'cleaned'`).get() !== undefined;
  }
}
