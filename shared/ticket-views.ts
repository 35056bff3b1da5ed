/** What a screen is told of tickets: figures, lines of the list, one ticket with all that is known of it. */

import { z } from 'zod';
import type { Deletion, DeletionState } from './deletion.ts';
import type { Milestone } from './domain/attributes.ts';
import { ATTRIBUTES } from './domain/attributes.ts';
import type { Finding } from './domain/diagnosis/finding.ts';
import type { Family } from './domain/families.ts';
import { FAMILIES } from './domain/families.ts';
import type { Instant } from './domain/instant.ts';
import type { OwnershipLink } from './domain/ownership.ts';
import type { Replay } from './domain/replay.ts';
import type { StatusLogEntry } from './domain/status-log.ts';
import type { TicketStatus, Vocabulary } from './domain/statuses.ts';
import type { Ticket } from './domain/ticket.ts';
import type { StatusSegment } from './domain/timeline.ts';

/** An event with what the cache knows of it. */
export interface EventSummary {
  eventId: string;
  code: string | null;
  name: string;
  start: Instant | null;
  tickets: number;
}

export interface Count<Key> {
  key: Key;
  count: number;
}

/** Figures over all events or one. Family counts always add up to `tickets`. */
export interface OverviewFigures {
  tickets: number;
  families: Count<Family>[];
  statuses: (Count<string> & { vocabulary: Vocabulary })[];
  milestones: Count<Milestone>[];
  events: { event: EventSummary; families: Count<Family>[] }[];
}

/** One line of the ticket list. */
export interface TicketRow {
  ticketId: string;
  ticketNumber: string;
  eventId: string;
  eventName: string;
  status: TicketStatus;
  family: Family;
  ownerName: string;
  ownerEmail: string;
  holderName: string;
  gate: string;
  block: string;
  row: string;
  seat: string;
  lastUpdated: number;
  /** State of the deletion decided here, if there is one: an overlay, never a status. */
  deletion: DeletionState | null;
}

/** A search result held in the engine; `rows` asks for the lines that are shown. */
export interface TicketResult {
  resultId: number;
  total: number;
  /** The ticket, when exactly one matches. */
  onlyTicketId: string | null;
}

/** A person as the cache knows them from tickets. */
export interface Person {
  id: string;
  name: string;
  email: string;
}

/** One ticket with everything that the cache and the ledger know of it. */
export interface TicketDetail {
  ticket: Ticket;
  status: TicketStatus;
  family: Family;
  /** In server order. */
  log: StatusLogEntry[];
  segments: readonly StatusSegment[];
  ownership: readonly OwnershipLink[];
  /** What the log alone tells, replayed to its end: the state, and every entry that does not fit. */
  replay: Replay;
  /** What is to be said of the ticket at a help desk, most severe first. */
  diagnosis: Finding[];
  /** The owners named in the log, by id, as far as the cache knows them. */
  people: Record<string, Person>;
  price: { minor: number; currency: string } | null;
  /** The ticket as the server wrote it, JSON text. */
  raw: string;
  /** The cache holds what the server said of this ticket at this instant, UTC milliseconds. */
  asOf: number;
  /** The status log is complete from this instant on, UTC milliseconds; null when it was never read to the end. */
  logSince: number | null;
  deletions: Deletion[];
}

const identifier = z.string().min(1).max(256);

/** A `vocabulary:value` pair, so that statuses of two vocabularies are never mixed. */
const statusFilter = z.object({ vocabulary: z.enum(['V4', 'LIFECYCLE', 'LEGACY']), value: z.string().max(100) });

export const ticketFilterSchema = z.object({
  text: z.string().max(512).default(''),
  eventIds: z.array(identifier).default([]),
  statuses: z.array(statusFilter).default([]),
  families: z.array(z.enum(FAMILIES)).default([]),
  attributes: z.array(z.enum(ATTRIBUTES)).default([]),
});
export type TicketFilter = z.output<typeof ticketFilterSchema>;
