import './tickets.css';
import { Button, EmptyState, Skeleton } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { TicketFilter } from '../../shared/ticket-views.ts';
import type { ListState } from '../frame/use-ticket-search.ts';
import { useUsher } from '../store/usher-store.ts';
import { filterOf, NO_FILTER, paramsOf } from '../ui/addresses.ts';
import { formatCount } from '../ui/count-format.ts';
import { DataAge } from '../ui/data-age.tsx';
import { NoTickets } from '../ui/no-tickets.tsx';
import { Problem } from '../ui/problem.tsx';
import { ScreenHeading } from '../ui/screen-heading.tsx';
import { ALL_TICKETS, isNarrowed, TicketFilters } from './ticket-filters.tsx';
import { MAX_ROWS, TicketGrid } from './ticket-grid.tsx';
import { useTicketList } from './use-ticket-list.ts';

/** Finds tickets. The filter is in the address, so that Back and links bring it again. */
export function TicketsScreen() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterOf(params), [params]);
  const list = useTicketList(filter);
  const dataAsOf = useUsher((state) => state.connection?.dataAsOf ?? null);
  const grid = useRef<HTMLTableElement>(null);

  const change = useCallback(
    (changed: Partial<TicketFilter>, replace: boolean) =>
      setParams((before) => paramsOf({ ...filterOf(before), ...changed }), { replace }),
    [setParams],
  );

  const wantsRows = (useLocation().state as ListState | null)?.focusRows ?? false;
  const listed = list.total !== null && list.total > 0;
  useEffect(() => {
    if (wantsRows && listed) grid.current?.focus();
  }, [wantsRows, listed]);

  return (
    <div className="tickets-screen">
      <div className="screen-head">
        <ScreenHeading focus={false}>Tickets</ScreenHeading>
        <DataAge asOf={dataAsOf} />
        <div className="screen-head-end small dim" aria-live="polite">
          {list.total === null ? '' : matches(list.total)}
        </div>
      </div>
      <div className="tickets-tools">
        <TicketFilters filter={filter} onChange={(changed) => change(changed, false)} />
      </div>
      {list.error ? <Problem error={list.error} title="The tickets could not be read" /> : null}
      {list.total === null && !list.error ? <Skeleton className="ticket-grid" animate={false} /> : null}
      {list.total === 0 ? <NoMatch filter={filter} onChange={(changed) => change(changed, false)} /> : null}
      {list.total ? <TicketGrid list={list} total={list.total} gridRef={grid} /> : null}
    </div>
  );
}

function matches(total: number): string {
  const counted = `${formatCount(total)} ${total === 1 ? 'ticket' : 'tickets'}`;
  return total > MAX_ROWS ? `${counted}; the list shows the first ${formatCount(MAX_ROWS)}` : counted;
}

function NoMatch({ filter, onChange }: { filter: TicketFilter; onChange: (change: Partial<TicketFilter>) => void }) {
  if (!filter.text && !isNarrowed(filter)) return <NoTickets />;
  return (
    <EmptyState
      icon={<IconSearchOff />}
      title={filter.text ? `Nothing matches “${filter.text}”` : 'Nothing matches these filters'}
      description={
        isNarrowed(filter)
          ? 'The filters narrow the search too.'
          : 'The search looks at ticket numbers, external ids, barcodes, e-mails, names and seats.'
      }
      py={64}
    >
      <EmptyState.Actions>
        {isNarrowed(filter) ? <Button onClick={() => onChange(ALL_TICKETS)}>Search without filters</Button> : null}
        <Button variant="default" onClick={() => onChange(NO_FILTER)}>
          Show everything
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
