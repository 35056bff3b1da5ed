/** The family in which a ticket is counted, and what a status of any vocabulary says of it (domain.md 4.1, 4.2). */
import type { Attribute } from './attributes.ts';
import type { Family } from './families.ts';
import { lifecycleOfLegacy } from './mapping-legacy.ts';
import { LIFECYCLE_MEANINGS, v4OfLifecycle } from './mapping-lifecycle.ts';
import type { LifecycleStatus, TicketStatus } from './statuses.ts';
import { canonicalLifecycleStatus, isLifecycleStatus, isV4Status } from './statuses.ts';

/** What a family depends on besides the status. */
export interface FamilyFacts {
  activated: boolean;
  controlled: boolean;
  /** The latest entry of the status log is an `EndTransfer`. */
  lastActionEndedTransfer: boolean;
}

/** The one family in which a ticket is counted; first match wins (domain.md 4.1, 4.2). */
export function familyOf(status: TicketStatus, facts: FamilyFacts): Family {
  if (status.vocabulary === 'V4') return familyOfV4Status(status.value, facts);
  const lifecycle = lifecycleOf(status);
  return lifecycle ? LIFECYCLE_MEANINGS[lifecycle].family : 'UNCLASSIFIED';
}

/** The lifecycle status that a status of an older vocabulary means; null for an unknown one. */
export function lifecycleOf(status: TicketStatus): LifecycleStatus | null {
  if (status.vocabulary === 'LEGACY') {
    const found = lifecycleOfLegacy(status.value, { holder: false });
    return found.kind === 'equivalent' ? found.value : null;
  }
  const value = canonicalLifecycleStatus(status.value);
  return status.vocabulary === 'LIFECYCLE' && isLifecycleStatus(value) ? value : null;
}

/** The attributes that a status of an older vocabulary says are TRUE or FALSE; a V4 status leaves that to them. */
export function impliedAttributes(status: TicketStatus): Readonly<Partial<Record<Attribute, boolean>>> {
  const lifecycle = lifecycleOf(status);
  const found = lifecycle && v4OfLifecycle(lifecycle);
  return found?.kind === 'equivalent' ? found.value.attributes : {};
}

function familyOfV4Status(value: string, facts: FamilyFacts): Family {
  if (!isV4Status(value)) return 'UNCLASSIFIED';
  if (value === 'DELETED' || value === 'DELETION_PENDING') return 'DELETION';
  if (value === 'PENDING_TRANSFER') return 'TRANSFER';
  if (facts.controlled) return 'CONTROL';
  if (facts.activated) return 'ACTIVATION';
  if (facts.lastActionEndedTransfer) return 'TRANSFER';
  return 'INITIAL_DELIVERY';
}

/** Whether a status says that the ticket is deleted or waits for its phones to confirm a deletion. */
export function isDeletion(status: Pick<TicketStatus, 'value'>): boolean {
  return status.value === 'DELETED' || status.value === 'DELETION_PENDING';
}

const PENDING_TRANSFER_VALUES: ReadonlySet<string> = new Set(['PENDING_TRANSFER', 'PENDING', 'TRANSFER_PENDING']);

/** Whether a status of any vocabulary says that a transfer was started and has not ended (domain.md 4.1). */
export function isTransferPending(status: Pick<TicketStatus, 'value'>): boolean {
  return PENDING_TRANSFER_VALUES.has(status.value);
}
