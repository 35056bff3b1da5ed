/** How a V4 run looks in the lifecycle mode and in the old history mode (domain.md 4.1, 4.3). */
import type { LegacyAction, LegacyState, LegacyStatus, LifecycleStatus } from '../../../shared/domain/statuses.ts';
import type { JournalLine, Standing } from '../account.ts';

/** The one lifecycle status of a standing; first match wins (domain.md 4.3). */
export function lifecycleStatusOf(standing: Standing): LifecycleStatus {
  const { status, activation, lastTurn } = standing;
  if (status === 'DELETED' || status === 'DELETION_PENDING' || status === 'PENDING_TRANSFER') return status;
  if (standing.controlled) return 'CONTROLLED';
  if (activation) return activation === 'UNKNOWN' ? 'ACTIVATED' : `${activation}_ACTIVATED`;
  if (lastTurn) return STATUS_OF_TURN[lastTurn];
  if (standing.assigned) return 'ASSIGNED';
  return standing.delivered ? 'DOWNLOADED' : 'INJECTED';
}

const STATUS_OF_TURN: Readonly<Record<NonNullable<Standing['lastTurn']>, LifecycleStatus>> = {
  transferred: 'TRANSFERRED',
  transferFailed: 'FAILURE_TRANSFER',
  transferTimedOut: 'FAILURE',
  deactivated: 'DEACTIVATED',
};

/** `tixngo.legacyStatus` of a standing (domain.md 4.1). */
export function legacyStatusOf(standing: Standing): LegacyStatus {
  if (standing.status === 'DELETED' || standing.status === 'DELETION_PENDING') return standing.status;
  if (standing.status === 'PENDING_TRANSFER') return 'TRANSFER_PENDING';
  if (standing.controlled) return 'CONTROLLED';
  if (standing.activation) return 'ACTIVATED';
  if (standing.lastTurn === 'transferred') return 'TRANSFERRED';
  return standing.delivered ? 'RECEIVED' : 'INJECTED';
}

/** A transaction of the old history mode. */
export interface LegacyTransaction {
  action: LegacyAction;
  state: LegacyState;
}

/** The transaction that a journal line wrote; most actions wrote none. */
export function legacyTransactionOf({ entry, before }: JournalLine): LegacyTransaction | null {
  switch (entry.action) {
    case 'Inject':
      return { action: 'INJECT', state: 'PENDING' };
    case 'Download':
      return before?.delivered ? null : { action: 'INJECT', state: 'CONFIRMED' };
    case 'StartTransfer':
      return { action: 'TRANSFER', state: 'PENDING' };
    case 'EndTransfer':
      if (entry.outcome === 'ACCEPTED') return { action: 'TRANSFER', state: 'CONFIRMED' };
      return { action: 'TRANSFER', state: entry.actor === 'System' ? 'FAILED' : 'CANCELLED' };
    case 'Delete':
      return { action: 'DELETE', state: 'DELETION_PENDING' };
    case 'Unlink':
      return entry.toStatus === 'DELETED' ? { action: 'BURN', state: 'DELETED' } : null;
    default:
      return null;
  }
}

/** The transaction that a ticket's legacy status goes with (domain.md 4.1, third column from the right). */
export function legacyTransactionFor(status: LegacyStatus): LegacyTransaction {
  switch (status) {
    case 'INJECTED':
      return { action: 'INJECT', state: 'PENDING' };
    case 'TRANSFERRED':
      return { action: 'TRANSFER', state: 'CONFIRMED' };
    case 'DELETION_PENDING':
      return { action: 'DELETE', state: 'DELETION_PENDING' };
    case 'DELETED':
      return { action: 'BURN', state: 'DELETED' };
    default:
      return { action: 'INJECT', state: 'CONFIRMED' };
  }
}
