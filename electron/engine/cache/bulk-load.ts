/**
 * The first load in bulk: what only a search by text or a comparison needs is built once, after the rows. What every look
 * at a ticket needs is there all the time: its number, its id, its seat, its log, the order of the list, and all figures.
 */
import type Database from 'better-sqlite3';
import { markAllStories } from './ticket-stories.ts';

/** As the migrations make them, to the letter: a file that was loaded in bulk ends like any other. */
const DEFERRED_INDEXES: Readonly<Record<string, string>> = {
  ticket_by_external_id:
    'CREATE INDEX ticket_by_external_id ON ticket (ticket_external_id) WHERE ticket_external_id IS NOT NULL',
  ticket_by_barcode: 'CREATE INDEX ticket_by_barcode ON ticket (barcode) WHERE barcode IS NOT NULL',
  ticket_by_owner_email: 'CREATE INDEX ticket_by_owner_email ON ticket (owner_email) WHERE owner_email IS NOT NULL',
  ticket_by_change: 'CREATE INDEX ticket_by_change ON ticket (event_id, last_updated)',
};

/** Search texts that are indexed in one transaction: a second or so. */
const TEXTS_AT_ONCE = 10_000;

/** How much of the search is built: tickets done, of all that there are. */
export interface IndexingProgress {
  done: number;
  total: number;
}

/** `pull_state.bulk_load`: rows of tickets come, then those of the log; 0 otherwise. */
const TICKETS = 1;
const LOG = 2;

/** Whether the search of a file waits for the rest of a bulk load: what it needs is not there. */
export function isBulkLoading(database: Database.Database): () => boolean {
  const bulk = database.prepare<[], number>('SELECT bulk_load FROM pull_state').pluck();
  return () => bulk.get() === TICKETS;
}

export class BulkLoad {
  readonly #database: Database.Database;
  readonly #defer: Database.Statement<[number, string]>;
  readonly #stage: Database.Statement<[], number>;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#defer = database.prepare(`
      INSERT INTO search_text_to_index (ticket, text) VALUES (?, ?)
      ON CONFLICT (ticket) DO UPDATE SET text = excluded.text`);
    this.#stage = database.prepare<[], number>('SELECT bulk_load FROM pull_state').pluck();
  }

  /** As the file says it, so that it is true after a rollback too. */
  get defersSearch(): boolean {
    return this.#stage.get() === TICKETS;
  }

  /** All stories are marked at the end, whatever comes until then. */
  get defersStories(): boolean {
    return this.#stage.get() !== 0;
  }

  /** Begins in a file without a ticket; one that holds some goes on as it is. For a transaction of the caller's. */
  begin(): void {
    if (this.#stage.get() !== 0 || this.#database.prepare('SELECT 1 FROM ticket LIMIT 1').get()) return;
    for (const name of Object.keys(DEFERRED_INDEXES)) this.#database.exec(`DROP INDEX ${name}`);
    this.#enter(TICKETS);
  }

  /** Keeps a ticket's search text until {@link steps} index it. */
  deferSearchText(rowid: number, text: string): void {
    this.#defer.run(rowid, text);
  }

  /**
   * Builds what was deferred. Every step is for a transaction of its own; after a stop at any of them the same call goes
   * on with what is left. Gives how far it has come after each.
   */
  *steps(): Generator<() => IndexingProgress> {
    const total = this.#count('ticket');
    const left = (): number => this.#count('search_text_to_index');
    while (left() > 0) {
      yield () => {
        this.#indexTexts();
        return { done: total - left(), total };
      };
    }
    for (const [name, sql] of Object.entries(DEFERRED_INDEXES)) {
      yield () => {
        if (!this.#hasIndex(name)) this.#database.exec(sql);
        return { done: total, total };
      };
    }
    yield () => {
      this.#enter(LOG);
      return { done: total, total };
    };
  }

  /** The log is there, too. For a transaction of the caller's. */
  end(): void {
    if (this.#stage.get() !== LOG) return;
    markAllStories(this.#database);
    this.#enter(0);
  }

  #enter(stage: 0 | typeof TICKETS | typeof LOG): void {
    this.#database.prepare('UPDATE pull_state SET bulk_load = ?').run(stage);
  }

  #indexTexts(): void {
    this.#database.exec(`
      INSERT INTO ticket_search (rowid, text)
        SELECT ticket, text FROM search_text_to_index ORDER BY ticket LIMIT ${TEXTS_AT_ONCE};
      DELETE FROM search_text_to_index
        WHERE ticket IN (SELECT ticket FROM search_text_to_index ORDER BY ticket LIMIT ${TEXTS_AT_ONCE})`);
  }

  #count(table: 'ticket' | 'search_text_to_index'): number {
    return this.#database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  }

  #hasIndex(name: string): boolean {
    const index = this.#database.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?`);
    return index.get(name) !== undefined;
  }
}
