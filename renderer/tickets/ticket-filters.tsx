import { ActionIcon } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { ATTRIBUTES } from '../../shared/domain/attributes.ts';
import { FAMILIES, FAMILY_LABELS } from '../../shared/domain/families.ts';
import { LEGACY_STATUSES, LIFECYCLE_STATUSES, V4_STATUSES } from '../../shared/domain/statuses.ts';
import type { TicketFilter } from '../../shared/ticket-views.ts';
import { useInspector } from '../store/use-inspector.ts';
import { parseStatusText, statusText } from '../ui/addresses.ts';
import { type Choice, FilterMenu } from './filter-menu.tsx';

const STATUS_CHOICES: Choice[] = [
  ...V4_STATUSES.map((value) => ({ value: `V4:${value}`, label: value, group: 'V4' })),
  ...LIFECYCLE_STATUSES.map((value) => ({ value: `LIFECYCLE:${value}`, label: value, group: 'Lifecycle' })),
  ...LEGACY_STATUSES.map((value) => ({ value: `LEGACY:${value}`, label: value, group: 'Legacy history' })),
];
const FAMILY_CHOICES: Choice[] = FAMILIES.map((family) => ({ value: family, label: FAMILY_LABELS[family] }));
const ATTRIBUTE_CHOICES: Choice[] = ATTRIBUTES.map((attribute) => ({ value: attribute, label: attribute }));

interface TicketFiltersProps {
  filter: TicketFilter;
  onChange: (change: Partial<TicketFilter>) => void;
}

/** Filters by event, status, family and attribute. */
export function TicketFilters({ filter, onChange }: TicketFiltersProps) {
  const events = useInspector('events.list', undefined).output ?? [];
  const { eventIds, statuses, families, attributes } = filter;
  return (
    <>
      <FilterMenu
        name="Event"
        choices={events.map(({ eventId, name }) => ({ value: eventId, label: name }))}
        chosen={eventIds}
        onChange={(chosen) => onChange({ eventIds: chosen })}
      />
      <FilterMenu
        name="Status"
        choices={STATUS_CHOICES}
        chosen={statuses.map(statusText)}
        onChange={(chosen) => onChange({ statuses: chosen.flatMap((text) => parseStatusText(text) ?? []) })}
      />
      <FilterMenu
        name="Family"
        choices={FAMILY_CHOICES}
        chosen={families}
        onChange={(chosen) => onChange({ families: FAMILIES.filter((family) => chosen.includes(family)) })}
      />
      <FilterMenu
        name="Attribute"
        choices={ATTRIBUTE_CHOICES}
        chosen={attributes}
        onChange={(chosen) => onChange({ attributes: ATTRIBUTES.filter((attribute) => chosen.includes(attribute)) })}
      />
      {isNarrowed(filter) ? (
        <ActionIcon
          variant="subtle"
          size={36}
          aria-label="Clear filters"
          title="Clear filters"
          onClick={() => onChange(ALL_TICKETS)}
        >
          <IconFilterOff size={16} />
        </ActionIcon>
      ) : null}
    </>
  );
}

/** A change that takes every filter away but the text. */
export const ALL_TICKETS: Partial<TicketFilter> = { eventIds: [], statuses: [], families: [], attributes: [] };

/** Whether anything besides the text narrows the list. */
export function isNarrowed({ eventIds, statuses, families, attributes }: TicketFilter): boolean {
  return eventIds.length + statuses.length + families.length + attributes.length > 0;
}
