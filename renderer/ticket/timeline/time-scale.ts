/** Where an instant lies on the timeline, from 0 (its beginning) to 1 (its end), and which instant lies where. */

export interface TimeScale {
  /** UTC milliseconds. */
  from: number;
  to: number;
  /** Grows with the instant; 0 before the beginning, 1 after the end. */
  positionOf: (at: number) => number;
  /** The inverse: UTC milliseconds, whole. */
  instantAt: (position: number) => number;
}

const MINUTE = 60_000;

/**
 * A scale from `from` to `to` with knots at `instants`, all UTC milliseconds. True to scale, or with quiet times
 * shortened, so that what happened within minutes can be told apart beside months of waiting.
 */
export function timeScale(instants: readonly number[], from: number, to: number, trueToScale: boolean): TimeScale {
  const end = Math.max(to, from + 1);
  const inside = instants.filter((at) => at > from && at < end);
  const knots = [...new Set([from, ...inside, end])].sort((a, b) => a - b);
  const positions = [0];
  for (const [index, knot] of knots.slice(1).entries()) {
    const length = knot - (knots[index] ?? knot);
    positions.push((positions[index] ?? 0) + (trueToScale ? length : 0.4 + Math.log1p(length / MINUTE)));
  }
  const whole = positions.at(-1) ?? 1;
  const shares = positions.map((position) => position / whole);
  return {
    from,
    to: end,
    positionOf: (at) => interpolated(knots, shares, at),
    instantAt: (position) => Math.round(interpolated(shares, knots, position)),
  };
}

/** The value at `x` on the line through the points (`xs`, `ys`), both growing; at the ends it stays. */
function interpolated(xs: readonly number[], ys: readonly number[], x: number): number {
  let low = 0;
  let high = xs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((xs[middle] ?? 0) <= x) low = middle;
    else high = middle;
  }
  const [x0 = 0, x1 = 1] = [xs[low], xs[high]];
  const [y0 = 0, y1 = 1] = [ys[low], ys[high]];
  const share = Math.min(1, Math.max(0, (x - x0) / (x1 - x0)));
  return y0 + (y1 - y0) * share;
}
