import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded } from '../search-text.ts';
import { FoldedOrigins } from './folded-origins.ts';

test.each([
  ['Zoé Müller', 'muller', 'Müller'],
  ['Großmann', 'ssm', 'ßm'],
  ['Łukasz  Żółty', 'z zo', 'z  Żó'],
  ['Zoe\u0301 X', 'zoe', 'Zoe\u0301'],
  ['Ægir', 'a', 'Æ'],
])('in %s the folded %s stands for %s', (original, part, expected) => {
  const [place] = new FoldedOrigins(original).placesOf(part);
  expect(place && original.slice(...place)).toBe(expected);
});

test('folds like the stored text, and every place folds to what was looked for', () => {
  const letters = fc.constantFrom(...'aA ßéÉŁøĳ\tñ7-@', 'e\u0301', '😀');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 20 }), (original) => {
      const origins = new FoldedOrigins(original);
      expect(origins.text.trim()).toBe(folded(original));
      for (const [start, end] of origins.placesOf('e')) expect(folded(original.slice(start, end))).toContain('e');
    }),
  );
});
