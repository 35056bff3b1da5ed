/** A decision to delete a ticket, with what became of it. */
import type { Refusal } from './answer.ts';
import type { DeletionPreview } from './domain/deletion-preview.ts';
import type { DeletionOrigin } from './domain/deletion-progress.ts';
import type { TicketStatus } from './domain/statuses.ts';
import type { Sentence } from './sentences/sentence.ts';

export const DELETION_STATES = ['QUEUED', 'SENDING', 'ACCEPTED', 'NEEDS_DECISION', 'REJECTED', 'CANCELLED'] as const;
export type DeletionState = (typeof DELETION_STATES)[number];

/** What a deletion was decided on, or what the ticket looked like when it was read again. */
export interface DeletionBasis {
  status: TicketStatus;
  ownerId: string | null;
  ownerName: string;
  controlled: boolean;
  activated: boolean;
  pendingRecipientId: string | null;
  lastUpdated: number;
  /** The server said so at this instant. */
  asOf: number;
  /** How far this machine's clock was ahead of the server's when they were compared last; absent: never. */
  clockAhead?: number;
}

/** A decision to delete, with what became of it. Times in UTC milliseconds. */
export interface Deletion {
  /** UUIDv7, sent with every attempt. */
  deletionId: string;
  ticketId: string;
  ticketNumber: string;
  eventName: string;
  seat: string;
  reason: string;
  note: string;
  decidedBy: string;
  decidedAt: number;
  /** Who decided last to send it again, and when; null while the first decision stands. */
  decidedAgain: { by: string; at: number } | null;
  /** Which decision about this deletion it is, from 1. */
  decision: number;
  basis: DeletionBasis;
  state: DeletionState;
  stateSince: number;
  /** Whether a person can still take it back. */
  mayWithdraw: boolean;
  attempts: number;
  nextAttemptAt: number | null;
  /** The last answer or problem, for a person to read. */
  message: Sentence | null;
  /** What the ticket looks like now, while a person has to decide. */
  found: DeletionBasis | null;
  /** What TIXNGO says of the ticket since it accepted the deletion. */
  serverStatus: string | null;
  confirmedAt: number | null;
  /** Somebody else had deleted the ticket before this deletion could. */
  alreadyDeleted: boolean;
  /** Who that was, as the ticket's status log tells; null while its log does not. */
  deletedBy: DeletionOrigin | null;
  /** Exported for another machine to send: when, and in which file. */
  carriedOut: { at: number; file: string } | null;
  /** Decided on another machine: which, who exported it there, and when and from which file it was loaded here. */
  carriedIn: { machine: string; by: string; at: number; file: string } | null;
  /** When the latest receipt for it was issued, by the clock of the machine that gave it. */
  receiptAt: number | null;
}

/** What became of one ticket of many: its deletion, or why there is none. */
export type QueuedTicket =
  | { ticketId: string; queued: true; deletion: Deletion }
  | ({ ticketId: string; queued: false } & Omit<Refusal, 'ok'>);

/** How many decisions are open: on their way, or in front of a person. */
export interface OpenDeletions {
  waiting: number;
  undecided: number;
}

/** What deleting one ticket of many would do, as the cache has it. */
export interface TicketPreview {
  ticketId: string;
  ticketNumber: string;
  eventName: string;
  status: TicketStatus;
  /** Goes along with the decision, which rests on the ticket as it was then. UTC milliseconds. */
  lastUpdated: number;
  preview: DeletionPreview;
}
