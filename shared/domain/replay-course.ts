/** How far a replay has come, and how one move is taken: by its row, or as its entry tells it where no row fits. */
import type { Action } from './actions.ts';
import type { Refusal } from './lifecycle.ts';
import type { Draft, Move } from './lifecycle-reducer.ts';
import { carryOut, findRow, rowsOf, unborn } from './lifecycle-reducer.ts';
import type { Change, LifecycleRow } from './lifecycle-row.ts';
import { CANCELLATION_FIRST, LIFECYCLE_ROWS } from './lifecycle-rows.ts';
import type { ReplayProblem } from './replay.ts';
import { agrees, v4StatusOf } from './replay-vocabulary.ts';
import type { V4Status } from './statuses.ts';

/** Stands for the phone of a download whose entry names none. */
export const UNKNOWN_DEVICE = 'unknown device';

export interface Course {
  /** Null until the log shows a ticket. */
  draft: Draft | null;
  /** Null while there is none. */
  problems: ReplayProblem[] | null;
  /** False when the log does not tell all: then attributes and phones may be other than they seem. */
  complete: boolean;
  /** The latest status in the log's own words; null where the entry gave none. */
  told: string | null;
  /** Refilled for each entry. */
  readonly move: Move;
}

/** The status after an entry as the log tells it; `status` is null where it does not. */
export interface StatusTold {
  status: string | null;
  lifecycle: boolean;
}

export const NOTHING_TOLD: StatusTold = { status: null, lifecycle: false };

export function beginCourse(): Course {
  const move: Move = { name: 'Inject', at: 0, device: null, recipient: null, outcome: null, keptByOwner: false };
  return { draft: null, problems: null, complete: true, told: null, move };
}

export function report(course: Course, problem: ReplayProblem): void {
  if (course.problems) course.problems.push(problem);
  else course.problems = [problem];
}

/** Begins a log that does not begin with the injection. Who owned the ticket comes from the entry. */
export function beginLate(course: Course, entry: number, statusBefore: V4Status | null): Draft {
  report(course, { kind: 'logBeginsLate', entry });
  course.complete = false;
  const draft = unborn();
  draft.status = statusBefore ?? firstRowOf(course.move.name).from[0] ?? draft.status;
  course.draft = draft;
  return draft;
}

/** Takes the move of `course`, reports what does not fit, and believes the entry. */
export function takeMove(course: Course, entry: number, to: StatusTold, beforeDeletion = false): void {
  const { move, draft: before } = course;
  const found = findRow(before, move);
  const draft = before ?? unborn();
  course.draft = draft;
  const row = rowTold(course, draft, found, to);
  if (typeof row === 'string') {
    report(course, { kind: 'impossible', entry, refusal: row });
    believeMove(draft, move, to);
    return;
  }
  if (row.logFirst) carryOut(draft, row.logFirst.change, move);
  carryOut(draft, beforeDeletion ? CANCELLATION_FIRST.change : row.change, move);
  checkStatusAfter(course, draft, entry, to);
}

/**
 * The row that an entry took. Where the log does not tell which phones hold the ticket, the status after the entry tells
 * whether another one does; where it began late, what a row asks for besides the status can't be known.
 */
function rowTold(
  { complete, move }: Course,
  draft: Draft,
  found: LifecycleRow | Refusal,
  to: StatusTold,
): LifecycleRow | Refusal {
  const leaving = move.name === 'Unlink' || move.name === 'UserLogoff';
  if (complete && !(leaving && move.device === null)) return found;
  if (typeof found !== 'string' && !leaving) return found;
  const rows = rowsOf(move.name, draft.status).filter(({ refusal }) => refusal === null);
  return rows.find(({ change }) => isTold(to, change.to ?? draft.status)) ?? rows[0] ?? found;
}

function isTold({ status, lifecycle }: StatusTold, expected: V4Status): boolean {
  return status !== null && agrees(status, lifecycle, expected);
}

function checkStatusAfter(course: Course, draft: Draft, entry: number, { status, lifecycle }: StatusTold): void {
  if (status === null || agrees(status, lifecycle, draft.status)) return;
  // The server need not write row 21 down as an entry of its own.
  if (draft.status === 'DELETION_PENDING' && status === 'DELETED' && draft.devices.length === 0) {
    believeStatus(draft, 'DELETED', course.move.at);
    return;
  }
  report(course, { kind: 'otherStatus', entry, expected: draft.status, found: status });
  believeStatus(draft, v4StatusOf(status, lifecycle), course.move.at);
}

/** An entry that no row allows: its action still did what it usually does, and led to the status that the entry gives. */
function believeMove(draft: Draft, move: Move, { status, lifecycle }: StatusTold): void {
  const [usualStatus] = firstRowOf(move.name).from;
  const found = findRow({ ...draft, status: usualStatus ?? draft.status }, move);
  const { change } = typeof found === 'string' ? firstRowOf(move.name) : found;
  const usual: Change = change.owner === 'injected' ? { ...change, sets: [], owner: null } : change;
  carryOut(draft, usual, move);
  if (status !== null) believeStatus(draft, v4StatusOf(status, lifecycle), move.at);
}

/** Brings a draft to a status that the log tells, and to what always goes with it. Null: the status means nothing here. */
export function believeStatus(draft: Draft, status: V4Status | null, at: number): void {
  if (status === null) return;
  draft.status = status;
  if (status !== 'PENDING_TRANSFER') draft.pendingRecipient = null;
  if (status === 'NOT_DOWNLOADED' || status === 'DELETED') draft.devices.length = 0;
  if (status === 'DOWNLOADED') draft.attributes.Delivered ??= at;
  else if (status !== 'NOT_DOWNLOADED') draft.attributes.Activated = null;
  if (status === 'DELETED') draft.attributes.Deleted ??= at;
}

/** Holds an owner that an entry names against the one that the entries before it lead to, and believes it. */
export function checkOwner(course: Course, draft: Draft, found: string | null | undefined, entry: number): void {
  if (!found || found === draft.currentOwner) return;
  if (draft.currentOwner === '') draft.initialOwner = found;
  else {
    report(course, { kind: 'gap', entry, field: 'owner', expected: draft.currentOwner, found });
    draft.previousOwner = draft.currentOwner;
  }
  draft.currentOwner = found;
}

function firstRowOf(action: Action): LifecycleRow {
  const row = FIRST_ROWS.get(action);
  if (!row) throw new Error(`No row of the state machine names ${action}`);
  return row;
}

const FIRST_ROWS: ReadonlyMap<Action, LifecycleRow> = new Map(
  LIFECYCLE_ROWS.toReversed().flatMap((row) => row.actions.map((action) => [action, row] as const)),
);
