import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LUKASZ, sampleTicket, ZOE } from './sample-tickets.ts';
import { folded, searchTextOf } from './search-text.ts';

test.each([
  ['Łukasz  MÜLLER', 'lukasz muller'],
  ['Straße', 'strasse'],
  ['İstanbul Çağrı', 'istanbul cagri'],
  ['ﬁne', 'fine'],
  ['Ελένη', 'ελενη'],
  [' 李 小龙 ', '李 小龙'],
])('folds %s to %s', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

test('folding twice gives what folding once gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text));
    }),
  );
});

test('the text of a ticket has every person once and one field a line', () => {
  const { ticket } = sampleTicket({ previousOwner: LUKASZ, holder: { firstName: 'Ana', lastName: 'Ruiz' } });
  expect(searchTextOf(ticket).split('\n')).toEqual([
    '100234567890',
    's360-778899',
    '9876543210',
    '1234567',
    ZOE.email,
    'zoe lavigne',
    LUKASZ.email,
    'lukasz zolty',
    'ana ruiz',
    'a 104 12 7',
  ]);
});
