import { type ReactNode, useRef } from 'react';
import { useWidth } from '../ui/use-width.ts';

interface ChartBoxProps {
  /** What the chart shows. */
  name: string;
  /** Pixels. */
  height: number;
  /** The whole width of the screen, or one of its columns. */
  wide?: boolean;
  /** The chart in a width of so many pixels. */
  children: (width: number) => ReactNode;
}

/** The place of a chart, which is as wide as it. */
export function ChartBox({ name, height, wide = false, children }: ChartBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, wide ? 'wide chart' : 'chart');
  return (
    <div ref={box} role="img" aria-label={name} className="overview-chart" style={{ height }}>
      {width > 0 ? children(Math.round(width)) : null}
    </div>
  );
}
