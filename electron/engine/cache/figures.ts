/** The figures of the overview: changed by differences in the transaction that changes the tickets. */
import type Database from 'better-sqlite3';
import { MILESTONES } from '../../../shared/domain/attributes.ts';
import { hasAttribute } from './attribute-bits.ts';
import type { CountedColumns } from './ticket-record.ts';

export type Dimension = 'family' | 'status' | 'milestone';

interface Figure {
  eventId: string;
  dimension: Dimension;
  value: string;
  change: number;
}

/** A status is counted together with its vocabulary: `V4:DOWNLOADED`. */
export function statusValue({ vocabulary, status }: Pick<CountedColumns, 'vocabulary' | 'status'>): string {
  return `${vocabulary}:${status}`;
}

/** What one transaction changes in the figures. */
export class FigureChanges {
  readonly #changes = new Map<string, Figure>();

  /** A ticket changed; null before: it is new. */
  move(before: CountedColumns | null, after: CountedColumns): void {
    if (before) this.#count(before, -1);
    this.#count(after, 1);
  }

  writeTo(database: Database.Database): void {
    const add = database.prepare(`
      INSERT INTO figure (event_id, dimension, value, count) VALUES (@eventId, @dimension, @value, @change)
      ON CONFLICT (event_id, dimension, value) DO UPDATE SET count = count + excluded.count`);
    for (const figure of this.#changes.values()) if (figure.change !== 0) add.run(figure);
  }

  /** Counts tickets that look the same. */
  add(ticket: CountedColumns, count: number): void {
    this.#count(ticket, count);
  }

  #count(ticket: CountedColumns, change: number): void {
    this.#add(ticket.event_id, 'family', ticket.family, change);
    this.#add(ticket.event_id, 'status', statusValue(ticket), change);
    for (const milestone of MILESTONES) {
      if (hasAttribute(ticket.attributes, milestone)) this.#add(ticket.event_id, 'milestone', milestone, change);
    }
  }

  #add(eventId: string, dimension: Dimension, value: string, change: number): void {
    const key = JSON.stringify([eventId, dimension, value]);
    const figure = this.#changes.get(key) ?? { eventId, dimension, value, change: 0 };
    figure.change += change;
    this.#changes.set(key, figure);
  }
}

/** Counts the tickets of an event anew: for one whose rows are not what its figures were made of. */
export function recountFigures(database: Database.Database, eventId: string): void {
  const counted = new FigureChanges();
  const groups = database.prepare<[string], CountedColumns & { count: number }>(`
    SELECT event_id, family, vocabulary, status, attributes, count(*) AS count
    FROM ticket WHERE event_id = ? GROUP BY family, vocabulary, status, attributes`);
  for (const { count, ...ticket } of groups.all(eventId)) counted.add(ticket, count);
  database.prepare('DELETE FROM figure WHERE event_id = ?').run(eventId);
  counted.writeTo(database);
}
