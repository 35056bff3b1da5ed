/** Stretches of time of one length for a chart, at most as many as it can show. */

const MINUTE = 60_000;
/** The finest resolution of the figures over time, milliseconds. */
export const QUARTER = 15 * MINUTE;

/** In quarter hours. */
export const DAY_WIDTH = 96;
const WEEK_WIDTH = 7 * DAY_WIDTH;
/** 15 and 30 min, 1, 2, 3, 6 and 12 h, 1 d; beyond that whole weeks. */
const WIDTHS = [1, 2, 4, 8, 12, 24, 48, DAY_WIDTH];

/** The number of the quarter hour in which an instant lies, counted from 1970, UTC. */
export function quarterOf(instant: number): number {
  return Math.floor(instant / QUARTER);
}

/** Buckets are numbered from 1970; `shift` moves their edges to those of the zone. Both are in quarter hours. */
export interface TimeBuckets {
  width: number;
  shift: number;
  first: number;
  last: number;
}

/**
 * The finest buckets that cover the quarter hours from `from` to `to` (both inclusive), at most `most` of them and none
 * finer than `finest`. Their edges lie on whole hours and midnights at `offset` minutes from UTC.
 */
export function timeBuckets(from: number, to: number, offset: number, most: number, finest = 1): TimeBuckets {
  const shift = Math.round(offset / 15);
  const widths = WIDTHS.filter((width) => width >= finest);
  for (let turn = 0; ; turn++) {
    const width = widths[turn] ?? WEEK_WIDTH * (turn - widths.length + 1);
    const first = Math.floor((from + shift) / width);
    const last = Math.floor((to + shift) / width);
    if (last - first < most) return { width, shift, first, last };
  }
}

/** Where a bucket begins, UTC milliseconds. It ends where the next one begins. */
export function startOf({ width, shift }: TimeBuckets, bucket: number): number {
  return (bucket * width - shift) * QUARTER;
}
