/** Figures of an event at any instant, counted from the log: the latest entry of each ticket until then. */
import type Database from 'better-sqlite3';
import type { EventStatistics } from '../../../shared/tixngo.ts';

interface Figures {
  totalTickets: number;
  validTickets: number;
  /** Deletion-pending included (domain.md 13.13). */
  deletedTickets: number;
  downloadedTickets: number;
  pendingTransferTickets: number;
  notDownloadedTickets: number;
  /** Valid tickets only. */
  neverDownloadedTickets: number;
  controlledTickets: number;
}

/** `dateTime` in UTC milliseconds. Reads `log_by_ticket` only, which covers the query. */
export function createEventStatistics(db: Database.Database): (eventId: string, dateTime: number) => EventStatistics {
  const figures = db.prepare<[{ eventId: string; dateTime: number }], Figures>(`
    SELECT
      count(*) AS totalTickets,
      count(*) FILTER (WHERE status NOT IN ('DELETION_PENDING', 'DELETED')) AS validTickets,
      count(*) FILTER (WHERE status IN ('DELETION_PENDING', 'DELETED')) AS deletedTickets,
      count(*) FILTER (WHERE status = 'DOWNLOADED') AS downloadedTickets,
      count(*) FILTER (WHERE status = 'PENDING_TRANSFER') AS pendingTransferTickets,
      count(*) FILTER (WHERE status = 'NOT_DOWNLOADED') AS notDownloadedTickets,
      count(*) FILTER (WHERE status NOT IN ('DELETION_PENDING', 'DELETED') AND NOT delivered) AS neverDownloadedTickets,
      count(*) FILTER (WHERE controlled) AS controlledTickets
    FROM (
      SELECT status, delivered, controlled, max(sequence)
      FROM log
      WHERE event_id = @eventId AND at <= @dateTime
      GROUP BY ticket_id
    )
  `);
  return (eventId, dateTime) => {
    const row = figures.get({ eventId, dateTime });
    if (!row) throw new Error(`No figures for ${eventId}`);
    return { eventId, ...row };
  };
}
