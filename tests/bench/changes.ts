/** How quickly the changes of an incremental pull can be in the cache at all: from memory, by the cache's own writer. */
import { openCacheWriter } from '../../electron/engine/cache/open-cache.ts';
import { HttpGateway } from '../../electron/engine/gateway/http-gateway.ts';
import type { StatusLogPage, TicketPage } from '../../electron/engine/gateway/tixngo-gateway.ts';
import type { ConnectionConfig } from '../../shared/engine-protocol.ts';
import { MAX_LOG_PAGE, TICKET_PAGE } from '../../shared/tixngo.ts';
import { BENCH_SOURCE } from './bench-engine.ts';
import { offer } from './helper-process.ts';

interface Changes {
  tickets: TicketPage[];
  log: StatusLogPage[];
}

/** Reads everything that happened at the server since an instant (UTC milliseconds). */
async function changesSince(since: number, connection: ConnectionConfig): Promise<Changes> {
  const gateway = new HttpGateway(connection);
  const { signal } = new AbortController();
  const tickets: TicketPage[] = [];
  const log: StatusLogPage[] = [];
  for (let offset = 0, total = 1; offset < total; offset += TICKET_PAGE) {
    const page = await gateway.listTickets({ since, before: null, offset, limit: TICKET_PAGE }, signal);
    tickets.push(page);
    total = page.total;
  }
  for (let pageKey: string | null = null; log.length === 0 || pageKey !== null; ) {
    const query = { from: since, to: Date.now(), pageKey, limit: MAX_LOG_PAGE };
    const page = await gateway.listStatusLogs(query, signal);
    log.push(page);
    pageKey = page.nextPageKey;
  }
  return { tickets, log };
}

interface ApplyInput {
  /** Of a cache as it was before the changes. */
  dataDir: string;
  key: string;
  connection: ConnectionConfig;
}

const tasks = {
  /** Fetches what changed at the server, then applies it to a cache; gives the milliseconds of the latter. */
  async apply({ dataDir, key, connection }: ApplyInput): Promise<number> {
    const { writer } = openCacheWriter({ dataDir, key, source: BENCH_SOURCE, now: Date.now });
    const { ticketsAsOf } = writer.pullState();
    if (ticketsAsOf === null) throw new Error('The cache was never loaded.');
    const { tickets, log } = await changesSince(ticketsAsOf, connection);

    const start = performance.now();
    for (const page of tickets) {
      writer.storeTicketPage({ tickets: page.tickets, setAside: page.unreadable, asOf: page.serverTime });
    }
    for (const page of log) writer.storeLogPage({ entries: page.entries, setAside: page.unreadable });
    const milliseconds = performance.now() - start;
    writer.close();
    return milliseconds;
  },
};

export type ChangesTasks = typeof tasks;
offer(tasks);
