import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { defaultDataDirectory, openDataDirectory } from './data-directory.ts';
import { temporaryDirectory } from './temporary-directory.fixture.ts';

test('every platform has its own place', () => {
  expect(defaultDataDirectory('linux', {}, '/home/ana')).toBe('/home/ana/.local/share/usher');
  expect(defaultDataDirectory('linux', { XDG_DATA_HOME: '/data' }, '/home/ana')).toBe('/data/usher');
  expect(defaultDataDirectory('linux', { XDG_DATA_HOME: 'relative' }, '/home/ana')).toBe(
    '/home/ana/.local/share/usher',
  );
  expect(defaultDataDirectory('darwin', {}, '/Users/ana')).toBe('/Users/ana/Library/Application Support/Usher');
  expect(defaultDataDirectory('win32', { APPDATA: 'C:\\Data' }, 'C:\\ana')).toContain('Usher');
});

test('makes a missing directory that only its owner can enter', () => {
  const directory = path.join(temporaryDirectory(), 'a', 'b');
  expect(openDataDirectory(directory)).toBe(directory);
  expect(statSync(directory).mode & 0o777).toBe(0o700);
});

test('says that a path below a file, or a file, cannot be written', () => {
  const file = path.join(temporaryDirectory(), 'file');
  writeFileSync(file, '');
  expect(() => openDataDirectory(path.join(file, 'usher'))).toThrow(
    /usher cannot be written \(a part of the path is a file\)/,
  );
  expect(() => openDataDirectory(file)).toThrow(/file cannot be written \(it is .*a (file|directory)\)\. Name another/);
});
