/** The audit trail: who did what when, append-only, each entry chained to the one before by a SHA-256. */
import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { DeletionBasis } from '../../../shared/deletion.ts';
import { canonicalJson } from './canonical-json.ts';

/** What an entry says. `details` holds no barcode and no name or e-mail of a spectator. */
export interface AuditFact {
  /** UTC milliseconds. */
  at: number;
  /** The operator, or `Usher` for what it does by itself. */
  who: string;
  kind: string;
  /** A deletion id, or empty where the whole ledger is meant. */
  subject: string;
  details: Record<string, unknown>;
}

export interface AuditEntry extends AuditFact {
  sequence: number;
  previousHash: string;
  hash: string;
}

interface AuditRow {
  sequence: number;
  at: number;
  who: string;
  kind: string;
  subject: string;
  details: string;
  previous_hash: string;
  hash: string;
}

/** What stands in place of the hash before the first entry. */
const NO_HASH = '';

export class AuditTrail {
  readonly #database: Database.Database;
  readonly #last: Database.Statement<[], Pick<AuditRow, 'sequence' | 'hash'>>;
  readonly #append: Database.Statement<[AuditRow]>;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#last = database.prepare('SELECT sequence, hash FROM audit_trail ORDER BY sequence DESC LIMIT 1');
    this.#append = database.prepare(`
      INSERT INTO audit_trail (sequence, at, who, kind, subject, details, previous_hash, hash)
      VALUES (@sequence, @at, @who, @kind, @subject, @details, @previous_hash, @hash)`);
  }

  /** Belongs inside the transaction that does what the entry tells. */
  append(fact: AuditFact): void {
    const last = this.#last.get() ?? { sequence: 0, hash: NO_HASH };
    const entry = {
      ...fact,
      sequence: last.sequence + 1,
      details: canonicalJson(fact.details),
      previous_hash: last.hash,
    };
    this.#append.run({ ...entry, hash: hashOf(entry) });
  }

  /** The latest entry of these kinds about a deletion. */
  latestOf(subject: string, kinds: readonly string[]): Pick<AuditFact, 'at' | 'who' | 'kind'> | null {
    const latest = this.#database.prepare<[string, string], Pick<AuditFact, 'at' | 'who' | 'kind'>>(`
      SELECT at, who, kind FROM audit_trail
      WHERE subject = ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY sequence DESC LIMIT 1`);
    return latest.get(subject, JSON.stringify(kinds)) ?? null;
  }

  /** In the order written. */
  entries(): AuditEntry[] {
    return this.#rows().map(({ previous_hash, details, ...entry }) => ({
      ...entry,
      details: JSON.parse(details) as Record<string, unknown>,
      previousHash: previous_hash,
    }));
  }

  /** The sequence number of the first entry that was changed, or follows one that is missing; null: all is well. */
  firstBrokenEntry(): number | null {
    let previous = { sequence: 0, hash: NO_HASH };
    for (const row of this.#rows()) {
      const follows = row.sequence === previous.sequence + 1 && row.previous_hash === previous.hash;
      if (!follows || row.hash !== hashOf(row)) return row.sequence;
      previous = row;
    }
    return null;
  }

  #rows(): AuditRow[] {
    return this.#database.prepare<[], AuditRow>('SELECT * FROM audit_trail ORDER BY sequence').all();
  }
}

/** The part of a basis that the audit trail may hold: no name. */
export function auditedBasis({ ownerName: _name, ...basis }: DeletionBasis): Omit<DeletionBasis, 'ownerName'> {
  return basis;
}

function hashOf({ sequence, at, who, kind, subject, details, previous_hash }: Omit<AuditRow, 'hash'>): string {
  return hash('sha256', canonicalJson({ sequence, at, who, kind, subject, details, previous_hash }));
}
