/** Writes tickets: the newest version of each, with its document, its search text, its event and its people. */
import type Database from 'better-sqlite3';
import { type LifecycleMode, readIn } from '../../../shared/domain/lifecycle-mode.ts';
import { ticketSchema } from '../../../shared/domain/ticket.ts';
import type { BulkLoad } from './bulk-load.ts';
import type { EventRow, PreparedTicket, SpectatorRow } from './prepared-ticket.ts';
import type { SearchTextChange, TicketEffects } from './ticket-effects.ts';
import type { CountedColumns, StatusColumns, TicketRecord } from './ticket-record.ts';
import { familyOfColumns, ticketRecord } from './ticket-record.ts';
import { storyMark } from './ticket-stories.ts';
import { TicketTable } from './ticket-table.ts';

type CountedTicket = CountedColumns & StatusColumns & { rowid: number };

type StoredTicket = TicketRecord & { rowid: number; raw: string; search_digest: string | null };

const SELECT_STORED = `
  SELECT ticket.*, raw, search_digest
  FROM ticket JOIN ticket_document ON ticket_document.ticket = ticket.rowid
  WHERE ticket_id = ?`;

const SELECT_COUNTED = `
  SELECT rowid, event_id, family, vocabulary, status, legacy_action, legacy_state, attributes
  FROM ticket WHERE ticket_id = ?`;

const CARRYING_BOTH = `
  SELECT ticket_id FROM ticket JOIN ticket_document ON ticket_document.ticket = ticket.rowid
  WHERE vocabulary <> 'V4' AND raw ->> 'lifecycleStatus' <> '' AND raw ->> 'legacyStatus' <> ''`;

const UPSERT_EVENT = `
  INSERT INTO event (event_id, code, name, start_at, start_offset, last_updated)
  VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (event_id) DO UPDATE
    SET code = excluded.code, name = excluded.name, start_at = excluded.start_at,
        start_offset = excluded.start_offset, last_updated = excluded.last_updated
    WHERE excluded.last_updated > event.last_updated
      AND (excluded.code, excluded.name, excluded.start_at, excluded.start_offset)
          IS NOT (event.code, event.name, event.start_at, event.start_offset)`;

const UPSERT_SPECTATOR = `
  INSERT INTO spectator (spectator_id, email, first_name, last_name, last_updated)
  VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (spectator_id) DO UPDATE
    SET email = coalesce(excluded.email, email), first_name = coalesce(excluded.first_name, first_name),
        last_name = coalesce(excluded.last_name, last_name), last_updated = excluded.last_updated
    WHERE excluded.last_updated > spectator.last_updated
      AND (excluded.email, excluded.first_name, excluded.last_name)
          IS NOT (spectator.email, spectator.first_name, spectator.last_name)`;

export class TicketStore {
  readonly #database: Database.Database;
  readonly #lifecycleMode: LifecycleMode;
  readonly #bulkLoad: BulkLoad;
  readonly #stored: Database.Statement<[string], StoredTicket>;
  readonly #counted: Database.Statement<[string], CountedTicket>;
  readonly #endedTransfer: Database.Statement<[string], 0 | 1>;
  readonly #upsertEvent: Database.Statement<[EventRow]>;
  readonly #upsertSpectator: Database.Statement<[SpectatorRow]>;
  readonly #upsertDocument: Database.Statement<[number, string, string]>;
  readonly #forgetSearchText: Database.Statement<[number]>;
  readonly #addSearchText: Database.Statement<[number, string]>;
  readonly #confirm: Database.Statement<[number, number]>;
  readonly #updateFamily: Database.Statement<[string, number]>;
  readonly #noteEarliest: Database.Statement<[number, number]>;
  readonly #markStory: Database.Statement<[number]>;
  readonly #markStoryOf: Database.Statement<[string]>;
  readonly #table: TicketTable;

  constructor(database: Database.Database, lifecycleMode: LifecycleMode, bulkLoad: BulkLoad) {
    this.#database = database;
    this.#lifecycleMode = lifecycleMode;
    this.#bulkLoad = bulkLoad;
    this.#stored = database.prepare(SELECT_STORED);
    this.#counted = database.prepare(SELECT_COUNTED);
    this.#endedTransfer = database
      .prepare<[string], 0 | 1>(`
        SELECT action = 'EndTransfer' FROM status_log
        WHERE ticket_id = ? ORDER BY server_at DESC, sequence DESC LIMIT 1`)
      .pluck();
    this.#upsertEvent = database.prepare(UPSERT_EVENT);
    this.#upsertSpectator = database.prepare(UPSERT_SPECTATOR);
    this.#upsertDocument = database.prepare(`
      INSERT INTO ticket_document (ticket, raw, search_digest) VALUES (?, ?, ?)
      ON CONFLICT (ticket) DO UPDATE SET raw = excluded.raw, search_digest = excluded.search_digest`);
    this.#forgetSearchText = database.prepare('DELETE FROM ticket_search WHERE rowid = ?');
    this.#addSearchText = database.prepare('INSERT INTO ticket_search (rowid, text) VALUES (?, ?)');
    this.#confirm = database.prepare('UPDATE ticket SET as_of = max(as_of, ?) WHERE rowid = ?');
    this.#updateFamily = database.prepare('UPDATE ticket SET family = ? WHERE rowid = ?');
    this.#noteEarliest = database.prepare(`
      UPDATE pull_state SET earliest_ticket_at = ?
      WHERE earliest_ticket_at IS NULL OR earliest_ticket_at > ?`);
    this.#table = new TicketTable(database);
    this.#markStory = storyMark(database);
    this.#markStoryOf = database.prepare(
      'INSERT OR IGNORE INTO story_to_read (ticket) SELECT rowid FROM ticket WHERE ticket_id = ?',
    );
  }

  /** Stores a ticket unless a newer version of it is stored; returns whether anything that a screen shows changed. */
  store(ticket: PreparedTicket, effects: TicketEffects): boolean {
    const { record, raw } = ticket;
    const stored = this.#stored.get(record.ticket_id) ?? null;
    if (stored && isOutdated(record, stored)) return false;
    if (stored && stored.raw === raw) {
      this.#confirm.run(record.as_of, stored.rowid);
      return false;
    }
    this.#replace(ticket, stored, effects);
    return true;
  }

  /** Stores a ticket whatever is stored of it: for a row that is not what its own document says. */
  mend(ticket: PreparedTicket, effects: TicketEffects): void {
    this.#replace(ticket, this.#stored.get(ticket.record.ticket_id) ?? null, effects);
  }

  /** The lifecycle mode changed: tickets that carry both older statuses are read in the other one. */
  readOlderStatusesAgain(effects: TicketEffects): void {
    const carryingBoth = this.#database.prepare<[], string>(CARRYING_BOTH).pluck().all();
    for (const ticketId of carryingBoth) {
      const stored = this.#stored.get(ticketId);
      if (!stored) continue;
      const ticket = readIn(ticketSchema.parse(JSON.parse(stored.raw)), this.#lifecycleMode);
      const record = ticketRecord(ticket, stored.as_of, this.endedTransfer(ticketId));
      this.#write(record, stored);
      effects.figures.move(stored, record);
    }
  }

  /** Whether the latest entry of the ticket's log ended a transfer: that may decide its family. */
  endedTransfer(ticketId: string): boolean {
    return this.#endedTransfer.get(ticketId) === 1;
  }

  /** The latest entry of the ticket's log ends a transfer now, or does no longer. */
  refreshFamily(ticketId: string, endedTransfer: boolean, effects: TicketEffects): void {
    const stored = this.#counted.get(ticketId);
    if (!stored) return;
    const family = familyOfColumns(stored, endedTransfer);
    if (family === stored.family) return;
    this.#updateFamily.run(family, stored.rowid);
    effects.figures.move(stored, { ...stored, family });
  }

  /** The ticket's log has new entries: its story has to be read again. */
  markStory(ticketId: string): void {
    this.#markStoryOf.run(ticketId);
  }

  /**
   * Ends a transaction that changed tickets. FTS5 writes what it was given to its file before each statement on another
   * table that may be undone: between the rows, every search text would become a segment of its own.
   */
  settle({ figures, searchTexts }: TicketEffects): void {
    figures.writeTo(this.#database);
    for (const [rowid, change] of searchTexts) this.#storeSearchText(rowid, change);
  }

  #replace(ticket: PreparedTicket, stored: StoredTicket | null, effects: TicketEffects): void {
    const { ticket_id } = ticket.record;
    const record = this.endedTransfer(ticket_id)
      ? { ...ticket.record, family: familyOfColumns(ticket.record, true) }
      : ticket.record;
    this.#upsertEvent.run(ticket.event);
    for (const person of ticket.people) this.#upsertSpectator.run(person);
    const rowid = this.#write(record, stored);
    this.#upsertDocument.run(rowid, ticket.raw, ticket.searchDigest);
    if (ticket.searchDigest !== stored?.search_digest) {
      effects.changeSearchText(rowid, { text: ticket.searchText, hasOne: stored !== null });
    }
    for (const at of [record.purchase_at, record.injected_at]) if (at) this.#noteEarliest.run(at, at);
    effects.figures.move(stored, record);
  }

  #storeSearchText(rowid: number, { text, hasOne }: SearchTextChange): void {
    if (hasOne) this.#forgetSearchText.run(rowid);
    if (this.#bulkLoad.defersSearch) this.#bulkLoad.deferSearchText(rowid, text);
    else this.#addSearchText.run(rowid, text);
  }

  /** Returns the row number, which a ticket keeps. */
  #write(record: TicketRecord, stored: StoredTicket | null): number {
    const rowid = stored ? this.#table.update(record, stored) : this.#table.insert(record);
    this.#markStory.run(rowid);
    return rowid;
  }
}

/** The server says its time in whole seconds. */
const SECOND = 1000;

/**
 * A version is newer when the server changed it later, or said it later. One that carries a later time than the server's
 * when it was said is from before the server's clock was set back: what is said after it is newer.
 */
function isOutdated(told: Pick<TicketRecord, 'last_updated' | 'as_of'>, stored: StoredTicket): boolean {
  if (stored.last_updated >= stored.as_of + SECOND && told.as_of > stored.as_of) return false;
  return (
    told.last_updated < stored.last_updated || (told.last_updated === stored.last_updated && told.as_of < stored.as_of)
  );
}
