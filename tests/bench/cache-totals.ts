/** What a cache file holds, in numbers by which two of them can be compared. */
import { isDeepStrictEqual } from 'node:util';
import type Database from 'better-sqlite3';
import { CACHE_FORMAT } from '../../electron/engine/cache/cache-schema.ts';
import { openReader } from '../../electron/engine/database/open-database.ts';

/** The tables of what TIXNGO said; the others tell of syncs. */
const LOADED = ['event', 'spectator', 'ticket', 'ticket_document', 'status_log', 'set_aside'];

/** Rows, bytes of the texts, what a search finds, the figures, the indexes. */
export type CacheTotals = Record<string, unknown>;

/** The tables with rows of their own: not those in which the text search keeps its index. */
export function tablesOf(database: Database.Database): string[] {
  return database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all();
}

export function cacheTotals(file: string, key: string): CacheTotals {
  const database = openReader({ file, key, ...CACHE_FORMAT });
  const one = (sql: string): unknown => database.prepare(sql).pluck().get();
  const totals = {
    ...Object.fromEntries(LOADED.map((name) => [name, one(`SELECT count(*) FROM ${name}`)])),
    documentBytes: one('SELECT sum(octet_length(raw)) FROM ticket_document'),
    logBytes: one('SELECT sum(octet_length(raw)) FROM status_log'),
    searchTexts: one('SELECT count(*) FROM ticket_search'),
    searchMatches: one(`SELECT count(*) FROM ticket_search WHERE ticket_search MATCH '"example"'`),
    figures: database.prepare('SELECT * FROM figure WHERE count <> 0 ORDER BY event_id, dimension, value').raw().all(),
    indexes: database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name`).pluck().all(),
  };
  database.close();
  return totals;
}

/** @throws Error that names what is not the same. */
export function expectSameTotals(what: string, found: CacheTotals, expected: CacheTotals): void {
  const names = Object.keys(expected).filter((name) => !isDeepStrictEqual(found[name], expected[name]));
  if (names.length > 0) throw new Error(`${what} differs from what the engine loaded in: ${names.join(', ')}.`);
}
