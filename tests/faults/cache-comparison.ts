/** The cache held against the server: every ticket, every log, every figure. Gives one sentence a difference. */
import { isDeepStrictEqual } from 'node:util';
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import type { CacheReader } from '../../electron/engine/cache/cache-reader.ts';
import { MILESTONES } from '../../shared/domain/attributes.ts';
import { FAMILIES } from '../../shared/domain/families.ts';
import { familyOf } from '../../shared/domain/mapping.ts';
import { actionOf } from '../../shared/domain/status-log.ts';
import { attributeOf, statusOf, ticketSchema } from '../../shared/domain/ticket.ts';
import type { OverviewFigures } from '../../shared/ticket-views.ts';

type Book = NonNullable<ReturnType<DemoBackOffice['ticket']>>;

export function compareCache(cache: CacheReader, books: ReadonlyMap<string, Book>): string[] {
  return [
    ...[...books].flatMap(([ticketId, book]) => compareTicket(cache, ticketId, book)),
    ...compareCounts(cache, books),
    ...compareFigures(cache, [...books.values()]),
    ...cache.setAside(10).map(({ kind, reason }) => `A ${kind} is set aside: ${reason}`),
  ];
}

function compareTicket(cache: CacheReader, ticketId: string, { ticket, log }: Book): string[] {
  const cached = cache.detail(ticketId);
  if (!cached) return [`Ticket ${ticketId} is not in the cache.`];
  const differences: string[] = [];
  const raw = JSON.parse(cached.raw) as Record<string, unknown>;
  const said = ticket as Record<string, unknown>;
  const fields = Object.keys({ ...raw, ...said }).filter((field) => !isDeepStrictEqual(raw[field], said[field]));
  for (const field of fields) {
    differences.push(
      `Ticket ${ticketId}: ${field} is ${JSON.stringify(raw[field])}, at the server ${JSON.stringify(said[field])}.`,
    );
  }
  const known = cached.log.map(({ id }) => id);
  const written = log.map(({ id }) => id);
  if (!isDeepStrictEqual(known, written)) {
    differences.push(`Log of ${ticketId}: ${known.join(' ')}; at the server ${written.join(' ')}.`);
  }
  return differences;
}

function compareCounts(cache: CacheReader, books: ReadonlyMap<string, Book>): string[] {
  const { tickets, logEntries } = cache.counts();
  const written = [...books.values()].reduce((sum, { log }) => sum + log.length, 0);
  return [
    ...(tickets === books.size ? [] : [`The cache counts ${tickets} tickets; the server has ${books.size}.`]),
    ...(logEntries === written ? [] : [`The cache counts ${logEntries} log entries; the server has ${written}.`]),
  ];
}

function compareFigures(cache: CacheReader, books: readonly Book[]): string[] {
  const events = [null, ...new Set(books.map(({ ticket }) => ticket.eventId))];
  return events.flatMap((eventId) => {
    const shown = tableOf(cache.overview(eventId));
    const counted = countTickets(books.filter(({ ticket }) => eventId === null || ticket.eventId === eventId));
    const keys = new Set([...shown.keys(), ...counted.keys()]);
    return [...keys].flatMap((key) => {
      const [figure, count] = [shown.get(key) ?? 0, counted.get(key) ?? 0];
      return figure === count ? [] : [`Figure ${key} of ${eventId ?? 'all events'} is ${figure}; counted: ${count}.`];
    });
  });
}

function tableOf({ families, statuses, milestones }: OverviewFigures): Map<string, number> {
  return new Map([
    ...families.map(({ key, count }) => [key, count] as const),
    ...statuses.map(({ vocabulary, key, count }) => [`${vocabulary}:${key}`, count] as const),
    ...milestones.map(({ key, count }) => [key, count] as const),
  ]);
}

/** Counts what the server says by families, statuses and milestones. */
function countTickets(books: readonly Book[]): Map<string, number> {
  const counts = new Map<string, number>(FAMILIES.map((family) => [family, 0]));
  for (const { ticket: wire, log } of books) {
    const ticket = ticketSchema.parse(wire);
    const status = statusOf(ticket);
    const last = log.at(-1);
    const family = familyOf(status, {
      activated: attributeOf(ticket, 'Activated').value,
      controlled: attributeOf(ticket, 'Controlled').value,
      lastActionEndedTransfer: last !== undefined && actionOf(last) === 'EndTransfer',
    });
    const milestones = MILESTONES.filter((name) => attributeOf(ticket, name).value);
    for (const key of [family, `${status.vocabulary}:${status.value}`, ...milestones]) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
