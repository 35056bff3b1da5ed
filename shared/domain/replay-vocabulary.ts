/** Statuses of a log held against the V4 status to which the state machine comes. */
import { LIFECYCLE_MEANINGS } from './mapping-lifecycle.ts';
import type { LifecycleStatus, V4Status } from './statuses.ts';
import { canonicalLifecycleStatus, isV4Status, LIFECYCLE_STATUSES } from './statuses.ts';

/**
 * The V4 statuses that a lifecycle status can stand for (domain.md 4.1), its own first. The lifecycle mode has no word
 * for "on no phone any more": what means `DOWNLOADED` there goes on after the last phone has logged off (4.3, 13.7).
 */
const V4_OF_LIFECYCLE: ReadonlyMap<string, readonly V4Status[]> = new Map(
  LIFECYCLE_STATUSES.map((status) => {
    const own = LIFECYCLE_MEANINGS[status].v4?.statuses ?? [];
    return [status, own.includes('DOWNLOADED') ? [...new Set<V4Status>([...own, 'NOT_DOWNLOADED'])] : own];
  }),
);

/**
 * Whether a status of the log says the V4 status expected, or can stand for it. A lifecycle status without a V4
 * equivalent says nothing, so it agrees with any.
 */
export function agrees(told: string, lifecycle: boolean, expected: V4Status): boolean {
  if (!lifecycle) return told === expected;
  const statuses = V4_OF_LIFECYCLE.get(canonicalLifecycleStatus(told));
  return statuses === undefined || statuses.length === 0 || statuses.includes(expected);
}

/** The V4 status that a status of the log names or stands for, null where it has none. */
export function v4StatusOf(told: string, lifecycle: boolean): V4Status | null {
  if (lifecycle) return V4_OF_LIFECYCLE.get(canonicalLifecycleStatus(told))?.[0] ?? null;
  return isV4Status(told) ? told : null;
}

/** The V4 statuses that a lifecycle status can stand for, its own first; none where V4 has no equivalent. */
export function possibleV4Statuses(lifecycle: LifecycleStatus): readonly V4Status[] {
  return V4_OF_LIFECYCLE.get(lifecycle) ?? [];
}
