/** Where a chart over time writes a time on its axis, and how. Instants are UTC milliseconds. */
import { formatAtOffset } from '../ui/time-format.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS = [15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * MINUTE);
const MOST_TICKS = 9;

/** Round times in a zone (minutes from UTC) between two instants, both inclusive: few enough to be read. */
export function ticksBetween(from: number, to: number, offset: number): number[] {
  const step = stepFor(to - from);
  const shift = offset * MINUTE;
  const first = Math.ceil((from + shift) / step) * step - shift;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, place) => first + place * step);
}

function stepFor(span: number): number {
  const fine = STEPS.find((step) => span / step < MOST_TICKS);
  return fine ?? Math.max(1, Math.ceil(span / DAY / (MOST_TICKS - 1))) * DAY;
}

/** `18:15` within a day or so, `14 Jun 18:00` within a week or so, else `14 Jun`. */
export function tickText(instant: number, span: number, offset: number): string {
  const isMidnight = (instant + offset * MINUTE) % DAY === 0;
  if (stepFor(span) >= DAY || isMidnight) return formatAtOffset(instant, offset, 'day');
  return formatAtOffset(instant, offset, span <= 2 * DAY ? 'clock' : 'dayAndClock');
}
