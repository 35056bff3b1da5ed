/** Opens SQLite files that are encrypted at rest, and says in one word what is wrong when that fails. */

import path from 'node:path';
import Database from 'better-sqlite3';
import { sentence, ToldError } from '../../../shared/sentences/sentence.ts';
import { type Migrations, migrate, OlderDatabaseError, versionOf } from './migrations.ts';

/** The file cannot be read: it is damaged, or encrypted with another key; the two cannot be told apart. */
export class DamagedDatabaseError extends ToldError {
  readonly file: string;

  constructor(file: string, cause?: unknown) {
    super(sentence('disk.damaged', { file: path.basename(file) }), { cause });
    this.name = 'DamagedDatabaseError';
    this.file = file;
  }
}

/** The operating system does not let the file be opened or written. */
export class InaccessibleDatabaseError extends ToldError {
  readonly file: string;

  constructor(file: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(sentence('disk.inaccessible', { file, reason }), { cause });
    this.name = 'InaccessibleDatabaseError';
    this.file = file;
  }
}

/** What makes a file what it is. A file keeps the cipher that it was made with. */
export interface DatabaseFormat {
  migrations: Migrations;
  cipher: 'chacha20' | 'aegis';
}

interface DatabaseFile extends DatabaseFormat {
  file: string;
  /** 64 hexadecimal digits. */
  key: string;
}

/** A connection that may write, its file made and migrated. `FULL` survives a power cut, `NORMAL` a crash. */
export function openWriter(described: DatabaseFile, synchronous: 'NORMAL' | 'FULL'): Database.Database {
  const { migrations } = described;
  return unlocked(described, {}, (database) => {
    versionOf(database, migrations);
    // For a new file: a page of this size holds three tickets' documents, where one of 4 KB holds one.
    database.pragma('page_size = 8192');
    database.pragma('journal_mode = WAL');
    database.pragma(`synchronous = ${synchronous}`);
    migrate(database, migrations);
  });
}

/** A connection that cannot write, to a file that a writer of this version has opened before. @throws OlderDatabaseError */
export function openReader(described: DatabaseFile): Database.Database {
  const { file, migrations } = described;
  return unlocked(described, { readonly: true, fileMustExist: true }, (database) => {
    const version = versionOf(database, migrations);
    if (version < migrations.length) throw new OlderDatabaseError(file);
  });
}

/**
 * Reads the whole file without writing to it, and whatever `look` reads from it. A file without a single migration,
 * such as an empty one, is damaged too. @throws DamagedDatabaseError, NewerDatabaseError
 */
export function checkIntegrity<Seen>(described: DatabaseFile, look: (database: Database.Database) => Seen): Seen {
  const { file, migrations } = described;
  const seen: Seen[] = [];
  const database = unlocked(described, { readonly: true, fileMustExist: true }, (opened) => {
    if (versionOf(opened, migrations) === 0) throw new DamagedDatabaseError(file, 'it is empty');
    const found = opened.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw new DamagedDatabaseError(file, found);
    seen.push(look(opened));
  });
  database.close();
  return seen[0] as Seen;
}

/** Whether an error of any statement means that the file itself is damaged. */
export function isDamage(error: unknown): boolean {
  return error instanceof DamagedDatabaseError || /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));
}

/** Reads an open file from end to end: false when a page of it is damaged. */
export function isReadable(database: Database.Database): boolean {
  try {
    return database.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

function unlocked(
  { file, key, cipher }: DatabaseFile,
  options: Database.Options,
  prepare: (database: Database.Database) => void,
): Database.Database {
  if (!/^[0-9a-f]{64}$/i.test(key)) throw new RangeError('A database key consists of 64 hexadecimal digits.');
  let database: Database.Database | null = null;
  try {
    database = new Database(file, { ...options, timeout: 5000 });
    database.pragma(`cipher = '${cipher}'`);
    database.pragma(`key = 'raw:${key}'`);
    // 6 MB for each connection: a page that the system still has in memory is decrypted in microseconds.
    database.pragma('cache_size = -6144');
    database.pragma('temp_store = MEMORY');
    database.pragma('foreign_keys = ON');
    prepare(database);
    return database;
  } catch (error) {
    database?.close();
    throw named(error, file);
  }
}

function named(error: unknown, file: string): unknown {
  if (error instanceof DamagedDatabaseError) return error;
  if (isDamage(error)) return new DamagedDatabaseError(file, error);
  const code = codeOf(error);
  const refused = /^SQLITE_(CANTOPEN|READONLY|PERM|FULL|IOERR)/.test(code) || error instanceof TypeError;
  return refused ? new InaccessibleDatabaseError(file, error) : error;
}

function codeOf(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : '';
}
