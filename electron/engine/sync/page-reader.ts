/** Pages of TIXNGO whose records are ready to be written. */
import type { LifecycleMode } from '../../../shared/domain/lifecycle-mode.ts';
import { type PreparedEntry, prepareEntry } from '../cache/prepared-entry.ts';
import { type PreparedTicket, prepareTicket } from '../cache/prepared-ticket.ts';
import type {
  StatusLogPage,
  StatusLogQuery,
  TicketPage,
  TicketQuery,
  TixngoGateway,
} from '../gateway/tixngo-gateway.ts';

export type PreparedTicketPage = Omit<TicketPage, 'tickets'> & { tickets: PreparedTicket[] };
export type PreparedLogPage = Omit<StatusLogPage, 'entries'> & { entries: PreparedEntry[] };

/** Reads pages, as a {@link TixngoGateway} does, and prepares them. */
export interface PageReader {
  listTickets(query: TicketQuery, signal: AbortSignal): Promise<PreparedTicketPage>;
  listStatusLogs(query: StatusLogQuery, signal: AbortSignal): Promise<PreparedLogPage>;
}

/** Reads and prepares in the thread that asks. */
export function readPages(
  gateway: Pick<TixngoGateway, 'listTickets' | 'listStatusLogs'>,
  lifecycleMode: LifecycleMode,
): PageReader {
  return {
    async listTickets(query, signal) {
      const { tickets, ...page } = await gateway.listTickets(query, signal);
      return { ...page, tickets: tickets.map((ticket) => prepareTicket(ticket, page.serverTime, lifecycleMode)) };
    },
    async listStatusLogs(query, signal) {
      const { entries, ...page } = await gateway.listStatusLogs(query, signal);
      return { ...page, entries: entries.map(prepareEntry) };
    },
  };
}
