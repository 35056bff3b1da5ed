/**
 * The V4 state machine of domain.md 3: one pure step from a ticket's state and an action to the next state and the log
 * entries it writes, or a refusal with a name. It predicts; what the server says always wins.
 */
import type { Actor, Channel, TransferOutcome } from './actions.ts';
import type { Attribute } from './attributes.ts';
import { ATTRIBUTES } from './attributes.ts';
import type { DeletionReason } from './deletion-reasons.ts';
import type { V4Status } from './statuses.ts';

/** For each attribute the UTC milliseconds at which it became TRUE; null while it is FALSE. */
export type AttributeTimes = Readonly<Record<Attribute, number | null>>;

/** What the state machine knows of a ticket. Owners and devices are identifiers. */
export interface TicketState {
  status: V4Status;
  attributes: AttributeTimes;
  initialOwner: string;
  currentOwner: string;
  previousOwner: string | null;
  pendingRecipient: string | null;
  /** Devices that hold the ticket now, in the order in which they downloaded it. */
  devices: readonly string[];
}

/** When an action happened: server time, and the phone's own time where a phone did it. UTC milliseconds. */
interface Occurrence {
  at: number;
  mobileAt?: number;
}

/** An action on a ticket (domain.md 2.5), with what the state machine needs to know about it. */
export type TicketAction = Occurrence &
  (
    | { name: 'Inject'; recipient: string; channel: Channel; actor: Actor }
    | { name: 'Download'; device: string; actor: Actor }
    | { name: 'StartTransfer'; recipient: string; device?: string; actor: Actor }
    | { name: 'EndTransfer'; outcome: TransferOutcome; device?: string; actor: Actor }
    | { name: 'Activate'; device?: string; actor: Actor }
    | { name: 'Deactivate'; device?: string; actor: Actor }
    | { name: 'Assign'; keptByOwner: boolean; device?: string; actor: Actor }
    | { name: 'Unassign'; device?: string; actor: Actor }
    | { name: 'Check'; device?: string; actor: Actor }
    | { name: 'Control'; actor: Actor }
    | { name: 'Delete'; reason: DeletionReason; actor: Actor }
    | { name: 'Unlink'; device: string; actor: Actor }
    | { name: 'UserLogoff'; device: string; actor: Actor }
  );

/** One journal line, before it has an id and a ticket id. Times in UTC milliseconds. */
export interface LifecycleLogEntry {
  action: TicketAction['name'];
  fromStatus: V4Status | null;
  toStatus: V4Status;
  fromOwner: string | null;
  toOwner: string | null;
  actor: Actor;
  channel: Channel | null;
  at: number;
  mobileAt: number | null;
  device: string | null;
  outcome: TransferOutcome | null;
  reason: DeletionReason | null;
  keptByOwner: boolean | null;
}

/** Why an action is not possible in a state. */
export const REFUSALS = [
  'TicketDoesNotExist',
  'AlreadyInjected',
  'AlreadyDeleted',
  'TransferPending',
  'NoTransferPending',
  'NotDownloaded',
  'AlreadyActivated',
  'NotActivated',
  'NotAssigned',
  'DeviceDoesNotHoldTicket',
  'DeletionNotPending',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type Step =
  | { kind: 'done'; state: TicketState; entries: readonly LifecycleLogEntry[] }
  | { kind: 'refused'; refusal: Refusal };

const NO_ATTRIBUTES = Object.fromEntries(ATTRIBUTES.map((name) => [name, null])) as AttributeTimes;

/** Applies one action; `state` is null for a ticket that does not exist yet. */
export function applyAction(state: TicketState | null, action: TicketAction): Step {
  if (action.name === 'Inject') return state ? refused('AlreadyInjected') : inject(action);
  if (!state) return refused('TicketDoesNotExist');
  if (isBeingDeleted(state) && action.name !== 'Unlink' && action.name !== 'UserLogoff') {
    return refused('AlreadyDeleted');
  }
  switch (action.name) {
    case 'Download':
      return download(state, action);
    case 'StartTransfer':
      return startTransfer(state, action);
    case 'EndTransfer':
      return state.status === 'PENDING_TRANSFER' ? endTransfer(state, action) : refused('NoTransferPending');
    case 'Activate':
      if (state.attributes.Activated !== null) return refused('AlreadyActivated');
      if (state.status !== 'DOWNLOADED') return refused('NotDownloaded');
      return stay(state, action, { Activated: action.at });
    case 'Deactivate':
      if (state.attributes.Activated === null) return refused('NotActivated');
      return stay(state, action, { Activated: null });
    case 'Assign':
      if (state.status !== 'DOWNLOADED') return refused('NotDownloaded');
      return stay(state, action, {
        Assigned: state.attributes.Assigned ?? action.at,
        KeptByOwner: action.keptByOwner ? (state.attributes.KeptByOwner ?? action.at) : null,
      });
    case 'Unassign':
      if (state.attributes.Assigned === null) return refused('NotAssigned');
      return stay(state, action, { Assigned: null, KeptByOwner: null });
    case 'Check':
      return stay(state, action, { Checked: state.attributes.Checked ?? action.at });
    case 'Control':
      return stay(state, action, { Controlled: state.attributes.Controlled ?? action.at });
    case 'Delete':
      return remove(state, action);
    case 'Unlink':
      if (state.status !== 'DELETION_PENDING') return refused('DeletionNotPending');
      return leaveDevice(state, action);
    case 'UserLogoff':
      return leaveDevice(state, action);
  }
}

function isBeingDeleted(state: TicketState): boolean {
  return state.status === 'DELETION_PENDING' || state.status === 'DELETED';
}

function refused(refusal: Refusal): Step {
  return { kind: 'refused', refusal };
}

/** Row 1. */
function inject(action: Extract<TicketAction, { name: 'Inject' }>): Step {
  const state: TicketState = {
    status: 'NOT_DOWNLOADED',
    attributes: { ...NO_ATTRIBUTES, Injected: action.at },
    initialOwner: action.recipient,
    currentOwner: action.recipient,
    previousOwner: null,
    pendingRecipient: null,
    devices: [],
  };
  return done(state, entryOf(null, state, action, { toOwner: action.recipient, channel: action.channel }));
}

/** Rows 2 to 4: the sender of a pending transfer may download, and the status stays. */
function download(state: TicketState, action: Extract<TicketAction, { name: 'Download' }>): Step {
  return step(
    state,
    {
      ...state,
      status: state.status === 'PENDING_TRANSFER' ? 'PENDING_TRANSFER' : 'DOWNLOADED',
      attributes: { ...state.attributes, Delivered: state.attributes.Delivered ?? action.at },
      devices: state.devices.includes(action.device) ? state.devices : [...state.devices, action.device],
    },
    action,
  );
}

/** Rows 5 and 6: an activated ticket is deactivated by the system first (domain.md 13.4). */
function startTransfer(state: TicketState, action: Extract<TicketAction, { name: 'StartTransfer' }>): Step {
  if (state.status === 'PENDING_TRANSFER') return refused('TransferPending');
  const deactivation =
    state.attributes.Activated === null ? null : deactivate(state, { at: action.at, actor: 'System' });
  const before = deactivation?.state ?? state;
  const after: TicketState = { ...before, status: 'PENDING_TRANSFER', pendingRecipient: action.recipient };
  return done(after, ...(deactivation?.entries ?? []), entryOf(before, after, action, { toOwner: action.recipient }));
}

function deactivate(state: TicketState, by: { at: number; actor: Actor }): Extract<Step, { kind: 'done' }> {
  return stay(state, { name: 'Deactivate', ...by }, { Activated: null });
}

/** Rows 7 to 9. The ticket leaves the sender's phones; who owns it downloads it again (domain.md 13.5, 13.6). */
function endTransfer(
  state: TicketState,
  action: Extract<TicketAction, { name: 'EndTransfer' }>,
): Extract<Step, { kind: 'done' }> {
  const recipient = state.pendingRecipient ?? state.currentOwner;
  const ended: TicketState = { ...state, status: 'NOT_DOWNLOADED', pendingRecipient: null, devices: [] };
  const after: TicketState =
    action.outcome === 'ACCEPTED' ? { ...ended, previousOwner: state.currentOwner, currentOwner: recipient } : ended;
  return done(
    after,
    entryOf(state, after, action, { fromOwner: state.currentOwner, toOwner: recipient, outcome: action.outcome }),
  );
}

/** Rows 17, 18 and 21: a pending transfer is cancelled first; with no device left the deletion is complete at once. */
function remove(state: TicketState, action: Extract<TicketAction, { name: 'Delete' }>): Step {
  const cancellation =
    state.status === 'PENDING_TRANSFER'
      ? endTransfer(state, { name: 'EndTransfer', outcome: 'CANCELLED', at: action.at, actor: action.actor })
      : null;
  // The sender's phones still hold a ticket whose transfer this deletion cancels, so they have to confirm.
  const before: TicketState = cancellation ? { ...cancellation.state, devices: state.devices } : state;
  const pending: TicketState = {
    ...before,
    status: 'DELETION_PENDING',
    attributes: { ...before.attributes, Activated: null },
  };
  const entries = [...(cancellation?.entries ?? []), entryOf(before, pending, action, { reason: action.reason })];
  if (pending.devices.length > 0) return done(pending, ...entries);
  const deleted = completeDeletion(pending, action.at);
  return done(
    deleted,
    ...entries,
    entryOf(pending, deleted, { name: 'Unlink', device: '', at: action.at, actor: 'System' }),
  );
}

function completeDeletion(state: TicketState, at: number): TicketState {
  return { ...state, status: 'DELETED', devices: [], attributes: { ...state.attributes, Deleted: at } };
}

/** Rows 19, 20 and 22 to 25. */
function leaveDevice(state: TicketState, action: Extract<TicketAction, { name: 'Unlink' | 'UserLogoff' }>): Step {
  if (!state.devices.includes(action.device)) return refused('DeviceDoesNotHoldTicket');
  const devices = state.devices.filter((device) => device !== action.device);
  const left: TicketState = { ...state, devices };
  if (devices.length > 0 || state.status === 'PENDING_TRANSFER') return step(state, left, action);
  if (state.status === 'DELETION_PENDING') return step(state, completeDeletion(left, action.at), action);
  return step(state, { ...left, status: 'NOT_DOWNLOADED' }, action);
}

/** An action that changes attributes and nothing else. */
function stay(
  state: TicketState,
  action: TicketAction,
  changed: Partial<AttributeTimes>,
): Extract<Step, { kind: 'done' }> {
  return step(state, { ...state, attributes: { ...state.attributes, ...changed } }, action);
}

function step(before: TicketState, after: TicketState, action: TicketAction): Extract<Step, { kind: 'done' }> {
  return done(after, entryOf(before, after, action));
}

function done(state: TicketState, ...entries: LifecycleLogEntry[]): Extract<Step, { kind: 'done' }> {
  return { kind: 'done', state, entries };
}

function entryOf(
  before: TicketState | null,
  after: TicketState,
  action: TicketAction,
  details: Partial<Pick<LifecycleLogEntry, 'fromOwner' | 'toOwner' | 'channel' | 'outcome' | 'reason'>> = {},
): LifecycleLogEntry {
  return {
    action: action.name,
    fromStatus: before?.status ?? null,
    toStatus: after.status,
    fromOwner: before?.currentOwner ?? null,
    toOwner: after.currentOwner,
    actor: action.actor,
    channel: null,
    at: action.at,
    mobileAt: action.mobileAt ?? null,
    device: 'device' in action && action.device ? action.device : null,
    outcome: null,
    reason: null,
    keptByOwner: action.name === 'Assign' ? action.keptByOwner : null,
    ...details,
  };
}
