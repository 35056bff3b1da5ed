import '../languages/i18n.ts';
import { describe, expect, test } from 'vitest';
import { LEGACY_STATUSES, LIFECYCLE_STATUSES, V4_STATUSES } from '../../shared/domain/statuses.ts';
import type { Ticket } from '../../shared/domain/ticket.ts';
import { statusOf } from '../../shared/domain/ticket.ts';
import { VOCABULARY_NAMES, vocabularyWords } from './vocabulary-words.ts';

function wordsOf(fields: Partial<Ticket>) {
  const ticket: Ticket = { ticketId: 'T1', eventId: 'E1', lastUpdated: { utc: 0, offset: 0 }, ...fields };
  return vocabularyWords({ ticket, status: statusOf(ticket), log: [] });
}

const wordIn = (words: ReturnType<typeof wordsOf>) => words.map(({ word }) => word);

describe('a V4 ticket', () => {
  test('is named in the words of all four vocabularies', () => {
    const words = wordsOf({ status: 'DOWNLOADED', attributes: { Activated: { value: true } } });
    expect(wordIn(words)).toEqual(['DOWNLOADED', 'ACTIVATED', 'ACTIVATED', 'Printed']);
    expect(words.map(({ said }) => said)).toEqual([true, false, false, false]);
  });

  test('that is on no phone any more has no equivalent elsewhere, and the reason is given', () => {
    const words = wordsOf({ status: 'NOT_DOWNLOADED', attributes: { Delivered: { value: true } } });
    expect(wordIn(words)).toEqual(['NOT_DOWNLOADED', null, null, null]);
    expect(words[1]?.remark).toBe('not on any phone');
  });
});

describe('a ticket of the lifecycle mode', () => {
  test('says what V4 adds and what it does not have', () => {
    const words = wordsOf({ lifecycleStatus: 'FAILURE_TRANSFER' });
    expect(words[0]).toMatchObject({ word: 'NOT_DOWNLOADED, then DOWNLOADED', remark: 'owner unchanged', said: false });
    expect(words[1]).toMatchObject({ word: 'FAILURE_TRANSFER', said: true });
    expect(words[2]).toMatchObject({ word: 'RECEIVED', remark: 'INJECT / CONFIRMED' });
  });

  test('DEACTIVATED has no legacy equivalent', () => {
    expect(wordsOf({ lifecycleStatus: 'DEACTIVATED' })[2]).toMatchObject({ word: null, said: false });
  });

  test('an activated one may be Controlled in S-360 before the feedback ran', () => {
    expect(wordsOf({ lifecycleStatus: 'BT_ACTIVATED' })[3]).toMatchObject({
      word: 'Printed',
      remark: expect.stringContaining('Controlled'),
    });
  });
});

test('a legacy ticket with a holder was assigned', () => {
  const words = wordsOf({ legacyStatus: 'RECEIVED', holder: { firstName: 'Ana', lastName: 'Costa' } });
  expect(wordIn(words)).toEqual(['DOWNLOADED', 'ASSIGNED', 'RECEIVED', 'Printed']);
});

test('a ticket with both older statuses keeps both as TIXNGO says them', () => {
  const words = wordsOf({
    lifecycleStatus: 'CONTROLLED',
    legacyStatus: 'ACTIVATED',
    legacyAction: 'INJECT',
    legacyState: 'CONFIRMED',
  });
  expect(words[1]).toMatchObject({ word: 'CONTROLLED', said: true });
  expect(words[2]).toMatchObject({ word: 'ACTIVATED', said: true, remark: 'INJECT / CONFIRMED' });
});

test.each([
  ...V4_STATUSES.map((status) => ({ status })),
  ...LIFECYCLE_STATUSES.map((lifecycleStatus) => ({ lifecycleStatus })),
  ...LEGACY_STATUSES.map((legacyStatus) => ({ legacyStatus })),
  { status: 'ON_HOLD' },
  { lifecycleStatus: 'NEW_ONE' },
  { legacyStatus: 'NEW_ONE' },
])('%o has a line for each vocabulary, and a remark wherever a word is missing', (fields) => {
  const words = wordsOf(fields);
  expect(words.map(({ vocabulary }) => vocabulary)).toEqual(VOCABULARY_NAMES);
  for (const { word, remark } of words) expect(word ?? remark).not.toBe('');
});
