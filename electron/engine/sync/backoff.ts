/** When to try again: doubling pauses with jitter, and never before the server's own `Retry-After`. */

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** A server that names a time further away is asked again after a day. */
const LONGEST_WAIT = 24 * 60 * 60_000;

/**
 * Milliseconds until the next attempt after `failures` failed ones (1 or more). `random` is in [0, 1): the pause lies
 * between half and the whole of the doubled one, and up to a tenth behind a `retryAfter`, so that many gates do not
 * return in step.
 */
export function pauseAfter(failures: number, retryAfter: number | null, random: number): number {
  const doubled = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1));
  const asked = (retryAfter ?? 0) * (1 + random / 10);
  return Math.min(LONGEST_WAIT, Math.max(Math.ceil(asked), Math.round(doubled * (0.5 + random / 2))));
}
