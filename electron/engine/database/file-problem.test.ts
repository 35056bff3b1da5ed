import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { fileProblem, mayMend } from './file-problem.ts';
import { NewerDatabaseError } from './migrations.ts';
import { DamagedDatabaseError, InaccessibleDatabaseError } from './open-database.ts';

const sqlite = (code: string) => new Database.SqliteError('disk I/O error', code);
const system = (code: string) => Object.assign(new Error(`${code}: no luck`), { code });

describe('what a person is told about a disk', () => {
  test.each([
    [sqlite('SQLITE_FULL'), /The disk is full/],
    [sqlite('SQLITE_IOERR_SHMSIZE'), /The disk is full/],
    [system('ENOSPC'), /The disk is full/],
    [sqlite('SQLITE_READONLY_DIRECTORY'), /cannot be written/],
    [sqlite('SQLITE_CANTOPEN'), /cannot be written/],
    [system('EROFS'), /cannot be written/],
    [sqlite('SQLITE_IOERR_WRITE'), /does not store/],
    [new InaccessibleDatabaseError('/data/ledger.sqlite', sqlite('SQLITE_FULL')), /The disk is full/],
    [
      new InaccessibleDatabaseError('/data/ledger.sqlite', new TypeError('no directory')),
      /ledger\.sqlite cannot be opened/,
    ],
  ])('%s', (error, sentence) => {
    expect(fileProblem(error)?.english).toMatch(sentence);
    expect(mayMend(error)).toBe(true);
  });

  test.each([[new NewerDatabaseError('/data/cache.sqlite', 9, 3)], [new DamagedDatabaseError('/data/cache.sqlite')]])(
    'and what does not mend by itself: %s',
    (error) => {
      expect(fileProblem(error)).toBe(error.sentence);
      expect(mayMend(error)).toBe(false);
    },
  );

  test('nothing about an error that no disk caused', () => {
    expect(fileProblem(new Error('a bug'))).toBeNull();
    expect(fileProblem(system('ECONNREFUSED'))).toBeNull();
  });
});
