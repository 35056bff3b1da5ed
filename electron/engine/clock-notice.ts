/** What a person is told about a clock that is wrong: ages of data are measured with it. */
import { type Sentence, sentence } from '../../shared/sentences/sentence.ts';

/** Clocks that differ by less are right enough, milliseconds. */
export const CLOCK_TOLERANCE = 5 * 60_000;

interface ClockReadings {
  /** This machine's clock, UTC milliseconds. */
  now: number;
  /** How far it was ahead of the server's when they were compared last, milliseconds; null: never. */
  clockAhead: number | null;
  /** The cache holds what the server said at this instant, UTC milliseconds. */
  dataAsOf: number | null;
}

/** A sentence for the screen; null while nothing is known to be wrong. */
export function clockNotice({ now, clockAhead, dataAsOf }: ClockReadings): Sentence | null {
  const ahead = clockAhead ?? 0;
  if (dataAsOf !== null && now - ahead < dataAsOf - CLOCK_TOLERANCE) {
    return sentence('sync.clockSetBack');
  }
  if (Math.abs(ahead) <= CLOCK_TOLERANCE) return null;
  return sentence(ahead > 0 ? 'sync.clockAhead' : 'sync.clockBehind', { by: Math.abs(ahead) });
}
