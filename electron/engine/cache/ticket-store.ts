/** Writes tickets: the newest version of each, with its document, its search text, its event and its people. */
import type Database from 'better-sqlite3';
import { type LifecycleMode, readIn } from '../../../shared/domain/lifecycle-mode.ts';
import type { Owner, Ticket } from '../../../shared/domain/ticket.ts';
import { currentOwnerOf, ticketSchema } from '../../../shared/domain/ticket.ts';
import type { FigureChanges } from './figures.ts';
import { searchTextOf } from './search-text.ts';
import type { CountedColumns, LastActionColumns, StatusColumns, TicketRecord } from './ticket-record.ts';
import { familyOfColumns, ticketRecord } from './ticket-record.ts';

type StoredTicket = CountedColumns &
  StatusColumns &
  LastActionColumns & { rowid: number; last_updated: number; as_of: number; raw: string };

const SELECT_STORED = `
  SELECT ticket.rowid, event_id, family, vocabulary, status, legacy_action, legacy_state, attributes,
         last_action, last_action_at, last_updated, as_of, raw
  FROM ticket JOIN ticket_document ON ticket_document.ticket = ticket.rowid
  WHERE ticket_id = ?`;

const CARRYING_BOTH = `
  SELECT ticket_id FROM ticket JOIN ticket_document ON ticket_document.ticket = ticket.rowid
  WHERE vocabulary <> 'V4' AND raw ->> 'lifecycleStatus' <> '' AND raw ->> 'legacyStatus' <> ''`;

const UPSERT_EVENT = `
  INSERT INTO event (event_id, code, name, start_at, start_offset, last_updated)
  VALUES (@eventId, @code, @name, @startAt, @startOffset, @lastUpdated)
  ON CONFLICT (event_id) DO UPDATE
    SET code = excluded.code, name = excluded.name, start_at = excluded.start_at,
        start_offset = excluded.start_offset, last_updated = excluded.last_updated
    WHERE excluded.last_updated > event.last_updated
      AND (excluded.code, excluded.name, excluded.start_at, excluded.start_offset)
          IS NOT (event.code, event.name, event.start_at, event.start_offset)`;

const UPSERT_SPECTATOR = `
  INSERT INTO spectator (spectator_id, email, first_name, last_name, last_updated)
  VALUES (@id, @email, @firstName, @lastName, @lastUpdated)
  ON CONFLICT (spectator_id) DO UPDATE
    SET email = coalesce(excluded.email, email), first_name = coalesce(excluded.first_name, first_name),
        last_name = coalesce(excluded.last_name, last_name), last_updated = excluded.last_updated
    WHERE excluded.last_updated > spectator.last_updated
      AND (excluded.email, excluded.first_name, excluded.last_name)
          IS NOT (spectator.email, spectator.first_name, spectator.last_name)`;

export class TicketStore {
  readonly #database: Database.Database;
  readonly #lifecycleMode: LifecycleMode;
  readonly #stored: Database.Statement<[string], StoredTicket>;
  readonly #lastAction: Database.Statement<[string], LastActionColumns>;
  readonly #upsertEvent: Database.Statement;
  readonly #upsertSpectator: Database.Statement;
  readonly #upsertDocument: Database.Statement<[number, string]>;
  readonly #forgetSearchText: Database.Statement<[number]>;
  readonly #addSearchText: Database.Statement<[number, string]>;
  readonly #confirm: Database.Statement<[number, number]>;
  readonly #updateLastAction: Database.Statement;
  readonly #noteEarliest: Database.Statement<[number, number]>;
  #writeTicket: TicketStatements | null = null;

  constructor(database: Database.Database, lifecycleMode: LifecycleMode) {
    this.#database = database;
    this.#lifecycleMode = lifecycleMode;
    this.#stored = database.prepare(SELECT_STORED);
    this.#lastAction = database.prepare(`
      SELECT action AS last_action, server_at AS last_action_at FROM status_log
      WHERE ticket_id = ? ORDER BY server_at DESC, sequence DESC LIMIT 1`);
    this.#upsertEvent = database.prepare(UPSERT_EVENT);
    this.#upsertSpectator = database.prepare(UPSERT_SPECTATOR);
    this.#upsertDocument = database.prepare(`
      INSERT INTO ticket_document (ticket, raw) VALUES (?, ?) ON CONFLICT (ticket) DO UPDATE SET raw = excluded.raw`);
    this.#forgetSearchText = database.prepare('DELETE FROM ticket_search WHERE rowid = ?');
    this.#addSearchText = database.prepare('INSERT INTO ticket_search (rowid, text) VALUES (?, ?)');
    this.#confirm = database.prepare('UPDATE ticket SET as_of = max(as_of, ?) WHERE rowid = ?');
    this.#updateLastAction = database.prepare(`
      UPDATE ticket SET last_action = @last_action, last_action_at = @last_action_at, family = @family
      WHERE rowid = @rowid`);
    this.#noteEarliest = database.prepare(`
      UPDATE pull_state SET earliest_ticket_at = ?
      WHERE earliest_ticket_at IS NULL OR earliest_ticket_at > ?`);
  }

  /** Stores a ticket unless a newer version of it is stored; returns whether anything that a screen shows changed. */
  store(ticket: Ticket, raw: string, asOf: number, figures: FigureChanges): boolean {
    const stored = this.#stored.get(ticket.ticketId) ?? null;
    if (stored && isOutdated(ticket, asOf, stored)) return false;
    if (stored && stored.raw === raw) {
      this.#confirm.run(asOf, stored.rowid);
      return false;
    }
    const lastAction = stored ?? this.#lastAction.get(ticket.ticketId) ?? { last_action: null, last_action_at: null };
    const record = ticketRecord(readIn(ticket, this.#lifecycleMode), asOf, {
      last_action: lastAction.last_action,
      last_action_at: lastAction.last_action_at,
    });
    this.#storeEvent(ticket);
    this.#storePeople(ticket);
    const rowid = this.#write(record, stored);
    this.#upsertDocument.run(rowid, raw);
    this.#storeSearchText(rowid, ticket, stored);
    for (const at of [ticket.purchaseDate?.utc, record.injected_at]) if (at) this.#noteEarliest.run(at, at);
    figures.move(stored, record);
    return true;
  }

  /** The lifecycle mode changed: tickets that carry both older statuses are read in the other one. */
  readOlderStatusesAgain(figures: FigureChanges): void {
    const carryingBoth = this.#database.prepare<[], string>(CARRYING_BOTH).pluck().all();
    for (const ticketId of carryingBoth) {
      const stored = this.#stored.get(ticketId);
      if (!stored) continue;
      const ticket = readIn(ticketSchema.parse(JSON.parse(stored.raw)), this.#lifecycleMode);
      const { last_action, last_action_at } = stored;
      const record = ticketRecord(ticket, stored.as_of, { last_action, last_action_at });
      this.#write(record, stored);
      figures.move(stored, record);
    }
  }

  /** The ticket's log has new entries: its latest one may decide its family. */
  refreshLastAction(ticketId: string, figures: FigureChanges): void {
    const stored = this.#stored.get(ticketId);
    const lastAction = this.#lastAction.get(ticketId);
    if (!stored || !lastAction) return;
    const family = familyOfColumns(stored, lastAction);
    this.#updateLastAction.run({ ...lastAction, family, rowid: stored.rowid });
    if (family !== stored.family) figures.move(stored, { ...stored, family });
  }

  /** The text seldom changes, and rewriting it costs more than comparing it. */
  #storeSearchText(rowid: number, ticket: Ticket, stored: StoredTicket | null): void {
    const text = searchTextOf(ticket);
    if (stored) {
      const before = ticketSchema.safeParse(JSON.parse(stored.raw));
      if (before.success && searchTextOf(before.data) === text) return;
      this.#forgetSearchText.run(rowid);
    }
    this.#addSearchText.run(rowid, text);
  }

  #storeEvent(ticket: Ticket): void {
    this.#upsertEvent.run({
      eventId: ticket.eventId,
      code: ticket.eventCode ?? null,
      name: ticket.eventName ?? ticket.eventCode ?? ticket.eventId,
      startAt: ticket.eventStartDate?.utc ?? null,
      startOffset: ticket.eventStartDate?.offset ?? null,
      lastUpdated: ticket.lastUpdated.utc,
    });
  }

  #storePeople(ticket: Ticket): void {
    for (const person of ownersOf(ticket)) {
      this.#upsertSpectator.run({
        id: person.id,
        email: person.email ?? null,
        firstName: person.firstName ?? null,
        lastName: person.lastName ?? null,
        lastUpdated: ticket.lastUpdated.utc,
      });
    }
  }

  /** Returns the row number, which a ticket keeps. */
  #write(record: TicketRecord, stored: StoredTicket | null): number {
    this.#writeTicket ??= ticketStatements(this.#database, Object.keys(record));
    const { insert, update } = this.#writeTicket;
    if (!stored) return Number(insert.run(Object.values(record)).lastInsertRowid);
    update.run([...Object.values(record), stored.rowid]);
    return stored.rowid;
  }
}

/** A version is newer when the server changed it later, or said it later. */
function isOutdated(ticket: Ticket, asOf: number, stored: StoredTicket): boolean {
  const lastUpdated = ticket.lastUpdated.utc;
  return lastUpdated < stored.last_updated || (lastUpdated === stored.last_updated && asOf < stored.as_of);
}

function ownersOf(ticket: Ticket): Owner[] {
  return [currentOwnerOf(ticket), ticket.initialOwner, ticket.previousOwner, ticket.pendingRecipient].flatMap(
    (person) => (person?.id ? [person] : []),
  );
}

interface TicketStatements {
  insert: Database.Statement<[unknown[]]>;
  update: Database.Statement<[unknown[]]>;
}

/** The columns of a ticket are named in one place: `ticketRecord`. */
function ticketStatements(database: Database.Database, columns: readonly string[]): TicketStatements {
  const values = columns.map(() => '?').join(', ');
  const assignments = columns.map((column) => `${column} = ?`).join(', ');
  return {
    insert: database.prepare(`INSERT INTO ticket (${columns.join(', ')}) VALUES (${values})`),
    update: database.prepare(`UPDATE ticket SET ${assignments} WHERE rowid = ?`),
  };
}
