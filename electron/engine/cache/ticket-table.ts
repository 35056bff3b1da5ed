/** Writes rows of the table `ticket`. Its columns are named in one place: `ticketRecord`. */
import type Database from 'better-sqlite3';
import type { TicketRecord } from './ticket-record.ts';

type Statement = Database.Statement<[unknown[]]>;

export class TicketTable {
  readonly #database: Database.Database;
  #insert: Statement | null = null;
  /** By the columns that they write. */
  readonly #updates = new Map<string, Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** Gives the new row's number. */
  insert(record: TicketRecord): number {
    this.#insert ??= this.#insertOf(Object.keys(record));
    return Number(this.#insert.run(Object.values(record)).lastInsertRowid);
  }

  /** Writes what is different, since SQLite writes every index of a column that is named. Gives the row's number. */
  update(record: TicketRecord, stored: TicketRecord & { rowid: number }): number {
    const columns = Object.keys(record) as (keyof TicketRecord)[];
    const changed = columns.filter((column) => record[column] !== stored[column]);
    if (changed.length > 0) {
      this.#updateOf(changed).run([...changed.map((column) => record[column]), stored.rowid]);
    }
    return stored.rowid;
  }

  #insertOf(columns: readonly string[]): Statement {
    const values = columns.map(() => '?').join(', ');
    return this.#database.prepare(`INSERT INTO ticket (${columns.join(', ')}) VALUES (${values})`);
  }

  #updateOf(columns: readonly string[]): Statement {
    const assignments = columns.map((column) => `${column} = ?`).join(', ');
    const known = this.#updates.get(assignments);
    if (known) return known;
    const update: Statement = this.#database.prepare(`UPDATE ticket SET ${assignments} WHERE rowid = ?`);
    this.#updates.set(assignments, update);
    return update;
  }
}
