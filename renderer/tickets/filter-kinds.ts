/** The filters of the ticket list, each by any of its values, spelled as the facets of the engine spell them. */

import { DELETION_STATES } from '../../shared/deletion.ts';
import { ATTRIBUTES } from '../../shared/domain/attributes.ts';
import { OPEN_PROBLEMS } from '../../shared/domain/diagnosis/open-problems.ts';
import { FAMILIES } from '../../shared/domain/families.ts';
import type { TicketFacet } from '../../shared/ticket-list.ts';
import { TICKET_FACETS } from '../../shared/ticket-list.ts';
import { NO_FILTER, type TicketFilter } from '../../shared/ticket-views.ts';
import { parseStatusText, statusText } from '../ui/addresses.ts';

interface FilterKind {
  /** The values that are chosen. */
  read: (filter: TicketFilter) => readonly string[];
  /** The filter by these values; of values that exclude each other the last one counts. */
  write: (values: readonly string[]) => Partial<TicketFilter>;
}

function among<Value extends string>(values: readonly string[], known: readonly Value[]): Value[] {
  return values.flatMap((text) => known.find((value) => value === text) ?? []);
}

const KINDS: Readonly<Record<TicketFacet, FilterKind>> = {
  event: { read: ({ eventIds }) => eventIds, write: (values) => ({ eventIds: [...values] }) },
  status: {
    read: ({ statuses }) => statuses.map(statusText),
    write: (values) => ({ statuses: values.flatMap((text) => parseStatusText(text) ?? []) }),
  },
  family: { read: ({ families }) => families, write: (values) => ({ families: among(values, FAMILIES) }) },
  attribute: { read: ({ attributes }) => attributes, write: (values) => ({ attributes: among(values, ATTRIBUTES) }) },
  problem: { read: ({ problems }) => problems, write: (values) => ({ problems: among(values, OPEN_PROBLEMS) }) },
  gate: { read: ({ gates }) => gates, write: (values) => ({ gates: [...values] }) },
  block: { read: ({ blocks }) => blocks, write: (values) => ({ blocks: [...values] }) },
  category: { read: ({ categories }) => categories, write: (values) => ({ categories: [...values] }) },
  ownerChanged: {
    read: ({ ownerChanged }) => (ownerChanged === null ? [] : [`${ownerChanged}`]),
    write: (values) => ({ ownerChanged: values.length === 0 ? null : values.at(-1) === 'true' }),
  },
  deletion: { read: ({ deletions }) => deletions, write: (values) => ({ deletions: among(values, DELETION_STATES) }) },
  age: { read: ageValues, write: (values) => ({ age: ageOf(values) }) },
};

/** The age that a value stands for: changed within so many milliseconds, or longer ago. */
export interface AgeBound {
  bound: 'younger' | 'older';
  milliseconds: number;
}

export function ageValue({ bound, milliseconds }: AgeBound): string {
  return `${bound}:${milliseconds}`;
}

/** Null for what is no such value. */
export function ageBoundOf(value: string): AgeBound | null {
  const [, bound, milliseconds] = /^(younger|older):(\d{1,15})$/.exec(value) ?? [];
  return bound ? { bound: bound === 'younger' ? 'younger' : 'older', milliseconds: Number(milliseconds) } : null;
}

function ageValues({ age }: TicketFilter): string[] {
  const bounds: [AgeBound['bound'], number | null | undefined][] = [
    ['younger', age?.youngerThan],
    ['older', age?.olderThan],
  ];
  return bounds.flatMap(([bound, milliseconds]) => (milliseconds == null ? [] : [ageValue({ bound, milliseconds })]));
}

function ageOf(values: readonly string[]): TicketFilter['age'] {
  const bounds = values.flatMap((value) => ageBoundOf(value) ?? []);
  const last = (wanted: AgeBound['bound']) => bounds.findLast(({ bound }) => bound === wanted)?.milliseconds ?? null;
  const [youngerThan, olderThan] = [last('younger'), last('older')];
  return youngerThan === null && olderThan === null ? null : { youngerThan, olderThan };
}

/** The chosen values of one filter. */
export function chosenValues(filter: TicketFilter, facet: TicketFacet): readonly string[] {
  return KINDS[facet].read(filter);
}

/** The change that makes these the chosen values of one filter. */
export function choosing(facet: TicketFacet, values: readonly string[]): Partial<TicketFilter> {
  return KINDS[facet].write(values);
}

/** Every chosen value of every filter. */
export function allChosen(filter: TicketFilter): { facet: TicketFacet; value: string }[] {
  return TICKET_FACETS.flatMap((facet) => chosenValues(filter, facet).map((value) => ({ facet, value })));
}

/** A change that takes every filter away but the text. */
export function withoutFilters(): Partial<TicketFilter> {
  const { text: _, ...filters } = NO_FILTER;
  return filters;
}
