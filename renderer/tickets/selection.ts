/** The tickets that a person has selected. They stay selected whatever the list shows. */
import { MOST_AT_ONCE } from '../../shared/inspector.ts';
import type { TicketRow } from '../../shared/ticket-views.ts';

/** Tickets that can be selected: as many as one decision may be about. */
export const MOST_SELECTED = MOST_AT_ONCE;

/** By ticket id, in the order in which they were selected. */
export type Selection = ReadonlyMap<string, TicketRow>;

export const NOTHING_SELECTED: Selection = new Map();

/** With the ticket when it was not selected, without it when it was. */
export function toggled(selection: Selection, row: TicketRow): Selection {
  const next = new Map(selection);
  if (!next.delete(row.ticketId)) next.set(row.ticketId, row);
  return next;
}

/** With all of the tickets. */
export function withAll(selection: Selection, rows: readonly TicketRow[]): Selection {
  return new Map([...selection, ...rows.map((row) => [row.ticketId, row] as const)]);
}

/** Whether the rows from `anchor` to `position`, both included, can still be selected beside what is. */
export function isRoomFor(selection: Selection, anchor: number, position: number): boolean {
  return selection.size + Math.abs(position - anchor) + 1 <= MOST_SELECTED;
}

/** The rows from one position to another, both included and in either order, in windows of at most `most` rows. */
export function windowsBetween(anchor: number, position: number, most: number): { from: number; count: number }[] {
  const first = Math.min(anchor, position);
  const last = Math.max(anchor, position);
  const windows: { from: number; count: number }[] = [];
  for (let from = first; from <= last; from += most) windows.push({ from, count: Math.min(most, last - from + 1) });
  return windows;
}

/** Without these tickets. */
export function without(selection: Selection, ticketIds: readonly string[]): Selection {
  const gone = new Set(ticketIds);
  return new Map([...selection].filter(([ticketId]) => !gone.has(ticketId)));
}
