/** Personal data of an event that is over goes from the file, whole, and stays away; all others stay as they are. */

import { createHmac } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CacheWriter } from '../../electron/engine/cache/cache-writer.ts';
import { openCacheConnection, openCacheReader, openCacheWriter } from '../../electron/engine/cache/open-cache.ts';
import type { RetentionRules } from '../../electron/engine/cache/retention.ts';
import { temporaryDataDir } from '../../electron/engine/database/temporary-data-dir.ts';
import { pseudonymsBy } from '../../electron/engine/ledger/pseudonym.ts';
import { compareClocks } from '../../electron/engine/sync/clocks.ts';
import { pull } from '../../electron/engine/sync/pull.ts';
import { ownershipChain } from '../../shared/domain/ownership.ts';
import type { WireStatusLogEntry } from '../../shared/domain/status-log.ts';
import type { WireTicket } from '../../shared/domain/ticket.ts';
import { asTold } from '../../shared/sentences/sentence.ts';
import { NO_FILTER } from '../../shared/ticket-views.ts';
import { compareCache } from '../faults/cache-comparison.ts';
import { decrypted, hasUnmergedIndex, rowsOf } from './cache-file.ts';
import { KEY, SOURCE, type Syncing, startSyncing, ticketIds } from './syncing.ts';

/** A file is written, encrypted and searched many times; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 60_000 });

/** Seen from here one event of the venue has been over for some hours: it began more than a day ago. */
const NOW = Date.UTC(2026, 5, 14, 16);
const OVER = 'EV-1001';
const DAY = 24 * 3_600_000;

let venue: Syncing;
let known: { over: string[]; others: string[] };
beforeAll(async () => {
  const clock = (): number => NOW;
  venue = await startSyncing({ tickets: 400, now: clock, serverClock: clock, anchor: NOW });
  await venue.pull();
  known = knownStrings();
});
afterAll(() => venue.close());

/** Texts of people, phones and entry codes of that event, and of others, that stand nowhere else. */
function knownStrings(): { over: string[]; others: string[] } {
  const books = ticketIds(venue).flatMap((ticketId) => venue.office.ticket(ticketId) ?? []);
  const ofEvents = (isOver: boolean) => books.filter(({ ticket }) => (ticket.eventId === OVER) === isOver);
  const secretsOf = (isOver: boolean): string[] => {
    const elsewhere = JSON.stringify([ofEvents(!isOver), ofEvents(isOver).map(({ ticket }) => namesOf(ticket))]);
    const texts = new Set(ofEvents(isOver).flatMap(({ ticket, log }) => [...peopleOf(ticket), ...log.flatMap(idsOf)]));
    return [...texts].filter((text) => text.length > 4 && !elsewhere.includes(text));
  };
  return { over: secretsOf(true), others: secretsOf(false) };
}

/** What stays of a ticket, and may hold the same digits by chance. */
function namesOf({ ticketId, ticketNumber, ticketExternalId, physicalSeatId, purchaseDate }: WireTicket): unknown[] {
  return [ticketId, ticketNumber, ticketExternalId, physicalSeatId, purchaseDate];
}

function peopleOf(ticket: WireTicket): string[] {
  const people = [ticket.currentOwner, ticket.initialOwner, ticket.previousOwner, ticket.pendingRecipient];
  const values = [
    ...people.flatMap((person) => (person ? [person.id, person.email, person.firstName, person.lastName] : [])),
    ...Object.values(ticket.holder ?? {}),
    ...[ticket.barcode, ticket.ownerPhone, ticket.ownerBirthDate, ticket.ownerIdNumber],
  ];
  return values.filter((value) => typeof value === 'string');
}

function idsOf({ fromOwnerId, toOwnerId, deviceId }: WireStatusLogEntry): string[] {
  return [fromOwnerId, toOwnerId, deviceId].filter((id) => typeof id === 'string');
}

const KEPT_A_DAY: RetentionRules = {
  days: 0,
  pseudonym: pseudonymsBy((text) => createHmac('sha256', KEY).update(text).digest()),
};

function openIn(dataDir: string, retention: Partial<RetentionRules> = {}): CacheWriter {
  const rules = { ...KEPT_A_DAY, ...retention };
  return openCacheWriter({ dataDir, key: KEY, source: SOURCE, now: () => NOW, retention: rules }).writer;
}

async function pullInto(cache: CacheWriter): Promise<void> {
  const { signal } = new AbortController();
  const observer = { ticketsStored: () => undefined, logStored: () => undefined, indexed: () => undefined };
  await compareClocks({ gateway: venue.gateway, cache, signal, now: () => NOW });
  await pull({ gateway: venue.gateway, cache, signal, observer });
}

/** A cache that was loaded while everything was kept. */
async function loadedDirectory(): Promise<string> {
  const dataDir = temporaryDataDir();
  const cache = openIn(dataDir, { days: null });
  await pullInto(cache);
  cache.close();
  return dataDir;
}

/** Removes what is over as the engine does: slice by slice, and then with a new file. */
function removeIn(dataDir: string): void {
  const cache = openIn(dataDir);
  for (const _ of cache.removePersonalData());
  expect(cache.mayWriteAnew()).toBe(true);
  cache.writeAnew();
  openIn(dataDir).close();
}

const found = (texts: readonly string[], content: Buffer | string): string[] =>
  texts.filter((text) => content.includes(text));

/** Texts of the index of three letters that an event's people alone have; case and marks are folded away there. */
function inSearch(dataDir: string, texts: readonly string[]): number {
  const cache = openCacheReader({ dataDir, key: KEY });
  const matches = texts.reduce((sum, text) => sum + cache.find({ ...NO_FILTER, text }).length, 0);
  cache.close();
  return matches;
}

test('nothing of the people of an event that is over is left anywhere in the file; of others everything is', async () => {
  const dataDir = await loadedDirectory();
  expect(known.over.length).toBeGreaterThan(100);
  expect(found(known.over, decrypted(dataDir))).toEqual(known.over);
  const othersBefore = found(known.others, rowsOf(dataDir));
  expect(othersBefore).toEqual(known.others);

  removeIn(dataDir);

  expect(found(known.over, decrypted(dataDir))).toEqual([]);
  expect(found(known.over, rowsOf(dataDir))).toEqual([]);
  expect(found(known.others, decrypted(dataDir))).toEqual(known.others);
  const emails = known.over.filter((text) => text.includes('@'));
  expect(inSearch(dataDir, emails)).toBe(0);
  expect(
    inSearch(
      dataDir,
      known.others.filter((text) => text.includes('@')),
    ),
  ).toBeGreaterThan(100);
  expect(hasUnmergedIndex(dataDir)).toBe(false);
  // The index of a write-ahead log holds no content.
  const withContent = readdirSync(dataDir).filter((name) => !name.endsWith('-shm'));
  expect(withContent.filter((name) => statSync(path.join(dataDir, name)).size > 0)).toEqual(['cache.sqlite']);
});

test('figures, stories, statuses, seats and the number of owners stay', async () => {
  const dataDir = await loadedDirectory();
  const look = () => {
    const writer = openIn(dataDir, { days: null });
    while (writer.readStories(500) > 0);
    writer.close();
    const cache = openCacheReader({ dataDir, key: KEY });
    const seen = {
      overview: cache.overview(OVER),
      problems: cache.problems(OVER),
      arrivals: cache.arrivals({ eventId: OVER, range: 'all' }),
      tickets: ticketIds({ ...venue, reader: cache }).flatMap((ticketId) => {
        const detail = cache.detail(ticketId);
        if (detail?.ticket.eventId !== OVER) return [];
        const { ticket, status, family, log, segments, ownership } = detail;
        const chain = ownershipChain(log);
        return [
          {
            ...{ ticketId, status, family, segments: segments.length, attributes: ticket.attributes },
            place: [ticket.gate, ticket.block, ticket.row, ticket.seat, ticket.xcoord],
            owners: chain.length,
            different: new Set(chain.map(({ ownerId }) => ownerId)).size,
            fits: chain.at(-1)?.ownerId === ticket.currentOwner?.id,
            hops: ownership.map(({ since, until }) => [since, until]),
            phones: new Set(log.map(({ deviceId }) => deviceId)).size,
          },
        ];
      }),
    };
    cache.close();
    return seen;
  };
  const before = look();
  expect(before.tickets.some(({ owners }) => owners > 1)).toBe(true);
  removeIn(dataDir);
  expect(look()).toEqual(before);
});

test('a later pull, a full re-check and the same file again bring nothing back', async () => {
  const dataDir = await loadedDirectory();
  removeIn(dataDir);
  const cache = openIn(dataDir);
  const { signal } = new AbortController();
  const page = await venue.gateway.listTickets({ since: null, before: null, offset: 0, limit: 1000 }, signal);
  expect(cache.storeTicketPage({ tickets: page.tickets, setAside: [], asOf: NOW }).changed).toBe(0);
  const log = await venue.gateway.listStatusLogs(
    { from: NOW - 400 * DAY, to: NOW + DAY, pageKey: null, limit: 10_000 },
    signal,
  );
  expect(cache.storeLogPage({ entries: log.entries, setAside: [] }).added).toBe(0);
  cache.reconciliation.askRecheck(OVER);
  cache.reconciliation.beginRecheck(OVER);
  const ofEvent = page.tickets.filter(({ ticket }) => ticket.eventId === OVER);
  cache.recheck.storePage(OVER, { ...page, tickets: ofEvent }, NOW);
  const unreadable = {
    reason: asTold('status: missing'),
    raw: JSON.stringify({ ...JSON.parse(ofEvent[0]?.raw ?? ''), status: 7 }),
  };
  cache.storeTicketPage({ tickets: [], setAside: [unreadable], asOf: NOW });
  cache.close();
  expect(found(known.over, decrypted(dataDir))).toEqual([]);
  const reader = openCacheReader({ dataDir, key: KEY });
  expect(reader.reconciliations().find(({ eventId }) => eventId === OVER)?.recheck).toMatchObject({
    corrected: 0,
    added: 0,
  });
  reader.close();
});

test('an event that is over when it is first loaded never gets into the file with its people', async () => {
  const dataDir = temporaryDataDir();
  const cache = openIn(dataDir);
  await pullInto(cache);
  cache.close();
  expect(found(known.over, decrypted(dataDir))).toEqual([]);
  expect(found(known.others, rowsOf(dataDir))).toEqual(known.others);
});

test('while nothing is to be removed, the cache is what the server says', async () => {
  const dataDir = temporaryDataDir();
  const cache = openIn(dataDir, { days: 2 });
  await pullInto(cache);
  for (const _ of cache.removePersonalData());
  cache.close();
  const reader = openCacheReader({ dataDir, key: KEY });
  const books = ticketIds(venue).flatMap((id) => {
    const book = venue.office.ticket(id);
    return book ? [[id, book] as const] : [];
  });
  expect(compareCache(reader, new Map(books))).toEqual([]);
  reader.close();
});

test('killed after any slice, it is finished at the next start', async () => {
  const loaded = await loadedDirectory();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 12 }), { maxLength: 4 }), async (kills) => {
      let dataDir = temporaryDataDir();
      copyFileSync(path.join(loaded, 'cache.sqlite'), path.join(dataDir, 'cache.sqlite'));
      for (const slices of kills) {
        const cache = openIn(dataDir);
        const steps = cache.removePersonalData();
        for (let done = 0; done < slices && !steps.next().done; done++);
        const after = temporaryDataDir();
        // What lies on the disk at that moment, before anything that an orderly end still does.
        for (const name of ['cache.sqlite', 'cache.sqlite-wal']) {
          if (existsSync(path.join(dataDir, name))) copyFileSync(path.join(dataDir, name), path.join(after, name));
        }
        steps.return(false);
        cache.close();
        dataDir = after;
      }
      removeIn(dataDir);
      expect(found(known.over, decrypted(dataDir))).toEqual([]);
      expect(found(known.others, rowsOf(dataDir))).toEqual(known.others);
    }),
    { numRuns: 5 },
  );
});

test('killed while the file is written anew, it is written again; killed before it is taken, it is taken', async () => {
  const dataDir = await loadedDirectory();
  const cache = openIn(dataDir);
  for (const _ of cache.removePersonalData());
  cache.close();
  writeFileSync(path.join(dataDir, 'cache.rewritten.sqlite.new'), 'half of it');
  const again = openIn(dataDir);
  expect(readdirSync(dataDir)).not.toContain('cache.rewritten.sqlite.new');
  expect(again.eventsToNote()).toEqual([]);
  for (const _ of again.removePersonalData());
  again.writeAnew();
  expect(readdirSync(dataDir)).toContain('cache.rewritten.sqlite');
  const taken = openIn(dataDir);
  const tickets = ticketIds(venue).filter((id) => venue.office.ticket(id)?.ticket.eventId === OVER).length;
  expect(taken.eventsToNote()).toMatchObject([{ eventId: OVER, tickets, begunAt: NOW }]);
  taken.markNoted(OVER);
  expect(taken.eventsToNote()).toEqual([]);
  taken.close();
  expect(found(known.over, decrypted(dataDir))).toEqual([]);
});

test('it does not begin while somebody reads what is not in the file itself yet', async () => {
  const dataDir = await loadedDirectory();
  const cache = openIn(dataDir);
  const reader = openCacheConnection({ dataDir, key: KEY });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM ticket').get();
  for (const _ of cache.removePersonalData());
  expect(cache.mayWriteAnew()).toBe(false);
  reader.exec('COMMIT');
  expect(cache.mayWriteAnew()).toBe(true);
  reader.close();
  cache.close();
});
