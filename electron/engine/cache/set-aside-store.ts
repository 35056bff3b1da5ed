/** Records that could not be read: each kept once with its text, until it is read well. */
import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { storedSentence, storedText } from '../../../shared/sentences/sentence.ts';
import type { SetAsideRecord } from '../../../shared/sync-status.ts';
import type { UnreadableRecord } from '../gateway/tixngo-gateway.ts';

type Kind = SetAsideRecord['kind'];

/** The field that names a record of each kind. */
const ID_FIELD: Readonly<Record<Kind, string>> = { ticket: 'ticketId', statusLogEntry: 'id' };

export class SetAsideStore {
  readonly #keep: Database.Statement;
  readonly #forget: Database.Statement<[string, string]>;
  readonly #any: Database.Statement<[], unknown>;

  constructor(database: Database.Database) {
    this.#keep = database.prepare(`
      INSERT INTO set_aside (kind, identity, reason, raw, set_aside_at, run_id)
      VALUES (@kind, @identity, @reason, @raw, @at, @runId)
      ON CONFLICT (kind, identity) DO UPDATE
        SET reason = excluded.reason, raw = excluded.raw, set_aside_at = excluded.set_aside_at, run_id = excluded.run_id
        WHERE (excluded.reason, excluded.raw) IS NOT (reason, raw)`);
    this.#any = database.prepare('SELECT 1 FROM set_aside LIMIT 1');
    this.#forget = database.prepare('DELETE FROM set_aside WHERE kind = ? AND identity = ?');
  }

  keep(kind: Kind, record: UnreadableRecord, at: number, runId: number | null): void {
    const { reason, raw } = record;
    this.#keep.run({ kind, identity: identityOf(kind, raw), reason: storedText(reason), raw, at, runId });
  }

  /** Mostly there is none: asking once a page saves a look for each of its records. */
  hasAny(): boolean {
    return this.#any.get() !== undefined;
  }

  /** The record with this id was read well. */
  forget(kind: Kind, id: string): void {
    this.#forget.run(kind, id);
  }
}

export function readSetAside(database: Database.Database, limit: number): SetAsideRecord[] {
  return database
    .prepare<[number], Omit<SetAsideRecord, 'reason'> & { reason: string }>(
      `SELECT record_id AS recordId, kind, set_aside_at AS setAsideAt, reason, raw
       FROM set_aside ORDER BY set_aside_at DESC, record_id DESC LIMIT ?`,
    )
    .all(limit)
    .map((record) => ({ ...record, reason: storedSentence(record.reason) }));
}

/** The record's own id where it can be found, else a digest of its text. */
export function identityOf(kind: Kind, raw: string): string {
  return idIn(raw, ID_FIELD[kind]) ?? hash('sha256', raw);
}

function idIn(raw: string, field: string): string | null {
  try {
    const record: unknown = JSON.parse(raw);
    const id = typeof record === 'object' && record !== null ? Reflect.get(record, field) : null;
    return typeof id === 'string' && id !== '' ? id : null;
  } catch {
    return null;
  }
}
