import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DELETION_STATES, type Deletion } from '../../shared/deletion.ts';
import {
  choicesOf,
  countsByState,
  type DeletionFilter,
  deletionFilterOf,
  EVERY_DELETION,
  inAnyState,
  isNarrowed,
  paramsOfDeletions,
  SPANS,
} from './deletion-filter.ts';

const NOON = new Date(2026, 5, 14, 12).getTime();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function decided(changes: Partial<Deletion>): Deletion {
  return {
    ...{ ticketId: 'T-1', ticketNumber: '100234567890', note: 'Phone of Zoé is broken', eventName: 'Gala' },
    ...{ decidedBy: 'desk-3', decidedAt: NOON, decidedAgain: null, state: 'QUEUED' },
    ...changes,
  } as Deletion;
}

const passes = (deletion: Deletion, filter: Partial<DeletionFilter>): boolean =>
  inAnyState([deletion], { ...EVERY_DELETION, ...filter }, NOON).length === 1;

test.each([
  ['part of the ticket number', '345', true],
  ['words of the note in any order, without accent or capital', 'broken zoe', true],
  ['a word that is nowhere', 'broken seat', false],
  ['blanks only', '  ', true],
])('text: %s', (_, text, found) => expect(passes(decided({}), { text })).toBe(found));

test('somebody is found by what they decided first and by what they decided again', () => {
  const again = decided({ decidedBy: 'Ana', decidedAgain: { by: 'Bo', at: NOON } });
  expect([passes(again, { who: 'Ana' }), passes(again, { who: 'Bo' }), passes(again, { who: 'Cy' })]).toEqual([
    true,
    true,
    false,
  ]);
});

test('an event is found by its name', () => {
  expect([passes(decided({}), { event: 'Gala' }), passes(decided({}), { event: 'Gal' })]).toEqual([true, false]);
});

describe('when it was decided', () => {
  const at = (decidedAt: number) => decided({ decidedAt });
  test.each<[DeletionFilter['span'], number, boolean]>([
    ['hour', NOON - HOUR, true],
    ['hour', NOON - HOUR - 1, false],
    ['today', NOON - 12 * HOUR, true],
    ['today', NOON - 12 * HOUR - 1, false],
    ['week', NOON - 6 * DAY, true],
    ['week', NOON - 7 * DAY, false],
    ['any', 0, true],
  ])('%s, %i', (span, decidedAt, found) => expect(passes(at(decidedAt), { span })).toBe(found));

  test('between two days, both included, either open', () => {
    const days = { span: 'days', from: '2026-06-14', to: '2026-06-14' } as const;
    expect([NOON - DAY, NOON, NOON + DAY].map((decidedAt) => passes(at(decidedAt), days))).toEqual([
      false,
      true,
      false,
    ]);
    expect(passes(at(NOON + DAY), { ...days, to: '' })).toBe(true);
    expect(passes(at(NOON - DAY), { ...days, from: '' })).toBe(true);
  });

  test('a decision that was taken again counts from the first to the last time', () => {
    const again = decided({ decidedAt: NOON - 3 * DAY, decidedAgain: { by: 'Bo', at: NOON } });
    expect(passes(again, { span: 'hour' })).toBe(true);
    expect(passes(again, { span: 'days', from: '2026-06-10', to: '2026-06-11' })).toBe(true);
  });
});

test('states are counted, those without a deletion too', () => {
  const deletions = [decided({}), decided({}), decided({ state: 'REJECTED' })];
  expect(countsByState(deletions)).toEqual({
    ...{ QUEUED: 2, REJECTED: 1 },
    ...{ SENDING: 0, ACCEPTED: 0, NEEDS_DECISION: 0, CANCELLED: 0 },
  });
});

test('people and events are offered once, in order', () => {
  const deletions = [
    decided({ decidedBy: 'Bo', eventName: 'Gala' }),
    decided({ decidedBy: 'Ana', decidedAgain: { by: 'Bo', at: 1 }, eventName: 'Derby' }),
  ];
  expect(choicesOf(deletions)).toEqual({ people: ['Ana', 'Bo'], events: ['Derby', 'Gala'] });
});

const day = fc.constantFrom('', '2026-06-14', '2026-12-31');
const anyFilter: fc.Arbitrary<DeletionFilter> = fc
  .record({
    ...{ state: fc.constantFrom(null, ...DELETION_STATES), text: fc.string(), who: fc.string(), event: fc.string() },
    ...{ span: fc.constantFrom(...SPANS), from: day, to: day },
  })
  .map((filter) => (filter.span === 'days' ? filter : { ...filter, from: '', to: '' }));

test('any filter survives the address, and only one that lets everything through leaves it empty', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const params = new URLSearchParams(paramsOfDeletions(filter).toString());
      expect(deletionFilterOf(params)).toEqual(filter);
      expect(isNarrowed(filter)).toBe(params.size > 0);
    }),
  );
});

test('an address that nobody wrote means nothing', () => {
  const params = new URLSearchParams('state=GONE&when=never&from=tomorrow&to=2026');
  expect(deletionFilterOf(params)).toEqual(EVERY_DELETION);
});
