import { useViewportSize } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import type { TicketColumn } from '../../shared/ticket-list.ts';
import { boundedWidth, type ColumnLayout, parseLayout, usualColumns } from './ticket-columns.ts';

const STORED_AS = 'usher.ticketColumns';

interface ColumnLayoutOnThisMachine {
  layout: ColumnLayout;
  /** Those that are shown where an address names no others. */
  columns: readonly TicketColumn[];
  /** Null: the usual ones again, in their usual widths. */
  setColumns: (columns: readonly TicketColumn[] | null) => void;
  setWidth: (column: TicketColumn, width: number) => void;
}

/** The columns as they were set in this browser. */
export function useColumnLayout(): ColumnLayoutOnThisMachine {
  const [layout, setLayout] = useState(() => parseLayout(localStorage.getItem(STORED_AS)));
  const { width } = useViewportSize();

  const store = useCallback((change: (before: ColumnLayout) => ColumnLayout) => {
    setLayout((before) => {
      const next = change(before);
      localStorage.setItem(STORED_AS, JSON.stringify(next));
      return next;
    });
  }, []);
  const setColumns = useCallback(
    (columns: readonly TicketColumn[] | null) =>
      store(({ widths }) => ({ columns, widths: columns === null ? {} : widths })),
    [store],
  );
  const setWidth = useCallback(
    (column: TicketColumn, width: number) =>
      store(({ columns, widths }) => ({ columns, widths: { ...widths, [column]: boundedWidth(width) } })),
    [store],
  );
  return { layout, columns: layout.columns ?? usualColumns(width || window.innerWidth), setColumns, setWidth };
}
