/** When a process that keeps dying is started again, and when that is given up. */

const WINDOW_MS = 60_000;
/** Milliseconds to wait after the first, second, … crash within a minute; after one more it is given up. */
const PAUSES_MS = [100, 300, 900, 2700];

/** The pause in milliseconds before the next start, or null to give up. `crashes` are milliseconds of any clock up to `now`. */
export function pauseAfterCrash(crashes: readonly number[], now: number): number | null {
  const recent = crashes.filter((crash) => now - crash < WINDOW_MS).length;
  return PAUSES_MS[Math.max(recent, 1) - 1] ?? null;
}
