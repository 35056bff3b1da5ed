/** What stands in a cache file: read with the key alone, without the cache's own code. */

import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { CACHE_FORMAT } from '../../electron/engine/cache/cache-schema.ts';
import { KEY } from './syncing.ts';

/** A directory of this test's own, gone with it. */
export function newDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'usher-retention-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** The file as SQLite itself sees it, below everything that the cache makes of it. */
export function openFile(file: string, options: Database.Options = {}): Database.Database {
  const database = new Database(file, options);
  database.pragma(`cipher = '${CACHE_FORMAT.cipher}'`);
  database.pragma(`key = 'raw:${KEY}'`);
  return database;
}

/** The whole file without its encryption: every page, free ones too, with what the write-ahead log adds. */
export function decrypted(dataDir: string): Buffer {
  const copy = path.join(newDirectory(), 'copy.sqlite');
  for (const part of ['', '-wal']) {
    const file = path.join(dataDir, `cache.sqlite${part}`);
    if (existsSync(file)) copyFileSync(file, copy + part);
  }
  const database = openFile(copy);
  database.pragma('journal_mode = DELETE');
  database.pragma("rekey = ''");
  database.close();
  return readFileSync(copy);
}

/** All rows of all tables as text. */
export function rowsOf(dataDir: string): string {
  const database = openFile(path.join(dataDir, 'cache.sqlite'), { readonly: true });
  const tables = database.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
  const readable = tables.filter((name) => name !== 'ticket_search');
  const text = JSON.stringify(
    readable.map((name) => database.prepare(`SELECT * FROM "${name}"`).all()),
    (_, value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : value),
  );
  database.close();
  return text;
}

/** Whether parts of the index wait to be merged: texts that were removed may still stand in them. */
export function hasUnmergedIndex(dataDir: string): boolean {
  const copy = path.join(newDirectory(), 'index.sqlite');
  copyFileSync(path.join(dataDir, 'cache.sqlite'), copy);
  const database = openFile(copy);
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck();
  const before = changes.get() ?? 0;
  database.exec(`INSERT INTO ticket_search (ticket_search) VALUES ('optimize')`);
  const merged = (changes.get() ?? 0) - before > 1;
  database.close();
  return merged;
}
