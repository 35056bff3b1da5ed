import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from './text-parts.ts';

const textAndRanges = fc.string({ maxLength: 40 }).chain((text) =>
  fc.uniqueArray(fc.nat(text.length + 3), { maxLength: 8 }).map((bounds) => {
    const sorted = bounds.sort((a, b) => a - b);
    const ranges = sorted.flatMap((start, index): [number, number][] => {
      const end = sorted[index + 1];
      return index % 2 === 0 && end !== undefined ? [[start, end]] : [];
    });
    return { text, ranges };
  }),
);

test('the parts put together are the text, whatever is marked', () => {
  fc.assert(
    fc.property(textAndRanges, ({ text, ranges }) => {
      const parts = partsOf(text, ranges);
      expect(parts.map(({ part }) => part).join('')).toBe(text);
      for (const { part, start } of parts) expect(text.slice(start, start + part.length)).toBe(part);
    }),
  );
});

test('what matched is apart from what did not', () => {
  expect(partsOf('anna.rossi', [[0, 2]])).toEqual([
    { part: 'an', start: 0, isMatch: true },
    { part: 'na.rossi', start: 2, isMatch: false },
  ]);
  expect(partsOf('', [])).toEqual([]);
});
