import './ticket-grid.css';
import { Box } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TicketColumn, TicketSort } from '../../shared/ticket-list.ts';
import type { TicketResult, TicketRow } from '../../shared/ticket-views.ts';
import { askAhead } from '../store/use-inspector.ts';
import { ticketPath } from '../ui/addresses.ts';
import { type GridAction, gridAction, rowNumbered } from './grid-keys.ts';
import { leaveList, placeInList } from './list-place.ts';
import { select } from './selected-tickets.ts';
import { NOTHING_SELECTED } from './selection.ts';
import type { ColumnLayout } from './ticket-columns.ts';
import { leastWidthOf, templateOf } from './ticket-columns.ts';
import { type HeadActions, TicketGridHead } from './ticket-grid-head.tsx';
import { TicketGridRow } from './ticket-grid-row.tsx';
import { type ListState, ticketAt } from './ticket-list.ts';
import { TicketListFoot } from './ticket-list-foot.tsx';
import { HEAD_HEIGHT, ROW_HEIGHT, useListScroll } from './use-list-scroll.ts';
import { useRowSelection } from './use-row-selection.ts';

/** Rows are placed from the nearest multiple of this on, so that no distance becomes too large to be drawn. */
const ANCHORED_EVERY = 1000;

interface TicketGridProps extends HeadActions {
  list: ListState;
  result: TicketResult;
  /** As the list's own. */
  show: (first: number, last: number) => void;
  ready: (first: number, last: number) => Promise<void> | null;
  columns: readonly TicketColumn[];
  layout: ColumnLayout;
  sort: TicketSort | null;
  /** Whether tickets can be selected. */
  selectable: boolean;
  gridRef: RefObject<HTMLTableElement | null>;
}

/** All rows of a list, of which only those on the screen exist. */
export function TicketGrid({
  list,
  result,
  show,
  ready,
  columns,
  layout,
  sort,
  selectable,
  gridRef,
  ...head
}: TicketGridProps) {
  const { t } = useTranslation('tickets');
  const navigate = useNavigate();
  const { total, resultId } = result;
  const question = list.question ?? '';
  const scroll = useListScroll(gridRef, { rows: total, ready });
  const { first, last, listTop, showRow, scrollTo } = scroll;
  const [active, setActive] = useState(() => placeInList(question).active);
  const [typed, setTyped] = useState('');
  const current = Math.min(active, total - 1);

  useEffect(() => show(Math.max(0, first), Math.max(0, last)), [first, last, show]);

  // Other tickets: where the reader was in them, else from the top. The same tickets renewed: where the reader is.
  const listed = useRef<string>(undefined);
  useEffect(() => {
    if (listed.current === question) return;
    listed.current = question;
    const place = placeInList(question);
    setActive(place.active);
    setTyped('');
    scrollTo(place.listTop);
  }, [question, scrollTo]);
  useEffect(() => {
    if (listed.current === question) leaveList({ question, active: current, listTop });
  }, [question, current, listTop]);

  const rowAt = (position: number): TicketRow | null => ticketAt(list, position);
  const { selection, toggle, extendTo, selectAll, endRange } = useRowSelection(result, rowAt);

  const moveTo = (position: number) => {
    setActive(position);
    showRow(position);
  };
  const openings = useRef(0);
  const open = async (position: number) => {
    const row = rowAt(position);
    if (!row) return;
    openings.current += 1;
    const mine = openings.current;
    await askAhead('ticket.get', { ticketId: row.ticketId });
    if (openings.current === mine) await navigate(ticketPath(row.ticketId, { resultId, row: position }));
  };
  useEffect(() => {
    return () => {
      openings.current += 1;
    };
  }, []);

  const act = (action: GridAction) => {
    switch (action.kind) {
      case 'move':
        if (action.extend && selectable) extendTo(current, action.to);
        else endRange();
        return moveTo(action.to);
      case 'goTo':
        setTyped('');
        return moveTo(action.row);
      case 'type':
        return setTyped(action.text);
      case 'open':
        return void open(current);
      case 'select':
        return selectable ? toggle(current) : undefined;
      case 'selectAll':
        return selectable ? selectAll() : undefined;
      case 'unselect':
        return select(NOTHING_SELECTED);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as Element).closest('thead')) return;
    const action = gridAction(event, { active: current, total, page: scroll.page, typed });
    if (!action) return;
    event.preventDefault();
    act(action);
  };

  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const target = event.target as Element;
    const element = target.closest<HTMLElement>('tr[data-position]');
    if (!element) return;
    const position = Number(element.dataset.position);
    const isOnLink = target.closest('a') !== null;
    const withCommand = event.ctrlKey || event.metaKey;
    if (isOnLink && withCommand) return;
    if (isOnLink) event.preventDefault();
    setActive(position);
    if (selectable && event.shiftKey) extendTo(current, position);
    else if (selectable && (withCommand || target.closest('.ticket-grid-select'))) toggle(position);
    else if (!withCommand) void open(position);
  };

  const onSelectAll = useCallbackRef(() => (selection.size > 0 ? select(NOTHING_SELECTED) : selectAll()));
  const onGoTo = useCallbackRef((text: string) => {
    act({ kind: 'goTo', row: rowNumbered(text, total) });
    gridRef.current?.focus();
  });

  const base = Math.floor(Math.max(0, first) / ANCHORED_EVERY) * ANCHORED_EVERY;
  const positions = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
  const template = `${selectable ? 'var(--select-width) ' : ''}${templateOf(columns, layout)}`;
  return (
    <>
      <Box
        component="table"
        ref={gridRef}
        role="grid"
        aria-label={t('title')}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + (selectable ? 1 : 0)}
        aria-multiselectable={selectable || undefined}
        aria-busy={list.searching || undefined}
        aria-activedescendant={current >= first && current <= last ? rowId(current) : undefined}
        tabIndex={0}
        className="ticket-grid"
        __vars={{
          '--columns': template,
          '--least-width': `${leastWidthOf(columns, layout)}px`,
          '--gaps': `${columns.length + (selectable ? 0 : -1)}`,
          '--list-height': `${scroll.height}px`,
          '--row-height': `${ROW_HEIGHT}px`,
          '--head-height': `${HEAD_HEIGHT}px`,
        }}
        onScroll={scroll.onScroll}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onMouseDown={(event: MouseEvent) => event.shiftKey && event.preventDefault()}
      >
        <TicketGridHead
          {...head}
          columns={columns}
          sort={sort}
          selected={selectable ? shareSelected(selection.size, total) : null}
          onSelectAll={onSelectAll}
        />
        <tbody className="ticket-grid-body" style={{ transform: `translateY(${base * ROW_HEIGHT - listTop}px)` }}>
          {positions.map((position) => {
            const row = rowAt(position);
            return (
              <TicketGridRow
                // A row that leaves the view makes room for one that comes: its elements are used again.
                key={position % scroll.slots}
                id={rowId(position)}
                position={position}
                row={row}
                columns={columns}
                resultId={resultId}
                active={position === current}
                selected={row !== null && selection.has(row.ticketId)}
                selectable={selectable}
                top={(position - base) * ROW_HEIGHT}
              />
            );
          })}
        </tbody>
      </Box>
      <TicketListFoot
        row={current}
        total={total}
        typed={typed}
        onType={setTyped}
        onGoTo={onGoTo}
        selectable={selectable}
      />
    </>
  );
}

function shareSelected(selected: number, total: number): 'all' | 'some' | 'none' {
  if (selected === 0) return 'none';
  return selected >= total ? 'all' : 'some';
}

function rowId(position: number): string {
  return `ticket-row-${position}`;
}
