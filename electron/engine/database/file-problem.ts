/** What a person can do when the disk or a data file, not the network, stops the app. */

import { NewerDatabaseError, OlderDatabaseError } from './migrations.ts';
import { DamagedDatabaseError, InaccessibleDatabaseError } from './open-database.ts';

const DISK_FULL =
  'The disk is full: nothing was lost, but nothing more can be stored. Make room; Usher tries again by itself.';
const NOT_WRITABLE = 'The data directory cannot be written. Make it writable; Usher tries again by itself.';
const BAD_DISK = 'The disk does not store what it is given. Check it; Usher tries again by itself.';

/** By the code of SQLite or the operating system. The longest that fits counts. */
const MESSAGES: Readonly<Record<string, string>> = {
  SQLITE_FULL: DISK_FULL,
  // The index of a write-ahead log finds no room, or no place.
  SQLITE_IOERR_SHMSIZE: DISK_FULL,
  SQLITE_IOERR_SHMOPEN: NOT_WRITABLE,
  SQLITE_READONLY: NOT_WRITABLE,
  SQLITE_CANTOPEN: NOT_WRITABLE,
  SQLITE_PERM: NOT_WRITABLE,
  SQLITE_IOERR: BAD_DISK,
  SQLITE_BUSY: 'Another program holds the data files. Close it; Usher tries again by itself.',
  SQLITE_CORRUPT: 'A data file is damaged. Usher sets it aside and goes on by itself.',
  SQLITE_NOTADB: 'A data file is damaged. Usher sets it aside and goes on by itself.',
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  EROFS: NOT_WRITABLE,
  EACCES: NOT_WRITABLE,
  EPERM: NOT_WRITABLE,
  EIO: BAD_DISK,
};

/** The sentence for an error that a data file or the disk caused; null when the error has another cause. */
export function fileProblem(error: unknown): string | null {
  if (error instanceof NewerDatabaseError || error instanceof OlderDatabaseError) return error.message;
  if (error instanceof DamagedDatabaseError) return error.message;
  if (error instanceof InaccessibleDatabaseError) return messageOf(error.cause) ?? error.message;
  return messageOf(error);
}

/** Whether what {@link fileProblem} names may mend without a new Usher or another key: room is made, a disk returns. */
export function mayMend(error: unknown): boolean {
  return !(error instanceof NewerDatabaseError || error instanceof DamagedDatabaseError);
}

function messageOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.keys(MESSAGES).filter((name) => code === name || code.startsWith(`${name}_`));
  const [longest] = known.sort((one, other) => other.length - one.length);
  return longest === undefined ? null : (MESSAGES[longest] ?? null);
}
