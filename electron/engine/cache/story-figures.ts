/** The figures made of ticket stories: changed by differences in the transaction that reads the stories again. */
import type Database from 'better-sqlite3';
import type { Family } from '../../../shared/domain/families.ts';
import type { TicketStory } from './ticket-story.ts';
import { DAY_WIDTH } from './time-buckets.ts';

/**
 * `family`: how many tickets more (or less) are counted in it from a quarter hour on; `familyDay`: the same from the
 * first quarter hour of a day (UTC) on, so that a long history is read from few rows. `arrival`: how many were controlled
 * in a quarter hour at a gate. `problem`: how many have it now; the empty value counts the tickets with any.
 */
export type StoryDimension = 'family' | 'familyDay' | 'arrival' | 'problem';

/** Stands for the quarter hour where there is none, or where it is not known. */
export const NO_QUARTER = 0;
export const FIRST_QUARTER = 1;

interface StoryFigure {
  dimension: StoryDimension;
  eventId: string;
  quarter: number;
  value: string;
  change: number;
}

/** What one transaction changes in the figures. */
export class StoryFigureChanges {
  readonly #changes = new Map<string, StoryFigure>();

  /** Null: there was no such story. */
  move(before: TicketStory | null, after: TicketStory): void {
    if (before) this.#count(before, -1);
    this.#count(after, 1);
  }

  writeTo(database: Database.Database): void {
    const add = database.prepare(`
      INSERT INTO story_figure (dimension, event_id, quarter, value, count)
      VALUES (@dimension, @eventId, @quarter, @value, @change)
      ON CONFLICT (dimension, event_id, quarter, value) DO UPDATE SET count = count + excluded.count`);
    for (const figure of this.#changes.values()) if (figure.change !== 0) add.run(figure);
  }

  #count({ eventId, course, arrival, problems }: TicketStory, change: number): void {
    course.forEach(({ quarter, family }, step) => {
      const left = course[step - 1]?.family;
      if (left) this.#addFrom(quarter, eventId, left, -change);
      this.#addFrom(quarter, eventId, family, change);
    });
    if (arrival) this.#add('arrival', eventId, arrival.quarter ?? NO_QUARTER, arrival.gate, change);
    for (const problem of problems) this.#add('problem', eventId, NO_QUARTER, problem, change);
    if (problems.length > 0) this.#add('problem', eventId, NO_QUARTER, '', change);
  }

  #addFrom(quarter: number, eventId: string, family: Family, change: number): void {
    this.#add('family', eventId, quarter, family, change);
    this.#add('familyDay', eventId, quarter - (quarter % DAY_WIDTH), family, change);
  }

  #add(dimension: StoryDimension, eventId: string, quarter: number, value: string, change: number): void {
    const key = `${dimension}\n${quarter}\n${value}\n${eventId}`;
    const figure = this.#changes.get(key);
    if (figure) figure.change += change;
    else this.#changes.set(key, { dimension, eventId, quarter, value, change });
  }
}
