import { type PointerEvent, type RefObject, useEffect, useState } from 'react';
import type { TimelineControl } from './use-timeline-control.ts';
import { moved, viewOf, zoomed } from './view.ts';

/** Pixels that a pointer may tremble in a click. */
const CLICK = 4;

/** A stretch that is being selected, in pixels of the plot. */
export interface Selection {
  from: number;
  to: number;
}

interface PlotGestures {
  selection: Selection | null;
  onPointerDown: (event: PointerEvent) => void;
  onPointerMove: (event: PointerEvent) => void;
  onPointerUp: (event: PointerEvent) => void;
  onPointerCancel: () => void;
}

/**
 * The mouse on the plot: a click puts the cursor, a drag selects a stretch to zoom to, the wheel with Ctrl zooms and
 * sideways moves. `plot` is the element of the lanes without their names.
 */
export function usePlotGestures(
  plot: RefObject<HTMLElement | null>,
  { view, setView, setCursor }: TimelineControl,
  instantAt: (position: number) => number,
): PlotGestures {
  const [selection, setSelection] = useState<Selection | null>(null);

  const pixelOf = (clientX: number): number => {
    const box = plot.current?.getBoundingClientRect();
    return box ? Math.min(box.width, Math.max(0, clientX - box.left)) : 0;
  };
  const positionAt = (pixel: number): number =>
    view.start + ((view.end - view.start) * pixel) / Math.max(1, plot.current?.clientWidth ?? 1);

  // React listens to the wheel passively, and then the page zooms, too.
  useEffect(() => {
    const element = plot.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!event.ctrlKey && !event.metaKey && !isSideways) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const share = (event.clientX - box.left) / Math.max(1, box.width);
      if (isSideways) setView(moved(view, event.deltaX / Math.max(1, box.width)));
      else setView(zoomed(view, Math.exp(event.deltaY / 400), view.start + (view.end - view.start) * share));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [plot, view, setView]);

  return {
    selection: selection && Math.abs(selection.to - selection.from) > CLICK ? selection : null,
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const pixel = pixelOf(event.clientX);
      setSelection({ from: pixel, to: pixel });
    },
    onPointerMove: ({ clientX }) => {
      if (selection) setSelection({ ...selection, to: pixelOf(clientX) });
    },
    onPointerUp: ({ clientX }) => {
      if (!selection) return;
      const to = pixelOf(clientX);
      if (Math.abs(to - selection.from) > CLICK) setView(viewOf(positionAt(selection.from), positionAt(to)));
      else setCursor(instantAt(positionAt(to)));
      setSelection(null);
    },
    onPointerCancel: () => setSelection(null),
  };
}
