/** The ledger as a whole: decisions to delete and what became of them, and the audit trail. */
import type Database from 'better-sqlite3';
import { isReadable } from '../database/open-database.ts';
import type { AuditEntry } from './audit-trail.ts';
import { AuditTrail, USHER } from './audit-trail.ts';
import { CarriedDeletions } from './carried-deletions.ts';
import { DeletionBook } from './deletion-book.ts';
import { DeletionTable } from './deletion-table.ts';
import { writeBackup } from './ledger-backup.ts';
import { Receipts } from './receipts.ts';
import { ReportLedger } from './report-ledger.ts';
import { RetentionTrail } from './retention-trail.ts';
import { RoleTrail } from './role-trail.ts';
import { SessionTrail } from './session-trail.ts';

/** Writes are on disk when a method returns. Two connections may use one file. */
export class Ledger extends DeletionBook {
  /** Deletions that travel in files between machines. */
  readonly carried: CarriedDeletions;
  readonly receipts: Receipts;
  readonly roles: RoleTrail;
  readonly session: SessionTrail;
  readonly reports: ReportLedger;
  /** Personal data that was removed from the cache. */
  readonly retention: RetentionTrail;
  readonly #database: Database.Database;
  readonly #audit: AuditTrail;

  constructor(database: Database.Database) {
    const deletions = new DeletionTable(database);
    const audit = new AuditTrail(database);
    super(database, deletions, audit);
    this.#database = database;
    this.#audit = audit;
    this.carried = new CarriedDeletions(database, deletions, audit);
    this.receipts = new Receipts(database, deletions, audit);
    this.roles = new RoleTrail(database, audit);
    this.reports = new ReportLedger(database, audit);
    this.session = new SessionTrail(database, audit, this.reports.secrets);
    this.retention = new RetentionTrail(database, audit);
  }

  /** Something happened to the data files as a whole; `who` is the operator where a person asked for it. */
  noteEvent(kind: string, at: number, details: Record<string, unknown>, who = USHER): void {
    this.#database.transaction(() => this.#audit.append({ at, who, kind, subject: '', details })).immediate();
  }

  auditTrail(): AuditEntry[] {
    return this.#audit.entries();
  }

  /** The first entry of the audit trail that was tampered with; null: the chain is whole. */
  firstBrokenAuditEntry(): number | null {
    return this.#audit.firstBreak()?.sequence ?? null;
  }

  /** Reads it from end to end: false when a page of it is damaged. */
  isReadable(): boolean {
    return isReadable(this.#database);
  }

  /** Replaces the backup by a copy of what is in the ledger now, under the same key. One thread only does so. */
  backup(): void {
    writeBackup(this.#database);
  }

  close(): void {
    this.#database.close();
  }
}
