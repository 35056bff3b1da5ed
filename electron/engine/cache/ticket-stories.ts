/**
 * Ticket stories and the figures made of them. A ticket that changes is marked while its page is stored, which costs next
 * to nothing; its story is read again later, a few at a time, while nothing else is to be done.
 */
import type Database from 'better-sqlite3';
import { ZodError } from 'zod';
import type { Family } from '../../../shared/domain/families.ts';
import { FAMILIES } from '../../../shared/domain/families.ts';
import { problemBits, problemsIn } from './problem-bits.ts';
import { StoryFigureChanges } from './story-figures.ts';
import type { TicketLookup } from './ticket-lookup.ts';
import type { TicketStory } from './ticket-story.ts';
import { ticketStory } from './ticket-story.ts';

/** Grows whenever the rules make another story of the same ticket and log: all are read again then. */
const STORY_EDITION = '1';

interface StoryRow {
  event_id: string;
  course: string;
  arrival_quarter: number | null;
  arrival_gate: string | null;
  problems: number;
}

export class TicketStories {
  readonly #database: Database.Database;
  readonly #lookup: TicketLookup;
  readonly #marked: Database.Statement<[number], { ticket: number; ticketId: string }>;
  readonly #unmark: Database.Statement<[number]>;
  readonly #stored: Database.Statement<[number], StoryRow>;
  readonly #write: Database.Statement;

  constructor(database: Database.Database, lookup: TicketLookup) {
    this.#database = database;
    this.#lookup = lookup;
    this.#marked = database.prepare(`
      SELECT ticket, ticket_id AS ticketId FROM story_to_read JOIN ticket ON ticket.rowid = story_to_read.ticket
      ORDER BY ticket LIMIT ?`);
    this.#unmark = database.prepare('DELETE FROM story_to_read WHERE ticket <= ?');
    this.#stored = database.prepare(`
      SELECT event_id, course, arrival_quarter, arrival_gate, problems FROM ticket_story WHERE ticket = ?`);
    this.#write = database.prepare(`
      INSERT OR REPLACE INTO ticket_story
        (ticket, event_id, course, arrival_quarter, arrival_gate, problems)
      VALUES (@ticket, @event_id, @course, @arrival_quarter, @arrival_gate, @problems)`);
    this.#markAllAfterChange();
  }

  /** Reads the stories of up to `limit` marked tickets, in one transaction; returns how many, 0 when none is left. */
  readSome(limit: number): number {
    return this.#database
      .transaction(() => {
        const marked = this.#marked.all(limit);
        const figures = new StoryFigureChanges();
        for (const { ticket, ticketId } of marked) this.#read(ticket, ticketId, figures);
        figures.writeTo(this.#database);
        const last = marked.at(-1);
        if (last) this.#unmark.run(last.ticket);
        return marked.length;
      })
      .immediate();
  }

  #read(rowid: number, ticketId: string, figures: StoryFigureChanges): void {
    const story = this.#storyOf(ticketId);
    if (!story) return;
    const stored = this.#stored.get(rowid);
    const row = rowOf(story);
    if (stored && isSame(stored, row)) return;
    figures.move(stored ? storyIn(stored) : null, story);
    this.#write.run({ ticket: rowid, ...row });
  }

  /** A ticket that cannot be understood keeps the story it had: one must not hold up all others. */
  #storyOf(ticketId: string): TicketStory | null {
    try {
      const known = this.#lookup.ticket(ticketId);
      return known && ticketStory(known.ticket, known.family, this.#lookup.log(ticketId));
    } catch (error) {
      if (!(error instanceof ZodError)) throw error;
      process.stderr.write('sync: a ticket has no story because its record cannot be read any more\n');
      return null;
    }
  }

  #markAllAfterChange(): void {
    const known = this.#database.prepare<[], string>(`SELECT value FROM meta WHERE name = 'storyEdition'`).pluck();
    if (known.get() === STORY_EDITION) return;
    this.#database
      .transaction(() => {
        // What the older edition wrote may not be readable: it is not taken back but forgotten.
        this.#database.exec('DELETE FROM ticket_story; DELETE FROM story_figure');
        markAllStories(this.#database);
        this.#database
          .prepare(`INSERT OR REPLACE INTO meta (name, value) VALUES ('storyEdition', ?)`)
          .run(STORY_EDITION);
      })
      .immediate();
  }
}

/** Marks one ticket after the other, by row number. */
export function storyMark(database: Database.Database): Database.Statement<[number]> {
  return database.prepare('INSERT OR IGNORE INTO story_to_read (ticket) VALUES (?)');
}

/** Marks every ticket, in one pass: after a bulk load, too. */
export function markAllStories(database: Database.Database): void {
  database.exec('INSERT OR IGNORE INTO story_to_read (ticket) SELECT rowid FROM ticket');
}

/** A family in the course, part of the file format: see STORY_EDITION. */
const FAMILY_POSITIONS: ReadonlyMap<Family, number> = new Map(FAMILIES.map((family, position) => [family, position]));

function rowOf({ eventId, course, arrival, problems }: TicketStory): StoryRow {
  return {
    event_id: eventId,
    course: JSON.stringify(course.flatMap(({ quarter, family }) => [quarter, FAMILY_POSITIONS.get(family)])),
    arrival_quarter: arrival?.quarter ?? null,
    arrival_gate: arrival?.gate ?? null,
    problems: problemBits(problems),
  };
}

function storyIn({ event_id, course, arrival_quarter, arrival_gate, problems }: StoryRow): TicketStory {
  const numbers = JSON.parse(course) as number[];
  return {
    eventId: event_id,
    course: numbers.flatMap((quarter, at) => {
      const family = FAMILIES[numbers[at + 1] ?? -1];
      return at % 2 === 0 && family ? [{ quarter, family }] : [];
    }),
    arrival: arrival_gate === null ? null : { quarter: arrival_quarter, gate: arrival_gate },
    problems: problemsIn(problems),
  };
}

function isSame(stored: StoryRow, row: StoryRow): boolean {
  return (Object.keys(row) as (keyof StoryRow)[]).every((column) => stored[column] === row[column]);
}
