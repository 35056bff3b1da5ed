import './filter-bar.css';
import { Button, Loader, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketFacet } from '../../shared/ticket-list.ts';
import type { TicketFilter } from '../../shared/ticket-views.ts';
import { useInspector } from '../store/use-inspector.ts';
import { formatCount } from '../ui/count-format.ts';
import { type ChoiceGroup, choiceGroups } from './facet-choices.ts';
import { choosing, chosenValues } from './filter-kinds.ts';
import { THIS_PAGE } from './ticket-list.ts';

interface FilterMenuProps {
  facet: TicketFacet;
  filter: TicketFilter;
  labelOf: (facet: TicketFacet, value: string) => string;
  onChange: (change: Partial<TicketFilter>) => void;
}

/** Above this many choices they can be searched. */
const SEARCH_FROM = 8;

/** A filter by any number of values. */
export function FilterMenu(props: FilterMenuProps) {
  const { facet, filter } = props;
  const { t } = useTranslation('tickets');
  const [opened, setOpened] = useState(false);
  const count = chosenValues(filter, facet).length;
  const name = t(`filters.${facet}`);
  return (
    <Menu
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      opened={opened}
      onChange={setOpened}
      closeOnItemClick={false}
      returnFocus
    >
      <Menu.Target>
        <Button
          variant="default"
          fw={500}
          px={8}
          className="filter-button"
          data-active={count > 0 || undefined}
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {count > 0 ? t('filters.chosen', { name, count }) : name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="filter-choices">{opened ? <FilterChoices {...props} /> : null}</Menu.Dropdown>
    </Menu>
  );
}

function FilterChoices({ facet, filter, labelOf, onChange }: FilterMenuProps) {
  const { t } = useTranslation('tickets');
  const [sought, setSought] = useState('');
  const { output, error } = useInspector('tickets.facets', { filter, facet, screen: THIS_PAGE });
  const chosen = chosenValues(filter, facet);
  if (error && !output) return <Menu.Label>{error.message}</Menu.Label>;
  if (!output) {
    return (
      <Menu.Label className="filter-counting">
        <Loader size={12} aria-hidden /> {t('filters.counting')}
      </Menu.Label>
    );
  }
  const groups = choiceGroups(facet, output, chosen);
  const count = groups.reduce((sum, { choices }) => sum + choices.length, 0);
  const matching = (value: string) => labelOf(facet, value).toLowerCase().includes(sought.trim().toLowerCase());
  return (
    <>
      {count > SEARCH_FROM ? (
        <Menu.Search
          placeholder={t('filters.find', { name: t(`filters.${facet}`) })}
          aria-label={t('filters.find', { name: t(`filters.${facet}`) })}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
      ) : null}
      <Menu.CheckboxGroup value={[...chosen]} onChange={(values) => onChange(choosing(facet, values))}>
        {groups.map(({ group, choices }) => (
          <div key={group ?? ''}>
            {group ? <Menu.Label>{t(groupLabel(group))}</Menu.Label> : null}
            {choices
              .filter(({ value }) => matching(value))
              .map(({ value, count: tickets }) => (
                <Menu.CheckboxItem key={value} value={value}>
                  <span className="filter-choice">
                    <span className="cut">{labelOf(facet, value)}</span>
                    <span className="dim">{formatCount(tickets)}</span>
                  </span>
                </Menu.CheckboxItem>
              ))}
          </div>
        ))}
      </Menu.CheckboxGroup>
      {count === 0 ? <Menu.Label>{t('filters.nothing')}</Menu.Label> : null}
      {output.more ? <Menu.Label>{t('filters.more')}</Menu.Label> : null}
    </>
  );
}

function groupLabel(group: NonNullable<ChoiceGroup['group']>) {
  if (group === 'within') return 'filters.withinGroup' as const;
  return group === 'before' ? ('filters.beforeGroup' as const) : (`filters.vocabularies.${group}` as const);
}
