/** A decision to delete a ticket, with what became of it. */
import type { TicketStatus } from './domain/statuses.ts';

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
  basis: DeletionBasis;
  state: DeletionState;
  stateSince: number;
  /** Whether a person can still take it back. */
  mayWithdraw: boolean;
  attempts: number;
  nextAttemptAt: number | null;
  /** The last answer or problem, for a person to read. */
  message: string | null;
  /** What the ticket looks like now, while a person has to decide. */
  found: DeletionBasis | null;
  /** What TIXNGO says of the ticket since it accepted the deletion. */
  serverStatus: string | null;
  confirmedAt: number | null;
}
