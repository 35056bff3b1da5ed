/** Which states a ticket may be in, as far as a deletion cares: from the snapshot, and from its log where that is whole. */
import type { Attribute } from './attributes.ts';
import { ATTRIBUTES } from './attributes.ts';
import type { AttributeTimes, TicketState } from './lifecycle.ts';
import type { LifecycleMode } from './lifecycle-mode.ts';
import { impliedAttributes, lifecycleOf } from './mapping.ts';
import { v4OfLifecycle } from './mapping-lifecycle.ts';
import type { Replay } from './replay.ts';
import { UNKNOWN_DEVICE } from './replay-course.ts';
import type { TicketStatus, V4Status } from './statuses.ts';
import { isV4Status } from './statuses.ts';
import type { Ticket } from './ticket.ts';
import { currentOwnerOf, statusOf } from './ticket.ts';

/** What a ticket may be: several states where the server's words leave it open, none where they tell nothing. */
export interface Prediction {
  possible: readonly TicketState[];
  /** The devices of the states are all phones that hold the ticket. */
  phonesKnown: boolean;
}

/**
 * The states that a snapshot alone allows. A ticket of an older vocabulary is read by the mapping of domain.md 4.1. An
 * attribute that is TRUE since an unknown time counts from the ticket's last update.
 */
export function predictedState(ticket: Ticket, mode?: LifecycleMode): Prediction {
  const status = statusOf(ticket, mode);
  const possible = v4StatusesOf(status).flatMap((v4Status) =>
    activationsOf(ticket, status, v4Status).flatMap((activated) => {
      const attributes = attributeTimes(ticket, { ...impliedAttributes(status), ...activated });
      return devicesOf(v4Status, status, attributes).map((devices) => stateOf(ticket, v4Status, attributes, devices));
    }),
  );
  return { possible, phonesKnown: possible.every(({ devices }) => devices.length === 0) && possible.length === 1 };
}

/**
 * The states of a ticket whose log was replayed to its end. The snapshot stays the authority; the log adds the phones,
 * all of them if nothing in it is missing or impossible. The old history mode wrote no downloads, so its log adds nothing.
 */
export function replayedState(
  ticket: Ticket,
  { state, problems }: Pick<Replay, 'state' | 'problems'>,
  mode?: LifecycleMode,
): Prediction {
  const predicted = predictedState(ticket, mode);
  const status = statusOf(ticket, mode);
  const agreeing = state && agreeingState(predicted.possible, state, status);
  if (!agreeing || status.vocabulary === 'LEGACY') return predicted;
  const isWhole = problems.length === 0;
  if (!isWhole && state.devices.length === 0) return predicted;
  const attributes = ticket.attributes
    ? agreeing.attributes
    : withImplied(state.attributes, impliedAttributes(status), ticket.lastUpdated.utc);
  return {
    possible: [{ ...agreeing, attributes, devices: state.devices }],
    phonesKnown: isWhole && !state.devices.includes(UNKNOWN_DEVICE),
  };
}

/** The possible state that has the status of the log; the lifecycle mode has no word for "on no phone any more". */
function agreeingState(
  possible: readonly TicketState[],
  { status: told }: TicketState,
  { vocabulary }: TicketStatus,
): TicketState | null {
  const leftAllPhones = vocabulary === 'LIFECYCLE' && told === 'NOT_DOWNLOADED';
  const found =
    possible.find(({ status }) => status === told) ??
    (leftAllPhones ? possible.find(({ status }) => status === 'DOWNLOADED') : undefined);
  return found ? { ...found, status: told } : null;
}

function v4StatusesOf(status: TicketStatus): readonly V4Status[] {
  if (status.vocabulary === 'V4') return isV4Status(status.value) ? [status.value] : [];
  const lifecycle = lifecycleOf(status);
  const found = lifecycle && v4OfLifecycle(lifecycle);
  return found?.kind === 'equivalent' ? found.value.statuses : [];
}

/** An older status that says nothing of the activation leaves it open, unless the ticket is on no phone. */
function activationsOf(
  ticket: Ticket,
  status: TicketStatus,
  v4Status: V4Status,
): readonly Partial<Record<Attribute, boolean>>[] {
  const isTold =
    status.vocabulary === 'V4' || Boolean(ticket.attributes) || impliedAttributes(status).Activated !== undefined;
  return isTold || v4Status !== 'DOWNLOADED' ? [{}] : [{ Activated: false }, { Activated: true }];
}

function devicesOf(
  v4Status: V4Status,
  { vocabulary }: TicketStatus,
  attributes: AttributeTimes,
): readonly (readonly string[])[] {
  if (v4Status === 'DOWNLOADED' || v4Status === 'DELETION_PENDING') return [[UNKNOWN_DEVICE]];
  if (v4Status !== 'PENDING_TRANSFER') return [[]];
  const neverOnAPhone = vocabulary === 'V4' && attributes.Delivered === null;
  return neverOnAPhone ? [[]] : [[], [UNKNOWN_DEVICE]];
}

function attributeTimes(ticket: Ticket, implied: Readonly<Partial<Record<Attribute, boolean>>>): AttributeTimes {
  return Object.fromEntries(
    ATTRIBUTES.map((name) => {
      const said = ticket.attributes?.[name];
      const isTrue = said?.value ?? implied[name] ?? false;
      return [name, isTrue ? (said?.at?.utc ?? ticket.lastUpdated.utc) : null];
    }),
  ) as AttributeTimes;
}

/** Times from a log, corrected by what the ticket's status says; `at` stands for a time that the log does not give. */
function withImplied(
  times: AttributeTimes,
  implied: Readonly<Partial<Record<Attribute, boolean>>>,
  at: number,
): AttributeTimes {
  const corrected = Object.entries(implied).map(([name, isTrue]) => [
    name,
    isTrue ? (times[name as Attribute] ?? at) : null,
  ]);
  return { ...times, ...Object.fromEntries(corrected) };
}

function stateOf(
  ticket: Ticket,
  status: V4Status,
  attributes: AttributeTimes,
  devices: readonly string[],
): TicketState {
  const currentOwner = currentOwnerOf(ticket)?.id ?? '';
  return {
    status,
    attributes,
    initialOwner: ticket.initialOwner?.id ?? currentOwner,
    currentOwner,
    previousOwner: ticket.previousOwner?.id ?? null,
    pendingRecipient: ticket.pendingRecipient?.id ?? null,
    devices,
  };
}
