/** Writes the status log: every entry once, however often and in whatever order its page is read. */
import type Database from 'better-sqlite3';
import { ENTRY_COLUMNS, type PreparedEntry } from './prepared-entry.ts';

/** A ticket's newest entry among those that were added together. */
interface Newest {
  at: number;
  endedTransfer: boolean;
}

/** What entries that were added together changed. */
export interface AddedEntries {
  added: number;
  /** All tickets that got any. */
  ticketIds: Iterable<string>;
  /** Tickets whose latest entry ends a transfer now and did not before, or the other way round. */
  endsTransfer: Map<string, boolean>;
}

const ADD = `
  INSERT INTO status_log (${ENTRY_COLUMNS.join(', ')}) VALUES (${ENTRY_COLUMNS.map(() => '?').join(', ')})`;

/** Through the index of a ticket's log: mostly there is no entry of that ticket and instant to look at. */
const IS_KNOWN = 'SELECT 1 FROM status_log WHERE ticket_id = ? AND server_at = ? AND entry_key = ?';

const HAS_NEWER = 'SELECT 1 FROM status_log WHERE ticket_id = ? AND server_at > ? LIMIT 1';

const ENDED_TRANSFER_BEFORE = `
  SELECT action = 'EndTransfer' FROM status_log WHERE ticket_id = ? AND sequence < ?
  ORDER BY server_at DESC, sequence DESC LIMIT 1`;

export class StatusLogStore {
  readonly #add: Database.Statement<[unknown[]]>;
  readonly #isKnown: Database.Statement<[string, number, string]>;
  readonly #hasNewer: Database.Statement<[string, number]>;
  readonly #endedTransferBefore: Database.Statement<[string, number | bigint], 0 | 1>;
  readonly #count: Database.Statement<[number]>;

  constructor(database: Database.Database) {
    this.#add = database.prepare(ADD);
    this.#isKnown = database.prepare(IS_KNOWN);
    this.#hasNewer = database.prepare(HAS_NEWER);
    this.#endedTransferBefore = database.prepare<[string, number], 0 | 1>(ENDED_TRANSFER_BEFORE).pluck();
    this.#count = database.prepare('UPDATE pull_state SET log_entries = log_entries + ?');
  }

  /** `storable`: an entry as it may be stored. For a transaction of the caller's. */
  add(entries: readonly PreparedEntry[], storable: (entry: PreparedEntry) => PreparedEntry): AddedEntries {
    const newest = new Map<string, Newest>();
    let added = 0;
    let first: number | bigint = 0;
    for (const entry of entries) {
      const { ticket_id, server_at, action } = entry;
      if (this.#isKnown.get(ticket_id, server_at, entry.entry_key)) continue;
      const stored = storable(entry);
      const { lastInsertRowid } = this.#add.run(ENTRY_COLUMNS.map((column) => stored[column]));
      if (added === 0) first = lastInsertRowid;
      added += 1;
      const known = newest.get(ticket_id);
      if (known && known.at > server_at) continue;
      newest.set(ticket_id, { at: server_at, endedTransfer: action === 'EndTransfer' });
    }
    if (added > 0) this.#count.run(added);
    return { added, ticketIds: newest.keys(), endsTransfer: this.#changedEnds(newest, first) };
  }

  /** Mostly the index tells: the log is read newest first, so the latest entry of a ticket is there already. */
  #changedEnds(newest: Map<string, Newest>, first: number | bigint): Map<string, boolean> {
    const changed = new Map<string, boolean>();
    for (const [ticketId, { at, endedTransfer }] of newest) {
      if (this.#hasNewer.get(ticketId, at)) continue;
      const before = this.#endedTransferBefore.get(ticketId, first) === 1;
      if (before !== endedTransfer) changed.set(ticketId, endedTransfer);
    }
    return changed;
  }
}
