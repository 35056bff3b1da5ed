import './ticket-grid.css';
import { Alert, Button, EmptyState } from '@mantine/core';
import { IconInfoCircle, IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NO_FILTER, type TicketFilter, type TicketResult } from '../../shared/ticket-views.ts';
import { NoTickets } from '../ui/no-tickets.tsx';
import { allChosen, withoutFilters } from './filter-kinds.ts';

/** The place of the list before the first answer. */
export function LoadingGrid() {
  return (
    <div className="ticket-grid ticket-grid-loading" aria-busy>
      {Array.from({ length: 60 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike.
        <span key={row} className="ticket-grid-awaited" />
      ))}
    </div>
  );
}

/** What is to be known of a search besides its rows. */
export function SearchNotes({ result }: { result: TicketResult }) {
  const { t } = useTranslation('tickets');
  const notes = [
    ...(result.numbersOnly ? [t('numbersOnly')] : []),
    ...(result.similarOnly && result.total > 0 ? [t('similarOnly')] : []),
  ];
  return notes.map((note) => (
    <Alert key={note} color="yellow" role="note" icon={<IconInfoCircle size={18} />} py="xs">
      {note}
    </Alert>
  ));
}

interface NoMatchProps {
  filter: TicketFilter;
  onChange: (change: Partial<TicketFilter>) => void;
}

/** Nothing was found: what to try, or why there is nothing at all. */
export function NoMatch({ filter, onChange }: NoMatchProps) {
  const { t } = useTranslation('tickets');
  const isNarrowed = allChosen(filter).length > 0;
  if (!filter.text && !isNarrowed) return <NoTickets />;
  return (
    <EmptyState
      icon={<IconSearchOff />}
      title={filter.text ? t('noMatch.text', { text: filter.text }) : t('noMatch.filters')}
      description={t(isNarrowed && filter.text ? 'noMatch.narrowed' : 'noMatch.looksAt')}
      py={64}
    >
      <EmptyState.Actions>
        {isNarrowed && filter.text ? (
          <Button onClick={() => onChange(withoutFilters())}>{t('noMatch.withoutFilters')}</Button>
        ) : null}
        <Button variant="default" onClick={() => onChange(NO_FILTER)}>
          {t('noMatch.everything')}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
