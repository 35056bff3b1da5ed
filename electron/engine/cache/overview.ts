/** Events and figures, read from what is counted while pages are written: no ticket is touched. */
import type Database from 'better-sqlite3';
import { MILESTONES } from '../../../shared/domain/attributes.ts';
import type { Family } from '../../../shared/domain/families.ts';
import { FAMILIES } from '../../../shared/domain/families.ts';
import type { Vocabulary } from '../../../shared/domain/statuses.ts';
import type { Count, EventSummary, OverviewFigures } from '../../../shared/ticket-views.ts';
import type { Dimension } from './figures.ts';

interface EventRow {
  event_id: string;
  code: string | null;
  name: string;
  start_at: number | null;
  start_offset: number | null;
}

interface FigureRow {
  event_id: string;
  dimension: Dimension;
  value: string;
  count: number;
}

export class Overview {
  readonly #events: Database.Statement<[], EventRow>;
  readonly #figures: Database.Statement<[], FigureRow>;

  constructor(database: Database.Database) {
    this.#events = database.prepare(`
      SELECT event_id, code, name, start_at, start_offset
      FROM event ORDER BY start_at IS NULL, start_at, event_id`);
    this.#figures = database.prepare('SELECT event_id, dimension, value, count FROM figure WHERE count <> 0');
  }

  /** By start; an event without a start comes last. */
  events(): EventSummary[] {
    const figures = this.#figures.all();
    return this.#events.all().map((event) => eventSummary(event, familiesOf(ofEvent(figures, event.event_id))));
  }

  /** Over all events, or one. */
  figures(eventId: string | null): OverviewFigures {
    const figures = this.#figures.all().filter((figure) => eventId === null || figure.event_id === eventId);
    const events = this.#events.all().filter((event) => eventId === null || event.event_id === eventId);
    const families = familiesOf(figures);
    return {
      tickets: sumOf(families),
      families,
      statuses: statusesOf(figures),
      milestones: MILESTONES.map((key) => ({ key, count: totalOf(figures, 'milestone', key) })),
      events: events.map((event) => {
        const ofThisEvent = familiesOf(ofEvent(figures, event.event_id));
        return { event: eventSummary(event, ofThisEvent), families: ofThisEvent };
      }),
    };
  }
}

function ofEvent(figures: readonly FigureRow[], eventId: string): FigureRow[] {
  return figures.filter((figure) => figure.event_id === eventId);
}

function familiesOf(figures: readonly FigureRow[]): Count<Family>[] {
  return FAMILIES.map((key) => ({ key, count: totalOf(figures, 'family', key) }));
}

function statusesOf(figures: readonly FigureRow[]): OverviewFigures['statuses'] {
  const values = new Set(figures.flatMap(({ dimension, value }) => (dimension === 'status' ? [value] : [])));
  return [...values].sort().map((value) => {
    const colon = value.indexOf(':');
    return {
      vocabulary: value.slice(0, colon) as Vocabulary,
      key: value.slice(colon + 1),
      count: totalOf(figures, 'status', value),
    };
  });
}

function totalOf(figures: readonly FigureRow[], dimension: Dimension, value: string): number {
  return figures.reduce(
    (total, figure) => (figure.dimension === dimension && figure.value === value ? total + figure.count : total),
    0,
  );
}

function sumOf(counts: readonly Count<unknown>[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

/** Every ticket is in one family, so their sum is the number of tickets. */
function eventSummary(event: EventRow, families: readonly Count<Family>[]): EventSummary {
  return {
    eventId: event.event_id,
    code: event.code,
    name: event.name,
    start: event.start_at === null ? null : { utc: event.start_at, offset: event.start_offset ?? 0 },
    tickets: sumOf(families),
  };
}
