import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrate, NewerDatabaseError } from './migrations.ts';
import {
  checkIntegrity,
  DamagedDatabaseError,
  InaccessibleDatabaseError,
  isDamage,
  openReader,
  openWriter,
} from './open-database.ts';
import { setAsideFile } from './set-aside-file.ts';
import { OTHER_KEY, TEST_KEY, temporaryDataDir } from './temporary-data-dir.ts';

const FIRST = 'CREATE TABLE word (text TEXT NOT NULL) STRICT';
const SECOND = "ALTER TABLE word ADD COLUMN language TEXT NOT NULL DEFAULT 'en'";

describe.each(['chacha20', 'aegis'] as const)('a file encrypted by %s', (cipher) => {
  function databaseFile(migrations: readonly string[], key = TEST_KEY) {
    return { file: path.join(temporaryDataDir(), 'words.sqlite'), key, migrations, cipher };
  }

  function written(migrations: readonly string[], text = 'hello') {
    const database = databaseFile(migrations);
    const writer = openWriter(database, 'NORMAL');
    writer.prepare('INSERT INTO word (text) VALUES (?)').run(text);
    writer.close();
    return database;
  }

  describe('an encrypted database', () => {
    test('opens again with its key', () => {
      const reader = openReader(written([FIRST]));
      expect(reader.prepare('SELECT text FROM word').pluck().all()).toEqual(['hello']);
      reader.close();
    });

    test('does not open with another key, and is not changed by the attempt', () => {
      const database = written([FIRST]);
      const before = readFileSync(database.file);
      expect(() => openWriter({ ...database, key: OTHER_KEY }, 'NORMAL')).toThrow(DamagedDatabaseError);
      expect(() => openReader({ ...database, key: OTHER_KEY })).toThrow(/words\.sqlite is damaged, or was encrypted/);
      expect(readFileSync(database.file).equals(before)).toBe(true);
    });

    test('refuses a key that is no 256-bit key without repeating it', () => {
      expect(() => openWriter({ ...databaseFile([FIRST]), key: 'secret' }, 'NORMAL')).toThrow(/^(?!.*secret).*64 hex/);
    });

    test('does not let a reader write', () => {
      const reader = openReader(written([FIRST]));
      expect(() => reader.exec("INSERT INTO word (text) VALUES ('x')")).toThrow(/readonly/);
      reader.close();
    });

    test('names a directory that does not exist', () => {
      const database = databaseFile([FIRST]);
      const file = path.join(path.dirname(database.file), 'nowhere', 'words.sqlite');
      expect(() => openWriter({ ...database, file }, 'FULL')).toThrow(InaccessibleDatabaseError);
      expect(() => openReader(database)).toThrow(InaccessibleDatabaseError);
    });

    test.each([
      ['cut off in its first page', (bytes: Buffer) => bytes.subarray(0, 1000)],
      ['overwritten by text', () => Buffer.from('<html>not a database</html>')],
    ])('says that a file is damaged: %s', (_name, damage) => {
      const database = written([FIRST]);
      writeFileSync(database.file, damage(readFileSync(database.file)));
      expect(() => openWriter(database, 'NORMAL')).toThrow(DamagedDatabaseError);
    });

    test('finds a damaged page when the whole file is read', () => {
      const database = written([FIRST], 'long '.repeat(10_000));
      const bytes = readFileSync(database.file);
      bytes.fill(0xff, 20_000, 20_100);
      writeFileSync(database.file, bytes);
      expect(() => checkIntegrity(database, () => 'read')).toThrow(DamagedDatabaseError);
      expect(readFileSync(database.file).equals(bytes)).toBe(true);
      const writer = openWriter(database, 'NORMAL');
      let met: unknown;
      try {
        writer.prepare('SELECT text FROM word').all();
      } catch (error) {
        met = error;
      }
      expect(isDamage(met)).toBe(true);
      expect(isDamage(new Error('SQLITE_CORRUPT'))).toBe(false);
      writer.close();
    });
  });

  describe('migrations', () => {
    test('bring an older file to the newest version and keep what it holds', () => {
      const older = written([FIRST]);
      const writer = openWriter({ ...older, migrations: [FIRST, SECOND] }, 'NORMAL');
      expect(writer.prepare('SELECT text, language FROM word').all()).toEqual([{ text: 'hello', language: 'en' }]);
      expect(writer.pragma('user_version', { simple: true })).toBe(2);
      writer.close();
    });

    test('refuse a newer file, say what to do, and do not touch it', () => {
      const newer = written([FIRST, SECOND]);
      const before = readFileSync(newer.file);
      const older = { ...newer, migrations: [FIRST] };
      expect(() => openWriter(older, 'NORMAL')).toThrow(NewerDatabaseError);
      expect(() => openReader(older)).toThrow(/words\.sqlite was written by a newer Usher.*Update Usher.*--data-dir/);
      expect(readFileSync(newer.file).equals(before)).toBe(true);
    });

    test('leave the file at the last version that succeeded', () => {
      const database = databaseFile([FIRST]);
      const broken = `${SECOND}; CREATE TABLE word (text TEXT)`;
      expect(() => openWriter({ ...database, migrations: [FIRST, broken] }, 'NORMAL')).toThrow(/already exists/);
      const writer = openWriter(database, 'NORMAL');
      expect(writer.pragma('user_version', { simple: true })).toBe(1);
      expect(() => writer.prepare('SELECT language FROM word').all()).toThrow(/no such column/);
      migrate(writer, [FIRST, SECOND]);
      expect(writer.prepare('SELECT language FROM word').all()).toEqual([]);
      writer.close();
    });

    test('refuse to read a file that was not migrated yet', () => {
      expect(() => openReader({ ...written([FIRST]), migrations: [FIRST, SECOND] })).toThrow(
        /words.sqlite was written by an older Usher. Start Usher once/,
      );
    });
  });

  describe('setting a file aside', () => {
    const AT = Date.UTC(2026, 10, 21, 19, 4, 5, 6);

    test('keeps it under a name that tells why and when, also twice at the same instant', () => {
      const { file } = written([FIRST]);
      const first = readFileSync(file);
      expect(setAsideFile(file, 'damaged', AT)).toBe('words.damaged-20261121T190405006Z.sqlite');
      writeFileSync(file, 'second');
      writeFileSync(`${file}-wal`, 'its log');
      expect(setAsideFile(file, 'damaged', AT)).toBe('words.damaged-20261121T190405006Z-2.sqlite');
      const kept = (name: string) => readFileSync(path.join(path.dirname(file), name));
      expect(kept('words.damaged-20261121T190405006Z.sqlite').equals(first)).toBe(true);
      expect(kept('words.damaged-20261121T190405006Z-2.sqlite-wal').toString()).toBe('its log');
    });

    test('does nothing where nothing is', () => {
      expect(setAsideFile(databaseFile([FIRST]).file, 'damaged', AT)).toBeNull();
    });
  });
});
