/** Transactions of the writer: one a page, or, while many pages come, one for all that come in a while. */
import type Database from 'better-sqlite3';

/** Pages are committed together until this long after the first, milliseconds: what a sudden end costs at most. */
const LONGEST = 2_000;

export class PageTransactions {
  readonly #database: Database.Database;
  readonly #now: () => number;
  #gathers = false;
  /** When the transaction that gathers pages began, UTC milliseconds. */
  #begunAt = 0;

  constructor(database: Database.Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** All that `work` writes, or nothing of it. While pages are gathered, it is on the disk a little later. */
  run<Result>(work: () => Result): Result {
    const transaction = this.#database.transaction(work);
    if (!this.#gathers) return transaction.immediate();
    if (!this.#database.inTransaction) {
      this.#database.exec('BEGIN IMMEDIATE');
      this.#begunAt = this.#now();
    }
    const result = transaction();
    if (Math.abs(this.#now() - this.#begunAt) >= LONGEST) this.#commit();
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

  /** Commits what is run during `work` together, a while's worth at a time; what was stored stays when `work` fails. */
  async gather<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#gathers = true;
    try {
      return await work();
    } finally {
      this.#gathers = false;
      this.#commit();
    }
  }

  #commit(): void {
    if (!this.#database.inTransaction) return;
    try {
      this.#database.exec('COMMIT');
    } catch (error) {
      // A disk that takes nothing: what was gathered is read again, from the position before it.
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
