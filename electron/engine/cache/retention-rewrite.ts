/**
 * Writes the cache anew without what lies between its rows. SQLite leaves copies of rows in free pages, in gaps of pages
 * and in its write-ahead log; a new file has rows only. It takes the place of the old one before anyone opens it next.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { wholeFile } from '../database/whole-file.ts';

/** Whether nobody reads what lies in the write-ahead log: it is empty then, and the file holds everything. */
export function emptyWriteAheadLog(database: Database.Database): boolean {
  // Whoever reads is not waited for: it is tried again.
  database.pragma('busy_timeout = 0');
  try {
    const [outcome] = database.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
    return outcome.busy === 0;
  } finally {
    database.pragma('busy_timeout = 5000');
  }
}

/** Writes the rows to a new file, under the same key. `close`: nothing is written to the old one any more. */
export function writeAnew(database: Database.Database, close: () => void): void {
  const directory = path.dirname(database.name);
  const target = rewrittenFile(directory);
  const whole = wholeFile(target, (unfinished) => void database.prepare('VACUUM INTO ?').run(unfinished));
  close();
  renameSync(whole, target);
}

/** Puts a file that was written anew in its place, before anyone opens the cache; returns whether there was one. */
export function takeRewritten(dataDir: string): boolean {
  const file = rewrittenFile(dataDir);
  rmSync(`${file}.new`, { force: true });
  if (!existsSync(file)) return false;
  // All that it held is in the new file: see emptyWriteAheadLog.
  for (const part of ['-wal', '-shm']) rmSync(path.join(dataDir, `cache.sqlite${part}`), { force: true });
  try {
    renameSync(file, path.join(dataDir, 'cache.sqlite'));
    return true;
  } catch {
    // Somebody else has it open where files can't be replaced then: it is written anew another time.
    rmSync(file, { force: true });
    return false;
  }
}

/** Removes caches that were set aside before an instant, UTC milliseconds: they hold the same people. */
export function removeSetAsideCaches(dataDir: string, before: number): void {
  for (const name of readdirSync(dataDir)) {
    const [, time] = /^cache\.[a-z-]+-(\d{8}T\d{9}Z)/.exec(name) ?? [];
    if (time && instantOf(time) < before) rmSync(path.join(dataDir, name), { force: true });
  }
}

/** Of a name that set-aside-file.ts gave: `20261121T190405006Z`. */
function instantOf(time: string): number {
  return Date.parse(time.replace(/(....)(..)(..)T(..)(..)(..)(...)Z/, '$1-$2-$3T$4:$5:$6.$7Z'));
}

function rewrittenFile(directory: string): string {
  return path.join(directory, 'cache.rewritten.sqlite');
}
