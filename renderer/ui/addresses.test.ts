import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ATTRIBUTES } from '../../shared/domain/attributes.ts';
import { FAMILIES } from '../../shared/domain/families.ts';
import { VOCABULARIES } from '../../shared/domain/statuses.ts';
import { filterOf, NO_FILTER, paramsOf, ticketPath, ticketsPath } from './addresses.ts';

const anyFilter = fc.record({
  text: fc.string(),
  eventIds: fc.array(fc.string({ minLength: 1 })),
  statuses: fc.array(fc.record({ vocabulary: fc.constantFrom(...VOCABULARIES), value: fc.string() })),
  families: fc.array(fc.constantFrom(...FAMILIES)),
  attributes: fc.array(fc.constantFrom(...ATTRIBUTES)),
});

test('an address gives back the filter it was made of', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      expect(filterOf(new URLSearchParams(paramsOf(filter).toString()))).toEqual(filter);
    }),
  );
});

test('values that the app does not know are left out of the filter', () => {
  const params = new URLSearchParams('family=NOBILITY&status=V9:LOST&attribute=Lucky&event=');
  expect(filterOf(params)).toEqual(NO_FILTER);
});

test('an empty filter is the plain list', () => expect(ticketsPath()).toBe('/tickets'));

test('a ticket identifier with a slash stays one step of the address', () => {
  expect(ticketPath('A/1 #2')).toBe('/tickets/A%2F1%20%232');
});
