import { type RefObject, useLayoutEffect, useState } from 'react';

/** By kind the width that was measured last, in pixels. */
const latest = new Map<string, number>();

/**
 * The width of an element in pixels. Before it is measured, that of the latest one of its kind, so that it is drawn once
 * and not twice; 0 where there was none.
 */
export function useWidth(element: RefObject<HTMLElement | null>, kind: string): number {
  const [width, setWidth] = useState(latest.get(kind) ?? 0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = entry?.contentRect.width ?? 0;
      latest.set(kind, measured);
      setWidth(measured);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, kind]);
  return width;
}
