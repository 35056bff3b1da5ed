/**
 * A connection for searches, whose statements are read a slice at a time. One that is being read keeps a connection from
 * being closed and from beginning a transaction: so searches have their own, and here is what is open on it.
 */
import type Database from 'better-sqlite3';

export type Parameters = Record<string, string | number>;

/** Rows in a piece: less than a millisecond. */
const ROWS_IN_PIECE = 1024;

export class OpenReads {
  readonly #database: Database.Database;
  readonly #open = new Set<IterableIterator<unknown>>();
  readonly #prepared = new Map<string, Database.Statement>();
  #isClosed = false;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /**
   * Rows in pieces, as an array each or its only column, all of one instant. Three times as slow as {@link all}: for what
   * cannot be asked for in pieces.
   */
  *inPieces<Row>(sql: string, parameters: Parameters, columns: 'one' | 'all' = 'one'): Generator<Row[], void> {
    const statement = this.#database.prepare<[Parameters], Row>(sql);
    const rows = (columns === 'one' ? statement.pluck() : statement.raw()).iterate(parameters);
    this.#open.add(rows);
    try {
      for (let piece = nextOf(rows); piece.length > 0; piece = nextOf(rows)) yield piece;
    } finally {
      rows.return?.();
      this.#open.delete(rows);
    }
  }

  /** All rows at once: for few. */
  all<Row>(sql: string, parameters: Parameters, columns: 'one' | 'all' | 'named' = 'one'): Row[] {
    const key = `${columns} ${sql}`;
    const statement = this.#prepared.get(key) ?? this.#prepare(key, sql, columns);
    return statement.all(parameters) as Row[];
  }

  /** Ends what is being read. */
  close(): void {
    this.#isClosed = true;
    for (const rows of this.#open) rows.return?.();
    this.#database.close();
  }

  #prepare(key: string, sql: string, columns: 'one' | 'all' | 'named'): Database.Statement {
    const statement = this.#database.prepare(sql);
    if (columns === 'one') statement.pluck();
    if (columns === 'all') statement.raw();
    this.#prepared.set(key, statement);
    return statement;
  }
}

function nextOf<Row>(rows: IterableIterator<Row>): Row[] {
  const piece: Row[] = [];
  while (piece.length < ROWS_IN_PIECE) {
    const row = rows.next();
    if (row.done) return piece;
    piece.push(row.value);
  }
  return piece;
}
