/** How quickly a phase of a sync gets on, as its last seconds tell it. */

/** A phase at an instant: `at` in UTC milliseconds, records done, and the share of the whole, 0 to 1, where it is known. */
export interface PaceSample {
  at: number;
  done: number;
  share: number | null;
}

/** Records a second, and the milliseconds that are left at this pace; null while too little is known. */
export interface Pace {
  perSecond: number | null;
  timeLeft: number | null;
}

/** What a pace is told from, milliseconds. */
const WINDOW = 10_000;
/** What is shorter tells nothing, milliseconds. */
const SHORTEST = 1_000;

/** The samples with one more, without those that no longer count: one from before the window stays as its beginning. */
export function withSample(samples: readonly PaceSample[], sample: PaceSample): PaceSample[] {
  const begin = samples.findLastIndex(({ at }) => at <= sample.at - WINDOW);
  const first = samples[0];
  // The clock was set back, or the phase began anew.
  const isNew = first !== undefined && (sample.at < first.at || sample.done < first.done);
  return isNew ? [sample] : [...samples.slice(Math.max(0, begin)), sample];
}

/** The pace from the first to the last of the samples. */
export function paceOf(samples: readonly PaceSample[]): Pace {
  const [first, last] = [samples[0], samples.at(-1)];
  const elapsed = first && last ? last.at - first.at : 0;
  if (!first || !last || elapsed < SHORTEST) return { perSecond: null, timeLeft: null };
  const gained = first.share === null || last.share === null ? 0 : last.share - first.share;
  return {
    perSecond: ((last.done - first.done) * 1000) / elapsed,
    timeLeft: gained > 0 && last.share !== null ? ((1 - last.share) * elapsed) / gained : null,
  };
}
