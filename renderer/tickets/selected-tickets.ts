/** The selected tickets, for as long as the page is open: they stay while a ticket is looked at or another one is searched. */
import { create } from 'zustand';
import { NOTHING_SELECTED, type Selection } from './selection.ts';

/** The row from which a range is extended, with what was selected before the range. */
export interface Anchor {
  position: number;
  before: Selection;
}

interface SelectedTickets {
  selection: Selection;
  anchor: Anchor | null;
  /** Those whose deletion is being decided. */
  deleting: Selection | null;
}

export const useSelectedTickets = create<SelectedTickets>(() => ({
  selection: NOTHING_SELECTED,
  anchor: null,
  deleting: null,
}));

export function select(selection: Selection, anchor: Anchor | null = null): void {
  useSelectedTickets.setState({ selection, anchor });
}

/** Begins or, with null, ends a decision about the selected tickets. */
export function decideAbout(deleting: Selection | null): void {
  useSelectedTickets.setState({ deleting });
}
