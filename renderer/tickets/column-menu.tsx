import './column-menu.css';
import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconColumns3, IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TICKET_COLUMNS, type TicketColumn } from '../../shared/ticket-list.ts';
import { columnName, withColumnMoved, withColumnToggled } from './ticket-columns.ts';

interface ColumnMenuProps {
  columns: readonly TicketColumn[];
  /** Null: the usual ones again. */
  setColumns: (columns: readonly TicketColumn[] | null) => void;
}

/** Which columns are shown and in which order: by check mark, by drag, and by buttons for the keyboard. */
export function ColumnMenu({ columns, setColumns }: ColumnMenuProps) {
  const { t } = useTranslation('tickets');
  const hidden = TICKET_COLUMNS.filter((column) => !columns.includes(column));
  const menu = useRef<HTMLDivElement>(null);
  const focused = useRef<string>(undefined);

  // What was pressed stands elsewhere now: the focus goes with it, so that the next key finds it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns are what moves things.
  useLayoutEffect(() => {
    menu.current?.querySelector<HTMLElement>(`[data-part="${focused.current}"]`)?.focus();
    focused.current = undefined;
  }, [columns]);
  const change = (next: readonly TicketColumn[]) => {
    focused.current = document.activeElement?.getAttribute('data-part') ?? undefined;
    setColumns(next);
  };
  return (
    <Popover position="bottom-end" transitionProps={{ duration: 0 }} trapFocus returnFocus width={300}>
      <Popover.Target>
        <Button variant="default" fw={500} px={8} leftSection={<IconColumns3 size={15} aria-hidden />}>
          {t('columnMenu.name')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown ref={menu} className="column-menu" aria-label={t('columnMenu.name')}>
        <ShownColumns columns={columns} change={change} />
        {hidden.length > 0 ? <div className="column-menu-label">{t('columnMenu.hidden')}</div> : null}
        {hidden.map((column) => (
          <div key={column} className="column-choice">
            <ColumnCheck column={column} shown={false} toggle={() => change(withColumnToggled(columns, column))} />
          </div>
        ))}
        <Button variant="subtle" fullWidth mt={6} onClick={() => setColumns(null)}>
          {t('columnMenu.usual')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ShownColumnsProps {
  columns: readonly TicketColumn[];
  change: (columns: readonly TicketColumn[]) => void;
}

function ShownColumns({ columns, change }: ShownColumnsProps) {
  const { t } = useTranslation('tickets');
  const [dragged, setDragged] = useState<TicketColumn | null>(null);
  const dragOver = (event: DragEvent, over: TicketColumn) => {
    if (dragged === null) return;
    event.preventDefault();
    if (dragged !== over) change(withColumnMoved(columns, dragged, columns.indexOf(over) - columns.indexOf(dragged)));
  };
  return (
    <ul className="column-choices">
      {columns.map((column, index) => (
        <li
          key={column}
          className="column-choice"
          draggable
          data-dragged={column === dragged || undefined}
          onDragStart={() => setDragged(column)}
          onDragOver={(event) => dragOver(event, column)}
          onDragEnd={() => setDragged(null)}
        >
          <IconGripVertical size={14} className="column-grip" aria-hidden />
          <ColumnCheck
            column={column}
            shown
            disabled={columns.length === 1}
            toggle={() => change(withColumnToggled(columns, column))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            data-part={`up ${column}`}
            aria-label={t('columnMenu.up', { column: columnName(column) })}
            aria-disabled={index === 0}
            onClick={() => change(withColumnMoved(columns, column, -1))}
          >
            <IconChevronUp size={14} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            data-part={`down ${column}`}
            aria-label={t('columnMenu.down', { column: columnName(column) })}
            aria-disabled={index === columns.length - 1}
            onClick={() => change(withColumnMoved(columns, column, 1))}
          >
            <IconChevronDown size={14} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

interface ColumnCheckProps {
  column: TicketColumn;
  shown: boolean;
  disabled?: boolean;
  toggle: () => void;
}

function ColumnCheck({ column, shown, disabled = false, toggle }: ColumnCheckProps) {
  return (
    <Checkbox
      size="xs"
      className="column-check"
      data-part={`show ${column}`}
      checked={shown}
      disabled={disabled}
      label={columnName(column)}
      onChange={toggle}
    />
  );
}
