/** Counts the tickets of an event as they were at an instant: the rows themselves, not the figures kept beside them. */
import type Database from 'better-sqlite3';
import type { EventFigures } from '../../../shared/domain/event-figures.ts';
import { countFigures } from '../../../shared/domain/event-figures.ts';
import type { Standing } from '../../../shared/domain/standing.ts';
import { standingAt, standingOf, UNKNOWN_STANDING } from '../../../shared/domain/standing.ts';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import { hasAttribute } from './attribute-bits.ts';
import type { StatusColumns } from './ticket-record.ts';

/** The columns from which a standing is read. */
export type StandingColumns = Pick<StatusColumns, 'vocabulary' | 'status'> & { attributes: number };

/** Gives the status log of a ticket in server order. */
export type LogOf = (ticketId: string) => StatusLogEntry[];

/** What was counted, and the tickets that changed since and whose log does not tell what they were. */
export interface EventCount {
  figures: EventFigures;
  changedSince: readonly string[];
}

// Answered from `ticket_in_order`, which covers it.
export const GROUPS = `
  SELECT vocabulary, status, attributes, count(*) AS count
  FROM ticket WHERE event_id = ? GROUP BY vocabulary, status, attributes`;
export const CHANGED_SINCE = `
  SELECT ticket_id AS ticketId, vocabulary, status, attributes FROM ticket WHERE event_id = ? AND last_updated > ?`;

export class EventCounter {
  readonly #groups: Database.Statement<[string], StandingColumns & { count: number }>;
  readonly #changedSince: Database.Statement<[string, number], StandingColumns & { ticketId: string }>;
  readonly #logOf: LogOf;

  constructor(database: Database.Database, logOf: LogOf) {
    this.#groups = database.prepare(GROUPS);
    this.#changedSince = database.prepare(CHANGED_SINCE);
    this.#logOf = logOf;
  }

  /** `instant` in UTC milliseconds, inclusive: tickets and log must be complete up to it. */
  count(eventId: string, instant: number): EventCount {
    const counted = this.#groups
      .all(eventId)
      .map(({ count, ...columns }) => ({ standing: standingOfColumns(columns), count }));
    const changedSince: string[] = [];
    for (const { ticketId, ...columns } of this.#changedSince.all(eventId, instant)) {
      const now = standingOfColumns(columns);
      counted.push({ standing: now, count: -1 });
      const standing = standingAt(this.#logOf(ticketId), instant, now, columns.vocabulary);
      if (standing) counted.push({ standing, count: 1 });
      if (standing === UNKNOWN_STANDING) changedSince.push(ticketId);
    }
    return { figures: countFigures(counted), changedSince };
  }
}

/** What a row of the table `ticket` tells. A ticket whose attributes were sent is always `Injected`. */
export function standingOfColumns({ vocabulary, status, attributes }: StandingColumns): Standing {
  const told = hasAttribute(attributes, 'Injected');
  return standingOf(
    { vocabulary, value: status },
    told
      ? { delivered: hasAttribute(attributes, 'Delivered'), controlled: hasAttribute(attributes, 'Controlled') }
      : null,
  );
}
