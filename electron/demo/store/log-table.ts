/** Adding to the log: while the venue is made, and while life goes on. */
import type Database from 'better-sqlite3';
import type { LogRecord } from '../wire/records.ts';

export function insertLog(db: Database.Database): (record: LogRecord) => void {
  const statement = db.prepare<[LogRecord]>(`
    INSERT INTO log (
      sequence, ticket_id, event_id, at, wire, action_name, from_status, to_status, from_owner, to_owner, actor,
      status, delivered, controlled
    )
    VALUES (
      @sequence, @ticketId, @eventId, @at, @wire, @actionName, @fromStatus, @toStatus, @fromOwner, @toOwner, @actor,
      @status, @delivered, @controlled
    )
  `);
  return (record) => void statement.run(record);
}
