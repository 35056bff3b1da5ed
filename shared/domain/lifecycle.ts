/**
 * The V4 state machine of domain.md 3: one pure step from a ticket's state and an action to the next state and the log
 * entries it writes, or a refusal with a name. It predicts; what the server says always wins.
 */
import type { Actor, Channel, TransferOutcome } from './actions.ts';
import type { Attribute } from './attributes.ts';
import type { DeletionReason } from './deletion-reasons.ts';
import type { Draft, Move } from './lifecycle-reducer.ts';
import { carryOut, findRow, unborn } from './lifecycle-reducer.ts';
import type { Change, LifecycleRow, RowNumber } from './lifecycle-row.ts';
import type { Circumstances } from './lifecycle-transfers.ts';
import { refusalUnder } from './lifecycle-transfers.ts';
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
    | {
        name: 'StartTransfer';
        recipient: string;
        device?: string;
        /** Mandatory for the back office, where the circumstances are known. */
        destinationEmail?: string;
        transferReason?: string;
        actor: Actor;
      }
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
  /** The row of domain.md 3 that writes the entry. */
  row: RowNumber;
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
  // The extra rules below the table, where the circumstances are known (lifecycle-transfers.ts).
  'TransfersSwitchedOff',
  'NoTransferAfterActivation',
  'NoTransferAfterBluetoothActivation',
  'NoTransferAfterCheck',
  'NoTransferAfterControl',
  'MaximumTransfersReached',
  'EventOver',
  'SpectatorLocked',
  'DestinationEmailMissing',
  'TransferReasonMissing',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/**
 * `row` is the row of domain.md 3 that was taken, `states` are the states after each of the entries. A second deletion
 * takes row 26: the same state, and no entry.
 */
export type Step =
  | {
      kind: 'done';
      state: TicketState;
      entries: readonly LifecycleLogEntry[];
      states: readonly TicketState[];
      row: RowNumber;
    }
  | { kind: 'refused'; refusal: Refusal };

/**
 * Applies one action; `state` is null for a ticket that does not exist yet. The 26 rows decide, and the extra rules
 * below them where their circumstances are given.
 */
export function applyAction(state: TicketState | null, action: TicketAction, circumstances?: Circumstances): Step {
  const move = moveOf(action);
  const row = findRow(state, move);
  if (typeof row === 'string') return { kind: 'refused', refusal: row };
  const refusal = circumstances && state ? refusalUnder(circumstances, state, action) : null;
  if (refusal) return { kind: 'refused', refusal };
  return state && !row.writes
    ? { kind: 'done', state, entries: [], states: [], row: row.number }
    : take(row, state, action, move);
}

function take(row: LifecycleRow, state: TicketState | null, action: TicketAction, move: Move): Step {
  let draft = state ? copyOf(state) : unborn();
  const entries: LifecycleLogEntry[] = [];
  const states: TicketState[] = [];
  const write = (change: Change, done: Move, number: RowNumber, details: Partial<LifecycleLogEntry> = {}): void => {
    draft = states.length > 0 ? copyOf(draft) : draft;
    entries.push({ ...entryOf(draft, change, done), row: number, ...details });
    states.push(draft);
  };

  if (row.logFirst) {
    write(row.logFirst.change, systemMove(row.logFirst.action, action.at, row.logFirst.outcome), row.number);
  }
  write(row.change, move, row.number, { ...told(action), ...(state ? null : UNTIL_NOW) });
  if (action.name === 'Delete') {
    const last = systemMove('Unlink', action.at, null);
    const completion = findRow(draft, last);
    if (typeof completion !== 'string') write(completion.change, last, completion.number);
  }
  return { kind: 'done', state: draft, entries, states, row: row.number };
}

/** A ticket that did not exist had neither status nor owner. */
const UNTIL_NOW = { fromStatus: null, fromOwner: null };

/** Carries a change out, and what the log says of it if the system did it. */
function entryOf(draft: Draft, change: Change, move: Move): Omit<LifecycleLogEntry, 'row'> {
  const { status, currentOwner, pendingRecipient } = draft;
  carryOut(draft, change, move);
  return {
    action: move.name,
    fromStatus: status,
    toStatus: draft.status,
    fromOwner: currentOwner,
    toOwner: recipientOf(move, pendingRecipient) ?? draft.currentOwner,
    actor: 'System',
    channel: null,
    at: move.at,
    mobileAt: null,
    device: move.device,
    outcome: move.outcome,
    reason: null,
    keptByOwner: null,
  };
}

/** Both ends of a transfer name to whom it goes, whether or not it succeeds. */
function recipientOf(move: Move, pendingRecipient: string | null): string | null {
  if (move.name === 'StartTransfer') return move.recipient;
  return move.name === 'EndTransfer' ? pendingRecipient : null;
}

/** What an entry says of its action besides what changed. */
function told(action: TicketAction): Partial<LifecycleLogEntry> {
  return {
    actor: action.actor,
    mobileAt: action.mobileAt ?? null,
    channel: action.name === 'Inject' ? action.channel : null,
    reason: action.name === 'Delete' ? action.reason : null,
    keptByOwner: action.name === 'Assign' ? action.keptByOwner : null,
  };
}

function moveOf(action: TicketAction): Move {
  return {
    name: action.name,
    at: action.at,
    device: ('device' in action && action.device) || null,
    recipient: 'recipient' in action ? action.recipient : null,
    outcome: action.name === 'EndTransfer' ? action.outcome : null,
    keptByOwner: action.name === 'Assign' && action.keptByOwner,
  };
}

function systemMove(name: Move['name'], at: number, outcome: TransferOutcome | null): Move {
  return { name, at, device: null, recipient: null, outcome, keptByOwner: false };
}

function copyOf(state: TicketState): Draft {
  return { ...state, attributes: { ...state.attributes }, devices: [...state.devices] };
}
