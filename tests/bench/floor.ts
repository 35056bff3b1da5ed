/**
 * How quickly the rows of a load can be in the encrypted schema at all: rows out of memory, no network, nothing read or
 * parsed, nobody looking anything up, secondary indexes afterwards. A process of its own, with the engine's way to open
 * a file. What it writes is taken from a cache that the engine loaded, so that it is the same by construction.
 */
import type Database from 'better-sqlite3';
import { CACHE_FORMAT } from '../../electron/engine/cache/cache-schema.ts';
import { searchTextOf } from '../../electron/engine/cache/search-text.ts';
import { openReader, openWriter } from '../../electron/engine/database/open-database.ts';
import { ticketSchema } from '../../shared/domain/ticket.ts';
import { tablesOf } from './cache-totals.ts';
import { offer } from './helper-process.ts';
import { dropIndexes } from './indexes.ts';

type Row = readonly unknown[];

/** Rows ready to be written. */
interface PreparedTable {
  name: string;
  columns: readonly string[];
  rows: readonly Row[];
}

/** Larger transactions and longer statements than these were not quicker. Rows. */
const PER_TRANSACTION = 10_000;
const PER_STATEMENT = 50;

function readTables(database: Database.Database): PreparedTable[] {
  return tablesOf(database).map((name) => {
    // In the order of their key the entries' unique index grows at its end.
    const order = name === 'status_log' ? 'ORDER BY entry_key' : '';
    const select = database.prepare<[], unknown[]>(`SELECT * FROM ${name} ${order}`).raw();
    const columns = select.columns().map((column) => column.name);
    const rows = select.all();
    return { name, columns, rows: name === 'status_log' ? numberedAnew(rows, columns.indexOf('sequence')) : rows };
  });
}

/** No other table refers to the numbers of the entries. */
function numberedAnew(rows: readonly Row[], column: number): Row[] {
  return rows.map((row, index) => row.with(column, index + 1));
}

/** The search keeps no text, so it is made again from the documents. */
function readSearchTexts(database: Database.Database): PreparedTable {
  const documents = database.prepare<[], { ticket: number; raw: string }>('SELECT ticket, raw FROM ticket_document');
  const rows = documents.all().map(({ ticket, raw }) => [ticket, searchTextOf(ticketSchema.parse(JSON.parse(raw)))]);
  return { name: 'ticket_search', columns: ['rowid', 'text'], rows };
}

function write(database: Database.Database, { name, columns, rows }: PreparedTable): void {
  const insert = (count: number): Database.Statement<[unknown[]]> => {
    const row = `(${columns.map(() => '?').join(', ')})`;
    const values = Array.from({ length: count }, () => row).join(', ');
    return database.prepare(`INSERT INTO ${name} (${columns.join(', ')}) VALUES ${values}`);
  };
  const insertMany = insert(PER_STATEMENT);
  // A migration puts first rows into some tables.
  database.exec(`DELETE FROM ${name}`);
  for (let from = 0; from < rows.length; from += PER_TRANSACTION) {
    const end = Math.min(rows.length, from + PER_TRANSACTION);
    database.transaction(() => {
      for (let next = from; next < end; next += PER_STATEMENT) {
        const part = rows.slice(next, Math.min(end, next + PER_STATEMENT));
        (part.length === PER_STATEMENT ? insertMany : insert(part.length)).run(part.flat());
      }
    })();
  }
}

const tasks = {
  /** Writes what the cache `source` holds into a new file `target`; gives milliseconds, of the clock and the processor. */
  copy({ source, target, key }: { source: string; target: string; key: string }) {
    const loaded = openReader({ file: source, key, ...CACHE_FORMAT });
    const tables = loaded.transaction(() => [...readTables(loaded), readSearchTexts(loaded)])();
    loaded.close();

    const start = performance.now();
    const usedBefore = process.cpuUsage();
    const database = openWriter({ file: target, key, ...CACHE_FORMAT }, 'NORMAL');
    database.pragma('foreign_keys = OFF');
    const makeIndexes = dropIndexes(database);
    for (const table of tables) write(database, table);
    makeIndexes();
    const milliseconds = performance.now() - start;
    const { user, system } = process.cpuUsage(usedBefore);
    database.close();
    return { milliseconds, processorTime: (user + system) / 1_000 };
  },
};

export type FloorTasks = typeof tasks;
offer(tasks);
