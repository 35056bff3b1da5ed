/**
 * The wire format of TIXNGO's organizer endpoints (domain.md 11.3) as schemas. The report endpoints are published; the
 * deletion endpoint is not, so its path is a setting and its shape is ours [inferred].
 */
import { z } from 'zod';
import { instant } from './domain/instant.ts';

export const REPORT_PATHS = {
  tickets: '/organizer/report/events/tickets',
  ticketsLight: '/organizer/report/events/tickets-light',
  ticketStatusLogs: '/organizer/report/ticket-status-logs',
  /** The published text names the fields but not the path [inferred]. */
  eventStatistics: '/organizer/report/event-statistics',
} as const;

/** Path of the complete report of one event. */
export function eventTicketsPath(eventId: string): string {
  return `/organizer/report/events/${encodeURIComponent(eventId)}/tickets`;
}

/** The path that the demo back office serves, and what Settings propose. `{ticketId}` is replaced. */
export const DEFAULT_DELETION_PATH = '/organizer/tickets/{ticketId}/deletion';
export const DEFAULT_KEY_HEADER = 'X-API-Key';

/** Fills a deletion path of the settings. */
export function deletionPath(template: string, ticketId: string): string {
  return template.replaceAll('{ticketId}', encodeURIComponent(ticketId));
}

/** Largest page of the status-log endpoint (published). */
export const MAX_LOG_PAGE = 10_000;
/** Most events that one request for event statistics may name (published). */
export const MAX_STATISTICS_EVENTS = 8;
/** Largest page that the app asks of a ticket list; S-360 recommends batches of this size. */
export const TICKET_PAGE = 1_000;

/** A page of tickets; the records are parsed one by one, so that a bad one does not spoil its neighbours. */
export const ticketPageSchema = z.looseObject({ total: z.int().min(0), result: z.array(z.unknown()) });

/** A page of status-log entries; `nextPageKey` is opaque and absent on the last page. */
export const statusLogPageSchema = z.looseObject({
  pagination: z.looseObject({ nextPageKey: z.string().nullish() }),
  result: z.array(z.unknown()),
});

/** One event's figures at an instant; `deletedTickets` includes deletion-pending (domain.md 13.13). */
export const eventStatisticsSchema = z.looseObject({
  eventId: z.string(),
  totalTickets: z.int(),
  validTickets: z.int(),
  deletedTickets: z.int(),
  downloadedTickets: z.int(),
  pendingTransferTickets: z.int(),
  notDownloadedTickets: z.int(),
  neverDownloadedTickets: z.int().nullish(),
  controlledTickets: z.int().nullish(),
});
export type EventStatistics = z.output<typeof eventStatisticsSchema>;

export const eventStatisticsPageSchema = z.looseObject({ result: z.array(eventStatisticsSchema) });

/** Body of a deletion. The same `clientRequestId` always gets the same answer and acts once. */
export const deletionRequestSchema = z.object({
  clientRequestId: z.uuid(),
  reason: z.string().min(1),
  note: z.string().max(1000).optional(),
});
export type DeletionRequest = z.output<typeof deletionRequestSchema>;

/** Answer to a deletion that was carried out, now or at an earlier attempt with the same id. */
export const deletionAnswerSchema = z.looseObject({
  clientRequestId: z.string(),
  ticketId: z.string(),
  status: z.string(),
  acceptedAt: instant,
  /** True when another request had deleted the ticket before. */
  alreadyDeleted: z.boolean().default(false),
});
export type DeletionAnswer = z.output<typeof deletionAnswerSchema>;

/** An error in the server's own words. */
export const errorAnswerSchema = z.looseObject({ code: z.string().nullish(), message: z.string().nullish() });
