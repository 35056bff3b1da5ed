import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { afterScroll, listTopShowing, type Scrolled, scrollScale, scrollTopAt } from './scroll-scale.ts';

export const ROW_HEIGHT = 34;
export const HEAD_HEIGHT = 34;
/** Rows drawn beyond each edge of the view. */
const BEYOND = 4;
/** Milliseconds without a scroll after which the scrollbar is put where the list is. */
const SETTLED = 160;

interface ListScroll {
  /** Height of the element that is scrolled, in pixels. */
  height: number;
  /** Pixels of the list above the view. */
  listTop: number;
  /** The rows to draw, both included; `last` is below `first` when there are none. */
  first: number;
  last: number;
  /** At least as many as are drawn at once, the same however far is scrolled. */
  slots: number;
  /** Rows seen at once. */
  page: number;
  onScroll: () => void;
  /** Brings a row into view with the shortest move. */
  showRow: (row: number) => void;
  scrollTo: (listTop: number) => void;
}

interface ScrolledList {
  rows: number;
  /** Gets rows that are to be shown. Null when they are here; else resolves when they are, or will not be soon. */
  ready: (first: number, last: number) => Promise<void> | null;
}

/**
 * Scrolls a list of any length in an element that every browser can draw. What was seen stays until what comes is here,
 * unless that takes long.
 */
export function useListScroll(scroller: RefObject<HTMLElement | null>, { rows, ready }: ScrolledList): ListScroll {
  const [view, setView] = useState(0);
  const [listTop, setListTop] = useState(0);
  const at = useRef<Scrolled>({ scrollTop: 0, listTop: 0 });
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const scale = useMemo(() => scrollScale(rows, ROW_HEIGHT, view), [rows, view]);

  const moves = useRef(0);
  const drawAt = useCallback(
    (next: number) => {
      moves.current += 1;
      const move = moves.current;
      const { first, last } = drawnAt(next, scale.view, rows);
      const awaited = ready(first, last);
      if (!awaited) return setListTop(next);
      void awaited.then(() => move === moves.current && setListTop(next));
    },
    [scale.view, rows, ready],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setView(Math.max(0, element.clientHeight - HEAD_HEIGHT));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const scrollTo = useCallback(
    (wanted: number) => {
      const next = Math.max(0, Math.min(wanted, scale.list - scale.view));
      const element = scroller.current;
      let scrollTop = scrollTopAt(scale, next);
      // The browser lays out the whole page before it says or changes how far it is scrolled.
      if (element && scrollTop !== at.current.scrollTop) {
        element.scrollTop = scrollTop;
        scrollTop = element.scrollTop;
      }
      at.current = { listTop: next, scrollTop };
      drawAt(next);
    },
    [scale, scroller, drawAt],
  );

  // The list became longer or shorter, or is seen through a larger window: it stays where the reader is.
  useLayoutEffect(() => {
    if (scale.view > 0) scrollTo(at.current.listTop);
  }, [scale, scrollTo]);

  useEffect(() => () => clearTimeout(settle.current), []);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element || element.scrollTop === at.current.scrollTop) return;
    const { scrollTop } = element;
    at.current = { scrollTop, listTop: afterScroll(scale, at.current, scrollTop) };
    drawAt(at.current.listTop);
    clearTimeout(settle.current);
    if (scale.list > scale.element) settle.current = setTimeout(() => scrollTo(at.current.listTop), SETTLED);
  }, [scale, scroller, scrollTo, drawAt]);

  const showRow = useCallback(
    (row: number) => {
      const next = listTopShowing(scale, row, ROW_HEIGHT, at.current.listTop);
      if (next !== at.current.listTop) scrollTo(next);
    },
    [scale, scrollTo],
  );

  return {
    height: scale.element,
    listTop,
    ...drawnAt(listTop, view, rows),
    slots: Math.ceil(view / ROW_HEIGHT) + 2 * BEYOND + 2,
    page: Math.max(1, Math.floor(view / ROW_HEIGHT) - 1),
    onScroll,
    showRow,
    scrollTo,
  };
}

/** The rows to draw where the view begins at `listTop`. */
function drawnAt(listTop: number, view: number, rows: number): Pick<ListScroll, 'first' | 'last'> {
  return {
    first: Math.max(0, Math.floor(listTop / ROW_HEIGHT) - BEYOND),
    last: Math.min(rows - 1, Math.ceil((listTop + view) / ROW_HEIGHT) + BEYOND),
  };
}
