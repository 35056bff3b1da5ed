/** Brings the cache up to what the server says: tickets first, then their status log, newest days first. */

import { MAX_LOG_PAGE, TICKET_PAGE } from '../../../shared/tixngo.ts';
import type { CacheWriter } from '../cache/cache-writer.ts';
import type { LogPullPosition, PullState, TicketPullPosition } from '../cache/pull-state.ts';
import { GatewayError } from '../gateway/gateway-error.ts';
import type { TicketPage, TixngoGateway } from '../gateway/tixngo-gateway.ts';
import { openTicketWindow, readTicketWindow } from './ticket-window.ts';

/** Neighbouring windows overlap: a server may stamp a change a little before it becomes visible. */
export const OVERLAP = 2 * 60_000;

/** A log window is read a little beyond its end: the entries of the running second belong to tickets just read. */
const BEYOND = 60_000;

const DAY = 24 * 60 * 60_000;
const LONGEST_LOG_WINDOW = 30 * DAY;

/** What a pull tells about itself while it runs. */
export interface PullObserver {
  ticketsStored(progress: { stored: number; setAside: number; done: number; total: number }): void;
  logStored(progress: { stored: number; setAside: number }): void;
}

export interface PullContext {
  gateway: TixngoGateway;
  cache: CacheWriter;
  observer: PullObserver;
  signal: AbortSignal;
}

/** One pull from wherever the last one stopped; afterwards the cache is what the server said when it began. */
export async function pull(context: PullContext): Promise<void> {
  const asOf = await pullTickets(context);
  await pullNewLog(context, asOf);
  context.cache.finishPull(asOf);
  await pullOldLog(context);
}

/** Gives the instant as of which every ticket is known. */
async function pullTickets(context: PullContext): Promise<number> {
  let asOf: number;
  do asOf = await pullWindow(context);
  while (!(await pullLatest(context, asOf)));
  return asOf;
}

/** The window's upper bound is fixed when it is opened, and kept when it is resumed. Gives that bound. */
async function pullWindow(context: PullContext): Promise<number> {
  const { gateway, cache, signal } = context;
  const start = cache.pullState().ticketPosition ?? (await openNextWindow(context));
  for await (const { page, next } of readTicketWindow(gateway, start, { pageSize: TICKET_PAGE, signal })) {
    store(context, page, next);
  }
  cache.finishTickets(start.before);
  return start.before;
}

/**
 * What changed since the window was opened, the running second included: new tickets are there at once, and a person
 * sees what they have just done. Gives whether that was all; after a long first load it may be more than a page.
 */
async function pullLatest(context: PullContext, since: number): Promise<boolean> {
  const query = { since, before: null, offset: 0, limit: TICKET_PAGE };
  const page = await context.gateway.listTickets(query, context.signal);
  store(context, page);
  return page.count >= page.total;
}

function store({ cache, observer }: PullContext, page: TicketPage, position?: TicketPullPosition): void {
  const { tickets, unreadable, serverTime: asOf, total } = page;
  cache.storeTicketPage({ tickets, setAside: unreadable, asOf, ...(position ? { position } : {}) });
  observer.ticketsStored({
    stored: tickets.length,
    setAside: unreadable.length,
    done: total - (position?.offset ?? 0),
    total,
  });
}

async function openNextWindow({ gateway, cache, signal }: PullContext): Promise<TicketPullPosition> {
  const { ticketsAsOf } = cache.pullState();
  const since = ticketsAsOf === null ? null : ticketsAsOf - OVERLAP;
  return openTicketWindow(gateway, { since, before: await gateway.serverTime(signal) }, signal);
}

/** What was logged since the last pull; at the first pull, the last day. */
async function pullNewLog(context: PullContext, asOf: number): Promise<void> {
  await resumeLogWindow(context);
  const { logCoverage } = context.cache.pullState();
  // Read even if the last pull ended in the same second: more may have been logged in it since.
  const from = logCoverage ? Math.min(logCoverage.to, asOf) - OVERLAP : asOf - DAY;
  await pullLogWindow(context, { from, to: asOf, pageKey: null });
}

/** Back-fills day by day towards the earliest ticket; quiet stretches are taken in longer steps. */
async function pullOldLog(context: PullContext): Promise<void> {
  const earliest = context.cache.earliestTicketInstant();
  if (earliest === null) return;
  let span = DAY;
  for (;;) {
    const { logCoverage } = context.cache.pullState();
    if (!logCoverage || logCoverage.from <= earliest) return;
    const from = Math.max(earliest, logCoverage.from - span);
    const entries = await pullLogWindow(context, { from, to: logCoverage.from, pageKey: null });
    span = entries < MAX_LOG_PAGE / 2 ? Math.min(LONGEST_LOG_WINDOW, span * 2) : DAY;
  }
}

async function resumeLogWindow(context: PullContext): Promise<void> {
  const { logPosition } = context.cache.pullState();
  if (!logPosition) return;
  try {
    await pullLogWindow(context, logPosition);
  } catch (error) {
    // A page key may have a lifetime that nobody published: without it the window is read from its start.
    if (!(error instanceof GatewayError && error.kind === 'refused' && logPosition.pageKey !== null)) throw error;
    await pullLogWindow(context, { ...logPosition, pageKey: null });
  }
}

/** Reads one window to its end and adds it to what the log covers. Gives the number of entries read. */
async function pullLogWindow(context: PullContext, start: LogPullPosition): Promise<number> {
  const { gateway, cache, observer, signal } = context;
  let read = 0;
  let position = start;
  for (;;) {
    const { from, to, pageKey } = position;
    const page = await gateway.listStatusLogs({ from, to: to + BEYOND, pageKey, limit: MAX_LOG_PAGE }, signal);
    const next = page.nextPageKey === null ? null : { ...position, pageKey: page.nextPageKey };
    cache.storeLogPage({
      entries: page.entries,
      setAside: page.unreadable,
      position: next,
      ...(next ? {} : { coverage: joined(cache.pullState().logCoverage, start) }),
    });
    read += page.entries.length;
    observer.logStored({ stored: page.entries.length, setAside: page.unreadable.length });
    if (!next) return read;
    position = next;
  }
}

/** A window always adjoins what is covered: newer at its end, older at its beginning. */
function joined(covered: PullState['logCoverage'], { from, to }: LogPullPosition): { from: number; to: number } {
  return { from: Math.min(from, covered?.from ?? from), to: Math.max(to, covered?.to ?? to) };
}
