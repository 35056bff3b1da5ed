import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DELETION_STATES } from '../../shared/deletion.ts';
import { ATTRIBUTES } from '../../shared/domain/attributes.ts';
import { OPEN_PROBLEMS } from '../../shared/domain/diagnosis/open-problems.ts';
import { FAMILIES } from '../../shared/domain/families.ts';
import { VOCABULARIES } from '../../shared/domain/statuses.ts';
import { SORT_DIRECTIONS, TICKET_COLUMNS } from '../../shared/ticket-list.ts';
import { NO_FILTER } from '../../shared/ticket-views.ts';
import { filterOf, listPlaceOf, lookOf, paramsOf, ticketPath, ticketsPath } from './addresses.ts';

const anyFilter = fc.record({
  text: fc.string(),
  eventIds: fc.array(fc.string({ minLength: 1 })),
  statuses: fc.array(fc.record({ vocabulary: fc.constantFrom(...VOCABULARIES), value: fc.string() })),
  families: fc.array(fc.constantFrom(...FAMILIES)),
  attributes: fc.array(fc.constantFrom(...ATTRIBUTES)),
  problems: fc.array(fc.constantFrom(...OPEN_PROBLEMS)),
  gates: fc.array(fc.string()),
  blocks: fc.array(fc.string()),
  categories: fc.array(fc.string()),
  ownerChanged: fc.option(fc.boolean()),
  deletions: fc.array(fc.constantFrom(...DELETION_STATES)),
  age: fc.constantFrom(
    null,
    { olderThan: null, youngerThan: 3_600_000 },
    { olderThan: 86_400_000, youngerThan: null },
    { olderThan: 1, youngerThan: 0 },
  ),
});

const anyLook = fc.record({
  sort: fc.option(
    fc.record({ column: fc.constantFrom(...TICKET_COLUMNS), direction: fc.constantFrom(...SORT_DIRECTIONS) }),
  ),
  columns: fc.option(fc.uniqueArray(fc.constantFrom(...TICKET_COLUMNS), { minLength: 1 })),
});

test('an address gives back the filter and the look it was made of', () => {
  fc.assert(
    fc.property(anyFilter, anyLook, (filter, look) => {
      const params = new URLSearchParams(paramsOf(filter, look).toString());
      expect(filterOf(params)).toEqual(filter);
      expect(lookOf(params)).toEqual(look);
    }),
  );
});

test('columns that the app does not know, or that are named twice, are left out', () => {
  expect(lookOf(new URLSearchParams('columns=seat,shoeSize,seat,row&sort=-shoeSize'))).toEqual({
    sort: null,
    columns: ['seat', 'row'],
  });
  expect(lookOf(new URLSearchParams('columns='))).toEqual({ sort: null, columns: null });
});

test('values that the app does not know are left out of the filter', () => {
  const params = new URLSearchParams(
    'family=NOBILITY&status=V9:LOST&attribute=Lucky&problem=late&event=&owner=new&deletion=LOST&older=x',
  );
  expect(filterOf(params)).toEqual(NO_FILTER);
});

test('an empty filter is the plain list', () => expect(ticketsPath()).toBe('/tickets'));

test('a ticket identifier with a slash stays one step of the address', () => {
  expect(ticketPath('A/1 #2')).toBe('/tickets/A%2F1%20%232');
});

test('a ticket of a list keeps its place there in its address', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (ticketId, resultId, row) => {
      const [, search] = ticketPath(ticketId, { resultId, row }).split('?');
      expect(listPlaceOf(new URLSearchParams(search))).toEqual({ resultId, row });
    }),
  );
});

test.each(['', 'result=1', 'result=1&row=-1', 'result=x&row=2', 'row=2'])('no place is read from "%s"', (search) => {
  expect(listPlaceOf(new URLSearchParams(search))).toBeNull();
});
