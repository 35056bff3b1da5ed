/** What a diagnosis is made from. */
import type { LogStory } from '../replay.ts';
import type { StatusLogEntry } from '../status-log.ts';
import type { S360Status, TicketStatus } from '../statuses.ts';
import type { Ticket } from '../ticket.ts';
import type { TicketReference } from './finding.ts';

/** A deletion that was decided on this machine, as far as the diagnosis cares. */
export interface DecidedDeletion {
  state: 'QUEUED' | 'SENDING' | 'ACCEPTED' | 'NEEDS_DECISION' | 'REJECTED' | 'CANCELLED';
  reason: string;
  decidedBy: string;
  decidedAt: number;
}

/** A ticket with everything that is known around it. Times in UTC milliseconds, durations in milliseconds. */
export interface DiagnosisCase {
  ticket: Ticket;
  status: TicketStatus;
  /** In server order. */
  log: readonly StatusLogEntry[];
  /** What the log tells, replayed to its end. */
  replay: LogStory;
  now: number;
  /** The server said of the ticket what we know of it at this instant. */
  asOf: number;
  /** The log is complete from this instant on; null when it was never read to the end. */
  logSince: number | null;
  /** Data older than this is too old to decide on. */
  staleAfter: number;
  /** Null where nothing told it. */
  s360Status: S360Status | null;
  /** Another ticket of the same event and seat that is not deleted. */
  replacement: TicketReference | null;
  /** The latest deletion of this ticket that was decided here. */
  deletion: DecidedDeletion | null;
}
