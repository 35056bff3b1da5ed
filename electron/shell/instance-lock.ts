/**
 * One Usher per data directory. The lock is SQLite's own on a small file, so that the operating system takes it back
 * however its holder ends, and a process id that was given out again cannot keep anybody out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { diskReason } from './data-directory.ts';
import { StartError } from './start-error.ts';

/**
 * Holds the data directory until the returned function is called or the process ends.
 * @throws StartError that names the process which holds it.
 */
export function lockDataDirectory(dataDir: string): () => void {
  const holder = path.join(dataDir, 'usher.pid');
  const lock = new Database(path.join(dataDir, 'usher.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN IMMEDIATE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') {
      throw new StartError(`The data directory ${dataDir} cannot be locked: ${(error as Error).message}.`);
    }
    throw new StartError(
      `Usher is already open with the data directory ${dataDir} (process ${processIn(holder)}). ` +
        'Use that one, close it, or name another directory with --data-dir DIR.',
    );
  }
  noteHolder(holder);
  return () => lock.close();
}

/** Only said to whoever comes second: a full disk does not keep anybody out. */
function noteHolder(file: string): void {
  try {
    writeFileSync(file, `${process.pid}\n`, { mode: 0o600 });
  } catch (error) {
    if (!diskReason(error)) throw error;
  }
}

function processIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim() || 'unknown';
  } catch {
    return 'unknown';
  }
}
