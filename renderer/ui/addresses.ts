/** Addresses of the screens. What a list is filtered by, its order and its columns live in its address, so that Back works. */
import type { DeletionState } from '../../shared/deletion.ts';
import { DELETION_STATES } from '../../shared/deletion.ts';
import { ATTRIBUTES } from '../../shared/domain/attributes.ts';
import { OPEN_PROBLEMS } from '../../shared/domain/diagnosis/open-problems.ts';
import { FAMILIES } from '../../shared/domain/families.ts';
import { VOCABULARIES } from '../../shared/domain/statuses.ts';
import { TICKET_COLUMNS, type TicketColumn, type TicketSort } from '../../shared/ticket-list.ts';
import { NO_FILTER, type TicketFilter } from '../../shared/ticket-views.ts';

/** How the ticket list looks. Null: its usual order, and the columns that are set on this machine. */
export interface ListLook {
  sort: TicketSort | null;
  columns: readonly TicketColumn[] | null;
}

const USUAL_LOOK: ListLook = { sort: null, columns: null };

/** A status filter as one text, `V4:DOWNLOADED`. */
export function statusText({ vocabulary, value }: TicketFilter['statuses'][number]): string {
  return `${vocabulary}:${value}`;
}

/** The status filter that a text names, or null when its vocabulary is unknown. */
export function parseStatusText(text: string): TicketFilter['statuses'][number] | null {
  const colon = text.indexOf(':');
  const vocabulary = VOCABULARIES.find((name) => name === text.slice(0, colon));
  return vocabulary ? { vocabulary, value: text.slice(colon + 1) } : null;
}

/** The values of a parameter that are among the known ones. */
function known<Value extends string>(params: URLSearchParams, name: string, values: readonly Value[]): Value[] {
  return params.getAll(name).flatMap((text) => values.find((value) => value === text) ?? []);
}

/** What an address filters by; values that the app does not know are left out. */
export function filterOf(params: URLSearchParams): TicketFilter {
  return {
    text: params.get('q') ?? '',
    eventIds: params.getAll('event').filter(Boolean),
    statuses: params.getAll('status').flatMap((text) => parseStatusText(text) ?? []),
    families: known(params, 'family', FAMILIES),
    attributes: known(params, 'attribute', ATTRIBUTES),
    problems: known(params, 'problem', OPEN_PROBLEMS),
    gates: params.getAll('gate'),
    blocks: params.getAll('block'),
    categories: params.getAll('category'),
    ownerChanged: ownerChangedIn(params.get('owner')),
    deletions: known<DeletionState>(params, 'deletion', DELETION_STATES),
    age: ageIn(params),
  };
}

function ownerChangedIn(text: string | null): boolean | null {
  if (text === 'changed') return true;
  return text === 'same' ? false : null;
}

function ageIn(params: URLSearchParams): TicketFilter['age'] {
  const [olderThan = null, youngerThan = null] = ['older', 'younger'].map((name) => wholeNumber(params.get(name)));
  return olderThan === null && youngerThan === null ? null : { olderThan, youngerThan };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The look that an address names. */
export function lookOf(params: URLSearchParams): ListLook {
  const sort = params.get('sort') ?? '';
  const column = TICKET_COLUMNS.find((name) => name === sort.replace(/^-/, ''));
  const named = params.get('columns')?.split(',') ?? [];
  const columns = [...new Set(named.flatMap((text) => TICKET_COLUMNS.find((name) => name === text) ?? []))];
  return {
    sort: column ? { column, direction: sort.startsWith('-') ? 'descending' : 'ascending' } : null,
    columns: columns.length > 0 ? columns : null,
  };
}

/** The search parameters of a filter and a look; `filterOf` and `lookOf` give them back. */
export function paramsOf(filter: Partial<TicketFilter>, { sort, columns }: ListLook = USUAL_LOOK): URLSearchParams {
  const wanted = { ...NO_FILTER, ...filter };
  const { text, ownerChanged, age } = wanted;
  const params = new URLSearchParams();
  if (text) params.set('q', text);
  const lists: [name: string, values: readonly string[]][] = [
    ['event', wanted.eventIds],
    ['status', wanted.statuses.map(statusText)],
    ['family', wanted.families],
    ['attribute', wanted.attributes],
    ['problem', wanted.problems],
    ['gate', wanted.gates],
    ['block', wanted.blocks],
    ['category', wanted.categories],
    ['deletion', wanted.deletions],
  ];
  for (const [name, values] of lists) for (const value of values) params.append(name, value);
  if (ownerChanged !== null) params.set('owner', ownerChanged ? 'changed' : 'same');
  if (age?.olderThan != null) params.set('older', `${age.olderThan}`);
  if (age?.youngerThan != null) params.set('younger', `${age.youngerThan}`);
  if (sort) params.set('sort', `${sort.direction === 'descending' ? '-' : ''}${sort.column}`);
  if (columns) params.set('columns', columns.join(','));
  return params;
}

/** The ticket list filtered. */
export function ticketsPath(filter: Partial<TicketFilter> = {}, look: ListLook = USUAL_LOOK): string {
  const params = paramsOf(filter, look).toString();
  return params ? `/tickets?${params}` : '/tickets';
}

/** Where a ticket stands in a search result that the engine holds; `row` counts from 0. */
export interface ListPlace {
  resultId: number;
  row: number;
}

/** One ticket; identifiers may contain any character. With its place in a list, its neighbours there are one key away. */
export function ticketPath(ticketId: string, place: ListPlace | null = null): string {
  const path = `/tickets/${encodeURIComponent(ticketId)}`;
  return place ? `${path}?result=${place.resultId}&row=${place.row}` : path;
}

/** The place in a list that an address names, or null when it names none. */
export function listPlaceOf(params: URLSearchParams): ListPlace | null {
  const resultId = wholeNumber(params.get('result'));
  const row = wholeNumber(params.get('row'));
  return resultId === null || row === null ? null : { resultId, row };
}
