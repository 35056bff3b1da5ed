import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { TicketColumn, TicketSort } from '../../shared/ticket-list.ts';
import type { TicketFilter } from '../../shared/ticket-views.ts';
import type { ListState } from '../frame/use-ticket-search.ts';
import { Problem } from '../ui/problem.tsx';
import { LoadingGrid, NoMatch, SearchNotes } from './list-states.tsx';
import type { ColumnLayout } from './ticket-columns.ts';
import { TicketGrid } from './ticket-grid.tsx';
import type { HeadActions } from './ticket-grid-head.tsx';
import type { TicketList } from './ticket-list.ts';
import { useListState } from './use-ticket-list.ts';

interface TicketResultsProps extends HeadActions {
  list: TicketList;
  changeFilter: (change: Partial<TicketFilter>) => void;
  columns: readonly TicketColumn[];
  layout: ColumnLayout;
  sort: TicketSort | null;
  selectable: boolean;
}

/** What was found: the rows, or what is to be said instead of them. */
export const TicketResults = memo(function TicketResults({ list, changeFilter, ...grid }: TicketResultsProps) {
  const { t } = useTranslation('tickets');
  const state = useListState(list);
  const { result, filter, error } = state;
  const table = useRef<HTMLTableElement>(null);
  const wantsRows = (useLocation().state as ListState | null)?.focusRows ?? false;
  const isListed = (result?.total ?? 0) > 0;
  useEffect(() => {
    if (wantsRows && isListed) table.current?.focus();
  }, [wantsRows, isListed]);
  return (
    <>
      {error ? <Problem error={error} title={t('unreadable')} /> : null}
      {result ? <SearchNotes result={result} /> : null}
      {result === null && !error ? <LoadingGrid /> : null}
      {result?.total === 0 && result.complete ? <NoMatch filter={filter} onChange={changeFilter} /> : null}
      {result && (isListed || !result.complete) ? (
        <TicketGrid {...grid} list={state} result={result} show={list.show} ready={list.ready} gridRef={table} />
      ) : null}
    </>
  );
});
