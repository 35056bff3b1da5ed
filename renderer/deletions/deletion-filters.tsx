import { ActionIcon, NativeSelect, TextInput, UnstyledButton } from '@mantine/core';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DELETION_STATES, type Deletion, type DeletionState } from '../../shared/deletion.ts';
import { formatCount } from '../ui/count-format.ts';
import { Hint } from '../ui/hint.tsx';
import {
  choicesOf,
  countsByState,
  type DeletionFilter,
  EVERY_DELETION,
  isNarrowed,
  SPANS,
  type Span,
} from './deletion-filter.ts';

interface DeletionFiltersProps {
  /** All there are. */
  deletions: readonly Deletion[];
  /** Those that pass, whatever their state. */
  found: readonly Deletion[];
  /** How many are listed. */
  shown: number;
  filter: DeletionFilter;
  onChange: (change: Partial<DeletionFilter>) => void;
}

/** The filters of the deletions: state with its count, text, who, event, when. */
export function DeletionFilters({ deletions, found, shown, filter, onChange }: DeletionFiltersProps) {
  const { t } = useTranslation('deletions');
  const { people, events } = useMemo(() => choicesOf(deletions), [deletions]);
  const total = deletions.length;
  return (
    <>
      <StateFilter found={found} chosen={filter.state} onChange={(state) => onChange({ state })} />
      <search className="deletion-filters">
        <TextInput
          type="search"
          size="xs"
          className="deletion-filter-text"
          leftSection={<IconSearch size={14} />}
          aria-label={t('filters.text')}
          placeholder={t('filters.textHint')}
          value={filter.text}
          onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
        <Choice
          name={t('filters.who')}
          all={t('filters.anybody')}
          choices={people}
          chosen={filter.who}
          onChange={(who) => onChange({ who })}
        />
        <Choice
          name={t('filters.event')}
          all={t('filters.anyEvent')}
          choices={events}
          chosen={filter.event}
          onChange={(event) => onChange({ event })}
        />
        <When filter={filter} onChange={onChange} />
        {isNarrowed(filter) ? (
          <Hint label={t('filters.clear')}>
            <ActionIcon
              variant="subtle"
              size={30}
              aria-label={t('filters.clear')}
              onClick={() => onChange(EVERY_DELETION)}
            >
              <IconFilterOff size={15} />
            </ActionIcon>
          </Hint>
        ) : null}
        <span className="deletion-filters-end small dim" aria-live="polite">
          {shown === total ? t('filters.shown', { count: total }) : t('filters.shownOf', { shown, total })}
        </span>
      </search>
    </>
  );
}

interface StateFilterProps {
  found: readonly Deletion[];
  chosen: DeletionState | null;
  onChange: (state: DeletionState | null) => void;
}

function StateFilter({ found, chosen, onChange }: StateFilterProps) {
  const { t } = useTranslation('deletions');
  const counts = useMemo(() => countsByState(found), [found]);
  const choices: (readonly [state: DeletionState | null, label: string, count: number])[] = [
    [null, t('filters.all'), found.length],
    ...DELETION_STATES.map((state) => [state, t(`states.${state}`), counts[state]] as const),
  ];
  return (
    <fieldset className="deletion-states" aria-label={t('filters.states')}>
      {choices.map(([state, label, count]) => (
        <UnstyledButton
          key={label}
          className="deletion-state-choice"
          aria-pressed={state === chosen}
          title={state ? t(`stateMeanings.${state}`) : undefined}
          data-empty={count === 0 || undefined}
          onClick={() => onChange(state)}
        >
          {label} <span className="deletion-state-count">{formatCount(count)}</span>
        </UnstyledButton>
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  name: string;
  /** What is said for no choice. */
  all: string;
  choices: readonly string[];
  chosen: string;
  onChange: (chosen: string) => void;
}

function Choice({ name, all, choices, chosen, onChange }: ChoiceProps) {
  const known = chosen === '' || choices.includes(chosen) ? choices : [...choices, chosen];
  return (
    <NativeSelect
      size="xs"
      className="deletion-filter-choice"
      aria-label={name}
      data-active={chosen !== '' || undefined}
      value={chosen}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[{ value: '', label: all }, ...known.map((value) => ({ value, label: value }))]}
    />
  );
}

function When({ filter, onChange }: Pick<DeletionFiltersProps, 'filter' | 'onChange'>) {
  const { t } = useTranslation('deletions');
  const labels: Record<Span, string> = {
    any: t('filters.anyTime'),
    hour: t('filters.hour'),
    today: t('filters.today'),
    week: t('filters.week'),
    days: t('filters.days'),
  };
  return (
    <>
      <NativeSelect
        size="xs"
        className="deletion-filter-choice"
        aria-label={t('filters.when')}
        data-active={filter.span !== 'any' || undefined}
        value={filter.span}
        onChange={({ currentTarget }) =>
          onChange({ span: SPANS.find((span) => span === currentTarget.value) ?? 'any', from: '', to: '' })
        }
        data={SPANS.map((value) => ({ value, label: labels[value] }))}
      />
      {filter.span === 'days'
        ? (['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="date"
              size="xs"
              aria-label={t(`filters.${end}`)}
              title={t(`filters.${end}`)}
              value={filter[end]}
              onChange={({ currentTarget }) => onChange({ [end]: currentTarget.value })}
            />
          ))
        : null}
    </>
  );
}
