import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mistakesBetween, SimilarWords } from './similar-words.ts';
import { doneAtOnce } from './work.ts';

test.each([
  ['muller', 'muller', 0],
  ['mulelr', 'muller', 1],
  ['mullr', 'muller', 1],
  ['mulller', 'muller', 1],
  ['mumler', 'muller', 1],
  ['umlelr', 'muller', 2],
  ['', 'ab', 2],
])('from %s to %s it takes so many mistakes: %i', (one, other, mistakes) => {
  expect(mistakesBetween(one, other, 3)).toBe(mistakes);
});

test('mistakes count the same both ways, and one more than asked for stands for many', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
      const exact = mistakesBetween(one, other, 20);
      expect(mistakesBetween(other, one, 20)).toBe(exact);
      expect(mistakesBetween(one, other, most)).toBe(Math.min(exact, most + 1));
    }),
  );
});

test('words of names are found by what is nearly the same, nearest first', () => {
  const words = new SimilarWords();
  for (const name of ['Jürg Müller', 'Anna Mulder', 'Élodie Lefèvre', 'Małgorzata Brzęczyszczykiewicz', 'Anna-Lena']) {
    words.hear(name);
  }
  const similar = (word: string) => doneAtOnce(words.similarTo(word));
  expect(similar('mullr')).toEqual(['muller']);
  expect(similar('mulder')).toEqual(['muller']);
  expect(similar('muldre')).toEqual(['mulder']);
  expect(similar('lefevre')).toEqual([]);
  expect(similar('lefevrr')).toEqual(['lefevre']);
  expect(similar('elodei')).toEqual(['elodie']);
  expect(similar('brzeczyszczykiewcz')).toEqual(['brzeczyszczykiewicz']);
  expect(similar('malgorzta')).toEqual(['malgorzata']);
  expect(similar('lena')).toEqual([]);
  expect(similar('lean')).toEqual(['lena']);
  expect(similar('xxxx')).toEqual([]);
});
