import { expect, test, vi } from 'vitest';
import { LARGEST_LOAD_BYTES, MOST_FILES } from '../../../shared/files.ts';
import { PATIENCE, Uploads } from './uploads.ts';

const piece = (text: string): string => Buffer.from(text).toString('base64');

test('gives a file whole that came in pieces, once', () => {
  const uploads = new Uploads();
  const fileId = uploads.begin('a.json', 6);
  uploads.append(fileId, 0, piece('{"a"'));
  expect(() => uploads.take([fileId])).toThrow('Only 4 of 6 bytes of a.json came in');
  uploads.append(fileId, 4, piece(':1'));
  const [file] = uploads.take([fileId]);
  expect(Buffer.from(file?.bytes ?? []).toString()).toBe('{"a":1');
  expect(file).toMatchObject({ name: 'a.json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(() => uploads.take([fileId])).toThrow('not held any more');
});

test.each([
  ['a piece that was left out', 3],
  ['a piece that came before', -1],
])('refuses %s', (_, offset) => {
  const uploads = new Uploads();
  const fileId = uploads.begin('a.json', 9);
  uploads.append(fileId, 0, piece('12'));
  expect(() => uploads.append(fileId, 2 + offset, piece('34'))).toThrow('Choose the file again');
});

test('refuses more than was announced', () => {
  const uploads = new Uploads();
  const fileId = uploads.begin('a.json', 1);
  expect(() => uploads.append(fileId, 0, piece('12'))).toThrow('too long');
});

test('holds so much at once and no more, and says so; what is given up makes room', () => {
  const uploads = new Uploads();
  const first = uploads.begin('large.json', LARGEST_LOAD_BYTES);
  expect(() => uploads.begin('b.json', 1)).toThrow('b.json is too large: Usher takes 100 MB at once');
  uploads.cancel(first);
  for (let count = 0; count < MOST_FILES; count++) uploads.begin(`${count}.json`, 1);
  expect(() => uploads.begin('one more.json', 1)).toThrow(`${MOST_FILES} files at once`);
});

test('gives a file up of which nothing more comes', () => {
  vi.useFakeTimers();
  try {
    const uploads = new Uploads();
    const fileId = uploads.begin('a.json', 4);
    vi.advanceTimersByTime(PATIENCE - 1);
    uploads.append(fileId, 0, piece('12'));
    vi.advanceTimersByTime(PATIENCE - 1);
    uploads.append(fileId, 2, piece('3'));
    vi.advanceTimersByTime(PATIENCE);
    expect(() => uploads.append(fileId, 3, piece('4'))).toThrow('not held any more');
  } finally {
    vi.useRealTimers();
  }
});
