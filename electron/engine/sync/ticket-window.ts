/**
 * Reads a list that changes while it is read, from its end to its front. A ticket updated between two pages leaves the
 * window, and all behind it move up; what is not read yet lies in front, so a move can only bring tickets that were
 * read already, never skip one. Reading front to end would skip one for each that left.
 */
import { sentence } from '../../../shared/sentences/sentence.ts';
import type { TicketPullPosition } from '../cache/pull-state.ts';
import { GatewayError } from '../gateway/gateway-error.ts';
import type { TicketPage, TicketQuery } from '../gateway/tixngo-gateway.ts';

/** What a window is read with; `Page` is what the caller stores. */
interface TicketLister<Page> {
  listTickets(query: TicketQuery, signal: AbortSignal): Promise<Page>;
}

/** A page with the position from which reading goes on once the page is stored. */
export interface WindowPage<Page> {
  page: Page;
  next: TicketPullPosition;
}

interface WindowBounds {
  /** Null: no lower bound. */
  since: number | null;
  before: number;
  eventId?: string | undefined;
}

interface ReadingOptions {
  eventId?: string | undefined;
  pageSize: number;
  signal: AbortSignal;
}

/** A position behind the last ticket of a window. */
export async function openTicketWindow(
  gateway: TicketLister<Pick<TicketPage, 'total'>>,
  { since, before, eventId }: WindowBounds,
  signal: AbortSignal,
): Promise<TicketPullPosition> {
  const { total } = await gateway.listTickets({ eventId, since, before, offset: 0, limit: 1 }, signal);
  return { since, before, offset: total, total };
}

/** Where to go on after a page that began at `start`; a list that has grown after all is read again from there. */
export function nextPosition(position: TicketPullPosition, start: number, total: number): TicketPullPosition {
  const grown = Math.max(0, total - position.total);
  return { ...position, offset: grown > 0 ? position.offset + grown : start, total };
}

/** The pages of a window from a position on; the next page is fetched while the caller stores the last. */
export async function* readTicketWindow<Page extends Pick<TicketPage, 'total' | 'count'>>(
  gateway: TicketLister<Page>,
  from: TicketPullPosition,
  { eventId, pageSize, signal }: ReadingOptions,
): AsyncGenerator<WindowPage<Page>> {
  let size = pageSize;
  const startOf = ({ offset }: TicketPullPosition): number => Math.max(0, offset - size);
  const fetchPage = (position: TicketPullPosition): Promise<Page> => {
    const { since, before } = position;
    const offset = startOf(position);
    const page = gateway.listTickets({ eventId, since, before, offset, limit: position.offset - offset }, signal);
    // The caller may stop before it awaits this page; the error then belongs to nobody.
    page.catch(() => undefined);
    return page;
  };

  let position = from;
  let fetched = position.offset > 0 ? fetchPage(position) : null;
  while (fetched) {
    const page = await fetched;
    const start = startOf(position);
    if (page.count === 0 && start < page.total) {
      throw new GatewayError('notTixngo', sentence('connection.givesNone', { total: page.total, start }));
    }
    if (page.count < Math.min(position.offset, page.total) - start) {
      // The server gives fewer than it is asked for. What it left out lies at the end, which has to be read first.
      size = page.count;
      fetched = fetchPage(position);
      continue;
    }
    const next = nextPosition(position, start, page.total);
    fetched = next.offset > 0 ? fetchPage(next) : null;
    yield { page, next };
    position = next;
  }
}
