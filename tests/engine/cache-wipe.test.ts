/** A person wipes the cache: what TIXNGO said is gone from the machine, what people decided is not. */
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { CACHE_FORMAT } from '../../electron/engine/cache/cache-schema.ts';
import { orderCacheWipe } from '../../electron/engine/cache/wipe-cache.ts';
import { openReader } from '../../electron/engine/database/open-database.ts';
import { LEDGER_FORMAT } from '../../electron/engine/ledger/ledger-schema.ts';
import { joinLedger } from '../../electron/engine/ledger/open-ledger.ts';
import type { ForkedEngine } from './forked-engine.ts';
import { KEY, until, type VenueEngines, venueEngines } from './venue-engines.ts';

/** Several processes take turns; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 60_000 });

const SET_ASIDE = 'cache.damaged-20261121T190405006Z.sqlite';

/** All that an encrypted file holds, as text. */
function contentOf(file: string): string {
  const format = path.basename(file).startsWith('ledger') ? LEDGER_FORMAT : CACHE_FORMAT;
  const database = openReader({ file, key: KEY, ...format });
  try {
    const tables = database.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
    const readable = tables.filter((name) => !/^ticket_search/.test(name));
    return JSON.stringify(readable.map((name) => database.prepare(`SELECT * FROM "${name}"`).all()));
  } finally {
    database.close();
  }
}

/** The files of a directory that hold a text, encrypted or not. */
function filesThatHold(dataDir: string, text: string): string[] {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ parentPath, name }) => path.relative(dataDir, path.join(parentPath, name)));
  return names.filter((name) => {
    const file = path.join(dataDir, name);
    return readFileSync(file).includes(text) || (name.endsWith('.sqlite') && contentOf(file).includes(text));
  });
}

/** Every start of an engine notes who sits there and how it is connected; these tests are about what happens between. */
const SESSION = new Set(['SIGNED_IN', 'CONNECTION_CHANGED', 'API_KEY_CHANGED', 'INSTALLATION_KEY_MADE']);

function ledgerOf(dataDir: string) {
  const ledger = joinLedger({ dataDir, key: KEY });
  const { deletions, trail } = {
    deletions: ledger.list('test'),
    trail: ledger.auditTrail().filter(({ kind }) => !SESSION.has(kind)),
  };
  const broken = ledger.firstBrokenAuditEntry();
  ledger.close();
  return { deletions, trail, broken };
}

/** Queues a deletion that waits, and gives its ticket with the owner's e-mail. */
async function queueWaiting(engine: ForkedEngine, { office, config }: VenueEngines) {
  engine.send({ kind: 'configure', config: config({ workOffline: true }) });
  const statuses = [{ vocabulary: 'V4', value: 'DOWNLOADED' }];
  const { resultId } = await engine.call('tickets.find', { text: '', statuses });
  const [row] = await engine.call('tickets.rows', { resultId, from: 0, count: 1 });
  if (!row) throw new Error('The venue has no such ticket.');
  const { ticketId, lastUpdated: seenLastUpdated } = row;
  const decision = { ticketId, seenLastUpdated, reason: 'ONSITE_TROUBLESHOOTING', note: 'lost phone' };
  await engine.call('deletions.queue', decision);
  const email = office.ticket(ticketId)?.ticket.currentOwner?.email ?? '';
  expect(email).toContain('@');
  return { ticketId, email };
}

test('with a refused key: every copy of the tickets is gone, and stays away; decisions wait for a new key', async () => {
  const venue = await venueEngines();
  const { office, dataDir } = venue;
  const first = venue.start();
  await first.synced();
  const { ticketId, email } = await queueWaiting(first, venue);
  const { reportId } = await first.call('reports.make', { question: { kind: 'tickets' }, formats: ['csv'] });
  await until(
    () => first.call('reports.list'),
    (reports) => reports.some((report) => report.reportId === reportId),
  );
  await first.stop();
  copyFileSync(path.join(dataDir, 'cache.sqlite'), path.join(dataDir, SET_ASIDE));
  const report = expect.stringContaining(path.join('reports', reportId));
  expect(filesThatHold(dataDir, email).sort()).toEqual([SET_ASIDE, 'cache.sqlite', report]);
  const before = ledgerOf(dataDir);

  office.misbehave({ kind: 'expiredKey', times: null });
  const engine = venue.start();
  const connection = () => engine.call('connection.get');
  await until(connection, ({ problem }) => problem?.kind === 'keyRefused');
  const held = await engine.call('sync.get');
  const wiped = await engine.call('cache.wipe');
  expect(wiped).toEqual({ tickets: 200, logEntries: held.logEntries, setAside: 0, reports: 1 });
  expect(existsSync(path.join(dataDir, 'reports'))).toBe(false);

  expect(await engine.call('sync.get')).toMatchObject({ tickets: 0, logEntries: 0 });
  expect(await engine.answer('ticket.get', { ticketId })).toMatchObject({ code: 'NOT_FOUND' });
  await until(connection, ({ problem }) => problem?.kind === 'keyRefused');
  expect(await connection()).toMatchObject({ dataAsOf: null, waitingDeletions: 1, state: 'offline' });
  expect(filesThatHold(dataDir, email)).toEqual([]);
  expect(readdirSync(dataDir).filter((name) => /^cache\.(?!sqlite)|wipe/.test(name))).toEqual([]);

  const after = ledgerOf(dataDir);
  expect(after.deletions).toEqual(before.deletions);
  expect(after.trail.slice(0, -1)).toEqual(before.trail);
  expect(after.trail.at(-1)).toMatchObject({
    kind: 'CACHE_WIPED',
    who: 'help desk',
    subject: '',
    details: { tickets: 200, logEntries: held.logEntries, setAside: 0, reports: 1, dataAsOf: expect.any(Number) },
  });
  expect(after.broken).toBeNull();

  office.behave();
  engine.send({ kind: 'configure', config: venue.config() });
  const accepted = await until(
    () => engine.call('deletions.list'),
    ([deletion]) => deletion?.state === 'ACCEPTED',
  );
  expect(accepted).toHaveLength(1);
  expect(await engine.call('sync.get')).toMatchObject({ tickets: 200 });
  expect(office.ticket(ticketId)?.deletionRequests).toHaveLength(1);
});

test('that was killed right after it was ordered is finished by the next start, and noted once', async () => {
  const venue = await venueEngines();
  const { dataDir } = venue;
  const first = venue.start();
  await first.synced();
  orderCacheWipe(dataDir, {
    ...{ by: 'help desk', at: Date.now(), dataAsOf: null },
    ...{ tickets: 200, logEntries: 9, setAside: 0, reports: 0 },
  });
  await first.kill();
  expect(existsSync(path.join(dataDir, 'cache.sqlite'))).toBe(true);

  for (const _start of ['the first', 'one more']) {
    const engine = venue.start({ workOffline: true });
    expect(await engine.call('sync.get')).toMatchObject({ tickets: 0, logEntries: 0 });
    await engine.stop();
  }
  expect(ledgerOf(dataDir).trail.map(({ kind, who }) => ({ kind, who }))).toEqual([
    { kind: 'CACHE_WIPED', who: 'help desk' },
  ]);
});

test('while a first load runs gives the load up; with a good key everything is loaded again', async () => {
  const venue = await venueEngines();
  venue.office.misbehave({ kind: 'slow', times: 3, delayMs: 200 });
  const engine = venue.start();
  const answers = await Promise.all([engine.answer('cache.wipe'), engine.answer('cache.wipe')]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  await until(
    () => engine.call('connection.get'),
    ({ state, dataAsOf }) => state === 'online' && dataAsOf !== null,
  );
  expect(await engine.call('sync.get')).toMatchObject({ tickets: 200 });
  expect(engine.hasEnded).toBe(false);
});
