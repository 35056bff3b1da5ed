/** The ticket list: its columns, what it can be sorted by, what beside each filter value is counted, what a text matched. */
import { z } from 'zod';
import { ticketFilterSchema } from './ticket-views.ts';

/** The columns that the list can show; every one can be sorted by. */
export const TICKET_COLUMNS = [
  'ticketNumber',
  'ticketExternalId',
  'eventName',
  'status',
  'family',
  'ownerName',
  'ownerEmail',
  'holderName',
  'gate',
  'block',
  'row',
  'seat',
  'seatCategoryId',
  'price',
  'purchasedAt',
  'fileNumber',
  'lastUpdated',
  'injectedAt',
  'deliveredAt',
  'assignedAt',
  'activatedAt',
  'checkedAt',
  'controlledAt',
  'deletedAt',
] as const;
export type TicketColumn = (typeof TICKET_COLUMNS)[number];

export const SORT_DIRECTIONS = ['ascending', 'descending'] as const;

/** Tickets without a value come last in both directions. */
const ticketSortSchema = z.object({ column: z.enum(TICKET_COLUMNS), direction: z.enum(SORT_DIRECTIONS) });
export type TicketSort = z.output<typeof ticketSortSchema>;

export const findTicketsSchema = ticketFilterSchema.extend({
  /** Null: with a text the best matches first, else and within these by event start and ticket number. */
  sort: ticketSortSchema.nullable().default(null),
  /** A new search of a screen ends its former one. Searches without a name run to their end. */
  screen: z.string().max(40).nullable().default(null),
  /** True: answers as soon as a screenful is found, and `tickets.progress` tells the rest. False: when complete. */
  growing: z.boolean().default(false),
});

/** What a text can match. People beyond owner and holder are in the ticket, not in the list. */
export const MATCHED_FIELDS = [
  'ticketNumber',
  'ticketExternalId',
  'ticketId',
  'barcode',
  'fileNumber',
  'ownerName',
  'ownerEmail',
  'holderName',
  'initialOwner',
  'previousOwner',
  'pendingRecipient',
  'gate',
  'block',
  'row',
  'seat',
] as const;
export type MatchedField = (typeof MATCHED_FIELDS)[number];

/** A field that a text matched. */
export interface TextMatch {
  field: MatchedField;
  /** The field as it is written; empty for the barcode, which is a secret. */
  text: string;
  /** What matched, as [start, end) in UTF-16 units of `text`, in order and apart. Empty for the barcode. */
  ranges: [start: number, end: number][];
  /** The words are similar to those of the text, not the same. */
  similar: boolean;
}

/** The filters beside whose values tickets are counted. */
export const TICKET_FACETS = [
  'event',
  'status',
  'family',
  'attribute',
  'problem',
  'gate',
  'block',
  'category',
  'ownerChanged',
  'deletion',
  'age',
] as const;
export type TicketFacet = (typeof TICKET_FACETS)[number];

/** The ages that the facet `age` counts: changed within so many milliseconds. */
export const AGE_STEPS = [3_600_000, 86_400_000, 604_800_000, 2_592_000_000] as const;

/** Values in a facet at most: those with the most tickets. */
export const MOST_FACET_VALUES = 200;

export const ticketFacetSchema = z.object({
  filter: ticketFilterSchema,
  facet: z.enum(TICKET_FACETS),
  /** New facets of a screen end its former ones of the same name; these are then refused with `RESULT_EXPIRED`. */
  screen: z.string().max(40).nullable().default(null),
});

/** The tickets of each value of one filter, under all other filters. */
export interface TicketFacetCounts {
  /**
   * Most tickets first. Keys: event id, `V4:DOWNLOADED`, family, attribute, problem, gate, block, category id, `true` or
   * `false`, deletion state, one of AGE_STEPS. Gate, block and category have the empty text for tickets without one.
   */
  values: { key: string; count: number }[];
  /** There are more values than are listed. */
  more: boolean;
  /** Tickets under all other filters. */
  total: number;
}
