/** What has changed in the file since somebody looked last. */
import type { OpenReads } from './open-reads.ts';

const HIGHEST_ROW = 'SELECT coalesce(max(rowid), 0) FROM ticket';
const LATEST_CHANGE = 'SELECT coalesce(max(change), 0) FROM ticket_change';
const OLDEST_CHANGE = 'SELECT coalesce(min(change), 0) FROM ticket_change';
const CHANGED_SINCE = 'SELECT ticket, max(moved) FROM ticket_change WHERE change > @since GROUP BY ticket';

interface Changes {
  /** Row numbers are given from 1 up to this one; those above `highestBefore` are new. */
  highest: number;
  highestBefore: number;
  /** Null: too many to tell. */
  changed: readonly number[] | null;
  /** Some of them have another place in the order of the list. */
  moved: boolean;
}

export class TicketChanges {
  readonly #reads: OpenReads;
  #highest = 0;
  #latest: number;

  constructor(reads: OpenReads) {
    this.#reads = reads;
    this.#latest = this.#number(LATEST_CHANGE);
  }

  /** Since the last look; null when nothing has changed. */
  look(): Changes | null {
    const [highest, latest] = [this.#number(HIGHEST_ROW), this.#number(LATEST_CHANGE)];
    if (highest === this.#highest && latest === this.#latest) return null;
    const [highestBefore, since] = [this.#highest, this.#latest];
    this.#highest = highest;
    this.#latest = latest;
    if (latest === since) return { highest, highestBefore, changed: [], moved: false };
    if (latest < since || this.#number(OLDEST_CHANGE) > since + 1) {
      return { highest, highestBefore, changed: null, moved: true };
    }
    const rows = this.#reads.all<[number, 0 | 1]>(CHANGED_SINCE, { since }, 'all');
    return { highest, highestBefore, changed: rows.map(([row]) => row), moved: rows.some(([, moved]) => moved === 1) };
  }

  #number(sql: string): number {
    return this.#reads.all<number>(sql, {})[0] ?? 0;
  }
}
