/** Lives of tickets for tests and benchmarks: short moves, a player that writes down what each did, and their log. */
import type { TransferOutcome } from './actions.ts';
import { formatInstant } from './instant.ts';
import type { LifecycleLogEntry, Refusal, TicketAction, TicketState } from './lifecycle.ts';
import { applyAction } from './lifecycle.ts';
import type { RowNumber } from './lifecycle-row.ts';
import type { StatusLogEntry } from './status-log.ts';
import { statusLogEntrySchema } from './status-log.ts';

/** An action that waits for its time. */
export type Move = (at: number) => TicketAction;

export const inject: Move = (at) => ({
  name: 'Inject',
  recipient: 'anna',
  channel: 'S-360',
  actor: 'TicketingSystem',
  at,
});
export const download =
  (device = 'phone'): Move =>
  (at) => ({ name: 'Download', device, actor: 'Mobile', at });
export const startTransfer =
  (recipient = 'bea'): Move =>
  (at) => ({ name: 'StartTransfer', recipient, actor: 'Mobile', at });
export const endTransfer =
  (outcome: TransferOutcome): Move =>
  (at) => ({ name: 'EndTransfer', outcome, actor: 'Mobile', at });
export const activate: Move = (at) => ({ name: 'Activate', device: 'phone', actor: 'Mobile', at });
export const deactivate: Move = (at) => ({ name: 'Deactivate', device: 'phone', actor: 'Mobile', at });
export const assignToGuest: Move = (at) => ({ name: 'Assign', keptByOwner: false, actor: 'Mobile', at });
export const keep: Move = (at) => ({ name: 'Assign', keptByOwner: true, actor: 'Mobile', at });
export const unassign: Move = (at) => ({ name: 'Unassign', actor: 'Mobile', at });
export const check: Move = (at) => ({ name: 'Check', actor: 'Mobile', at });
export const control: Move = (at) => ({ name: 'Control', actor: 'TicketingSystem', at });
export const remove: Move = (at) => ({ name: 'Delete', reason: 'ONSITE_TROUBLESHOOTING', actor: 'Back-office', at });
export const unlink =
  (device = 'phone'): Move =>
  (at) => ({ name: 'Unlink', device, actor: 'Mobile', at });
export const logOff =
  (device = 'phone'): Move =>
  (at) => ({ name: 'UserLogoff', device, actor: 'Mobile', at });

/** What one move did: its action, and either what it wrote or why it was refused. */
export interface Moment {
  before: TicketState | null;
  action: TicketAction;
  refusal: Refusal | null;
  after: TicketState | null;
  written: readonly LifecycleLogEntry[];
  /** The row of domain.md 3 that was taken. */
  row: RowNumber | null;
}

/** Plays moves at 1, 2, 3 … ms, or at other times in order, on frozen states, so that a step which changes its input fails. */
export function play(moves: readonly Move[], times?: readonly number[]): Moment[] {
  let before: TicketState | null = null;
  return moves.map((move, index) => {
    const action = move(times?.[index] ?? index + 1);
    const step = applyAction(before, action);
    const moment: Moment =
      step.kind === 'done'
        ? { before, action, refusal: null, after: frozen(step.state), written: step.entries, row: step.row }
        : { before, action, refusal: step.refusal, after: before, written: [], row: null };
    before = moment.after;
    return moment;
  });
}

/** What was written, as the server's log holds it: through the wire and back. */
export function logOf(moments: readonly Moment[]): StatusLogEntry[] {
  return moments.flatMap(({ written }) => written.map(statusLogEntry));
}

/** A journal line through the wire and back. */
export function statusLogEntry(entry: LifecycleLogEntry): StatusLogEntry {
  const wire = JSON.stringify({
    ticketId: 'T-1',
    actionName: entry.action,
    fromStatus: entry.fromStatus,
    toStatus: entry.toStatus,
    fromOwnerId: entry.fromOwner,
    toOwnerId: entry.toOwner,
    actor: entry.actor,
    channel: entry.channel,
    serverTimestamp: formatInstant({ utc: entry.at, offset: 0 }),
    mobileTimestamp: entry.mobileAt === null ? null : formatInstant({ utc: entry.mobileAt, offset: 120 }),
    deviceId: entry.device,
    transferOutcome: entry.outcome,
    deletionReason: entry.reason,
    keptByOwner: entry.keptByOwner,
  });
  return statusLogEntrySchema.parse(JSON.parse(wire));
}

function frozen(state: TicketState): TicketState {
  Object.freeze(state.attributes);
  Object.freeze(state.devices);
  return Object.freeze(state);
}
