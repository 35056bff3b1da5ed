/** What a screen is told of tickets: figures, lines of the list, one ticket with all that is known of it. */

import { z } from 'zod';
import type { Deletion, DeletionState } from './deletion.ts';
import { DELETION_STATES } from './deletion.ts';
import type { Attribute, Milestone } from './domain/attributes.ts';
import { ATTRIBUTES } from './domain/attributes.ts';
import type { Finding } from './domain/diagnosis/finding.ts';
import { OPEN_PROBLEMS } from './domain/diagnosis/open-problems.ts';
import type { Family } from './domain/families.ts';
import { FAMILIES } from './domain/families.ts';
import type { Instant } from './domain/instant.ts';
import type { OwnershipLink } from './domain/ownership.ts';
import type { Replay } from './domain/replay.ts';
import type { StatusLogEntry } from './domain/status-log.ts';
import type { TicketStatus, Vocabulary } from './domain/statuses.ts';
import type { Ticket } from './domain/ticket.ts';
import type { StatusSegment } from './domain/timeline.ts';
import type { TextMatch } from './ticket-list.ts';

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

/** In minor units of its currency. */
export interface Price {
  minor: number;
  currency: string;
}

/** One line of the ticket list. Times are UTC milliseconds; a text that the ticket does not have is empty. */
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
  seatCategoryId: string;
  price: Price | null;
  purchasedAt: Instant | null;
  fileNumber: string;
  ticketExternalId: string;
  lastUpdated: number;
  /** The attributes that are TRUE; the server does not tell of each since when. */
  attributes: Attribute[];
  injectedAt: number | null;
  deliveredAt: number | null;
  assignedAt: number | null;
  activatedAt: number | null;
  checkedAt: number | null;
  controlledAt: number | null;
  deletedAt: number | null;
  /** Whether the ticket has ever passed to another owner. */
  ownerChanged: boolean;
  /** What the text of the search matched; empty without a text. */
  matches: TextMatch[];
  /** State of the deletion decided here, if there is one: an overlay, never a status. */
  deletion: DeletionState | null;
}

/** A search result held in the engine; `tickets.rows` asks for the lines that are shown. */
export interface TicketResult {
  resultId: number;
  /** Rows that can be asked for now. They never move while the result grows: new ones come behind them. */
  found: number;
  /** How many tickets match, for a scroll bar: at least so many while `totalIsExact` is false. */
  total: number;
  totalIsExact: boolean;
  /** Every matching ticket is listed. */
  complete: boolean;
  /** The search was ended by a newer one of the same screen, and will not grow any more. */
  ended: boolean;
  /** From 0 to 1 while many tickets are put in order, before any is listed; else null. */
  sorted: number | null;
  /**
   * The ticket, when exactly one matches, or exactly one by its whole number, external id, barcode or ticket id. Never
   * one with a name that is only similar. Null while it is not known.
   */
  onlyTicketId: string | null;
  /** Only names that are similar to the text were found. */
  similarOnly: boolean;
  /** The first load has not built the search yet: only ticket numbers and ids were looked at. */
  numbersOnly: boolean;
}

/** Rows that come with the answer to a search that grows: a block of the list, more than most screens show. */
export const FIRST_ROWS = 40;

/** The answer to a search, with the first rows where the asker can do with a result that grows. */
export interface FoundTickets extends TicketResult {
  /** Up to {@link FIRST_ROWS} from 0, as `tickets.rows` gives them; empty when the asker waits for the whole result. */
  firstRows: TicketRow[];
}

/** A person as the cache knows them from tickets. */
export interface Person {
  id: string;
  name: string;
  email: string;
}

/** One ticket with everything that the cache and the ledger know of it. */
export interface TicketDetail {
  /** Without its secrets: see personal-data.ts. */
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
  price: Price | null;
  /** The ticket as the server wrote it, JSON text, without its secrets. */
  raw: string;
  /** The cache holds what the server said of this ticket at this instant, UTC milliseconds. */
  asOf: number;
  /** The status log is complete from this instant on, UTC milliseconds; null when it was never read to the end. */
  logSince: number | null;
  /** Since when the personal data of its event is not kept any more, UTC milliseconds; null: it is. */
  personalDataRemovedAt: number | null;
  deletions: Deletion[];
}

const identifier = z.string().min(1).max(256);

/** What a person types or scans. */
export const searchTextSchema = z.string().max(512);

/** A `vocabulary:value` pair, so that statuses of two vocabularies are never mixed. */
const statusFilter = z.object({ vocabulary: z.enum(['V4', 'LIFECYCLE', 'LEGACY']), value: z.string().max(100) });

/** How long ago the server changed a ticket last, milliseconds. Null bounds nothing. */
const ageFilter = z.object({
  olderThan: z.int().min(0).nullable().default(null),
  youngerThan: z.int().min(0).nullable().default(null),
});

/** Empty lists and nulls filter nothing. The values of one list are alternatives, except `attributes`: all must be TRUE. */
export const ticketFilterSchema = z.object({
  text: searchTextSchema.default(''),
  eventIds: z.array(identifier).default([]),
  statuses: z.array(statusFilter).default([]),
  families: z.array(z.enum(FAMILIES)).default([]),
  attributes: z.array(z.enum(ATTRIBUTES)).default([]),
  /** Tickets that have any of them, as of when their stories were last read. */
  problems: z.array(z.enum(OPEN_PROBLEMS)).default([]),
  /** As the server spells them; the empty text: tickets without one. */
  gates: z.array(z.string().max(256)).default([]),
  blocks: z.array(z.string().max(256)).default([]),
  /** Ids of seat categories. */
  categories: z.array(z.string().max(256)).default([]),
  /** Whether the ticket has ever passed to another owner. */
  ownerChanged: z.boolean().nullable().default(null),
  /** States of deletions decided here, as the list shows them. */
  deletions: z.array(z.enum(DELETION_STATES)).default([]),
  age: ageFilter.nullable().default(null),
});
export type TicketFilter = z.output<typeof ticketFilterSchema>;

/** Lets every ticket pass. */
export const NO_FILTER: TicketFilter = ticketFilterSchema.parse({});
