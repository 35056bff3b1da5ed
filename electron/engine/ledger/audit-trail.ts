/** The audit trail: who did what when, append-only, each entry chained to the one before by a SHA-256. */
import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { DeletionBasis } from '../../../shared/deletion.ts';
import type { TrailBreak, TrailHead } from '../../../shared/reports.ts';
import { type Sentence, sentence } from '../../../shared/sentences/sentence.ts';
import { canonicalJson } from './canonical-json.ts';

/** What an entry says. `details` holds no barcode and no name or e-mail of a spectator. */
export interface AuditFact {
  /** UTC milliseconds. */
  at: number;
  /** The operator, or {@link USHER}. */
  who: string;
  kind: string;
  /** A deletion id, the SHA-256 of a manifest, an event id, or empty where the whole ledger is meant. */
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

/** Who does what nobody asked for at that moment. */
export const USHER = 'Usher';

/** What stands in place of the hash before the first entry. */
const NO_HASH = '';

/** Entries between two places where a walk may be cut. */
const ENTRIES_AT_ONCE = 200;

export class AuditTrail {
  readonly #database: Database.Database;
  readonly #last: Database.Statement<[], TrailHead>;
  readonly #append: Database.Statement<[AuditRow]>;
  readonly #after: Database.Statement<[number, number], AuditRow>;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#last = database.prepare('SELECT sequence, hash FROM audit_trail ORDER BY sequence DESC LIMIT 1');
    this.#after = database.prepare('SELECT * FROM audit_trail WHERE sequence > ? ORDER BY sequence LIMIT ?');
    this.#append = database.prepare(`
      INSERT INTO audit_trail (sequence, at, who, kind, subject, details, previous_hash, hash)
      VALUES (@sequence, @at, @who, @kind, @subject, @details, @previous_hash, @hash)`);
  }

  /** Belongs inside the transaction that does what the entry tells. */
  append(fact: AuditFact): void {
    const last = this.head();
    const entry = {
      ...fact,
      sequence: last.sequence + 1,
      details: canonicalJson(fact.details),
      previous_hash: last.hash,
    };
    this.#append.run({ ...entry, hash: hashOf(entry) });
  }

  /** The latest entry of these kinds about a subject. */
  latestOf(subject: string, kinds: readonly string[]): AuditFact | null {
    const latest = this.#database.prepare<[string, string], Omit<AuditFact, 'details'> & { details: string }>(`
      SELECT at, who, kind, subject, details FROM audit_trail
      WHERE subject = ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY sequence DESC LIMIT 1`);
    const entry = latest.get(subject, JSON.stringify(kinds));
    return entry ? { ...entry, details: JSON.parse(entry.details) as Record<string, unknown> } : null;
  }

  /** In the order written. */
  entries(): AuditEntry[] {
    return this.#after.all(0, -1).map(entryOf);
  }

  /** Entries above a sequence number, some at a time, in the order written. */
  entriesAfter(sequence: number, count: number): AuditEntry[] {
    return this.#after.all(sequence, count).map(entryOf);
  }

  /** Where the trail ends now. */
  head(): TrailHead {
    return this.#last.get() ?? { sequence: 0, hash: NO_HASH };
  }

  /** Null: there is no such entry. Before the first entry, at 0, the hash is empty. */
  hashAt(sequence: number): string | null {
    if (sequence === 0) return NO_HASH;
    const found = this.#database.prepare<[number], string>('SELECT hash FROM audit_trail WHERE sequence = ?').pluck();
    return found.get(sequence) ?? null;
  }

  /** The first link of the chain that does not hold; null: all is well. */
  firstBreak(): TrailBreak | null {
    const walk = this.walk();
    for (;;) {
      const step = walk.next();
      if (step.done) return step.value;
    }
  }

  /** As {@link firstBreak}, and may be cut at every step: entries that are written meanwhile are walked, too. */
  *walk(): Generator<undefined, TrailBreak | null> {
    let previous: TrailHead = { sequence: 0, hash: NO_HASH };
    for (let from = Number.MIN_SAFE_INTEGER; ; from = previous.sequence) {
      // Asked first: whatever was written by then has to be among the entries.
      const written = this.#written();
      const rows = this.#after.all(from, ENTRIES_AT_ONCE);
      for (const row of rows) {
        const broken = breakAt(previous, row);
        if (broken) return broken;
        previous = row;
      }
      if (rows.length < ENTRIES_AT_ONCE) return cutOffAfter(previous, written);
      yield;
    }
  }

  /** SQLite remembers how many entries there have been, also when the last of them are gone. */
  #written(): number {
    const written = this.#database.prepare<[], number>(`SELECT seq FROM sqlite_sequence WHERE name = 'audit_trail'`);
    return written.pluck().get() ?? 0;
  }
}

function entryOf({ previous_hash, details, ...entry }: AuditRow): AuditEntry {
  return { ...entry, details: JSON.parse(details) as Record<string, unknown>, previousHash: previous_hash };
}

/** `written`: entries that there have been. */
function cutOffAfter({ sequence }: TrailHead, written: number): TrailBreak | null {
  if (written <= sequence) return null;
  return {
    sequence: sequence + 1,
    sentence: sentence('verdicts.endMissing', { missing: sequence + 1, written, last: sequence }),
  };
}

/** Why an entry does not continue the one before it; null: it does. */
function breakAt(previous: TrailHead, row: AuditRow): TrailBreak | null {
  const { sequence } = row;
  const broken = (why: Sentence): TrailBreak => ({ sequence, sentence: why });
  const expected = previous.sequence + 1;
  if (sequence !== expected) {
    return broken(
      sequence === expected + 1
        ? sentence('verdicts.entryMissing', { missing: expected, sequence })
        : sentence('verdicts.entriesMissing', { first: expected, last: sequence - 1, sequence }),
    );
  }
  if (row.previous_hash !== previous.hash) {
    return broken(sentence('verdicts.entryStray', { sequence }));
  }
  if (row.hash !== hashOf(row)) return broken(sentence('verdicts.entryChanged', { sequence }));
  return null;
}

/** The part of a basis that the audit trail may hold: no name. */
export function auditedBasis({ ownerName: _name, ...basis }: DeletionBasis): Omit<DeletionBasis, 'ownerName'> {
  return basis;
}

function hashOf({ sequence, at, who, kind, subject, details, previous_hash }: Omit<AuditRow, 'hash'>): string {
  return hash('sha256', canonicalJson({ sequence, at, who, kind, subject, details, previous_hash }));
}
