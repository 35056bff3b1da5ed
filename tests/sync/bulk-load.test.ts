/** The first load in bulk ends in the same cache as one page after the other, wherever it is killed. */

import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CACHE_FORMAT } from '../../electron/engine/cache/cache-schema.ts';
import type { CacheWriter } from '../../electron/engine/cache/cache-writer.ts';
import { openCacheReader, openCacheWriter } from '../../electron/engine/cache/open-cache.ts';
import { OF_THE_SAME_SEAT } from '../../electron/engine/cache/replacement-lookup.ts';
import { OF_EVENT_IN_ORDER } from '../../electron/engine/cache/search/list-order.ts';
import { beginningOf, EXACT_NUMBER } from '../../electron/engine/cache/search/text-statements.ts';
import { LOG_OF_TICKET } from '../../electron/engine/cache/ticket-lookup.ts';
import { openReader } from '../../electron/engine/database/open-database.ts';
import type { TixngoGateway } from '../../electron/engine/gateway/tixngo-gateway.ts';
import { pull } from '../../electron/engine/sync/pull.ts';
import { NO_FILTER } from '../../shared/ticket-views.ts';
import type { Syncing } from './syncing.ts';
import { KEY, SOURCE, startSyncing } from './syncing.ts';

const FILES = ['cache.sqlite', 'cache.sqlite-wal'];

let syncing: Syncing;
const directories: string[] = [];
beforeAll(async () => {
  syncing = await startSyncing({ tickets: 300 });
});
afterAll(async () => {
  await syncing.close();
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

function newDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'usher-bulk-'));
  directories.push(directory);
  return directory;
}

/** A writer whose clock goes on by so much at each look, so that transactions end after a few pages. */
function openWriterIn(dataDir: string, tick: number): CacheWriter {
  let time = Date.now();
  const now = (): number => {
    time += tick;
    return time;
  };
  return openCacheWriter({ dataDir, key: KEY, source: SOURCE, now }).writer;
}

class Killed extends Error {}

/** A load with small pages. `mayLive` is asked before every request and after every step of the indexing. */
async function load(cache: CacheWriter, pageSize: number, mayLive: () => boolean): Promise<void> {
  const step = (): void => {
    if (!mayLive()) throw new Killed();
  };
  const { gateway } = syncing;
  const small: TixngoGateway = {
    serverTime: (signal) => gateway.serverTime(signal),
    eventStatistics: (...given) => gateway.eventStatistics(...given),
    deleteTicket: (...given) => gateway.deleteTicket(...given),
    async listTickets(query, signal) {
      step();
      return gateway.listTickets({ ...query, limit: Math.min(query.limit, pageSize) }, signal);
    },
    async listStatusLogs(query, signal) {
      step();
      return gateway.listStatusLogs({ ...query, limit: pageSize * 5 }, signal);
    },
  };
  const observer = { ticketsStored: () => undefined, logStored: () => undefined, indexed: step };
  await pull({ gateway: small, cache, observer, signal: new AbortController().signal });
}

/** Loads and is killed after so many steps, time and again: what lies in the files then is all that the next one has. */
async function loadWithKills(kills: readonly number[], pageSize: number, tick: number): Promise<string> {
  let dataDir = newDirectory();
  for (const steps of [...kills, Number.POSITIVE_INFINITY]) {
    const cache = openWriterIn(dataDir, tick);
    const after = newDirectory();
    let left = steps;
    const mayLive = (): boolean => {
      if (left-- > 0) return true;
      // Taken before anything that an orderly end still does.
      for (const file of FILES) {
        if (existsSync(path.join(dataDir, file))) copyFileSync(path.join(dataDir, file), path.join(after, file));
      }
      return false;
    };
    try {
      await load(cache, pageSize, mayLive);
      return dataDir;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      dataDir = after;
    } finally {
      cache.close();
    }
  }
  throw new Error('The last load is not killed.');
}

/** A cache that holds a ticket already is not loaded in bulk. */
async function loadPageByPage(): Promise<string> {
  const dataDir = newDirectory();
  const cache = openWriterIn(dataDir, 0);
  const query = { since: null, before: null, offset: 0, limit: 1 };
  const page = await syncing.gateway.listTickets(query, new AbortController().signal);
  cache.storeTicketPage({ tickets: page.tickets, setAside: page.unreadable, asOf: page.serverTime });
  await load(cache, 1000, () => true);
  cache.close();
  return dataDir;
}

/** All that a screen can see, in an order that does not depend on how it came in. */
function contentOf(dataDir: string): Record<string, unknown> {
  const database = openReader({ file: path.join(dataDir, 'cache.sqlite'), key: KEY, ...CACHE_FORMAT });
  const all = (sql: string): unknown[] => database.prepare(sql).raw().all();
  const columns = (table: string, without: readonly string[]): string =>
    columnsOf(database, table)
      .filter((name) => !without.includes(name))
      .join(', ');
  const content = {
    schema: all(`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`),
    state: all('SELECT bulk_load, log_entries, earliest_ticket_at FROM pull_state'),
    waiting: all('SELECT * FROM search_text_to_index'),
    events: all(`SELECT ${columns('event', ['last_updated'])} FROM event ORDER BY event_id`),
    people: all('SELECT spectator_id, email, first_name, last_name FROM spectator ORDER BY spectator_id'),
    tickets: all(`SELECT ${columns('ticket', ['rowid', 'as_of'])} FROM ticket ORDER BY ticket_id`),
    documents: all(`
      SELECT ticket_id, raw FROM ticket JOIN ticket_document ON ticket_document.ticket = ticket.rowid ORDER BY ticket_id`),
    log: all(`SELECT ${columns('status_log', ['sequence'])} FROM status_log ORDER BY entry_key`),
    figures: all('SELECT * FROM figure WHERE count <> 0 ORDER BY event_id, dimension, value'),
    stories: all('SELECT count(*) FROM story_to_read'),
    integrity: all('PRAGMA integrity_check'),
  };
  database.close();
  return { ...content, searches: searchesIn(dataDir) };
}

function columnsOf(database: Database.Database, table: string): string[] {
  return database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
}

/** What texts of all kinds find: an e-mail, a piece of a name, barcodes, seats, an external id, a number. */
function searchesIn(dataDir: string): Record<string, string[]> {
  const reader = openCacheReader({ dataDir, key: KEY });
  const some = reader.rows(reader.find(NO_FILTER).subarray(0, 5));
  const texts = ['example', 'mar', 'S360', 'north', ...some.flatMap((row) => [row.ownerEmail, row.ticketNumber])];
  const found = texts.map((text) => {
    const rowids = reader.find({ ...NO_FILTER, text });
    return [text, [...rowids].map((rowid) => reader.ticketIdOf(rowid) ?? '').sort()] as const;
  });
  reader.close();
  return Object.fromEntries(found);
}

test('a first load in bulk that is killed anywhere, any number of times, ends like one that stores page by page', async () => {
  const expected = contentOf(await loadPageByPage());
  expect(expected.tickets).toHaveLength(300);
  const kills = fc.array(fc.integer({ min: 0, max: 45 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(kills, fc.integer({ min: 15, max: 120 }), fc.constantFrom(0, 40, 700, 5000), async (...given) => {
      expect(contentOf(await loadWithKills(...given))).toEqual(expected);
    }),
    { numRuns: 6 },
  );
}, 120_000);

/** How SQLite answers what screens ask of a cache in this state. */
function plansIn(dataDir: string): string {
  const database = openReader({ file: path.join(dataDir, 'cache.sqlite'), key: KEY, ...CACHE_FORMAT });
  const asked: [string, unknown][] = [
    [EXACT_NUMBER, { text: 'x' }],
    [beginningOf('ticket_number'), { text: 'x', end: 'y' }],
    [OF_EVENT_IN_ORDER, { eventId: 'E' }],
    [LOG_OF_TICKET, 'A-1'],
    [OF_THE_SAME_SEAT, { eventId: 'E', block: 'B', row: 'R', seat: 'S', ticketId: 'A-1' }],
  ];
  const plans = asked.flatMap(([sql, parameters]) =>
    database.prepare<[unknown], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(parameters),
  );
  database.close();
  return plans.map(({ detail }) => detail).join('\n');
}

test('during the first load a number is found at once, and a search by text says that it is not built yet', async () => {
  const dataDir = newDirectory();
  const cache = openWriterIn(dataDir, 5000);
  let requests = 0;
  await expect(load(cache, 100, () => ++requests <= 3)).rejects.toThrow(Killed);
  const reader = openCacheReader({ dataDir, key: KEY });
  const listed = reader.find(NO_FILTER);
  expect(listed.length).toBeGreaterThan(0);
  expect(reader.overview(null).tickets).toBe(listed.length);
  expect(reader.findsNumbersOnly()).toBe(true);
  expect(plansIn(dataDir)).not.toContain('SCAN');
  const [row] = reader.rows(listed.subarray(0, 1));
  expect([...reader.find({ ...NO_FILTER, text: row?.ticketNumber ?? '' })]).toEqual([listed[0]]);
  expect(reader.find({ ...NO_FILTER, text: row?.ownerEmail ?? '' })).toHaveLength(0);

  await load(cache, 100, () => true);
  expect(reader.findsNumbersOnly()).toBe(false);
  expect(reader.find({ ...NO_FILTER, text: row?.ownerEmail ?? '' }).length).toBeGreaterThan(0);
  reader.close();
  cache.close();
});
