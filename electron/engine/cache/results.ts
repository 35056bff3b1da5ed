/** Search results held for the screens, which ask for the part that they show. */

import { CallError } from '../../../shared/answer.ts';
import type { TicketResult } from '../../../shared/ticket-views.ts';

/** More than the screens of one person have open. */
const MOST_RESULTS = 8;

export class TicketResults {
  readonly #ticketIdOf: (rowid: number) => string | null;
  /** In the order of their latest use. */
  readonly #held = new Map<number, Uint32Array>();
  #lastId = 0;

  constructor(ticketIdOf: (rowid: number) => string | null) {
    this.#ticketIdOf = ticketIdOf;
  }

  /** Keeps row numbers; the result that was not used for the longest time gives way. */
  hold(rowids: Uint32Array): TicketResult {
    this.#lastId += 1;
    this.#held.set(this.#lastId, rowids);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_RESULTS && oldest !== undefined) this.#held.delete(oldest);
    const [first] = rowids;
    const onlyTicketId = rowids.length === 1 && first !== undefined ? this.#ticketIdOf(first) : null;
    return { resultId: this.#lastId, total: rowids.length, onlyTicketId };
  }

  /** Up to `count` row numbers beginning with number `from`. @throws CallError `RESULT_EXPIRED` */
  window(resultId: number, from: number, count: number): Uint32Array {
    const rowids = this.#held.get(resultId);
    if (!rowids) throw new CallError('RESULT_EXPIRED', 'This search result is no longer held; search again.');
    this.#held.delete(resultId);
    this.#held.set(resultId, rowids);
    return rowids.subarray(from, from + count);
  }
}
