import { TICKET_FACETS, type TicketFacet } from '../../shared/ticket-list.ts';
import type { TicketFilter } from '../../shared/ticket-views.ts';
import { FilterMenu } from './filter-menu.tsx';

interface FilterBarProps {
  filter: TicketFilter;
  labelOf: (facet: TicketFacet, value: string) => string;
  onChange: (change: Partial<TicketFilter>) => void;
}

/** A button for each filter; the values and their counts are asked for when it is opened. */
export function FilterBar({ filter, labelOf, onChange }: FilterBarProps) {
  return TICKET_FACETS.map((facet) => (
    <FilterMenu key={facet} facet={facet} filter={filter} labelOf={labelOf} onChange={onChange} />
  ));
}
