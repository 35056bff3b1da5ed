/** What a person is told about a clock that is wrong: ages of data are measured with it. */

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
export function clockNotice({ now, clockAhead, dataAsOf }: ClockReadings): string | null {
  const ahead = clockAhead ?? 0;
  if (dataAsOf !== null && now - ahead < dataAsOf - CLOCK_TOLERANCE) {
    return (
      'The clock of this machine was set back: the data is from later than it says. Until the next sync nobody can tell ' +
      'how old the data is. Check the date and time of this machine.'
    );
  }
  if (Math.abs(ahead) <= CLOCK_TOLERANCE) return null;
  return (
    `The clock of this machine is ${lengthOf(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'behind'} TIXNGO's, so times ` +
    'and ages of data look wrong. Nothing is lost. Check the date and time of this machine.'
  );
}

const MINUTE = 60_000;
const UNITS: readonly (readonly [string, number])[] = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/** In the largest unit of which it is at least one and a half: `2 hours`, `90 minutes`. */
function lengthOf(duration: number): string {
  const [unit, size] = UNITS.find(([, each]) => duration >= 1.5 * each) ?? ['minute', MINUTE];
  return `${Math.round(duration / size)} ${unit}s`;
}
