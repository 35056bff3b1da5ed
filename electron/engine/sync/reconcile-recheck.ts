/** A full re-check: the whole event is read again, whatever the cache has of it. */
import { TICKET_PAGE } from '../../../shared/tixngo.ts';
import { GatewayError } from '../gateway/gateway-error.ts';
import type { TicketPage } from '../gateway/tixngo-gateway.ts';
import { completeUntil, type ReconcileContext } from './reconcile.ts';
import { openTicketWindow, readTicketWindow } from './ticket-window.ts';

export interface RecheckContext extends ReconcileContext {
  onProgress: (done: number, total: number) => void;
}

/**
 * Reads an event as a whole, stores what TIXNGO gives and notes what was different. Each page is stored by itself, so
 * that one which is given up has mended what it has read. A server that fails or refuses ends the re-check, not the sync.
 * @throws GatewayError when it is given up
 */
export async function recheckEvent(context: RecheckContext, eventId: string): Promise<void> {
  const { reconciliation, recheck } = context.cache;
  reconciliation.beginRecheck(eventId);
  try {
    recheck.finish(eventId, await readEvent(context, eventId));
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const interrupted = error.isTransient || error.kind === 'cancelled';
    reconciliation.endRecheck(eventId, interrupted ? 'interrupted' : 'failed', error.sentence);
    if (error.kind === 'cancelled') throw error;
  }
}

/** Gives the identities of all tickets that TIXNGO lists. */
async function readEvent(context: RecheckContext, eventId: string): Promise<Set<string>> {
  const { gateway, signal, onProgress } = context;
  const listed = new Set<string>();
  const store = (page: TicketPage): void => {
    const known = completeUntil(context.cache) ?? Number.NEGATIVE_INFINITY;
    for (const id of context.cache.recheck.storePage(eventId, page, known)) listed.add(id);
  };
  let since: number | null = null;
  for (;;) {
    const before = await gateway.serverTime(signal);
    const start = await openTicketWindow(gateway, { since, before, eventId }, signal);
    for await (const { page, next } of readTicketWindow(gateway, start, { eventId, pageSize: TICKET_PAGE, signal })) {
      store(page);
      onProgress(next.total - next.offset, next.total);
    }
    // What changed meanwhile has left the window; it is no less listed.
    const latest = await gateway.listTickets(
      { eventId, since: before, before: null, offset: 0, limit: TICKET_PAGE },
      signal,
    );
    store(latest);
    if (latest.count >= latest.total) return listed;
    since = before;
  }
}
