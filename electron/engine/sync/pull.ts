/** Brings the cache up to what the server says: tickets first, then their status log, newest days first. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { sentence } from '../../../shared/sentences/sentence.ts';
import { MAX_LOG_PAGE, TICKET_PAGE } from '../../../shared/tixngo.ts';
import type { CacheWriter } from '../cache/cache-writer.ts';
import type { LogPullPosition, PullState, TicketPullPosition } from '../cache/pull-state.ts';
import { GatewayError } from '../gateway/gateway-error.ts';
import type { TixngoGateway } from '../gateway/tixngo-gateway.ts';
import type { PageReader, PreparedLogPage, PreparedTicketPage } from './page-reader.ts';
import { readPages } from './page-reader.ts';
import type { PageThread } from './start-page-thread.ts';
import { openTicketWindow, readTicketWindow } from './ticket-window.ts';

/** Neighbouring windows overlap: a server may stamp a change a little before it becomes visible. */
export const OVERLAP = 2 * 60_000;

/** A log window is read a little beyond its end: the entries of the running second belong to tickets just read. */
const BEYOND = 60_000;

const DAY = 24 * 60 * 60_000;
const LONGEST_LOG_WINDOW = 30 * DAY;

/** Entries of a page: two pages are in memory at a time, and smaller ones cost next to nothing more. */
const LOG_PAGE = MAX_LOG_PAGE / 2;

/** What a pull tells about itself while it runs. */
export interface PullObserver {
  ticketsStored(progress: { stored: number; setAside: number; done: number; total: number }): void;
  /** `share`: of the log since the earliest ticket, what is read, from 0 to 1; null while that is not known. */
  logStored(progress: { stored: number; setAside: number; share: number | null }): void;
  /** The search is being built; counts of tickets. */
  indexed(progress: { done: number; total: number }): void;
}

export interface PullContext {
  gateway: TixngoGateway;
  /** Starts what reads the pages of a large pull; absent: this thread reads them. */
  startPageThread?: (() => PageThread | undefined) | undefined;
  cache: CacheWriter;
  observer: PullObserver;
  signal: AbortSignal;
}

/** A pull that runs. */
interface Pull extends PullContext {
  pages: PageReader;
  /** Null: this one reads. */
  thread: PageThread | null;
  /** The latest change among the tickets that it has read, UTC milliseconds. */
  newest: number;
}

/** Tickets. Fewer are there before another thread has started. */
const WORTH_A_THREAD = 2 * TICKET_PAGE;

/** How often what changed meanwhile is read as a window of its own before all of it is. */
const WINDOWS = 3;

/** Later than any clock shows. */
const NEVER = Date.UTC(9999, 0);

/** One pull from wherever the last one stopped; afterwards the cache is what the server said when it began. */
export async function pull(context: PullContext): Promise<void> {
  const { cache, gateway } = context;
  const running: Pull = { ...context, pages: readPages(gateway, cache.lifecycleMode), thread: null, newest: 0 };
  try {
    await pullAll(running);
  } finally {
    await running.thread?.close();
  }
}

/** From here on a thread of its own reads the pages of so many tickets, if they are worth its start. */
function readBeside(context: Pull, tickets: number): void {
  if (context.thread || tickets < WORTH_A_THREAD) return;
  context.thread = context.startPageThread?.() ?? null;
  context.pages = context.thread ?? context.pages;
}

async function pullAll(context: Pull): Promise<void> {
  const { cache } = context;
  const asOf = await cache.gather(() => pullTickets(context));
  if (cache.isLoading()) readBeside(context, cache.counts().tickets);
  await cache.gather(() => pullNewLog(context, asOf));
  cache.finishPull(asOf);
  await cache.gather(() => pullOldLog(context));
  cache.finishFirstLoad();
}

/** Gives the instant as of which every ticket is known. */
async function pullTickets(context: Pull): Promise<number> {
  context.cache.beginFirstLoad();
  // A load that stopped when all its rows were there.
  if (context.cache.pullState().ticketsAsOf !== null) await buildSearch(context);
  let asOf = await pullWindow(context);
  for (let windows = 1; ; windows++) {
    const { count, total } = await pullLatest(context, asOf);
    if (count >= total) break;
    if (total <= TICKET_PAGE || windows === WINDOWS) {
      await pullRest(context, asOf);
      break;
    }
    asOf = await pullWindow(context);
  }
  return asOf;
}

/**
 * The latest changes that one answer did not hold: the server gives small pages, or its clock was set back and no window
 * ends behind them.
 */
async function pullRest(context: Pull, since: number): Promise<void> {
  const { pages, signal } = context;
  const start = await openTicketWindow(pages, { since, before: NEVER }, signal);
  for await (const { page } of readTicketWindow(pages, start, { pageSize: TICKET_PAGE, signal })) store(context, page);
}

/** The window's upper bound is fixed when it is opened, and kept when it is resumed. Gives that bound. */
async function pullWindow(context: Pull): Promise<number> {
  const { cache, signal } = context;
  const start = cache.pullState().ticketPosition ?? (await openNextWindow(context));
  readBeside(context, start.offset);
  for await (const { page, next } of readTicketWindow(context.pages, start, { pageSize: TICKET_PAGE, signal })) {
    // What is asked for leaves this machine before the thread is busy with storing.
    await nextTurn();
    store(context, page, next);
  }
  cache.finishTickets(start.before);
  await buildSearch(context);
  return start.before;
}

/** What the first load left for later; nothing otherwise. Messages are heard between its steps. */
async function buildSearch({ cache, observer, signal }: PullContext): Promise<void> {
  for (const progress of cache.buildSearch()) {
    observer.indexed(progress);
    await nextTurn();
    if (signal.aborted) throw new GatewayError('cancelled', sentence('sync.givenUp'));
  }
}

/**
 * What changed since the window was opened, the running second included: new tickets are there at once, and a person
 * sees what they have just done. After a long first load it may be more than a page.
 */
async function pullLatest(context: Pull, since: number): Promise<PreparedTicketPage> {
  const query = { since, before: null, offset: 0, limit: TICKET_PAGE };
  const page = await context.pages.listTickets(query, context.signal);
  store(context, page);
  return page;
}

function store(context: Pull, page: PreparedTicketPage, position?: TicketPullPosition): void {
  const { cache, observer } = context;
  const { tickets, unreadable, total } = page;
  for (const { record } of tickets) context.newest = Math.max(context.newest, record.last_updated);
  cache.storePreparedTickets({ tickets, setAside: unreadable, ...(position ? { position } : {}) });
  observer.ticketsStored({
    stored: tickets.length,
    setAside: unreadable.length,
    done: total - (position?.offset ?? 0),
    total,
  });
}

async function openNextWindow({ gateway, pages, cache, signal }: Pull): Promise<TicketPullPosition> {
  const { ticketsAsOf } = cache.pullState();
  const since = ticketsAsOf === null ? null : ticketsAsOf - OVERLAP;
  return openTicketWindow(pages, { since, before: await gateway.serverTime(signal) }, signal);
}

/** What was logged since the last pull; at the first pull, the last day. */
async function pullNewLog(context: Pull, asOf: number): Promise<void> {
  await resumeLogWindow(context);
  const { logCoverage } = context.cache.pullState();
  // Read even if the last pull ended in the same second: more may have been logged in it since.
  const from = logCoverage ? Math.min(logCoverage.to, asOf) - OVERLAP : asOf - DAY;
  // What the tickets just read went through has to be read too, whatever time it carries.
  const until = context.newest > asOf ? { until: context.newest } : {};
  await pullLogWindow(context, { from, to: asOf, pageKey: null, ...until });
}

/** Back-fills day by day towards the earliest ticket; quiet stretches are taken in longer steps. */
async function pullOldLog(context: Pull): Promise<void> {
  const earliest = context.cache.earliestTicketInstant();
  if (earliest === null) return;
  let span = DAY;
  for (;;) {
    const { logCoverage } = context.cache.pullState();
    if (!logCoverage || logCoverage.from <= earliest) return;
    const from = Math.max(earliest, logCoverage.from - span);
    const entries = await pullLogWindow(context, { from, to: logCoverage.from, pageKey: null });
    span = entries < LOG_PAGE ? Math.min(LONGEST_LOG_WINDOW, span * 2) : DAY;
  }
}

async function resumeLogWindow(context: Pull): Promise<void> {
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
async function pullLogWindow(context: Pull, start: LogPullPosition): Promise<number> {
  const { cache, observer } = context;
  let read = 0;
  for await (const { page, next } of readLogWindow(context, start)) {
    // As with tickets: the next page is asked for before this one is stored.
    await nextTurn();
    cache.storePreparedLog({
      entries: page.entries,
      setAside: page.unreadable,
      position: next,
      ...(next ? {} : { coverage: joined(cache.pullState().logCoverage, start) }),
    });
    read += page.entries.length;
    const share = shareRead(cache, start);
    observer.logStored({ stored: page.entries.length, setAside: page.unreadable.length, share });
  }
  return read;
}

/** The pages of a window of the log, each with the position behind it; the next is fetched while one is stored. */
async function* readLogWindow(
  { pages, signal }: Pull,
  start: LogPullPosition,
): AsyncGenerator<{ page: PreparedLogPage; next: LogPullPosition | null }> {
  const fetchPage = ({ from, to, until = to, pageKey }: LogPullPosition): Promise<PreparedLogPage> => {
    const page = pages.listStatusLogs({ from, to: until + BEYOND, pageKey, limit: LOG_PAGE }, signal);
    // The caller may stop before it awaits this page; the error then belongs to nobody.
    page.catch(() => undefined);
    return page;
  };
  let fetched: Promise<PreparedLogPage> | null = fetchPage(start);
  while (fetched) {
    const page: PreparedLogPage = await fetched;
    const next = page.nextPageKey === null ? null : { ...start, pageKey: page.nextPageKey };
    fetched = next && fetchPage(next);
    yield { page, next };
  }
}

/** How much of the time between the earliest ticket and the latest entry is read. */
function shareRead(cache: CacheWriter, { to }: LogPullPosition): number | null {
  const earliest = cache.earliestTicketInstant();
  const end = cache.pullState().logCoverage?.to ?? to;
  const from = cache.pullState().logCoverage?.from ?? to;
  return earliest === null || end <= earliest ? null : Math.min(1, (end - from) / (end - earliest));
}

/** A window always adjoins what is covered: newer at its end, older at its beginning. */
function joined(covered: PullState['logCoverage'], { from, to }: LogPullPosition): { from: number; to: number } {
  return { from: Math.min(from, covered?.from ?? from), to: Math.max(to, covered?.to ?? to) };
}
