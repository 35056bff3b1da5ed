/** What a screen is told of the comparison of the cache with TIXNGO. Times in UTC milliseconds. */
import type { EventFigure } from './domain/event-figures.ts';
import type { FigureComparison } from './domain/reconciliation.ts';
import type { TicketStatus } from './domain/statuses.ts';
import type { Sentence } from './sentences/sentence.ts';

/** How the latest comparison of an event went. */
export type ReconciliationOutcome =
  /** Both sides are known. */
  | 'compared'
  /** TIXNGO has no statistics for this event, or does not give them to this key. */
  | 'notOffered'
  /** TIXNGO could not be asked this time; figures, if there are any, are those of the comparison before. */
  | 'notAsked';

/** The latest comparison of an event. */
export interface Reconciliation {
  outcome: ReconciliationOutcome;
  /** When it was tried. */
  triedAt: number;
  /** The reason, in words for a person; null when it was compared. */
  message: Sentence | null;
  /** The instant that both sides were counted at; null when they never were. */
  instant: number | null;
  figures: FigureComparison[];
}

/** A full re-check of an event: the latest one. */
export interface Recheck {
  state: 'waiting' | 'running' | 'complete' | 'interrupted' | 'failed';
  askedAt: number;
  endedAt: number | null;
  message: Sentence | null;
  /** Tickets that TIXNGO listed so far. */
  read: number;
  /** Tickets that TIXNGO has and the cache had not, though they were there when the cache was last complete. */
  added: number;
  /** Tickets that were different in the cache, though they had not changed since it was last complete. */
  corrected: number;
  /** Tickets that the cache has and TIXNGO no longer lists; they are kept. */
  notListed: number;
}

/** An event with how the cache stands against TIXNGO. Null: never compared, never checked again. */
export interface EventReconciliation {
  eventId: string;
  eventName: string;
  reconciliation: Reconciliation | null;
  recheck: Recheck | null;
}

/** Why a ticket may count differently on both sides. The last three are found by a full re-check. */
export const EXPLANATIONS = ['setAside', 'logDisagrees', 'changedSince', 'added', 'corrected', 'notListed'] as const;
export type Explanation = (typeof EXPLANATIONS)[number];

/** A ticket that explains a difference. */
export interface ExplainingTicket {
  ticketId: string;
  explanation: Explanation;
  /** Its status in the cache when it was found; null: it was not in the cache. */
  cached: TicketStatus | null;
  /** Its status by its log, its set-aside record or TIXNGO's list; null: unknown, or no longer listed. */
  told: TicketStatus | null;
  /** Fields that were different, by name. */
  fields: string[];
  /** Figures in which it may count on one side only. */
  figures: EventFigure[];
  /** Null: it is not in the cache and can't be opened. Empty: it has none. */
  ticketNumber: string | null;
}

/** The tickets found, at most as many as are kept of each event, and how many there were. */
export interface ExplainingTickets {
  tickets: ExplainingTicket[];
  total: number;
}
