import { describe, expect, test } from 'vitest';
import type { WireTicket } from '../../../../shared/domain/ticket.ts';
import { LUKASZ, sampleTicket, wireTicket, ZOE } from '../sample-tickets.ts';
import { questionOf } from './question.ts';
import { textMatches } from './text-matches.ts';

/** Field, and what of it is marked. */
function marked(text: string, changes: Partial<WireTicket> = {}): string[] {
  const { ticket } = sampleTicket(changes);
  return textMatches(ticket, questionOf(text), null).map(
    (match) => `${match.field} ${match.ranges.map((range) => match.text.slice(...range)).join(' + ')}`,
  );
}

describe('of a text is marked', () => {
  test.each([
    ['100234567890', ['ticketNumber 100234567890']],
    ['3456', ['ticketNumber 3456', 'fileNumber 3456']],
    ['s360', ['ticketExternalId S360']],
    ['ZOÉ', ['ownerName Zoé', 'ownerEmail zoe']],
    ['zoe la', ['ownerName Zoé La']],
    ['lavigne zoe', ['ownerName Zoé + Lavigne', 'ownerEmail zoe + lavigne']],
    ['lavigne@ex', ['ownerEmail lavigne@ex']],
    ['A-000001', ['ticketId A-000001']],
    ['10', ['ticketNumber 10']],
    ['block 104 row 12 seat 7', ['block 104', 'row 12', 'seat 7']],
    ['104/12/7', ['block 104', 'row 12', 'seat 7']],
    ['gate a', ['gate A']],
    ['104 12', ['block 104', 'row 12']],
    ['nobody', []],
    ['block 105', []],
  ])('%s', (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  test('an umlaut, however it is written', () => {
    const currentOwner = { ...ZOE, email: null, firstName: 'Jürg', lastName: 'Müller' };
    const changes = { currentOwner, initialOwner: currentOwner };
    for (const text of ['müller', 'muller', 'Mueller', 'MÜLLER']) {
      expect(marked(text, changes)).toEqual(['ownerName Müller']);
    }
    const inTwo = { ...currentOwner, lastName: 'Mueller' };
    expect(marked('Müller', { currentOwner: inTwo, initialOwner: inTwo })).toEqual(['ownerName Mueller']);
  });

  test('people that the list does not show, once each', () => {
    const changes = { previousOwner: LUKASZ, pendingRecipient: ZOE, holder: { firstName: 'Łukasz', lastName: 'X' } };
    expect(marked('lukasz', changes)).toEqual(['holderName Łukasz', 'previousOwner Łukasz', 'previousOwner lukasz']);
    expect(marked('lavigne', changes)).toEqual(['ownerName Lavigne', 'ownerEmail lavigne']);
  });
});

test('a barcode is named, never told', () => {
  const { ticket } = sampleTicket();
  const matches = textMatches(ticket, questionOf('98765'), null);
  expect(matches).toEqual([{ field: 'barcode', text: '', ranges: [], similar: false }]);
  expect(JSON.stringify(matches)).not.toContain(wireTicket().barcode);
});

test('words that are only similar are marked as such', () => {
  const { ticket } = sampleTicket();
  const [match] = textMatches(ticket, questionOf('lavinge'), [['lavinge', 'lavigne']]);
  expect(match).toEqual({ field: 'ownerName', text: 'Zoé Lavigne', ranges: [[4, 11]], similar: true });
});

test('two words that touch are marked as one', () => {
  const owner = { ...ZOE, email: null, firstName: 'Annabella', lastName: 'X' };
  const { ticket } = sampleTicket({ currentOwner: owner, initialOwner: owner });
  expect(textMatches(ticket, questionOf('bella anna'), null)).toEqual([
    { field: 'ownerName', text: 'Annabella X', ranges: [[0, 9]], similar: false },
  ]);
});
