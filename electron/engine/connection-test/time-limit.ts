/** Each step of the connection test has its time, and ends with the test. */

/** Milliseconds that a step may take: longer than a slow network needs, shorter than a person's patience. */
export const STEP_PATIENCE = 10_000;

export class TimedOut extends Error {}

/**
 * Does work that ends at the signal or after a while, whichever is first.
 * @throws TimedOut when its time is up; the signal's own reason when that came first
 */
export async function withinPatience<Result>(
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
  patience = STEP_PATIENCE,
): Promise<Result> {
  const timeUp = AbortSignal.timeout(patience);
  const either = AbortSignal.any([signal, timeUp]);
  const ended = new Promise<never>((_, reject) => {
    either.addEventListener('abort', () => reject(signal.aborted ? signal.reason : new TimedOut()), { once: true });
  });
  return Promise.race([ended, work(either)]);
}
