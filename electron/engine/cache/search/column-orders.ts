/** All tickets in the order of a column: made when it is asked for, kept, and mended when tickets change. */
import type { TicketColumn, TicketSort } from '../../../../shared/ticket-list.ts';
import type { ListOrder } from './list-order.ts';
import type { OpenReads } from './open-reads.ts';
import { RowList } from './row-list.ts';
import { type Compare, slicedSort } from './sliced-sort.ts';
import { SortKeys } from './sort-keys.ts';
import type { Work } from './work.ts';

/** Orders kept; a person seldom goes back further. */
const MOST_KEPT = 2;

/** With more changes than this all tickets are sorted anew. */
const MOST_MENDED = 5000;

/** Share of the time that reading the values takes; the rest is sorting. */
const READING = 0.5;

/** Rows put in place between two looks at other work. */
const ROWS_AT_ONCE = 16_384;

/** Ascending. */
interface KeptOrder {
  keys: SortKeys;
  rows: Uint32Array;
  /** Tickets that changed since. */
  stale: Set<number>;
}

export class ColumnOrders {
  readonly #reads: OpenReads;
  readonly #listOrder: ListOrder;
  /** By column, in the order of their latest use. */
  readonly #kept = new Map<TicketColumn, KeptOrder>();
  readonly #inTheMaking = new Set<KeptOrder>();
  /** Counts how often all orders became useless. */
  #epoch = 0;

  constructor(reads: OpenReads, listOrder: ListOrder) {
    this.#reads = reads;
    this.#listOrder = listOrder;
  }

  /** Tickets have changed, or are new: those from above `from` up to `to`. `changed` null: all may have. */
  note(changed: readonly number[] | null, { from, to }: { from: number; to: number }): void {
    if (changed === null || changed.length + to - from > MOST_MENDED) {
      this.#kept.clear();
      this.#epoch += 1;
      return;
    }
    for (const { stale } of [...this.#kept.values(), ...this.#inTheMaking]) {
      for (const rowid of changed) stale.add(rowid);
      for (let rowid = from + 1; rowid <= to; rowid++) stale.add(rowid);
    }
  }

  /** Few tickets in order. */
  *sorted(rowids: readonly number[], { column, direction }: TicketSort): Work<number[]> {
    const keys = new SortKeys(column, this.#reads);
    yield* keys.readSome(rowids);
    const inOrder = this.#listOrder.inOrder(rowids);
    const positions = new Map(inOrder.map((rowid, position) => [rowid, position]));
    const compare = comparing(keys, direction, (rowid) => positions.get(rowid) ?? 0);
    return inOrder.sort(compare);
  }

  /** All tickets in order. `progress` hears from 0 to 1 how far it has come. */
  *ofAll({ column, direction }: TicketSort, highest: number, progress: (share: number) => void): Work<Uint32Array> {
    const epoch = this.#epoch;
    const positions = yield* this.#listOrder.positions(highest);
    const place = (rowid: number): number => positions[rowid] ?? 0;
    const order = this.#kept.get(column) ?? (yield* this.#make(column, { highest, place, progress }));
    if (order.stale.size > 0) yield* mend(order, comparing(order.keys, 'ascending', place));
    if (epoch === this.#epoch) this.#keep(column, order);
    return direction === 'ascending' ? order.rows : yield* turned(order);
  }

  #keep(column: TicketColumn, order: KeptOrder): void {
    this.#kept.delete(column);
    this.#kept.set(column, order);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  *#make(
    column: TicketColumn,
    { highest, place, progress }: { highest: number; place: PlaceOf; progress: (share: number) => void },
  ): Work<KeptOrder> {
    const keys = new SortKeys(column, this.#reads);
    const rows = new Uint32Array(highest);
    for (let at = 0; at < highest; at++) rows[at] = at + 1;
    const order = { keys, rows, stale: new Set<number>() };
    this.#inTheMaking.add(order);
    try {
      progress(0);
      yield* keys.readAll(highest, (share) => progress(share * READING));
      const compare = comparing(keys, 'ascending', place);
      yield* slicedSort(rows, compare, (share) => progress(READING + share * (1 - READING)));
      return order;
    } finally {
      this.#inTheMaking.delete(order);
    }
  }
}

/** Takes the changed tickets out and puts each at its place. */
function* mend(order: KeptOrder, compare: Compare): Work {
  const { stale } = order;
  // What changes meanwhile is for the next time.
  order.stale = new Set();
  let isDone = false;
  try {
    const changed = [...stale];
    yield* order.keys.readSome(changed);
    changed.sort(compare);
    const rows = new RowList();
    let next = 0;
    for (const rowid of order.rows) {
      if (stale.has(rowid)) continue;
      while (next < changed.length && compare(changed[next] ?? 0, rowid) < 0) rows.add(changed[next++] ?? 0);
      rows.add(rowid);
      if (rows.length % ROWS_AT_ONCE === 0) yield;
    }
    while (next < changed.length) rows.add(changed[next++] ?? 0);
    order.rows = rows.slice(0, rows.length);
    isDone = true;
  } finally {
    if (!isDone) for (const rowid of stale) order.stale.add(rowid);
  }
}

/** Descending: tickets with the same value stay in the order of the list, those without one stay last. */
function* turned({ rows, keys }: KeptOrder): Work<Uint32Array> {
  const descending = new Uint32Array(rows.length);
  let withValue = rows.length;
  while (withValue > 0 && keys.isEmpty(rows[withValue - 1] ?? 0)) withValue -= 1;
  let to = 0;
  for (let end = withValue; end > 0; ) {
    let start = end - 1;
    while (start > 0 && keys.compare(rows[start - 1] ?? 0, rows[start] ?? 0) === 0) start -= 1;
    descending.set(rows.subarray(start, end), to);
    if (Math.floor(to / ROWS_AT_ONCE) !== Math.floor((to + end - start) / ROWS_AT_ONCE)) yield;
    to += end - start;
    end = start;
  }
  descending.set(rows.subarray(withValue), withValue);
  return descending;
}

/** The place of a ticket in the order of the list. */
type PlaceOf = (rowid: number) => number;

/** Tickets without a value last; those with the same in the order of the list. */
function comparing(keys: SortKeys, direction: TicketSort['direction'], place: PlaceOf): Compare {
  const sign = direction === 'ascending' ? 1 : -1;
  return (one, other) => {
    const [isOneEmpty, isOtherEmpty] = [keys.isEmpty(one), keys.isEmpty(other)];
    if (isOneEmpty !== isOtherEmpty) return isOneEmpty ? 1 : -1;
    const byKey = isOneEmpty ? 0 : sign * keys.compare(one, other);
    return byKey || place(one) - place(other);
  };
}
