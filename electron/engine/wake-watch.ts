/** Notices that the machine slept: timers stand still meanwhile, so the next try would come late. */

/** Milliseconds between two looks at the clock. */
const LOOK_EVERY = 2_000;
/** A look that comes this much late, in milliseconds, comes after a sleep: nothing keeps the engine busy so long. */
const SLEPT = 15_000;

/**
 * Calls `onWake` soon after the machine woke up. A clock that is set forward looks the same, and does no harm: it only
 * brings a try forward. Returns what ends the watch.
 */
export function watchForWaking(onWake: () => void, now: () => number): () => void {
  let last = now();
  const timer = setInterval(() => {
    const slept = now() - last > LOOK_EVERY + SLEPT;
    last = now();
    if (slept) onWake();
  }, LOOK_EVERY);
  return () => clearInterval(timer);
}
