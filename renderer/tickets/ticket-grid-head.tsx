import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketColumn, TicketSort } from '../../shared/ticket-list.ts';
import { columnHeading, columnName, withColumnMoved } from './ticket-columns.ts';

/** Pixels that one key press makes a column wider or narrower. */
const STEP = 16;

export interface HeadActions {
  setSort: (sort: TicketSort | null) => void;
  setWidth: (column: TicketColumn, width: number) => void;
  setColumns: (columns: readonly TicketColumn[]) => void;
}

interface TicketGridHeadProps extends HeadActions {
  columns: readonly TicketColumn[];
  sort: TicketSort | null;
  /** Whether all, some or none are selected; null when tickets cannot be selected. */
  selected: 'all' | 'some' | 'none' | null;
  onSelectAll: () => void;
}

/** The headings: one of them takes the focus, arrows lead to the others. */
export const TicketGridHead = memo(function TicketGridHead(props: TicketGridHeadProps) {
  const { columns, sort, selected, onSelectAll, ...actions } = props;
  const { t } = useTranslation('tickets');
  const [current, setCurrent] = useState<TicketColumn | null>(null);
  const head = useRef<HTMLTableRowElement>(null);
  const focused = current !== null && columns.includes(current) ? current : columns[0];

  const focusAt = (index: number) => {
    const column = columns[Math.max(0, Math.min(columns.length - 1, index))];
    if (!column) return;
    setCurrent(column);
    head.current?.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, column: TicketColumn) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (event.shiftKey) actions.setWidth(column, widthOfHeading(event.currentTarget) + step * STEP);
    else if (event.altKey) actions.setColumns(withColumnMoved(columns, column, step));
    else focusAt(columns.indexOf(column) + step);
  };

  return (
    <thead className="ticket-grid-head">
      <tr ref={head} aria-rowindex={1} className="ticket-grid-row">
        {selected === null ? null : (
          <th scope="col" className="ticket-grid-select">
            <input
              type="checkbox"
              tabIndex={-1}
              readOnly
              checked={selected === 'all'}
              ref={(element) => {
                if (element) element.indeterminate = selected === 'some';
              }}
              aria-label={t('row.selectAll')}
              title={t('row.selectAll')}
              onClick={onSelectAll}
            />
          </th>
        )}
        {columns.map((column) => (
          <th key={column} scope="col" aria-sort={sort?.column === column ? sort.direction : 'none'}>
            <button
              type="button"
              className="ticket-grid-sorter"
              data-column={column}
              tabIndex={column === focused ? 0 : -1}
              title={`${columnHeading(column)}\n${t('columnMenu.headKeys')}`}
              aria-keyshortcuts="Shift+ArrowRight Alt+ArrowRight"
              onFocus={() => setCurrent(column)}
              onKeyDown={(event) => onKeyDown(event, column)}
              onClick={() => actions.setSort(nextSort(column, sort))}
            >
              <span className="cut">{columnHeading(column)}</span>
              {sort?.column === column ? <SortArrow direction={sort.direction} /> : null}
            </button>
            <Sizer name={columnName(column)} onWidth={(width) => actions.setWidth(column, width)} />
          </th>
        ))}
      </tr>
    </thead>
  );
});

/** Up, down, and then the usual order again. */
function nextSort(column: TicketColumn, sort: TicketSort | null): TicketSort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

function SortArrow({ direction }: Pick<TicketSort, 'direction'>) {
  const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return <Arrow size={13} aria-hidden />;
}

function widthOfHeading(element: Element): number {
  return element.closest('th')?.getBoundingClientRect().width ?? 0;
}

/** The edge by which a column is drawn wider with the mouse; keys do it on the heading. */
function Sizer({ name, onWidth }: { name: string; onWidth: (width: number) => void }) {
  const grip = useRef<{ x: number; width: number }>(null);
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width: widthOfHeading(event.currentTarget) };
  };
  const release = () => {
    grip.current = null;
  };
  return (
    <span
      aria-hidden
      data-sizer={name}
      className="ticket-grid-sizer"
      onPointerDown={onPointerDown}
      onPointerMove={({ clientX }) => {
        if (grip.current) onWidth(grip.current.width + clientX - grip.current.x);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
