import { expect, test } from 'vitest';
import type { MatchedField } from '../../shared/ticket-list.ts';
import { unseenMatches } from './unseen-matches.ts';

const match = (field: MatchedField) => ({ field, text: 'x', ranges: [], similar: false });
const fields = (matches: { field: MatchedField }[]) => matches.map(({ field }) => field);

test('a match is told when its column is not shown', () => {
  const matches = [match('ticketNumber'), match('fileNumber'), match('barcode')];
  expect(fields(unseenMatches(matches, ['ticketNumber', 'seat']))).toEqual(['fileNumber', 'barcode']);
});

test('an e-mail stands beside the owner where it has no column', () => {
  expect(unseenMatches([match('ownerEmail')], ['ownerName'])).toEqual([]);
  expect(fields(unseenMatches([match('ownerEmail')], ['holderName']))).toEqual(['ownerEmail']);
});
