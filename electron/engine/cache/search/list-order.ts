/** The order in which tickets are listed where nobody asks for another: by event start and ticket number. */
import type { OpenReads, Parameters } from './open-reads.ts';
import { RowList } from './row-list.ts';
import type { Work } from './work.ts';

export const EVENTS_IN_ORDER = 'SELECT event_id FROM event ORDER BY start_at IS NULL, start_at, event_id';
/** The index `ticket_in_order` as a whole, so that a list can go on behind any ticket. */
const PLACE = 'ticket_number, family, vocabulary, status, attributes, rowid';
/** Rows that are read at once: a millisecond or two. */
const ROWS_AT_ONCE = 8192;
export const OF_EVENT_IN_ORDER = `
  SELECT rowid FROM ticket WHERE event_id = @eventId ORDER BY ${PLACE} LIMIT ${ROWS_AT_ONCE}`;
export const OF_EVENT_BEHIND = `
  SELECT rowid FROM ticket WHERE event_id = @eventId AND (${PLACE}) > (@number, @family, @vocabulary, @status, @attributes, @rowid)
  ORDER BY ${PLACE} LIMIT ${ROWS_AT_ONCE}`;
const PLACE_OF = `
  SELECT ticket_number AS number, family, vocabulary, status, attributes, rowid FROM ticket WHERE rowid = @rowid`;
/** The same order for some tickets, of which nothing is known yet. */
export const SOME_IN_ORDER = `
  SELECT ticket.rowid
  FROM json_each(@rowids) AS wanted
    CROSS JOIN ticket ON ticket.rowid = wanted.value
    JOIN event USING (event_id)
  ORDER BY event.start_at IS NULL, event.start_at, event_id, ticket_number, family, vocabulary, status, attributes,
           ticket.rowid`;
const EVENTS_OF_NEW = 'SELECT DISTINCT event_id FROM ticket WHERE rowid > @rowid';

/** From here on putting events together anew is quicker than finding each ticket's place. */
const MOST_NEW = 50_000;

export class ListOrder {
  readonly #reads: OpenReads;
  readonly #ofEvent = new Map<string, Uint32Array>();
  /** Counts how often something changed: what was read before is then not kept. */
  #epoch = 0;
  #positions: { ofEvents: string; byRow: Uint32Array } | null = null;

  constructor(reads: OpenReads) {
    this.#reads = reads;
  }

  /** By start; an event without a start comes last. */
  events(): string[] {
    return this.#reads.all<string>(EVENTS_IN_ORDER, {});
  }

  /** Tickets above this row number are new. */
  addNew({ from, to }: { from: number; to: number }): void {
    if (from === 0 || to - from > MOST_NEW) {
      this.forget();
      return;
    }
    this.#epoch += 1;
    for (const eventId of this.#reads.all<string>(EVENTS_OF_NEW, { rowid: from })) this.#ofEvent.delete(eventId);
    this.#positions = null;
  }

  forget(): void {
    this.#epoch += 1;
    this.#ofEvent.clear();
    this.#positions = null;
  }

  /** The tickets of an event. */
  *ofEvent(eventId: string): Work<Uint32Array> {
    const known = this.#ofEvent.get(eventId);
    if (known) return known;
    const epoch = this.#epoch;
    const rows = new RowList();
    for (let some = this.#reads.all<number>(OF_EVENT_IN_ORDER, { eventId }); some.length > 0; ) {
      for (const rowid of some) rows.add(rowid);
      yield;
      some = some.length < ROWS_AT_ONCE ? [] : this.#behind(eventId, some.at(-1) ?? 0);
    }
    const ordered = rows.slice(0, rows.length).slice();
    if (epoch === this.#epoch) this.#ofEvent.set(eventId, ordered);
    return ordered;
  }

  /** Whether the order of an event is at hand. */
  isKnown(eventId: string): boolean {
    return this.#ofEvent.has(eventId);
  }

  /** The first tickets of an event, at once. */
  firstOfEvent(eventId: string): readonly number[] | Uint32Array {
    return this.#ofEvent.get(eventId) ?? this.#reads.all<number>(OF_EVENT_IN_ORDER, { eventId });
  }

  #behind(eventId: string, rowid: number): number[] {
    const [place] = this.#reads.all<Parameters>(PLACE_OF, { rowid }, 'named');
    return place ? this.#reads.all<number>(OF_EVENT_BEHIND, { ...place, eventId }) : [];
  }

  /** Few tickets in order. */
  inOrder(rowids: readonly number[]): number[] {
    const events = this.events().join('\n');
    if (this.#positions?.ofEvents === events) {
      const { byRow } = this.#positions;
      return [...rowids].sort((one, other) => (byRow[one] ?? 0) - (byRow[other] ?? 0));
    }
    return this.#reads.all<number>(SOME_IN_ORDER, { rowids: JSON.stringify(rowids) });
  }

  /** By row number the place of every ticket, from 0. */
  *positions(highest: number): Work<Uint32Array> {
    const events = this.events();
    const ofEvents = events.join('\n');
    if (this.#positions?.ofEvents === ofEvents) return this.#positions.byRow;
    const epoch = this.#epoch;
    const byRow = new Uint32Array(highest + 1);
    let position = 0;
    for (const eventId of events) {
      for (const rowid of yield* this.ofEvent(eventId)) {
        byRow[rowid] = position;
        position += 1;
      }
      yield;
    }
    if (epoch === this.#epoch) this.#positions = { ofEvents, byRow };
    return byRow;
  }
}
