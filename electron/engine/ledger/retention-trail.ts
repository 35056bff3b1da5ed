/** Personal data that was removed because its time was over, as the audit trail tells it. */
import type Database from 'better-sqlite3';
import { type AuditTrail, USHER } from './audit-trail.ts';

const PERSONAL_DATA_PURGED = 'PERSONAL_DATA_PURGED';

/** An event whose personal data is gone from the cache. Times in UTC milliseconds. */
export interface PurgedEvent {
  source: string;
  eventId: string;
  eventName: string;
  tickets: number;
  /** Days from the end of an event, as they are set; null: what was begun before is done. */
  retentionDays: number | null;
  /** Tells this removal from another one of the same event. */
  begunAt: number;
  /** As of when the cache was complete; null: it never was. */
  dataAsOf: number | null;
}

export class RetentionTrail {
  readonly #database: Database.Database;
  readonly #audit: AuditTrail;

  constructor(database: Database.Database, audit: AuditTrail) {
    this.#database = database;
    this.#audit = audit;
  }

  /** Notes it once, also when the program died just after it was noted. */
  note({ eventId, ...purged }: PurgedEvent, at: number): void {
    this.#database
      .transaction(() => {
        const last = this.#audit.latestOf(eventId, [PERSONAL_DATA_PURGED])?.details;
        if (last?.source === purged.source && last.begunAt === purged.begunAt) return;
        this.#audit.append({ at, who: USHER, kind: PERSONAL_DATA_PURGED, subject: eventId, details: { ...purged } });
      })
      .immediate();
  }
}
