import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketResult, TicketRow } from '../../shared/ticket-views.ts';
import { asCallError, call } from '../inspector.ts';
import { type Anchor, select, useSelectedTickets } from './selected-tickets.ts';
import { isRoomFor, MOST_SELECTED, type Selection, toggled, windowsBetween, withAll } from './selection.ts';

/** Rows that the engine gives at once. */
const MOST_ROWS = 500;

interface RowSelection {
  selection: Selection;
  toggle: (position: number) => void;
  /** Selects from the row where the range began, or `from` when none has, to a row. */
  extendTo: (from: number, position: number) => void;
  selectAll: () => void;
  /** The next range begins anew. */
  endRange: () => void;
}

/** Selects rows of a result. What would be too many is not selected, and it is said. */
export function useRowSelection(
  { resultId, total }: TicketResult,
  rowAt: (position: number) => TicketRow | null,
): RowSelection {
  const { t } = useTranslation('tickets');
  const { selection, anchor } = useSelectedTickets();
  const turn = useRef(0);

  const refuse = (message: string) =>
    notifications.show({ id: 'selection', color: 'orange', title: t('foot.notSelected'), message });

  const selectRange = async (from: Anchor, position: number) => {
    if (!isRoomFor(from.before, from.position, position)) {
      refuse(t('foot.tooMany', { most: MOST_SELECTED }));
      return;
    }
    const mine = ++turn.current;
    select(selection, from);
    try {
      const windows = windowsBetween(from.position, position, MOST_ROWS);
      const rows = await Promise.all(windows.map((window) => call('tickets.rows', { resultId, ...window })));
      if (mine === turn.current) select(withAll(from.before, rows.flat()), from);
    } catch (error) {
      refuse(asCallError(error).message);
    }
  };

  return {
    selection,
    toggle: (position) => {
      const row = rowAt(position);
      if (!row) return;
      turn.current += 1;
      const next = toggled(selection, row);
      if (next.size > MOST_SELECTED) refuse(t('foot.most', { most: MOST_SELECTED }));
      else select(next, { position, before: next });
    },
    extendTo: (from, position) => void selectRange(anchor ?? { position: from, before: selection }, position),
    selectAll: () => void selectRange({ position: 0, before: new Map() }, total - 1),
    endRange: () => {
      if (anchor) select(selection);
    },
  };
}
