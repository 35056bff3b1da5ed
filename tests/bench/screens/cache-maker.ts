/**
 * Fills a data directory of the browser shell as if all its tickets had been loaded: the benchmark's venue through the
 * cache's own writer, with every log, search text, index and story, and copies of that. A process of its own.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE_FORMAT } from '../../../electron/engine/cache/cache-schema.ts';
import type { LogPage, TicketPage } from '../../../electron/engine/cache/cache-writer.ts';
import { openCacheWriter } from '../../../electron/engine/cache/open-cache.ts';
import { openWriter } from '../../../electron/engine/database/open-database.ts';
import { NO_SEAL } from '../../../electron/shell/browser/no-seal.ts';
import { openKeys } from '../../../electron/shell/keys.ts';
import { SETTINGS_FILE } from '../../../electron/shell/settings.ts';
import { sourceName } from '../../../electron/shell/source.ts';
import { DEMO_API_KEY } from '../../../shared/demo.ts';
import { statusLogEntrySchema } from '../../../shared/domain/status-log.ts';
import { ticketSchema } from '../../../shared/domain/ticket.ts';
import { settingsSchema } from '../../../shared/settings.ts';
import { offer } from '../helper-process.ts';
import { type BenchTicket, benchTickets, type VenueSize } from '../venue.ts';
import { multiply } from './copies.ts';

/** Nobody answers there, and nobody is asked: the shell works offline. */
const SERVER = 'http://127.0.0.1:9';

/** Tickets whose logs are stored together in order of time, so that the entries of one do not lie side by side. */
const TOGETHER = 10_000;
const STORIES_AT_ONCE = 5_000;
const DAY = 24 * 3_600_000;

/** Opens the cache in a directory whose settings and keys are made on the way. */
async function openCache(dataDir: string) {
  const keys = await openKeys(dataDir, NO_SEAL);
  await keys.setApiKey(SERVER, DEMO_API_KEY);
  const settings = settingsSchema.parse({
    serverUrl: SERVER,
    workOffline: true,
    staleAfterMinutes: 1_440,
    retentionDays: 0,
  });
  writeFileSync(path.join(dataDir, `${SETTINGS_FILE}.json`), JSON.stringify(settings), { mode: 0o600 });
  const source = sourceName({ kind: 'server', url: SERVER }, settings);
  const { databaseKey: key } = keys;
  return { writer: openCacheWriter({ dataDir, key, source, now: Date.now }).writer, key };
}

function ticketPage(tickets: readonly BenchTicket[], asOf: number): TicketPage {
  const read = tickets.map(({ ticket: { text: raw } }) => ({ ticket: ticketSchema.parse(JSON.parse(raw)), raw }));
  return { tickets: read, setAside: [], asOf };
}

function logPage(tickets: readonly BenchTicket[]): LogPage {
  const inOrder = tickets.flatMap(({ log }) => log).sort((one, other) => one.at - other.at);
  const read = inOrder.map(({ text: raw }) => ({ entry: statusLogEntrySchema.parse(JSON.parse(raw)), raw }));
  return { entries: read, setAside: [] };
}

function* portions(size: VenueSize): Generator<BenchTicket[]> {
  let portion: BenchTicket[] = [];
  for (const ticket of benchTickets(size)) {
    portion.push(ticket);
    if (portion.length < TOGETHER) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

const tasks = {
  /** Makes a full cache in an empty directory. */
  async make({ dataDir, size }: { dataDir: string; size: VenueSize }): Promise<void> {
    const { writer } = await openCache(dataDir);
    writer.beginFirstLoad();
    for (const tickets of portions(size)) {
      // The log first: a ticket that finds its log need not be looked at again for it.
      await writer.gather(async () => {
        writer.storeLogPage(logPage(tickets));
        writer.storeTicketPage(ticketPage(tickets, size.anchor));
      });
    }
    writer.finishTickets(size.anchor);
    for (const _ of writer.buildSearch());
    const from = (writer.earliestTicketInstant() ?? size.anchor) - DAY;
    writer.storeLogPage({ entries: [], setAside: [], coverage: { from, to: size.anchor } });
    writer.finishPull(size.anchor);
    writer.close();
  },

  /** Makes so many times as many tickets of it. */
  async multiply({ dataDir, times }: { dataDir: string; times: number }): Promise<void> {
    const { writer, key } = await openCache(dataDir);
    writer.close();
    const database = openWriter({ file: path.join(dataDir, 'cache.sqlite'), key, ...CACHE_FORMAT }, 'NORMAL');
    multiply(database, times);
    database.close();
  },

  /** Reads what stories are left, so that the engine has nothing to do on its own while it is measured. */
  async settle({ dataDir }: { dataDir: string }): Promise<{ tickets: number }> {
    const { writer } = await openCache(dataDir);
    while (writer.readStories(STORIES_AT_ONCE) > 0);
    const { tickets } = writer.counts();
    writer.close();
    return { tickets };
  },
};

export type CacheMakerTasks = typeof tasks;
offer(tasks);
