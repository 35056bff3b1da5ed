/** The demo's own SQLite file: opened, filled with a venue when it is new, and taken up again when it holds the same. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { VenueOrder } from '../venue/create-venue.ts';
import { QUARTER_HOUR } from '../venue/events.ts';
import { fillStore } from './fill.ts';
import { SCHEMA_VERSION } from './schema.ts';

export interface Store {
  db: Database.Database;
  venue: VenueOrder;
  close(): void;
}

/** The data file cannot be used; the message says why and what to do. */
export class UnusableDataFile extends Error {}

export interface StoreOrder {
  seed: number;
  tickets: number;
  /** The end of the past, UTC milliseconds; the quarter of an hour that has begun, when absent. */
  anchor?: number | undefined;
  /** A temporary file, removed at the end, when absent. */
  file?: string | undefined;
}

/** Opens the store. Throws {@link UnusableDataFile} where the file holds something else or cannot be written. */
export function openStore(order: StoreOrder): Store {
  if (order.file !== undefined) return openFile(order.file, order);
  const directory = mkdtempSync(path.join(tmpdir(), 'usher-demo-'));
  const removeDirectory = (): void => rmSync(directory, { recursive: true, force: true });
  try {
    const store = openFile(path.join(directory, 'back-office.sqlite'), order);
    return {
      ...store,
      close: () => {
        store.close();
        removeDirectory();
      },
    };
  } catch (error) {
    removeDirectory();
    throw error;
  }
}

function openFile(file: string, order: StoreOrder): Store {
  const directory = path.dirname(path.resolve(file));
  if (!existsSync(directory)) {
    throw new UnusableDataFile(`The data file ${file} cannot be made: there is no directory ${directory}.`);
  }
  let db: Database.Database | null = null;
  try {
    db = new Database(file);
    db.pragma('foreign_keys = ON');
    db.pragma('cache_size = -64000');
    const venue = knownVenue(db, file) ?? createStore(db, order);
    refuseOtherVenue(venue, order, file);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    const opened = db;
    return { db, venue, close: () => opened.close() };
  } catch (error) {
    db?.close();
    throw error instanceof UnusableDataFile ? error : unusable(file, error);
  }
}

/** What SQLite says of a file becomes a sentence; anything else is a bug and stays as it is. */
function unusable(file: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  return new UnusableDataFile(
    `The data file ${file} cannot be used (${error.message}). Name another with --data-file.`,
  );
}

/** The venue of a file that was filled before; null for a new file. */
function knownVenue(db: Database.Database, file: string): VenueOrder | null {
  const version = db.pragma('user_version', { simple: true });
  if (version === SCHEMA_VERSION) {
    return db.prepare<[], VenueOrder>('SELECT seed, tickets, anchor FROM venue').get() ?? null;
  }
  const tables = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get();
  if (version === 0 && tables === undefined) return null;
  throw new UnusableDataFile(
    `The data file ${file} was not made by this version of the demo back office. Remove it or name another with --data-file.`,
  );
}

function createStore(db: Database.Database, { seed, tickets, anchor = currentQuarterHour() }: StoreOrder): VenueOrder {
  const venue = { seed, tickets, anchor };
  // With a rollback journal the first fill is written once; a write-ahead log would write it twice.
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = OFF');
  fillStore(db, venue);
  return venue;
}

function currentQuarterHour(): number {
  const now = Date.now();
  return now - (now % QUARTER_HOUR);
}

function refuseOtherVenue(venue: VenueOrder, order: StoreOrder, file: string): void {
  const sameAnchor = order.anchor === undefined || order.anchor === venue.anchor;
  if (venue.seed === order.seed && venue.tickets === order.tickets && sameAnchor) return;
  throw new UnusableDataFile(
    `The data file ${file} holds another venue (seed ${venue.seed}, ${venue.tickets} tickets), not seed ${order.seed} with ${order.tickets} tickets. Remove it or name another with --data-file.`,
  );
}
