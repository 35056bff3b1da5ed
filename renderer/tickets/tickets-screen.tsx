import './tickets.css';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { mayDelete } from '../../shared/domain/roles.ts';
import type { TicketColumn, TicketSort } from '../../shared/ticket-list.ts';
import type { TicketFilter } from '../../shared/ticket-views.ts';
import { useUsher } from '../store/usher-store.ts';
import { filterOf, type ListLook, lookOf, paramsOf, ticketsPath } from '../ui/addresses.ts';
import { DataAge } from '../ui/data-age.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { BulkDeleteDialog } from './bulk-delete-dialog.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { CopyAddress } from './copy-address.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FilterChips } from './filter-chips.tsx';
import { ResultCount } from './result-count.tsx';
import { decideAbout, useSelectedTickets } from './selected-tickets.ts';
import { TicketResults } from './ticket-results.tsx';
import { useColumnLayout } from './use-column-layout.ts';
import { useTicketList } from './use-ticket-list.ts';
import { useValueLabels } from './use-value-labels.ts';
import { ViewMenu } from './view-menu.tsx';

/** Finds tickets. Filter, order and columns are in the address, so that Back, links and saved views bring them again. */
export function TicketsScreen() {
  const { t } = useTranslation('tickets');
  const navigate = useNavigate();
  const { filter, look, changeFilter, changeLook } = useListAddress();
  const { layout, columns: usual, setColumns, setWidth } = useColumnLayout();
  const columns = look.columns ?? usual;
  const question = useMemo(() => ({ ...filter, sort: look.sort }), [filter, look.sort]);
  const list = useTicketList(question);
  const labelOf = useValueLabels();
  const dataAsOf = useUsher((state) => state.connection?.dataAsOf ?? null);
  const role = useUsher((state) => state.settings?.role);
  const deleting = useSelectedTickets((state) => state.deleting);

  const arrange = useCallback(
    (chosen: readonly TicketColumn[] | null) => {
      setColumns(chosen);
      // What an address says comes first, so an address that names columns follows.
      if (look.columns) changeLook({ columns: chosen });
    },
    [setColumns, changeLook, look.columns],
  );

  const setSort = useCallback((sort: TicketSort | null) => changeLook({ sort }), [changeLook]);
  const whole = { sort: look.sort, columns };
  return (
    <div className="tickets-screen">
      <div className="screen-head">
        <ScreenHeading focus={false}>{t('title')}</ScreenHeading>
        <DataAge asOf={dataAsOf} />
        <div className="screen-head-end">
          <ResultCount list={list} />
          <ViewMenu
            search={paramsOf(filter, whole).toString()}
            onOpen={(search) => void navigate(`/tickets?${search}`)}
          />
          <ColumnMenu columns={columns} setColumns={arrange} />
          <CopyAddress path={ticketsPath(filter, whole)} />
        </div>
      </div>
      <search className="filter-tools" aria-label={t('filters.name')}>
        <FilterBar filter={filter} labelOf={labelOf} onChange={changeFilter} />
        <FilterChips filter={filter} labelOf={labelOf} onChange={changeFilter} />
      </search>
      <TicketResults
        list={list}
        changeFilter={changeFilter}
        columns={columns}
        layout={layout}
        sort={look.sort}
        setSort={setSort}
        setWidth={setWidth}
        setColumns={arrange}
        selectable={role !== undefined && mayDelete(role)}
      />
      {deleting ? <BulkDeleteDialog selection={deleting} onClose={() => decideAbout(null)} /> : null}
    </div>
  );
}

/** What the address of the list says, and how it is changed: a filter is a step to go back from, the look is not. */
function useListAddress() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterOf(params), [params]);
  const look = useMemo(() => lookOf(params), [params]);
  const changeFilter = useCallback(
    (change: Partial<TicketFilter>) =>
      setParams((before) => paramsOf({ ...filterOf(before), ...change }, lookOf(before))),
    [setParams],
  );
  const changeLook = useCallback(
    (change: Partial<ListLook>) =>
      setParams((before) => paramsOf(filterOf(before), { ...lookOf(before), ...change }), { replace: true }),
    [setParams],
  );
  return { filter, look, changeFilter, changeLook };
}
