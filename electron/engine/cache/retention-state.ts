/** How far the removal of personal data has come, event by event. */
import type Database from 'better-sqlite3';

/** An event of which no personal data is in the file any more. */
export interface CleanedEvent {
  eventId: string;
  eventName: string;
  tickets: number;
  /** UTC milliseconds. */
  begunAt: number;
}

const REWRITTEN = `
  SELECT event_id AS eventId, coalesce(name, event_id) AS eventName, begun_at AS begunAt,
         (SELECT coalesce(sum(count), 0) FROM figure
          WHERE dimension = 'family' AND figure.event_id = purged_event.event_id) AS tickets
  FROM purged_event LEFT JOIN event USING (event_id) WHERE state = 'rewritten' ORDER BY event_id`;

/** Those that the audit trail may not have yet. */
export function eventsToNote(database: Database.Database): CleanedEvent[] {
  return database.prepare<[], CleanedEvent>(REWRITTEN).all();
}

/** The audit trail has the event. */
export function markNoted(database: Database.Database, eventId: string): void {
  database.prepare(`UPDATE purged_event SET state = 'noted' WHERE event_id = ?`).run(eventId);
}

/** The file was written anew since their rows were cleaned. */
export function markRewritten(database: Database.Database): void {
  database.prepare(`UPDATE purged_event SET state = 'rewritten' WHERE state = 'cleaned'`).run();
}

/** Since when personal data of an event is not kept, UTC milliseconds; nothing for an event of which it is. */
export function purgedSince(database: Database.Database): Database.Statement<[string], number> {
  return database.prepare<[string], number>('SELECT begun_at FROM purged_event WHERE event_id = ?').pluck();
}
