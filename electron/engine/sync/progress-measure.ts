/** What one sync tells of its progress: each phase with its share, its pace and the time left. */
import type { SyncProgress } from '../../../shared/sync-status.ts';
import { type PaceSample, paceOf, withSample } from './pace.ts';

/** Records done; `share` (0 to 1) where it is not that of the records. */
interface Advance {
  done: number;
  total: number | null;
  share?: number | null | undefined;
}

export class ProgressMeasure {
  readonly #now: () => number;
  readonly #startedAt: number;
  #phase: SyncProgress['phase'] | null = null;
  #samples: PaceSample[] = [];

  /** `now` in UTC milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
    this.#startedAt = now();
  }

  progress(phase: SyncProgress['phase'], { done, total, share = shareOf(done, total) }: Advance): SyncProgress {
    if (phase !== this.#phase) this.#samples = [];
    this.#phase = phase;
    // Before the first answer nothing is known: a load that goes on does not begin at nothing.
    const isKnown = total !== null || done > 0;
    if (isKnown) this.#samples = withSample(this.#samples, { at: this.#now(), done, share });
    return { phase, done, total, share, ...paceOf(this.#samples), startedAt: this.#startedAt };
  }
}

function shareOf(done: number, total: number | null): number | null {
  return total === null || total === 0 ? null : Math.min(1, done / total);
}
