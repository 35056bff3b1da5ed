import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visualRuns } from './visual-order.ts';

/** As it is seen from left to right: a font turns what it is told to turn. */
function seen(line: string): string {
  return visualRuns(line)
    .map(({ text, isRightToLeft }) => (isRightToLeft ? [...text].reverse().join('') : text))
    .join('');
}

test.each([
  ['Zoë Ñandú', 'Zoë Ñandú'],
  ['אבג', 'גבא'],
  ['אב גד', 'דג בא'],
  ['Ahmed אבג Ali', 'Ahmed גבא Ali'],
  ['אבג 45.6 דה', 'הד 45.6 גבא'],
  ['אבג (2026) – Gala', '(2026) גבא – Gala'],
  ['אבג (VIP 12)', 'גבא (VIP 12)'],
  ['ب ١٢٣ ت', 'ت ١٢٣ ب'],
  ['A 1, אב 2', 'A 1, 2 בא'],
  ['אבג, דה!', 'הד ,גבא!'],
])('%j is seen as %j', (line, expected) => {
  expect(seen(line)).toBe(expected);
});

test('whatever stands in a line is seen, and nothing else, but for brackets that turn around', () => {
  const plain = (text: string): string[] => [...text].map((one) => ('()[]{}<>«»‹›'.includes(one) ? '|' : one)).sort();
  const letter = fc.constantFrom(...'aZ ä1 9٣۴אבجم()[]«.,-+/:!\u0301😀');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 24 }), (line) => {
      expect(plain(seen(line))).toEqual(plain(line));
    }),
  );
});

test('a line without anything from right to left is one run as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (line) => {
      expect(visualRuns(line)).toEqual([{ text: line, isRightToLeft: false }]);
    }),
  );
});
