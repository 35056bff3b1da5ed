/** Whether S-360 and TIXNGO tell the same of a ticket; both stay shown side by side (domain.md 4.1, 5). */
import { DEFAULT_DELETION_REASON } from './deletion-reasons.ts';
import { impliedAttributes, isDeletion, lifecycleOf } from './mapping.ts';
import { s360OfLifecycle } from './mapping-lifecycle.ts';
import type { LifecycleStatus, S360Status, TicketStatus } from './statuses.ts';
import { canonicalS360Status, isS360Status, isV4Status } from './statuses.ts';

/** How long a change may take from one side to the other, in milliseconds: about ten minutes (domain.md 5). */
export const INTERFACE_LAG = 10 * 60_000;

/** What TIXNGO says of a ticket. */
export interface TixngoSide {
  status: TicketStatus;
  /** The V4 attribute; the older vocabularies say it in the status. */
  controlled: boolean;
  deletionReason: string | null;
}

export interface S360Disagreement {
  kind:
    | 'deletedOnlyInTixngo'
    | 'deletedOnlyInS360'
    | 'controlledOnlyInTixngo'
    | 'controlledOnlyInS360'
    /** S-360 never sent the ticket to TIXNGO, and yet it is there. */
    | 'notPrintedInS360';
  found: S360Status;
  /** What S-360 would say if both agreed. */
  expected: readonly S360Status[];
  /** What can explain it: a local deletion stays a difference, an interface that has not run yet soon ends it. */
  because: 'localDeletion' | 'feedbackNotRunYet' | 'pushNotRunYet' | null;
}

/** What the two sides disagree on; null where they agree, or where one of them says nothing that is known. */
export function disagreement(tixngo: TixngoSide, s360Status: string): S360Disagreement | null {
  const found = canonicalS360Status(s360Status);
  const lifecycle = lifecycleFor(tixngo);
  const equivalent = lifecycle && s360OfLifecycle(lifecycle);
  if (!isS360Status(found) || equivalent?.kind !== 'equivalent') return null;
  const expected = equivalent.value.statuses;
  if (expected.includes(found)) return null;
  return { ...difference(tixngo, lifecycle, found), found, expected };
}

/** Whether a disagreement is to be expected because the interface may not have run yet. Times in UTC milliseconds. */
export function isExpectedFor({ because }: S360Disagreement, lastChangeAt: number, now: number): boolean {
  return (because === 'feedbackNotRunYet' || because === 'pushNotRunYet') && now - lastChangeAt <= INTERFACE_LAG;
}

function difference(
  tixngo: TixngoSide,
  lifecycle: LifecycleStatus | null,
  found: S360Status,
): Pick<S360Disagreement, 'kind' | 'because'> {
  if (isDeletion(tixngo.status)) {
    const local = tixngo.deletionReason === DEFAULT_DELETION_REASON;
    return { kind: 'deletedOnlyInTixngo', because: local ? 'localDeletion' : null };
  }
  if (found === 'Invalidated' || found === 'Cancelled') return { kind: 'deletedOnlyInS360', because: 'pushNotRunYet' };
  if (found === 'Controlled') return { kind: 'controlledOnlyInS360', because: 'feedbackNotRunYet' };
  if (found === 'Printed' && lifecycle === 'CONTROLLED') {
    return { kind: 'controlledOnlyInTixngo', because: 'feedbackNotRunYet' };
  }
  return { kind: 'notPrintedInS360', because: null };
}

/** The row of domain.md 4.1 that says what S-360 should say; V4 data needs no more than deletion and control. */
function lifecycleFor({ status, controlled }: TixngoSide): LifecycleStatus | null {
  if (status.vocabulary !== 'V4') {
    const said = lifecycleOf(status);
    return said && controlled && !isDeletion(status) && !impliedAttributes(status).Controlled ? 'CONTROLLED' : said;
  }
  if (!isV4Status(status.value)) return null;
  if (status.value === 'DELETED' || status.value === 'DELETION_PENDING') return status.value;
  return controlled ? 'CONTROLLED' : 'DOWNLOADED';
}
