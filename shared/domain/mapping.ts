/** Translations between the status vocabularies and the families (domain.md 4). */
import type { Family } from './families.ts';
import type { LegacyStatus, LifecycleStatus, TicketStatus } from './statuses.ts';
import { canonicalLifecycleStatus, isLegacyStatus, isLifecycleStatus, isV4Status } from './statuses.ts';

/** domain.md 2.1 and 13.3. */
const FAMILY_OF_LIFECYCLE_STATUS: Readonly<Record<LifecycleStatus, Family>> = {
  INJECTED: 'INITIAL_DELIVERY',
  DOWNLOADED: 'INITIAL_DELIVERY',
  ASSIGNED: 'INITIAL_DELIVERY',
  PENDING_TRANSFER: 'TRANSFER',
  FAILURE_TRANSFER: 'TRANSFER',
  FAILURE: 'TRANSFER',
  TRANSFERRED: 'TRANSFER',
  PENDING: 'TRANSFER',
  OFFLINE_ACTIVATED: 'ACTIVATION',
  ONLINE_ACTIVATED: 'ACTIVATION',
  MANUAL_ACTIVATED: 'ACTIVATION',
  BT_ACTIVATED: 'ACTIVATION',
  CONTROLLED: 'CONTROL',
  DELETION_PENDING: 'DELETION',
  DELETED: 'DELETION',
  ACTIVATED: 'ACTIVATION',
  DEACTIVATED: 'ACTIVATION',
  DEFAULT: 'UNCLASSIFIED',
  INVALID: 'UNCLASSIFIED',
};

/** By way of the lifecycle status beside it in domain.md 4.1. */
const FAMILY_OF_LEGACY_STATUS: Readonly<Record<LegacyStatus, Family>> = {
  INJECTED: 'INITIAL_DELIVERY',
  RECEIVED: 'INITIAL_DELIVERY',
  ACTIVATED: 'ACTIVATION',
  TRANSFER_PENDING: 'TRANSFER',
  TRANSFERRED: 'TRANSFER',
  CONTROLLED: 'CONTROL',
  DELETION_PENDING: 'DELETION',
  DELETED: 'DELETION',
};

/** What a family depends on besides the status. */
export interface FamilyFacts {
  activated: boolean;
  controlled: boolean;
  /** The latest entry of the status log is an `EndTransfer`. */
  lastActionEndedTransfer: boolean;
}

/** The one family in which a ticket is counted; first match wins (domain.md 4.1, 4.2). */
export function familyOf(status: TicketStatus, facts: FamilyFacts): Family {
  switch (status.vocabulary) {
    case 'LIFECYCLE':
      return familyOfLifecycleStatus(canonicalLifecycleStatus(status.value));
    case 'LEGACY':
      return isLegacyStatus(status.value) ? FAMILY_OF_LEGACY_STATUS[status.value] : 'UNCLASSIFIED';
    case 'V4':
      return familyOfV4Status(status.value, facts);
  }
}

function familyOfLifecycleStatus(value: string): Family {
  return isLifecycleStatus(value) ? FAMILY_OF_LIFECYCLE_STATUS[value] : 'UNCLASSIFIED';
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
