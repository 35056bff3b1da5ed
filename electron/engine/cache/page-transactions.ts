/** Transactions of the writer: one a page, or, while many pages come, one for all that come in a while. */
import type Database from 'better-sqlite3';

/**
 * Pages are committed together until this long after the first, milliseconds: what a sudden end costs at most. A longer
 * work has longer ones, since what its pages have in common, the indexes, is then written less often.
 */
const SHORTEST = 2_000;
const LONGEST = 10_000;
/** Of the time that the work has taken. */
const SHARE = 1 / 3;

export class PageTransactions {
  readonly #database: Database.Database;
  readonly #now: () => number;
  #gathers = false;
  /** When the work that gathers pages began, and its transaction that is open, UTC milliseconds. */
  #workBegunAt = 0;
  #begunAt = 0;

  constructor(database: Database.Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /**
   * All that `work` writes, or nothing of it. While pages are gathered, it is on the disk a little later, and what fails
   * takes back what was gathered with it: that is read again. A savepoint would have every page that changes copied.
   */
  run<Result>(work: () => Result): Result {
    if (!this.#gathers) return this.#database.transaction(work).immediate();
    if (!this.#database.inTransaction) {
      this.#database.exec('BEGIN IMMEDIATE');
      this.#begunAt = this.#now();
    }
    const result = this.#orTakenBack(work);
    if (this.#isLongEnough()) this.#commit();
    return result;
  }

  /** As {@link run}, and on the disk when it returns, whatever is being gathered. */
  runAtOnce<Result>(work: () => Result): Result {
    this.#commit();
    const gathered = this.#gathers;
    this.#gathers = false;
    try {
      return this.run(work);
    } finally {
      this.#gathers = gathered;
    }
  }

  /** Commits what is run during `work` together, a while's worth at a time; what was run stays when `work` fails. */
  async gather<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#gathers = true;
    this.#workBegunAt = this.#now();
    try {
      return await work();
    } finally {
      this.#gathers = false;
      this.#commit();
    }
  }

  #orTakenBack<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      this.#takeBack();
      throw error;
    }
  }

  /** Whichever way a person sets the clock meanwhile. */
  #isLongEnough(): boolean {
    const now = this.#now();
    const longest = Math.min(LONGEST, Math.max(SHORTEST, Math.abs(now - this.#workBegunAt) * SHARE));
    return Math.abs(now - this.#begunAt) >= longest;
  }

  #commit(): void {
    if (!this.#database.inTransaction) return;
    try {
      this.#database.exec('COMMIT');
    } catch (error) {
      // A disk that takes nothing: what was gathered is read again, from the position before it.
      this.#takeBack();
      throw error;
    }
  }

  /** SQLite may have done so itself. */
  #takeBack(): void {
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }
}
