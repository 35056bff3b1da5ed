/** The deprecated history mode read in the words of the lifecycle mode (domain.md 2.9, 4.1). */
import type { Equivalent } from './mapping-lifecycle.ts';
import { LIFECYCLE_MEANINGS } from './mapping-lifecycle.ts';
import type { LegacyState, LegacyStatus, LifecycleStatus } from './statuses.ts';
import { isLegacyStatus, LIFECYCLE_STATUSES } from './statuses.ts';

/** The lifecycle status that stands for a legacy one: the plainest of those that share it in domain.md 4.1. */
const LIFECYCLE_OF_LEGACY: Readonly<Record<LegacyStatus, LifecycleStatus>> = {
  INJECTED: 'INJECTED',
  RECEIVED: 'DOWNLOADED',
  ACTIVATED: 'ACTIVATED',
  TRANSFER_PENDING: 'PENDING_TRANSFER',
  TRANSFERRED: 'TRANSFERRED',
  CONTROLLED: 'CONTROLLED',
  DELETION_PENDING: 'DELETION_PENDING',
  DELETED: 'DELETED',
};

/** The lifecycle status of a legacy one. `holder`: holder fields are set, which is how an assignment shows. */
export function lifecycleOfLegacy(status: string, { holder }: { holder: boolean }): Equivalent<LifecycleStatus> {
  if (!isLegacyStatus(status))
    return { kind: 'noEquivalent', say: `the lifecycle mode has no equivalent of ${status}` };
  return {
    kind: 'equivalent',
    value: status === 'RECEIVED' && holder ? 'ASSIGNED' : LIFECYCLE_OF_LEGACY[status],
  };
}

/** All lifecycle statuses that a legacy status can stand for, in their published order. */
export function lifecyclesOfLegacy(status: LegacyStatus): LifecycleStatus[] {
  return LIFECYCLE_STATUSES.filter((value) => LIFECYCLE_MEANINGS[value].legacy?.status === status);
}

/** What a transaction's state means, where that is known. */
export const LEGACY_STATE_MEANINGS: Readonly<Partial<Record<LegacyState, string>>> = {
  PENDING: 'waiting on the chain, possibly for long under heavy traffic',
  KO: 'failed on the chain',
};
