/**
 * Finds the row of the state machine that a move takes, and carries out what it changes. The draft is changed in place,
 * because replay takes millions of moves; lifecycle.ts wraps it into a pure step.
 */
import type { Action, TransferOutcome } from './actions.ts';
import type { Attribute } from './attributes.ts';
import type { Refusal, TicketState } from './lifecycle.ts';
import type { Change, Condition, LifecycleRow } from './lifecycle-row.ts';
import { LIFECYCLE_ROWS } from './lifecycle-rows.ts';
import type { V4Status } from './statuses.ts';
import { V4_STATUSES } from './statuses.ts';

/** A ticket's state while a step is under way. */
export interface Draft {
  status: V4Status;
  attributes: Record<Attribute, number | null>;
  initialOwner: string;
  currentOwner: string;
  previousOwner: string | null;
  pendingRecipient: string | null;
  devices: string[];
}

/** What one log entry says was done. `at` in UTC milliseconds. */
export interface Move {
  name: Action;
  at: number;
  device: string | null;
  recipient: string | null;
  outcome: TransferOutcome | null;
  keptByOwner: boolean;
}

/** A ticket that is about to be injected. */
export function unborn(): Draft {
  return {
    status: 'NOT_DOWNLOADED',
    attributes: {
      Injected: null,
      Delivered: null,
      Assigned: null,
      KeptByOwner: null,
      Activated: null,
      Checked: null,
      Controlled: null,
      Deleted: null,
    },
    initialOwner: '',
    currentOwner: '',
    previousOwner: null,
    pendingRecipient: null,
    devices: [],
  };
}

const NO_ROWS: readonly LifecycleRow[] = [];

/** The rows of each action by status; a ticket that does not exist has the status `null`. */
const ROWS: ReadonlyMap<Action, ReadonlyMap<V4Status | null, readonly LifecycleRow[]>> = new Map(
  [...new Set(LIFECYCLE_ROWS.flatMap(({ actions }) => actions))].map((action) => [
    action,
    new Map([null, ...V4_STATUSES].map((status) => [status, rowsAt(action, status)])),
  ]),
);

function rowsAt(action: Action, status: V4Status | null): readonly LifecycleRow[] {
  return LIFECYCLE_ROWS.filter(({ actions, from }) => actions.includes(action) && from.includes(status));
}

/** The rows that name an action and a status, whatever else they ask for. */
export function rowsOf(action: Action, status: V4Status | null): readonly LifecycleRow[] {
  return ROWS.get(action)?.get(status) ?? NO_ROWS;
}

/** The row that a move takes, or why there is none. `state` is null for a ticket that does not exist yet. */
export function findRow(state: TicketState | null, move: Move): LifecycleRow | Refusal {
  const rows = rowsOf(move.name, state === null ? null : state.status);
  for (const row of rows) {
    if (state === null || holds(row.when, state, move)) return row.refusal ?? row;
  }
  if (state === null) return 'TicketDoesNotExist';
  const [first] = rows;
  return (first && UNMET[first.when]) ?? REFUSED_ELSEWHERE[move.name];
}

function holds(condition: Condition, state: TicketState, move: Move): boolean {
  switch (condition) {
    case 'always':
      return true;
    case 'activated':
      return state.attributes.Activated !== null;
    case 'notActivated':
      return state.attributes.Activated === null;
    case 'assigned':
      return state.attributes.Assigned !== null;
    case 'accepted':
      return move.outcome === 'ACCEPTED';
    case 'cancelled':
      return move.outcome === 'CANCELLED';
    case 'rejected':
      return move.outcome === 'REJECTED';
    case 'toGuest':
      return !move.keptByOwner;
    case 'toSelf':
      return move.keptByOwner;
    case 'phoneHolds':
      return isHeld(state, move.device);
    case 'otherPhonesHold':
      return state.devices.length > 1 && isHeld(state, move.device);
    case 'lastPhoneHolds':
      return state.devices.length === 1 && isHeld(state, move.device);
    case 'noPhoneHolds':
      return state.devices.length === 0 && move.device === null;
  }
}

function isHeld({ devices }: TicketState, device: string | null): boolean {
  return device !== null && devices.includes(device);
}

/** Why an action is refused in a status that names it, when what else it asks for is not so. */
const UNMET: Readonly<Partial<Record<Condition, Refusal>>> = {
  activated: 'NotActivated',
  notActivated: 'AlreadyActivated',
  assigned: 'NotAssigned',
  phoneHolds: 'DeviceDoesNotHoldTicket',
  otherPhonesHold: 'DeviceDoesNotHoldTicket',
  lastPhoneHolds: 'DeviceDoesNotHoldTicket',
};

/** Why an action is refused in a status that no row names for it. */
const REFUSED_ELSEWHERE: Readonly<Record<Action, Refusal>> = {
  Inject: 'AlreadyInjected',
  Download: 'AlreadyDeleted',
  StartTransfer: 'TransferPending',
  EndTransfer: 'NoTransferPending',
  Activate: 'NotDownloaded',
  Deactivate: 'NotActivated',
  Assign: 'NotDownloaded',
  Unassign: 'NotAssigned',
  Check: 'AlreadyDeleted',
  Delete: 'AlreadyDeleted',
  Unlink: 'DeletionNotPending',
  Control: 'AlreadyDeleted',
  UserLogoff: 'DeviceDoesNotHoldTicket',
};

/** Carries out a change on the draft. */
export function carryOut(draft: Draft, change: Change, move: Move): void {
  for (const attribute of change.sets) draft.attributes[attribute] ??= move.at;
  for (const attribute of change.resets) draft.attributes[attribute] = null;
  if (change.owner !== null) changeOwner(draft, change.owner, move);
  if (change.pendingRecipient !== null) {
    draft.pendingRecipient = change.pendingRecipient === 'awaited' ? move.recipient : null;
  }
  if (change.phones !== null) changePhones(draft, change.phones, move.device);
  if (change.to !== null) draft.status = change.to;
}

function changeOwner(draft: Draft, how: 'injected' | 'handedOver', { recipient }: Move): void {
  if (how === 'injected') {
    draft.initialOwner = recipient ?? '';
    draft.currentOwner = recipient ?? '';
    return;
  }
  const owner = recipient ?? draft.pendingRecipient;
  if (owner === null) return;
  draft.previousOwner = draft.currentOwner || null;
  draft.currentOwner = owner;
}

function changePhones(draft: Draft, how: 'joins' | 'leaves' | 'allLeave', device: string | null): void {
  if (how === 'allLeave') draft.devices.length = 0;
  else if (device !== null) {
    const position = draft.devices.indexOf(device);
    if (how === 'joins' && position < 0) draft.devices.push(device);
    if (how === 'leaves' && position >= 0) draft.devices.splice(position, 1);
  }
}
