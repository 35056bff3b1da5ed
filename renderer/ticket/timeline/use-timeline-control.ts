import { useState } from 'react';
import type { View } from './view.ts';
import { moved, showing, WHOLE, zoomed } from './view.ts';

/** The instant that the timeline's cursor is at, and what of the timeline is on the screen. */
export interface TimelineControl {
  /** UTC milliseconds; null is the present. */
  cursor: number | null;
  view: View;
  setCursor: (cursor: number | null) => void;
  setView: (view: View) => void;
  /** Zooms around the cursor, or around the middle where the cursor is out of sight. */
  zoom: (factor: number) => void;
  /** Does what a key asks for; false where it asks for nothing. */
  press: (key: string) => boolean;
}

const ZOOM_STEP = 1.6;

/**
 * `instants`: those of the log in order. `positionOf`: where an instant lies. The keys: arrows step from entry to entry,
 * Home and End go to the first and last one, Escape to the present, `+`, `-` and `0` zoom, Page Up and Down move.
 */
export function useTimelineControl(
  instants: readonly number[],
  positionOf: (at: number) => number,
  now: number,
): TimelineControl {
  const [cursor, setCursor] = useState<number | null>(null);
  const [view, setView] = useState(WHOLE);

  const goTo = (at: number | undefined) => {
    if (at === undefined) return;
    setCursor(at);
    setView((before) => showing(before, positionOf(at)));
  };
  const zoom = (factor: number) =>
    setView((before) => {
      const at = positionOf(cursor ?? now);
      const isSeen = at >= before.start && at <= before.end;
      return zoomed(before, factor, isSeen ? at : (before.start + before.end) / 2);
    });
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => goTo(instants.findLast((at) => at < (cursor ?? Number.POSITIVE_INFINITY)) ?? instants[0]),
    ArrowRight: () => {
      const next = cursor === null ? undefined : instants.find((at) => at > cursor);
      if (next === undefined) setCursor(null);
      else goTo(next);
    },
    Home: () => goTo(instants[0]),
    End: () => goTo(instants.at(-1)),
    Escape: () => setCursor(null),
    PageUp: () => setView((before) => moved(before, -0.8)),
    PageDown: () => setView((before) => moved(before, 0.8)),
    '+': () => zoom(1 / ZOOM_STEP),
    '-': () => zoom(ZOOM_STEP),
    '0': () => setView(WHOLE),
  };
  const press = (key: string): boolean => {
    const act = Object.hasOwn(keys, key) ? keys[key] : undefined;
    act?.();
    return act !== undefined;
  };
  return { cursor, view, setCursor, setView, zoom, press };
}
