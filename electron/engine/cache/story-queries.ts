/** How the figures made of ticket stories are asked for: always a stretch of the primary key of each event. */
import type { StoryDimension } from './story-figures.ts';
import { NO_QUARTER } from './story-figures.ts';

export interface Scope {
  dimension: StoryDimension;
  /** Null: of all events. */
  eventId: string | null;
}

function ofScope({ eventId }: Pick<Scope, 'eventId'>): string {
  const events = eventId === null ? 'IN (SELECT event_id FROM event)' : '= @eventId';
  return `FROM story_figure WHERE dimension = @dimension AND event_id ${events}`;
}

/** The first and the last quarter hour of `from` to `before` in which anything changed. */
export function quartersOf(scope: Pick<Scope, 'eventId'>): string {
  return `
    SELECT min(quarter) AS first, max(quarter) AS last ${ofScope(scope)}
    AND quarter >= @from AND quarter < @before AND count <> 0`;
}

/** Counts of `from` to `before`. What lies before the first bucket is counted in the one before it. */
export function bucketsOf(scope: Pick<Scope, 'eventId'>): string {
  return `
    SELECT max(CAST((quarter + @shift) / @width AS INTEGER), @first - 1) AS bucket, value, sum(count) AS count
    ${ofScope(scope)} AND quarter >= @from AND quarter < @before
    GROUP BY bucket, value`;
}

/** The largest first. */
export function valuesOf(scope: Pick<Scope, 'eventId'>): string {
  return `
    SELECT value, sum(count) AS count, sum(iif(quarter = ${NO_QUARTER}, count, 0)) AS withoutTime
    ${ofScope(scope)}
    GROUP BY value HAVING sum(count) > 0 ORDER BY count DESC, value`;
}
