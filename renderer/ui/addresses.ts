/** Addresses of the screens. What a list is filtered by lives in its address, so that Back works. */
import type { Attribute } from '../../shared/domain/attributes.ts';
import { ATTRIBUTES } from '../../shared/domain/attributes.ts';
import type { Family } from '../../shared/domain/families.ts';
import { FAMILIES } from '../../shared/domain/families.ts';
import { VOCABULARIES } from '../../shared/domain/statuses.ts';
import type { TicketFilter } from '../../shared/ticket-views.ts';

export const NO_FILTER: TicketFilter = { text: '', eventIds: [], statuses: [], families: [], attributes: [] };

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

/** What an address filters by; values that the app does not know are left out. */
export function filterOf(params: URLSearchParams): TicketFilter {
  const families: readonly string[] = FAMILIES;
  const attributes: readonly string[] = ATTRIBUTES;
  return {
    text: params.get('q') ?? '',
    eventIds: params.getAll('event').filter(Boolean),
    statuses: params.getAll('status').flatMap((text) => parseStatusText(text) ?? []),
    families: params.getAll('family').filter((value): value is Family => families.includes(value)),
    attributes: params.getAll('attribute').filter((value): value is Attribute => attributes.includes(value)),
  };
}

/** The search parameters of a filter; `filterOf` gives it back. */
export function paramsOf(filter: Partial<TicketFilter>): URLSearchParams {
  const { text, eventIds, statuses, families, attributes } = { ...NO_FILTER, ...filter };
  const params = new URLSearchParams();
  if (text) params.set('q', text);
  for (const eventId of eventIds) params.append('event', eventId);
  for (const status of statuses) params.append('status', statusText(status));
  for (const family of families) params.append('family', family);
  for (const attribute of attributes) params.append('attribute', attribute);
  return params;
}

/** The ticket list filtered. */
export function ticketsPath(filter: Partial<TicketFilter> = {}): string {
  const params = paramsOf(filter).toString();
  return params ? `/tickets?${params}` : '/tickets';
}

/** One ticket; identifiers may contain any character. */
export function ticketPath(ticketId: string): string {
  return `/tickets/${encodeURIComponent(ticketId)}`;
}
