/** Lists what a search finds, in the order that is asked for: the first lines soon, the rest in slices. */
import type { TicketSort } from '../../../../shared/ticket-list.ts';
import { FIRST_ROWS, type TicketFilter } from '../../../../shared/ticket-views.ts';
import type { ColumnOrders } from './column-orders.ts';
import type { FilterTest } from './filter-test.ts';
import type { Finding } from './finding.ts';
import type { ListOrder } from './list-order.ts';
import type { OpenReads } from './open-reads.ts';
import { RowSet } from './row-set.ts';
import { RANKS, type Rank, type TextCandidates } from './text-candidates.ts';
import { atAGlance, type GlancedRank } from './text-glance.ts';
import type { TicketFacts } from './ticket-facts.ts';
import type { Work } from './work.ts';

/** From the figures, so that a scroll bar has its length before the tickets are listed. */
const TICKETS_OF_EVENTS = `
  SELECT coalesce(sum(count), 0) FROM figure
  WHERE dimension = 'family' AND event_id IN (SELECT value FROM json_each(@events))`;

/** Milliseconds after which the first lines of a search are looked for on their own. */
const PATIENCE = 6;
/** Tickets in order that are looked at for the first lines; where fewer match, finding all is quicker. */
const MOST_GLANCED_AT = 400;
const GLANCED_AT_ONCE = 50;
/** The same, with those that do not pass the filter. No more than the order of an event gives at once. */
const MOST_LOOKED_AT = 4096;

/** Rows tested between two looks at other work. */
const ROWS_AT_ONCE = 8192;
/** Rows whose facts may have to be read first. */
const UNREAD_AT_ONCE = 256;
/** Of more rows than this all facts are read one after the other, rather than here and there. */
const MOST_UNREAD = 4096;

export interface ListingSources {
  reads: OpenReads;
  facts: TicketFacts;
  order: ListOrder;
  columnOrders: ColumnOrders;
}

export class Listing {
  readonly #reads: OpenReads;
  readonly #facts: TicketFacts;
  readonly #order: ListOrder;
  readonly #columnOrders: ColumnOrders;
  readonly #passes: FilterTest | null;
  readonly #finding: Finding;

  /** `passes`: whether a ticket passes the filter; null: every one does. What is found goes to `finding`. */
  constructor({ reads, facts, order, columnOrders }: ListingSources, passes: FilterTest | null, finding: Finding) {
    this.#reads = reads;
    this.#facts = facts;
    this.#order = order;
    this.#columnOrders = columnOrders;
    this.#passes = passes;
    this.#finding = finding;
  }

  /** Without a text, in the order of the list. */
  *everything(filter: TicketFilter): Work {
    const wanted = new Set(filter.eventIds);
    const events = this.#order.events().filter((eventId) => wanted.size === 0 || wanted.has(eventId));
    const isOfEvents = !this.#passes || isOnlyOfEvents(filter);
    if (isOfEvents) this.#finding.expect(this.#ticketsOf(events));
    const test = isOfEvents ? null : this.#passes;
    const listed = yield* this.#firstOfEvents(events, test);
    for (const eventId of events) {
      const rows = yield* this.#order.ofEvent(eventId);
      yield* this.#add(rows, test, (rowid) => {
        if (!listed?.has(rowid)) this.#finding.list(rowid);
      });
    }
  }

  /** The first lines, while order or facts are not read yet, as after the start; else null. */
  *#firstOfEvents(events: readonly string[], passes: FilterTest | null): Work<RowSet | null> {
    const [first = ''] = events;
    if (this.#order.isKnown(first) && (!passes || this.#facts.areAllRead)) return null;
    const listed = new RowSet();
    let lookedAt = 0;
    for (const eventId of events) {
      const rows = this.#order.firstOfEvent(eventId);
      for (let at = 0; at < rows.length && lookedAt < MOST_GLANCED_AT; at += GLANCED_AT_ONCE) {
        const some = rows.slice(at, at + GLANCED_AT_ONCE);
        yield* this.#add(some, passes, (rowid) => {
          listed.add(rowid);
          this.#finding.list(rowid);
        });
        lookedAt += some.length;
      }
      if (lookedAt >= MOST_GLANCED_AT) break;
    }
    return listed;
  }

  /** The best matches first, each kind in the order of the list. */
  *byRank(candidates: TextCandidates): Work {
    const listed = new RowSet();
    for (const rank of RANKS) {
      const list = (rowid: number): void => {
        if (listed.add(rowid)) this.#finding.list(rowid, rank);
      };
      const since = performance.now();
      let isPatient = isGlanced(rank) && !candidates.numbersOnly;
      while (!candidates.isFilled(rank)) {
        candidates.advance();
        yield;
        if (
          isPatient &&
          isGlanced(rank) &&
          this.#finding.rows.length < FIRST_ROWS &&
          performance.now() - since > PATIENCE
        ) {
          isPatient = false;
          yield* this.#firstLines(rank, candidates, list);
        }
      }
      const rows = candidates.ofRank(rank);
      if (rows.listed) yield* this.#add(this.#order.inOrder(rows.listed), this.#passes, list);
      else yield* this.#addInOrder(rows, list);
    }
  }

  /** The first of a kind, looked at one by one in the order of the list. */
  *#firstLines(rank: GlancedRank, candidates: TextCandidates, list: (rowid: number) => void): Work {
    const passes = this.#passes;
    const isBetter = (rowid: number): boolean => candidates.all.has(rowid) && !candidates.ofRank(rank).has(rowid);
    let [lookedAt, glancedAt, found] = [0, 0, 0];
    for (const eventId of this.#order.events()) {
      const rows = this.#order.firstOfEvent(eventId);
      for (let at = 0; at < rows.length; at += GLANCED_AT_ONCE) {
        const some = rows.slice(at, at + GLANCED_AT_ONCE);
        if (passes) yield* this.#facts.readSome(some);
        const open = [...some].filter((rowid) => !isBetter(rowid) && (passes?.(rowid) ?? true));
        for (const rowid of atAGlance(open, candidates.question, rank, this.#reads)) {
          list(rowid);
          found += 1;
        }
        glancedAt += open.length;
        lookedAt += some.length;
        yield;
        if (found >= FIRST_ROWS || glancedAt >= MOST_GLANCED_AT || lookedAt >= MOST_LOOKED_AT) return;
      }
    }
  }

  /** In the order of a column, with or without a text. */
  *inColumnOrder(sort: TicketSort, candidates: TextCandidates | null): Work {
    const passes = this.#passes;
    if (candidates) yield* candidates.complete();
    const few = candidates?.all.listed;
    const list = (rowid: number): void => this.#finding.list(rowid, candidates ? rankOf(rowid, candidates) : null);
    if (few) return yield* this.#add(yield* this.#columnOrders.sorted(few, sort), passes, list);
    const order = yield* this.#columnOrders.ofAll(sort, this.#facts.highest, (share) => {
      this.#finding.sorted = share;
    });
    this.#finding.sorted = null;
    const isFound = candidates?.all;
    const isListed: FilterTest = (rowid) => (isFound?.has(rowid) ?? true) && (passes?.(rowid) ?? true);
    yield* this.#add(order, isListed, list);
  }

  *#addInOrder(rows: RowSet, list: (rowid: number) => void): Work {
    const passes = this.#passes;
    const isListed: FilterTest = (rowid) => rows.has(rowid) && (passes?.(rowid) ?? true);
    for (const eventId of this.#order.events()) yield* this.#add(yield* this.#order.ofEvent(eventId), isListed, list);
  }

  #ticketsOf(events: readonly string[]): number {
    return this.#reads.all<number>(TICKETS_OF_EVENTS, { events: JSON.stringify(events) })[0] ?? 0;
  }

  /** Lists those of some rows that pass. */
  *#add(rows: Uint32Array | readonly number[], passes: FilterTest | null, list: (rowid: number) => void): Work {
    if (passes && rows.length > MOST_UNREAD) yield* this.#facts.readAll();
    let at = 0;
    while (at < rows.length) {
      const end = at + (passes && !this.#facts.areAllRead ? UNREAD_AT_ONCE : ROWS_AT_ONCE);
      if (passes) yield* this.#facts.readSome(rows.slice(at, end));
      for (const to = Math.min(end, rows.length); at < to; at++) {
        const rowid = rows[at] ?? 0;
        if (!passes || passes(rowid)) list(rowid);
      }
      yield;
    }
  }
}

/** Whether a filter asks for nothing but events. */
function isOnlyOfEvents({ eventIds, age, ownerChanged, text, ...lists }: TicketFilter): boolean {
  return age === null && ownerChanged === null && Object.values(lists).every((list) => list.length === 0);
}

function isGlanced(rank: Rank): rank is GlancedRank {
  return rank === 'beginning' || rank === 'inside' || rank === 'words';
}

function rankOf(rowid: number, candidates: TextCandidates): Rank | null {
  return RANKS.find((rank) => candidates.ofRank(rank).has(rowid)) ?? null;
}
