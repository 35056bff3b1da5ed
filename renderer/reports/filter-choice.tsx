import { Input, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { filterScope } from '../../shared/reports.ts';
import { NO_FILTER, type TicketFilter } from '../../shared/ticket-views.ts';
import { FilterBar } from '../tickets/filter-bar.tsx';
import { FilterChips } from '../tickets/filter-chips.tsx';
import { FilterMenu } from '../tickets/filter-menu.tsx';
import { useValueLabels } from '../tickets/use-value-labels.ts';
import type { DraftProps } from './question-region.tsx';

/** The filter of the Tickets screen, or as much of it as the kind of report takes. */
export function FilterChoice({ draft, onChange }: DraftProps) {
  const { t } = useTranslation('reports');
  const labelOf = useValueLabels();
  const onlyEvents = filterScope(draft.kind) === 'events';
  const filter = onlyEvents ? { ...NO_FILTER, eventIds: draft.filter.eventIds } : draft.filter;
  const change = (changed: Partial<TicketFilter>) => onChange({ filter: { ...draft.filter, ...changed } });
  return (
    <Input.Wrapper
      label={t('filter.label')}
      description={t(onlyEvents ? 'filter.eventsHint' : 'filter.hint')}
      labelElement="div"
    >
      {onlyEvents ? null : (
        <TextInput
          mt={6}
          aria-label={t('filter.text')}
          placeholder={t('filter.text')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={filter.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      )}
      <search className="filter-tools report-filters" aria-label={t('filter.label')}>
        {onlyEvents ? (
          <FilterMenu facet="event" filter={filter} labelOf={labelOf} onChange={change} />
        ) : (
          <FilterBar filter={filter} labelOf={labelOf} onChange={change} />
        )}
        <FilterChips filter={filter} labelOf={labelOf} onChange={change} />
      </search>
    </Input.Wrapper>
  );
}
