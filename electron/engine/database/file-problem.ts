/** What a person can do when the disk or a data file, not the network, stops the app. */

import { NewerDatabaseError } from './migrations.ts';
import { DamagedDatabaseError, InaccessibleDatabaseError } from './open-database.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  SQLITE_FULL:
    'The disk is full: nothing was lost, but nothing more can be stored. Make room; Usher tries again by itself.',
  SQLITE_READONLY: 'The data directory cannot be written. Make it writable; Usher tries again by itself.',
  SQLITE_IOERR: 'The disk does not store what it is given. Check it; Usher tries again by itself.',
  SQLITE_BUSY: 'Another program holds the data files. Close it; Usher tries again by itself.',
  SQLITE_CORRUPT: 'A data file is damaged. Usher sets it aside and goes on by itself.',
};

/** The sentence for an error that a data file or the disk caused; null when the error has another cause. */
export function fileProblem(error: unknown): string | null {
  if (
    error instanceof NewerDatabaseError ||
    error instanceof InaccessibleDatabaseError ||
    error instanceof DamagedDatabaseError
  ) {
    return error.message;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.keys(MESSAGES).find((name) => code === name || code.startsWith(`${name}_`));
  return known ? (MESSAGES[known] ?? null) : null;
}
