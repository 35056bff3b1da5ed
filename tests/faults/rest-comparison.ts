/** A sync after one that was complete reads what is new and a short overlap, not what it has read before. */
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import type { CacheReader } from '../../electron/engine/cache/cache-reader.ts';

type Book = NonNullable<ReturnType<DemoBackOffice['ticket']>>;

/** Longer than any overlap, milliseconds. */
const RECENT = 10 * 60_000;
/** A ticket may come in its window, among the latest, and again with those that one answer did not hold. */
const TIMES = 3;

/** One sentence a difference. */
export function compareLastSync(cache: CacheReader, books: ReadonlyMap<string, Book>): string[] {
  const last = cache.runs(20).find(({ outcome }) => outcome === 'complete');
  if (!last) return ['No sync was complete.'];
  const isRecent = (text: string): boolean => Date.parse(text) > last.startedAt - RECENT;
  const tickets = [...books.values()].filter(({ ticket }) => isRecent(ticket.lastUpdated)).length;
  const entries = [...books.values()].flatMap(({ log }) => log.filter((entry) => isRecent(entry.serverTimestamp)));
  return [
    ...readTooMuch('tickets', last.tickets, tickets),
    ...readTooMuch('log entries', last.logEntries, entries.length),
  ];
}

function readTooMuch(what: string, read: number, recent: number): string[] {
  return read <= recent * TIMES ? [] : [`The last sync read ${read} ${what}; only ${recent} are recent.`];
}
