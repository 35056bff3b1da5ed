import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ScanReader } from './scanner.ts';

/** What the reader gives after keys with the given pauses before each, in milliseconds. */
function read(keys: readonly string[], pause: (index: number) => number): (string | null)[] {
  const reader = new ScanReader();
  let at = 0;
  return keys.map((key, index) => {
    at += pause(index);
    return reader.take({ key, at });
  });
}

const code = fc.string({ minLength: 4, maxLength: 60 }).filter((text) => [...text].every((char) => char.length === 1));

describe('a scan', () => {
  test('is all that came quickly before Enter', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: 50 }), (text, gap) => {
        expect(read([...text, 'Enter'], (index) => (index === 0 ? 1000 : gap)).at(-1)).toBe(text);
      }),
    );
  });

  test('begins after a pause, whatever was pressed before', () => {
    const keys = ['x', 'A', '1', '2', '3', 'Enter'];
    expect(read(keys, (index) => (index === 1 ? 400 : 5)).at(-1)).toBe('A123');
  });

  test('holds capitals: Shift is no letter', () => {
    expect(read(['Shift', 'A', 'Shift', 'B', '1', '2', 'Enter'], () => 5).at(-1)).toBe('AB12');
  });

  test('does not run into the next one', () => {
    const reader = new ScanReader();
    const scan = (text: string, from: number) =>
      [...text, 'Enter'].map((key, index) => reader.take({ key, at: from + 5 * index })).at(-1);
    expect([scan('1111', 0), scan('2222', 25)]).toEqual(['1111', '2222']);
  });
});

describe('what a person types', () => {
  test('is no scan', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 51, max: 2000 }), (text, gap) => {
        expect(read([...text, 'Enter'], () => gap).every((scanned) => scanned === null)).toBe(true);
      }),
    );
  });

  test('Enter on a button is left alone', () =>
    expect(read(['Enter', 'a', 'b', 'Enter'], () => 5)).not.toContain('ab'));
});
