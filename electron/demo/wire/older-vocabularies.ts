/** How a V4 run looks in the lifecycle mode and in the old history mode (domain.md 4.1, 4.3). */
import { legacyOfLifecycle } from '../../../shared/domain/mapping-lifecycle.ts';
import { lifecycleOfV4 } from '../../../shared/domain/mapping-v4.ts';
import type { LegacyAction, LegacyState, LegacyStatus, LifecycleStatus } from '../../../shared/domain/statuses.ts';
import type { JournalLine, Standing } from '../account.ts';

/** The one lifecycle status of a standing: the name that V4 data has (domain.md 4.3), and what that name loses. */
export function lifecycleStatusOf(standing: Standing): LifecycleStatus {
  const { activation, lastTurn } = standing;
  const name = lifecycleOfV4({
    ...standing,
    activated: activation !== null,
    lastEndedTransfer: lastTurn === null || lastTurn === 'deactivated' ? null : ENDED[lastTurn],
  });
  // The lifecycle mode has no word for a ticket that has left its last phone: it stays downloaded.
  const status = name.kind === 'equivalent' ? name.value : 'DOWNLOADED';
  if (status === 'ACTIVATED' && activation && activation !== 'UNKNOWN') return `${activation}_ACTIVATED`;
  if (status === 'FAILURE_TRANSFER' && lastTurn === 'transferTimedOut') return 'FAILURE';
  const ordinary = status === 'INJECTED' || status === 'DOWNLOADED' || status === 'ASSIGNED';
  return ordinary && lastTurn === 'deactivated' ? 'DEACTIVATED' : status;
}

const ENDED = { transferred: 'accepted', transferFailed: 'failed', transferTimedOut: 'failed' } as const;

/** `tixngo.legacyStatus` of a standing (domain.md 4.1). */
export function legacyStatusOf(standing: Standing): LegacyStatus {
  const legacy = legacyOfLifecycle(lifecycleStatusOf(standing));
  if (legacy.kind === 'equivalent') return legacy.value.status;
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
