import { Box } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ticketPath } from '../ui/addresses.ts';
import { ticketColumns } from './ticket-columns.ts';
import { TicketGridRow } from './ticket-grid-row.tsx';
import type { TicketList } from './use-ticket-list.ts';

const ROW_HEIGHT = 32;
const HEADER_HEIGHT = 32;
/** A browser draws nothing below some 33 million pixels; a search that finds more has to be narrowed down. */
export const MAX_ROWS = 1_000_000;

/** All rows of a list, of which only those on the screen exist. Arrow keys move, Enter opens. */
export function TicketGrid({
  list,
  total,
  gridRef,
}: {
  list: TicketList;
  total: number;
  gridRef: RefObject<HTMLTableElement | null>;
}) {
  const navigate = useNavigate();
  const scroller = useRef<HTMLTableElement | null>(null);
  const [active, setActive] = useState(0);
  const count = Math.min(total, MAX_ROWS);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { show, question } = list;

  useEffect(() => {
    if (count > 0) show(first, last);
  }, [first, last, count, show]);

  // Other tickets: from the top. The same tickets renewed: where the reader is.
  const listed = useRef(question);
  useEffect(() => {
    if (listed.current === question) return;
    listed.current = question;
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [question]);

  const moveTo = (position: number) => {
    const target = Math.max(0, Math.min(count - 1, position));
    setActive(target);
    virtualizer.scrollToIndex(target);
  };
  const open = (position: number) => {
    const row = list.rowAt(position);
    if (row) void navigate(ticketPath(row.ticketId));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const target = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      moveTo(target);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(active);
    }
  };

  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const row = (event.target as Element).closest<HTMLElement>('tr[data-position]');
    if (!row || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    const position = Number(row.dataset.position);
    setActive(position);
    open(position);
  };

  return (
    <Box
      component="table"
      ref={(element: HTMLTableElement | null) => {
        scroller.current = element;
        gridRef.current = element;
      }}
      role="grid"
      aria-label="Tickets"
      aria-rowcount={total + 1}
      aria-activedescendant={count > 0 ? rowId(active) : undefined}
      tabIndex={0}
      className="ticket-grid"
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <thead className="ticket-grid-head">
        <tr aria-rowindex={1} className="ticket-grid-row">
          {ticketColumns().map(({ name, wide }) => (
            <th key={name} scope="col" className={wide ? 'cut ticket-grid-wide' : 'cut'}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="ticket-grid-body" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <TicketGridRow
            key={index}
            id={rowId(index)}
            position={index}
            row={list.rowAt(index)}
            active={index === active}
            top={start - HEADER_HEIGHT}
          />
        ))}
      </tbody>
    </Box>
  );
}

function rowId(position: number): string {
  return `ticket-row-${position}`;
}
