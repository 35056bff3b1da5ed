/** A ticket as a preview of its deletion needs it: what the server says, and the states that it may be in. */
import type { Prediction } from './deletion-preview-state.ts';
import { predictedState, replayedState } from './deletion-preview-state.ts';
import type { LifecycleMode } from './lifecycle-mode.ts';
import type { Replay } from './replay.ts';
import type { StatusLogEntry } from './status-log.ts';
import { actionOf } from './status-log.ts';
import type { TicketStatus } from './statuses.ts';
import type { Ticket } from './ticket.ts';
import { attributeOf, statusOf } from './ticket.ts';

/** Times in UTC milliseconds; null where the server does not tell. */
export interface PreviewedTicket extends Prediction {
  /** As the server says it. */
  status: TicketStatus;
  /** When the ticket was first controlled. */
  controlledAt: number | null;
  /** The deletion that the server tells of: when it was asked for, and when every phone had confirmed. */
  deletion: { reason: string | null; askedAt: number | null; completedAt: number | null };
}

/** What is known beside the snapshot; each may be missing. */
export interface PreviewSources {
  /** In server order. */
  log?: readonly StatusLogEntry[];
  /** The log replayed to its end; null unless the log was read from the injection on. */
  replay?: Pick<Replay, 'state' | 'problems'> | null;
  mode?: LifecycleMode;
}

/** The ticket of a snapshot, its log and the replay of that log. */
export function previewedTicket(
  ticket: Ticket,
  { log = [], replay = null, mode }: PreviewSources = {},
): PreviewedTicket {
  const asked = log.findLast((entry) => actionOf(entry) === 'Delete');
  return {
    ...(replay ? replayedState(ticket, replay, mode) : predictedState(ticket, mode)),
    status: statusOf(ticket, mode),
    controlledAt: controlledAt(ticket, log),
    deletion: {
      reason: ticket.deletionReason ?? asked?.deletionReason ?? null,
      askedAt: asked?.serverTimestamp.utc ?? null,
      completedAt: attributeOf(ticket, 'Deleted').at,
    },
  };
}

/** The attribute where the ticket has attributes, else what the log tells. */
function controlledAt(ticket: Ticket, log: readonly StatusLogEntry[]): number | null {
  const { at } = attributeOf(ticket, 'Controlled');
  if (at !== null || ticket.attributes) return at;
  return log.find((entry) => actionOf(entry) === 'Control')?.serverTimestamp.utc ?? null;
}
