/** An entry in V4 or lifecycle words: what it says was done, held against what the entries before it lead to. */
import type { Action, TransferOutcome } from './actions.ts';
import { isAction } from './actions.ts';
import type { Draft } from './lifecycle-reducer.ts';
import type { Course } from './replay-course.ts';
import { beginLate, believeStatus, checkOwner, report, takeMove, UNKNOWN_DEVICE } from './replay-course.ts';
import { agrees, v4StatusOf } from './replay-vocabulary.ts';
import type { StatusLogEntry } from './status-log.ts';
import { actionOf } from './status-log.ts';

/** Follows the entry at a position of the log. */
export function followEntry(
  course: Course,
  log: readonly StatusLogEntry[],
  entry: StatusLogEntry,
  position: number,
): void {
  const name = actionOf(entry);
  const lifecycle = !entry.fromStatus && !entry.toStatus;
  const from = (lifecycle ? entry.fromLifecycleStatus : entry.fromStatus) || null;
  const to = (lifecycle ? entry.toLifecycleStatus : entry.toStatus) || null;
  if (isAction(name)) {
    readMove(course, name, entry);
    checkBefore(course, entry, from, lifecycle, position);
    takeMove(course, position, { status: to, lifecycle }, cancelsForDeletion(log, position, name));
  } else {
    report(course, { kind: 'unknownAction', entry: position, action: name });
    if (course.draft) checkOwner(course, course.draft, entry.fromOwnerId, position);
    if (course.draft && to) believeStatus(course.draft, v4StatusOf(to, lifecycle), entry.serverTimestamp.utc);
  }
  // Both ends of a transfer name its recipient; any other entry names who owns the ticket afterwards.
  if (course.draft && name !== 'StartTransfer' && name !== 'EndTransfer') {
    checkOwner(course, course.draft, entry.toOwnerId, position);
  }
  course.told = to;
}

function readMove({ move }: Course, name: Action, entry: StatusLogEntry): void {
  move.name = name;
  move.at = entry.serverTimestamp.utc;
  move.device = entry.deviceId || (name === 'Download' ? UNKNOWN_DEVICE : null);
  move.recipient = entry.toOwnerId || (name === 'Inject' && entry.fromOwnerId) || null;
  move.outcome = name === 'EndTransfer' ? outcomeOf(entry) : null;
  move.keptByOwner = entry.keptByOwner === true;
}

/** An outcome that nobody knows moves no ticket, as a cancelled transfer. */
function outcomeOf({ transferOutcome }: StatusLogEntry): TransferOutcome {
  return transferOutcome === 'ACCEPTED' || transferOutcome === 'REJECTED' ? transferOutcome : 'CANCELLED';
}

function checkBefore(
  course: Course,
  entry: StatusLogEntry,
  from: string | null,
  lifecycle: boolean,
  position: number,
): void {
  const { name } = course.move;
  if (course.draft === null) {
    if (name === 'Inject') return;
    beginLate(course, position, from === null ? null : v4StatusOf(from, lifecycle));
  } else if (from !== null && from !== course.told && !agrees(from, lifecycle, course.draft.status)) {
    report(course, { kind: 'gap', entry: position, field: 'status', expected: course.draft.status, found: from });
    believeStatus(course.draft, v4StatusOf(from, lifecycle), course.move.at);
  }
  if (course.draft === null) return;
  checkOwner(course, course.draft, entry.fromOwnerId, position);
  if (name === 'EndTransfer') checkRecipient(course, course.draft, position);
}

/** Both ends of a transfer name the same recipient. */
function checkRecipient(course: Course, { pendingRecipient }: Draft, entry: number): void {
  const found = course.move.recipient;
  if (!found || pendingRecipient === null || found === pendingRecipient) return;
  report(course, { kind: 'gap', entry, field: 'owner', expected: pendingRecipient, found });
}

/** Milliseconds within which a server writes down the two entries of row 18. */
const ONE_STEP = 1_000;

/**
 * Whether a transfer ends because the ticket is deleted (row 18): then it stays on the sender's phones, which have to
 * confirm. If none of them had it, the deletion would be complete at once.
 */
function cancelsForDeletion(log: readonly StatusLogEntry[], position: number, name: Action): boolean {
  if (name !== 'EndTransfer') return false;
  const [end, deletion] = [log[position], log[position + 1]];
  if (!end || !deletion || end.transferOutcome === 'ACCEPTED' || actionOf(deletion) !== 'Delete') return false;
  if (deletion.serverTimestamp.utc - end.serverTimestamp.utc > ONE_STEP) return false;
  return !isCompleteAtOnce(deletion, log[position + 2]);
}

function isCompleteAtOnce(deletion: StatusLogEntry, next: StatusLogEntry | undefined): boolean {
  if (deletion.toStatus === 'DELETED' || deletion.toLifecycleStatus === 'DELETED') return true;
  if (!next || next.deviceId || actionOf(next) !== 'Unlink') return false;
  return next.serverTimestamp.utc === deletion.serverTimestamp.utc;
}
