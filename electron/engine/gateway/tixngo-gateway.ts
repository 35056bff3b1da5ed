/** TIXNGO as the engine sees it: pages of parsed records, whatever the transport (domain.md 11.6). */
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import type { Sentence } from '../../../shared/sentences/sentence.ts';
import type { DeletionAnswer, DeletionRequest, EventStatistics } from '../../../shared/tixngo.ts';

/** A record that could not be read: its raw text and why. */
export interface UnreadableRecord {
  reason: Sentence;
  raw: string;
}

/** One page of tickets as the server held them at `serverTime` (UTC milliseconds). */
export interface TicketPage {
  /** Tickets in the whole window, at the instant of this page. */
  total: number;
  /** Records on this page, the unreadable ones included. */
  count: number;
  tickets: { ticket: Ticket; raw: string }[];
  unreadable: UnreadableRecord[];
  serverTime: number;
}

/** One page of the status log. */
export interface StatusLogPage {
  entries: { entry: StatusLogEntry; raw: string }[];
  unreadable: UnreadableRecord[];
  /** Opaque; null on the last page. */
  nextPageKey: string | null;
}

/** A window over `lastUpdated`: `since` inclusive, `before` exclusive, null for no bound. UTC milliseconds. */
export interface TicketQuery {
  eventId?: string | undefined;
  since: number | null;
  before: number | null;
  offset: number;
  limit: number;
}

/** A window over server time, `from` inclusive, `to` exclusive, UTC milliseconds. */
export interface StatusLogQuery {
  from: number;
  to: number;
  pageKey: string | null;
  limit: number;
}

/** Every method rejects with a {@link GatewayError} when TIXNGO can't be asked or does not give what was asked for. */
export interface TixngoGateway {
  /** The server's clock, UTC milliseconds, a whole second. */
  serverTime(signal: AbortSignal): Promise<number>;
  listTickets(query: TicketQuery, signal: AbortSignal): Promise<TicketPage>;
  listStatusLogs(query: StatusLogQuery, signal: AbortSignal): Promise<StatusLogPage>;
  /** Figures of 1 to `MAX_STATISTICS_EVENTS` events at an instant, UTC milliseconds, in any order. */
  eventStatistics(eventIds: readonly string[], dateTime: number, signal: AbortSignal): Promise<EventStatistics[]>;
  deleteTicket(ticketId: string, request: DeletionRequest, signal: AbortSignal): Promise<DeletionAnswer>;
}
