import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DELETION_STATES } from '../../shared/deletion.ts';
import { ATTRIBUTES } from '../../shared/domain/attributes.ts';
import { OPEN_PROBLEMS } from '../../shared/domain/diagnosis/open-problems.ts';
import { FAMILIES } from '../../shared/domain/families.ts';
import { TICKET_FACETS, type TicketFacet } from '../../shared/ticket-list.ts';
import { NO_FILTER, type TicketFilter } from '../../shared/ticket-views.ts';
import { ageBoundOf, allChosen, choosing, chosenValues, withoutFilters } from './filter-kinds.ts';

const VALUES: Record<TicketFacet, readonly string[]> = {
  event: ['E1', 'E2'],
  status: ['V4:DOWNLOADED', 'LIFECYCLE:INJECTED', 'V4:SOMETHING:NEW'],
  family: FAMILIES,
  attribute: ATTRIBUTES,
  problem: OPEN_PROBLEMS,
  gate: ['', 'A'],
  block: ['', '104'],
  category: ['', 'CAT1'],
  ownerChanged: ['true', 'false'],
  deletion: DELETION_STATES,
  age: ['younger:3600000', 'older:86400000'],
};
const EXCLUSIVE: readonly TicketFacet[] = ['ownerChanged', 'age'];

const filterOf = (chosen: { facet: TicketFacet; values: readonly string[] }[]): TicketFilter =>
  Object.assign({}, NO_FILTER, ...chosen.map(({ facet, values }) => choosing(facet, values)));

const anyChoice = fc.constantFrom(...TICKET_FACETS).chain((facet) =>
  fc.record({
    facet: fc.constant(facet),
    values: EXCLUSIVE.includes(facet)
      ? fc.constantFrom(...VALUES[facet]).map((value) => [value])
      : fc.uniqueArray(fc.constantFrom(...VALUES[facet])),
  }),
);

test('what was chosen is what is shown, whatever else is chosen', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyChoice, { selector: ({ facet }) => facet }), (chosen) => {
      const filter = filterOf(chosen);
      for (const { facet, values } of chosen) expect(chosenValues(filter, facet)).toEqual(values);
      expect(allChosen(filter)).toHaveLength(chosen.flatMap(({ values }) => values).length);
    }),
  );
});

test('without filters nothing is chosen, and the text stays', () => {
  const filter = { ...filterOf([{ facet: 'gate', values: ['A'] }]), text: 'anna' };
  expect({ ...filter, ...withoutFilters() }).toEqual({ ...NO_FILTER, text: 'anna' });
});

test('of values that exclude each other the one chosen last counts', () => {
  expect(choosing('ownerChanged', ['true', 'false'])).toEqual({ ownerChanged: false });
  expect(choosing('age', ['younger:1', 'older:5', 'younger:9'])).toEqual({ age: { youngerThan: 9, olderThan: 5 } });
  expect(choosing('age', [])).toEqual({ age: null });
});

test.each(['', 'younger', 'younger:-1', 'younger:x', 'elder:5'])('%j is no age', (value) => {
  expect(ageBoundOf(value)).toBeNull();
});
