/** Files of saved answers that were loaded into this cache: which data comes from where. */
import type Database from 'better-sqlite3';
import type { LoadedFile } from '../../../shared/files.ts';

const COLUMNS = `sha256, name, kind, as_of AS asOf, loaded_at AS loadedAt, loaded_by AS loadedBy, records, stored,
  set_aside AS setAside, not_listed AS notListed`;

/** Null: no file with this SHA-256 was loaded. */
export function loadedFile(database: Database.Database, sha256: string): LoadedFile | null {
  const file = database.prepare<[string], LoadedFile>(`SELECT ${COLUMNS} FROM loaded_file WHERE sha256 = ?`);
  return file.get(sha256) ?? null;
}

/** The files loaded last, newest first. */
export function readLoadedFiles(database: Database.Database, limit: number): LoadedFile[] {
  return database
    .prepare<[number], LoadedFile>(`SELECT ${COLUMNS} FROM loaded_file ORDER BY loaded_at DESC, rowid DESC LIMIT ?`)
    .all(limit);
}

/** The file with the newest tickets, or else log entries; null when none was loaded. */
export function newestLoadedFile(database: Database.Database): LoadedFile | null {
  const newest = database.prepare<[], LoadedFile>(
    `SELECT ${COLUMNS} FROM loaded_file ORDER BY kind = 'tickets' DESC, as_of DESC, rowid DESC LIMIT 1`,
  );
  return newest.get() ?? null;
}

/** Belongs into the transaction that stores the file. */
export function noteLoadedFile(database: Database.Database, file: LoadedFile): void {
  database
    .prepare(
      `INSERT INTO loaded_file (sha256, name, kind, as_of, loaded_at, loaded_by, records, stored, set_aside, not_listed)
       VALUES (@sha256, @name, @kind, @asOf, @loadedAt, @loadedBy, @records, @stored, @setAside, @notListed)`,
    )
    .run(file);
}
