/** What reports read from the ledger, and what they leave in it. */
import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { TrailBreak, TrailHead } from '../../../shared/reports.ts';
import type { AuditEntry, AuditTrail } from './audit-trail.ts';
import { InstallationSecrets } from './installation-secrets.ts';

export const REPORT_MADE = 'REPORT_MADE';

/** Entries read at once. */
const ENTRIES_AT_ONCE = 500;

/** When a step of a deletion was taken, UTC milliseconds. */
export interface DeletionStep {
  kind: string;
  at: number;
}

export class ReportLedger {
  readonly secrets: InstallationSecrets;
  readonly #database: Database.Database;
  readonly #audit: AuditTrail;

  constructor(database: Database.Database, audit: AuditTrail) {
    this.#database = database;
    this.#audit = audit;
    this.secrets = new InstallationSecrets(database, audit);
  }

  /** Where the audit trail ends now. */
  head(): TrailHead {
    return this.#audit.head();
  }

  /** The hash of an entry of the trail; null: there is none. */
  hashAt(sequence: number): string | null {
    return this.#audit.hashAt(sequence);
  }

  firstBreak(): TrailBreak | null {
    return this.#audit.firstBreak();
  }

  /** As {@link firstBreak}, and may be cut at every step. */
  walk(): Generator<undefined, TrailBreak | null> {
    return this.#audit.walk();
  }

  /** The audit trail in the order written. */
  *entries(): Generator<AuditEntry> {
    let from = 0;
    for (;;) {
      const entries = this.#audit.entriesAfter(from, ENTRIES_AT_ONCE);
      yield* entries;
      const last = entries.at(-1);
      if (!last) return;
      from = last.sequence;
    }
  }

  /** What happened to a deletion, in order. */
  stepsOf(deletionId: string): DeletionStep[] {
    return this.#database
      .prepare<[string], DeletionStep>('SELECT kind, at FROM audit_trail WHERE subject = ? ORDER BY sequence')
      .all(deletionId);
  }

  /** Sees the ledger as it is now until the returned function is called; nothing can be written through it meanwhile. */
  beginReading(): () => void {
    this.#database.exec('BEGIN');
    this.#audit.head();
    return () => void this.#database.exec('COMMIT');
  }

  /**
   * Puts a report on record: `manifest` is given the head of the trail, and writes the text whose SHA-256 the next entry
   * holds. When it fails, nothing was recorded.
   */
  note(report: { at: number; by: string; details: object }, manifest: (head: TrailHead) => string): void {
    const { at, by, details } = report;
    this.#database
      .transaction(() => {
        const subject = hash('sha256', manifest(this.#audit.head()));
        this.#audit.append({ at, who: by, kind: REPORT_MADE, subject, details: { ...details } });
      })
      .immediate();
  }

  /** The entry that a report with this manifest left; null: none did. */
  notedAt(manifestSha256: string): number | null {
    const noted = this.#database.prepare<[string, string], number>(
      'SELECT sequence FROM audit_trail WHERE subject = ? AND kind = ? ORDER BY sequence LIMIT 1',
    );
    return noted.pluck().get(manifestSha256, REPORT_MADE) ?? null;
  }
}
