/** What finds tickets by a text, each statement through indexes alone. */
import type { Parameters } from './open-reads.ts';
import type { Word } from './question.ts';
import type { SeatText } from './seat-text.ts';

/** The fields that match exactly or from their beginning, each through an index of its own. */
export const INDEXED_FIELDS = ['ticket_number', 'ticket_external_id', 'barcode', 'owner_email'] as const;
export type IndexedField = (typeof INDEXED_FIELDS)[number];

/** Rows that are read at once: a millisecond or two. */
export const ROWS_AT_ONCE = 8192;

/** Sorts behind every character that a field can go on with. */
const LAST_CHARACTER = '\u{10FFFF}';

const equal = (fields: readonly string[]): string =>
  fields.map((field) => `SELECT rowid FROM ticket WHERE ${field} = @text`).join(' UNION ALL ');

/** What names one ticket. */
export const BY_IDENTIFIER = equal(['ticket_number', 'ticket_external_id', 'barcode', 'ticket_id']);
export const BY_EMAIL = equal(['owner_email']);
/** What the first load has an index for all the time, exactly and from the beginning. */
export const EXACT_NUMBER = equal(['ticket_number', 'ticket_id']);
export const INSIDE = 'SELECT rowid FROM ticket_search WHERE ticket_search MATCH @query';

/** The first tickets of which a field begins with a text. */
export function beginningOf(field: IndexedField): string {
  return `
    SELECT rowid FROM ticket WHERE ${field} >= @text AND ${field} < @end ORDER BY ${field}, rowid LIMIT ${ROWS_AT_ONCE}`;
}

/** The next ones, behind a ticket with this value of the field. */
export function beginningBehind(field: IndexedField): string {
  return `
    SELECT rowid FROM ticket WHERE (${field}, rowid) > (@value, @rowid) AND ${field} < @end
    ORDER BY ${field}, rowid LIMIT ${ROWS_AT_ONCE}`;
}

/** Those of some tickets of which a field begins with a text. */
export const OF_THESE_FROM_THE_BEGINNING = `
  SELECT ticket.rowid FROM json_each(@rowids) AS wanted CROSS JOIN ticket ON ticket.rowid = wanted.value
  WHERE ${INDEXED_FIELDS.map((field) => `(${field} >= @text AND ${field} < @end)`).join(' OR ')}`;

/** The blocks of an event, one index look-up each. */
export const BLOCKS_OF_EVENT = `
  WITH RECURSIVE known (block) AS (
    SELECT (SELECT min(block) FROM ticket WHERE event_id = @eventId AND seat IS NOT NULL)
    UNION ALL
    SELECT (SELECT min(block) FROM ticket WHERE event_id = @eventId AND seat IS NOT NULL AND block > known.block)
    FROM known WHERE known.block IS NOT NULL
  )
  SELECT block FROM known WHERE block IS NOT NULL`;

export function beginningWith(text: string): { text: string; end: string } {
  return { text, end: text + LAST_CHARACTER };
}

/** Tickets that have each word, in any of its writings, anywhere in one of their fields. */
export function insideQuery(words: readonly Word[]): string {
  const phrase = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return words.map((writings) => `(${writings.map(phrase).join(' OR ')})`).join(' AND ');
}

/** The seats of one block, whatever the case of their letters. */
export function ofSeat({ gate, row, seat }: SeatText, eventId: string, block: string): [string, Parameters] {
  const parts = Object.entries({ gate, row, seat }).flatMap(([column, value]) => (value ? [{ column, value }] : []));
  const conditions = parts.map(({ column }) => ` AND ${column} IN (SELECT value FROM json_each(@${column}))`);
  return [
    `SELECT rowid FROM ticket WHERE event_id = @eventId AND block = @block AND seat IS NOT NULL${conditions.join('')}`,
    Object.assign(
      { eventId, block },
      ...parts.map(({ column, value }) => ({ [column]: JSON.stringify(cases(value)) })),
    ),
  ];
}

/** As typed, in capitals and in small letters. */
export function cases(value: string): string[] {
  return [...new Set([value, value.toUpperCase(), value.toLowerCase()])];
}
