/** The part of the timeline that is on the screen, in positions from 0 to 1. */
export interface View {
  start: number;
  end: number;
}

export const WHOLE: View = { start: 0, end: 1 };
/** A two-thousandth of the whole: minutes of a year. */
const NARROWEST = 1 / 2000;

/** Zooms by `factor` (below 1 shows less) around a position that stays where it is. */
export function zoomed(view: View, factor: number, around: number): View {
  const width = Math.min(1, Math.max(NARROWEST, (view.end - view.start) * factor));
  if (width === 1) return WHOLE;
  const held = Math.min(view.end, Math.max(view.start, around));
  const share = (held - view.start) / (view.end - view.start);
  return within({ start: held - width * share, end: held + width * (1 - share) });
}

/** Moves by a share of what is shown; to the right where it is above 0. */
export function moved(view: View, by: number): View {
  const shift = (view.end - view.start) * by;
  return within({ start: view.start + shift, end: view.end + shift });
}

/** Shows what lies between two positions, whichever comes first. */
export function viewOf(one: number, other: number): View {
  const [start, end] = [Math.min(one, other), Math.max(one, other)];
  const missing = Math.max(0, NARROWEST - (end - start)) / 2;
  return within({ start: start - missing, end: end + missing });
}

/** The same width, moved just far enough to show a position. */
export function showing(view: View, position: number): View {
  const margin = (view.end - view.start) * 0.05;
  if (position < view.start) return within(shifted(view, position - margin - view.start));
  if (position > view.end) return within(shifted(view, position + margin - view.end));
  return view;
}

function shifted({ start, end }: View, by: number): View {
  return { start: start + by, end: end + by };
}

function within(view: View): View {
  if (view.start < 0) return { start: 0, end: Math.min(1, view.end - view.start) };
  if (view.end > 1) return { start: Math.max(0, view.start - (view.end - 1)), end: 1 };
  return view;
}
