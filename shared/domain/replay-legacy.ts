/**
 * An entry of the old history mode: a transaction and its state, read as the actions of the state machine that it stands
 * for (domain.md 2.9, 4.1). It names no phones and few actions, so it tells less than the other logs.
 */
import type { Action, TransferOutcome } from './actions.ts';
import type { Course } from './replay-course.ts';
import { beginLate, checkOwner, NOTHING_TOLD, report, takeMove, UNKNOWN_DEVICE } from './replay-course.ts';
import type { StatusLogEntry } from './status-log.ts';
import type { LegacyAction, LegacyState } from './statuses.ts';
import { LEGACY_ACTIONS } from './statuses.ts';

type Meaning = 'injected' | 'received' | 'transferStarted' | 'transferred' | 'transferFailed' | 'deleting' | 'deleted';

/**
 * What a transaction did. `CONFIRMED` happened, `PENDING` waits, and one that failed or was cancelled did not happen,
 * which of all transactions only matters to a transfer that had been started.
 */
const MEANINGS: Readonly<Record<LegacyAction, Readonly<Partial<Record<LegacyState, Meaning>>>>> = {
  INJECT: { PENDING: 'injected', REGISTRATION_PENDING: 'injected', CONFIRMED: 'received' },
  TRANSFER: {
    PENDING: 'transferStarted',
    REGISTRATION_PENDING: 'transferStarted',
    CONFIRMED: 'transferred',
    KO: 'transferFailed',
    CANCELLED: 'transferFailed',
    FAILED: 'transferFailed',
  },
  DELETE: { CONFIRMED: 'deleting', DELETION_PENDING: 'deleting', DELETED: 'deleted' },
  BURN: { CONFIRMED: 'deleted', DELETED: 'deleted' },
};

const FOLDED_ACTIONS: ReadonlyMap<string, LegacyAction> = new Map(LEGACY_ACTIONS.map((action) => [action, action]));

/** Follows a transaction at a position of the log. */
export function followTransaction(course: Course, entry: StatusLogEntry, position: number): void {
  const action = FOLDED_ACTIONS.get(entry.actionName.toUpperCase());
  course.complete = false;
  course.told = null;
  if (!action) {
    report(course, { kind: 'unknownAction', entry: position, action: entry.actionName });
    return;
  }
  const meaning = Object.hasOwn(MEANINGS[action], entry.legacyState ?? '')
    ? MEANINGS[action][entry.legacyState as LegacyState]
    : undefined;
  if (meaning) carryOutMeaning(course, meaning, entry, position);
}

function carryOutMeaning(course: Course, meaning: Meaning, entry: StatusLogEntry, position: number): void {
  const take = (name: Action, outcome: TransferOutcome | null = null): void => {
    const { move } = course;
    move.name = name;
    move.at = entry.serverTimestamp.utc;
    move.device = name === 'Download' ? UNKNOWN_DEVICE : null;
    move.recipient = entry.toOwnerId || null;
    move.outcome = outcome;
    move.keptByOwner = false;
    if (course.draft === null && name !== 'Inject') beginLate(course, position, null);
    if (course.draft) checkOwner(course, course.draft, entry.fromOwnerId, position);
    takeMove(course, position, name === 'Unlink' ? { status: 'DELETED', lifecycle: false } : NOTHING_TOLD);
  };
  const isPending = course.draft?.status === 'PENDING_TRANSFER';
  switch (meaning) {
    case 'injected':
      if (course.draft === null) take('Inject');
      return;
    case 'received':
      if (course.draft === null) take('Inject');
      take('Download');
      return;
    case 'transferStarted':
      take('StartTransfer');
      return;
    case 'transferred':
      if (!isPending) take('StartTransfer');
      take('EndTransfer', 'ACCEPTED');
      return;
    case 'transferFailed':
      if (isPending) take('EndTransfer', 'CANCELLED');
      return;
    case 'deleting':
      take('Delete');
      return;
    case 'deleted':
      if (course.draft?.status !== 'DELETION_PENDING') take('Delete');
      if (course.draft?.status === 'DELETION_PENDING') take('Unlink');
      return;
  }
}
