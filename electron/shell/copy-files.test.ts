import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { copyFiles } from './copy-files.ts';
import { temporaryDirectory } from './temporary-directory.fixture.ts';

function report() {
  const directory = temporaryDirectory();
  writeFileSync(path.join(directory, 'a.csv'), 'rows');
  writeFileSync(path.join(directory, 'a.manifest.json'), '{}');
  return { directory, names: ['a.csv', 'a.manifest.json'] };
}

test('all files are copied as they are, under their names', async () => {
  const to = temporaryDirectory();
  await copyFiles(report(), to);
  expect(readdirSync(to).sort()).toEqual(['a.csv', 'a.manifest.json']);
  expect(readFileSync(path.join(to, 'a.csv'), 'utf8')).toBe('rows');
});

test('a file that is there is never written over, and nothing is copied beside it', async () => {
  const to = temporaryDirectory();
  writeFileSync(path.join(to, 'a.manifest.json'), 'mine');
  await expect(copyFiles(report(), to)).rejects.toMatchObject({
    code: 'NOT_POSSIBLE_NOW',
    message: expect.stringContaining(`a.manifest.json is in ${to} already`),
  });
  expect(readdirSync(to)).toEqual(['a.manifest.json']);
  expect(readFileSync(path.join(to, 'a.manifest.json'), 'utf8')).toBe('mine');
});

test('when one cannot be copied, none is', async () => {
  const to = temporaryDirectory();
  const { directory, names } = report();
  await expect(copyFiles({ directory, names: [...names, 'gone.csv'] }, to)).rejects.toThrow();
  expect(readdirSync(to)).toEqual([]);
});

test('a folder that is no folder is said', async () => {
  const to = path.join(temporaryDirectory(), 'file');
  writeFileSync(to, '');
  await expect(copyFiles(report(), to)).rejects.toMatchObject({
    code: 'STORAGE',
    message: expect.stringContaining('a part of the path is a file'),
  });
});
