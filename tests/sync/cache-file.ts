/** What stands in a cache file, read below everything that the cache makes of it. */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE_FORMAT } from '../../electron/engine/cache/cache-schema.ts';
import { openReader, openWriter } from '../../electron/engine/database/open-database.ts';
import { temporaryDataDir } from '../../electron/engine/database/temporary-data-dir.ts';
import { KEY } from './syncing.ts';

const fileIn = (dataDir: string) => ({ file: path.join(dataDir, 'cache.sqlite'), key: KEY, ...CACHE_FORMAT });

/** The whole file without its encryption: every page, free ones too, with what the write-ahead log adds. */
export function decrypted(dataDir: string): Buffer {
  const copy = path.join(temporaryDataDir(), 'copy.sqlite');
  for (const part of ['', '-wal']) {
    const file = path.join(dataDir, `cache.sqlite${part}`);
    if (existsSync(file)) copyFileSync(file, copy + part);
  }
  const database = openWriter({ ...fileIn(dataDir), file: copy }, 'NORMAL');
  database.pragma('journal_mode = DELETE');
  database.pragma("rekey = ''");
  database.close();
  return readFileSync(copy);
}

/** All rows of all tables as text. */
export function rowsOf(dataDir: string): string {
  const database = openReader(fileIn(dataDir));
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
  const copy = path.join(temporaryDataDir(), 'index.sqlite');
  copyFileSync(path.join(dataDir, 'cache.sqlite'), copy);
  const database = openWriter({ ...fileIn(dataDir), file: copy }, 'NORMAL');
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck();
  const before = changes.get() ?? 0;
  database.exec(`INSERT INTO ticket_search (ticket_search) VALUES ('optimize')`);
  const merged = (changes.get() ?? 0) - before > 1;
  database.close();
  return merged;
}
