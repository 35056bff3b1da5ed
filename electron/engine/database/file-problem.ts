/** What a person can do when the disk or a data file, not the network, stops the app. */

import { type Sentence, sentence } from '../../../shared/sentences/sentence.ts';
import { NewerDatabaseError, OlderDatabaseError } from './migrations.ts';
import { DamagedDatabaseError, InaccessibleDatabaseError } from './open-database.ts';

const DISK_FULL = sentence('disk.full');
const NOT_WRITABLE = sentence('disk.notWritable');
const BAD_DISK = sentence('disk.bad');
const DAMAGED = sentence('disk.damagedFile');

/** By the code of SQLite or the operating system. The longest that fits counts. */
const MESSAGES: Readonly<Record<string, Sentence>> = {
  SQLITE_FULL: DISK_FULL,
  // The index of a write-ahead log finds no room, or no place.
  SQLITE_IOERR_SHMSIZE: DISK_FULL,
  SQLITE_IOERR_SHMOPEN: NOT_WRITABLE,
  SQLITE_READONLY: NOT_WRITABLE,
  SQLITE_CANTOPEN: NOT_WRITABLE,
  SQLITE_PERM: NOT_WRITABLE,
  SQLITE_IOERR: BAD_DISK,
  SQLITE_BUSY: sentence('disk.busy'),
  SQLITE_CORRUPT: DAMAGED,
  SQLITE_NOTADB: DAMAGED,
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  EROFS: NOT_WRITABLE,
  EACCES: NOT_WRITABLE,
  EPERM: NOT_WRITABLE,
  EIO: BAD_DISK,
};

/** The sentence for an error that a data file or the disk caused; null when the error has another cause. */
export function fileProblem(error: unknown): Sentence | null {
  if (error instanceof NewerDatabaseError || error instanceof OlderDatabaseError) return error.sentence;
  if (error instanceof DamagedDatabaseError) return error.sentence;
  if (error instanceof InaccessibleDatabaseError) return messageOf(error.cause) ?? error.sentence;
  return messageOf(error);
}

/** Whether what {@link fileProblem} names may mend without a new Usher or another key: room is made, a disk returns. */
export function mayMend(error: unknown): boolean {
  return !(error instanceof NewerDatabaseError || error instanceof DamagedDatabaseError);
}

function messageOf(error: unknown): Sentence | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.keys(MESSAGES).filter((name) => code === name || code.startsWith(`${name}_`));
  const [longest] = known.sort((one, other) => other.length - one.length);
  return longest === undefined ? null : (MESSAGES[longest] ?? null);
}
