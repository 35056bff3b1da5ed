/** What happened to a ticket since its deletion was decided that a person who decides would want to know. */
import { isTransferPending } from './mapping.ts';
import type { TicketStatus } from './statuses.ts';

export type BasisChange = 'otherOwner' | 'controlled' | 'transferEnded' | 'transferStarted';

/** The facts of a ticket that a decision to delete it rests on. */
export interface DecisiveFacts {
  status: TicketStatus;
  ownerId: string | null;
  controlled: boolean;
  pendingRecipientId: string | null;
}

/** In the order in which they are told; empty when nothing that matters changed. */
export function changesSince(then: DecisiveFacts, now: DecisiveFacts): BasisChange[] {
  const changes: BasisChange[] = [];
  if (then.ownerId !== now.ownerId) changes.push('otherOwner');
  if (!then.controlled && now.controlled) changes.push('controlled');
  const pendingNow = isTransferPending(now.status);
  if (isTransferPending(then.status) && !pendingNow) changes.push('transferEnded');
  else if (pendingNow && (!isTransferPending(then.status) || then.pendingRecipientId !== now.pendingRecipientId)) {
    changes.push('transferStarted');
  }
  return changes;
}
