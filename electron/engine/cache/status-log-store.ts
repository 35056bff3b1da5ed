/** Writes the status log: every entry once, however often and in whatever order its page is read. */
import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import { actionOf, statusesOf, vocabularyOf } from '../../../shared/domain/status-log.ts';

export class StatusLogStore {
  readonly #add: Database.Statement;
  readonly #count: Database.Statement;

  constructor(database: Database.Database) {
    this.#add = database.prepare(`
      INSERT INTO status_log (entry_key, ticket_id, vocabulary, action, from_status, to_status, from_owner_id,
                              to_owner_id, actor, server_at, mobile_at, raw)
      VALUES (@entryKey, @ticketId, @vocabulary, @action, @fromStatus, @toStatus, @fromOwnerId,
              @toOwnerId, @actor, @serverAt, @mobileAt, @raw)
      ON CONFLICT (entry_key) DO NOTHING`);
    this.#count = database.prepare('UPDATE pull_state SET log_entries = log_entries + 1');
  }

  /** Returns false when the entry was stored before. */
  add(entry: StatusLogEntry, raw: string): boolean {
    const { from, to } = statusesOf(entry);
    const { changes } = this.#add.run({
      entryKey: entryKey(entry),
      ticketId: entry.ticketId,
      vocabulary: vocabularyOf(entry),
      action: actionOf(entry),
      fromStatus: from,
      toStatus: to,
      fromOwnerId: entry.fromOwnerId ?? null,
      toOwnerId: entry.toOwnerId ?? null,
      actor: entry.actor ?? null,
      serverAt: entry.serverTimestamp.utc,
      mobileAt: entry.mobileTimestamp?.utc ?? null,
      raw,
    });
    if (changes === 0) return false;
    this.#count.run();
    return true;
  }
}

/** The server's id of an entry, or else a digest of what tells it from every other one (domain.md 3.2). */
export function entryKey(entry: StatusLogEntry): string {
  if (entry.id) return entry.id;
  const identity = [
    entry.ticketId,
    actionOf(entry),
    entry.serverTimestamp.utc,
    entry.mobileTimestamp?.utc ?? null,
    entry.fromOwnerId ?? null,
    entry.toOwnerId ?? null,
    entry.deviceId ?? null,
  ];
  return hash('sha256', JSON.stringify(identity));
}
