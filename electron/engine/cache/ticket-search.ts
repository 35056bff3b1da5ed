/** Finds tickets: row numbers in the order in which a screen lists them. */
import type Database from 'better-sqlite3';
import type { TicketFilter } from '../../../shared/ticket-views.ts';
import { attributeBits } from './attribute-bits.ts';
import { folded } from './search-text.ts';

/** Trigrams need three letters; shorter words match from the beginning of a field only. */
const SHORTEST_INSIDE = 3;

/** The fields that match exactly or from their beginning, each through an index of its own. */
const INDEXED_FIELDS = ['ticket_number', 'ticket_external_id', 'barcode', 'owner_email'] as const;

/** From here on going through all tickets in order is quicker than sorting those that match. */
const MOST_SORTED = 10_000;

/** Sorts behind every character that a field can go on with. */
const LAST_CHARACTER = '\u{10FFFF}';

export const EVENTS_IN_ORDER = 'SELECT event_id FROM event ORDER BY start_at IS NULL, start_at, event_id';
export const EXACTLY = [...INDEXED_FIELDS, 'ticket_id']
  .map((field) => `SELECT rowid FROM ticket WHERE ${field} = @text`)
  .join(' UNION ALL ');
export const FROM_THE_BEGINNING = INDEXED_FIELDS.map(
  (field) => `SELECT rowid FROM ticket WHERE ${field} >= @text AND ${field} < @end`,
).join(' UNION ALL ');
export const INSIDE = 'SELECT rowid FROM ticket_search WHERE ticket_search MATCH ?';

/** A part of a WHERE clause on `ticket` with its parameters. Everything it names is in the index `ticket_in_order`. */
interface Condition {
  sql: string;
  parameters: Record<string, string | number>;
}

/** One event's tickets in order, read from the index alone. */
export function ofEventInOrder(condition: string): string {
  return `SELECT rowid FROM ticket WHERE event_id = @eventId ${condition} ORDER BY ticket_number`;
}

/** Those of the given tickets that fulfil a condition, in order. */
export function ofCandidatesInOrder(condition: string): string {
  return `
    SELECT ticket.rowid
    FROM json_each(@candidates) AS candidate
      CROSS JOIN ticket ON ticket.rowid = candidate.value
      JOIN event USING (event_id)
    WHERE TRUE ${condition}
    ORDER BY event.start_at IS NULL, event.start_at, event_id, ticket_number, ticket.rowid`;
}

export class TicketSearch {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** Row numbers in order: by event start and number; with a text exact matches first, then prefixes, then the rest. */
  find(filter: TicketFilter): Uint32Array {
    const text = filter.text.trim();
    return Uint32Array.from(text === '' ? this.#everything(filter) : this.#matching(text, filter));
  }

  #everything(filter: TicketFilter): number[] {
    const { sql, parameters } = conditionOf({ ...filter, eventIds: [] });
    const wanted = new Set(filter.eventIds);
    const ofEvent = this.#rowids(ofEventInOrder(sql));
    return this.#database
      .prepare<[], string>(EVENTS_IN_ORDER)
      .pluck()
      .all()
      .filter((eventId) => wanted.size === 0 || wanted.has(eventId))
      .flatMap((eventId) => ofEvent.all({ ...parameters, eventId }));
  }

  #matching(text: string, filter: TicketFilter): number[] {
    const listed = new Set<number>();
    for (const candidates of [this.#exactly(text), this.#fromTheBeginning(text), this.#inside(text)]) {
      const unlisted = new Set(candidates.filter((rowid) => !listed.has(rowid)));
      for (const rowid of this.#inOrder(unlisted, filter)) listed.add(rowid);
    }
    return [...listed];
  }

  #inOrder(candidates: ReadonlySet<number>, filter: TicketFilter): number[] {
    if (candidates.size > MOST_SORTED) return this.#everything(filter).filter((rowid) => candidates.has(rowid));
    const { sql, parameters } = conditionOf(filter);
    return this.#rowids(ofCandidatesInOrder(sql)).all({ ...parameters, candidates: JSON.stringify([...candidates]) });
  }

  #exactly(text: string): number[] {
    return this.#rowids(EXACTLY).all({ text });
  }

  #fromTheBeginning(text: string): number[] {
    return this.#rowids(FROM_THE_BEGINNING).all({ text, end: text + LAST_CHARACTER });
  }

  /** The text as it is, as when a name is being typed, or every word of it wherever it stands. */
  #inside(text: string): number[] {
    const whole = folded(text);
    const words = whole.split(' ');
    const asItIs = isLong(whole) ? this.#anywhere([whole]) : [];
    return words.length > 1 ? [...asItIs, ...this.#everyWord(words)] : asItIs;
  }

  /** Long words match anywhere, short ones from the beginning of a field. */
  #everyWord(words: readonly string[]): number[] {
    const long = words.filter(isLong);
    const candidates = words.filter((word) => !isLong(word)).map((word) => this.#fromTheBeginning(word));
    if (long.length > 0) candidates.push(this.#anywhere(long));
    return candidates.reduce(intersection);
  }

  #anywhere(words: readonly string[]): number[] {
    const phrases = words.map((word) => `"${word.replaceAll('"', '""')}"`);
    return this.#database.prepare<[string], number>(INSIDE).pluck().all(phrases.join(' AND '));
  }

  #rowids(sql: string): Database.Statement<[Record<string, string | number>], number> {
    return this.#database.prepare<[Record<string, string | number>], number>(sql).pluck();
  }
}

function isLong(word: string): boolean {
  return [...word].length >= SHORTEST_INSIDE;
}

function intersection(left: number[], right: number[]): number[] {
  const known = new Set(right);
  return left.filter((rowid) => known.has(rowid));
}

function conditionOf({ eventIds, statuses, families, attributes }: TicketFilter): Condition {
  const parts: Condition[] = [];
  if (eventIds.length > 0) {
    parts.push({ sql: isListed('event_id', 'eventIds'), parameters: { eventIds: JSON.stringify(eventIds) } });
  }
  if (families.length > 0) {
    parts.push({ sql: isListed('family', 'families'), parameters: { families: JSON.stringify(families) } });
  }
  if (statuses.length > 0) {
    const pairs = statuses.map(({ vocabulary, value }) => `${vocabulary}:${value}`);
    const pair = "vocabulary || ':' || status";
    parts.push({ sql: isListed(pair, 'statuses'), parameters: { statuses: JSON.stringify(pairs) } });
  }
  if (attributes.length > 0) {
    const bits = attributeBits(attributes);
    parts.push({ sql: 'attributes & @attributes = @attributes', parameters: { attributes: bits } });
  }
  return {
    sql: parts.map(({ sql }) => `AND ${sql}`).join(' '),
    parameters: Object.assign({}, ...parts.map(({ parameters }) => parameters)),
  };
}

function isListed(expression: string, parameter: string): string {
  return `${expression} IN (SELECT value FROM json_each(@${parameter}))`;
}
