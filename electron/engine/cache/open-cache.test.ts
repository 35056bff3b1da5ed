import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { LifecycleMode } from '../../../shared/domain/lifecycle-mode.ts';
import { asTold } from '../../../shared/sentences/sentence.ts';
import { NO_FILTER } from '../../../shared/ticket-views.ts';
import { NewerDatabaseError } from '../database/migrations.ts';
import { openReader, openWriter } from '../database/open-database.ts';
import { filesThatHold, OTHER_KEY, TEST_KEY, temporaryDataDir } from '../database/temporary-data-dir.ts';
import { CACHE_FORMAT } from './cache-schema.ts';
import { noteCacheDamage, openCacheReader, openCacheWriter } from './open-cache.ts';
import { MINUTE, NOON, readTicket, sampleEntry, sampleTicket, wireTicket, ZOE } from './sample-tickets.ts';
import { SOURCE } from './temporary-cache.ts';

const now = () => NOON;

function open(dataDir: string, changes: { key?: string; source?: string; now?: () => number } = {}) {
  return openCacheWriter({ dataDir, key: TEST_KEY, source: SOURCE, now, ...changes });
}

/** A closed cache with one ticket. */
function filledDataDir(): string {
  const dataDir = temporaryDataDir();
  const { writer } = open(dataDir);
  writer.storeTicketPage({ tickets: [sampleTicket()], setAside: [], asOf: NOON });
  writer.close();
  return dataDir;
}

function ticketsIn(dataDir: string): number {
  const { writer } = open(dataDir);
  const { tickets } = writer.counts();
  writer.close();
  return tickets;
}

/** Overwrites the first page of a table in the closed file. */
function damageTable(dataDir: string, table: string): void {
  const file = path.join(dataDir, 'cache.sqlite');
  const database = openReader({ file, key: TEST_KEY, ...CACHE_FORMAT });
  const root = database
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table);
  const size = Number(database.pragma('page_size', { simple: true }));
  database.close();
  const end = size * Number(root);
  writeFileSync(file, readFileSync(file).fill(0xff, end - size, end));
}

function errorOf(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

function keptFiles(dataDir: string): string[] {
  return readdirSync(dataDir).filter((name) => /^cache\..+-.*\.sqlite$/.test(name));
}

test('a cache is kept from one start to the next, without a notice', () => {
  const dataDir = filledDataDir();
  const { writer, notice } = open(dataDir);
  expect(notice).toBeNull();
  expect(writer.counts().tickets).toBe(1);
  writer.close();
});

test('no file of the cache holds a readable e-mail, name, number or barcode, also while it is open', () => {
  const dataDir = temporaryDataDir();
  const { writer } = open(dataDir);
  const sample = sampleTicket();
  const unreadable = { reason: asTold('reason'), raw: `{"ticketId":"A-2","ownerEmail":"${ZOE.email}"}` };
  writer.storeTicketPage({ tickets: [sample], setAside: [unreadable], asOf: NOON });
  writer.storeLogPage({ entries: [sampleEntry()], setAside: [] });
  const secrets = [ZOE.email, 'Lavigne', 'lavigne', '9876543210', '100234567890', 'SQLite format'];
  expect(readdirSync(dataDir)).toContain('cache.sqlite-wal');
  expect(filesThatHold(dataDir, secrets)).toEqual([]);
  writer.close();
  expect(filesThatHold(dataDir, secrets)).toEqual([]);
  const withoutKey = new Database(path.join(dataDir, 'cache.sqlite'));
  expect(() => withoutKey.prepare('SELECT * FROM ticket').all()).toThrow(/not a database/);
  withoutKey.close();
});

describe('a cache that cannot be used is set aside and made anew', () => {
  test('because it holds the tickets of another server', () => {
    const dataDir = filledDataDir();
    const { writer, notice } = open(dataDir, { source: 'https://other.example.org' });
    expect(notice?.english).toMatch(/another server.*cache\.other-source-20260614T120000000Z\.sqlite.*loaded again/);
    expect(writer.counts().tickets).toBe(0);
    writer.close();
    expect(keptFiles(dataDir)).toEqual(['cache.other-source-20260614T120000000Z.sqlite']);
  });

  test('because its key is another one', () => {
    const dataDir = filledDataDir();
    const { writer, notice } = open(dataDir, { key: OTHER_KEY });
    expect(notice?.english).toMatch(/damaged, or its key has changed.*cache\.damaged-/);
    writer.close();
    expect(keptFiles(dataDir)).toHaveLength(1);
  });

  test('because it is damaged', () => {
    const dataDir = filledDataDir();
    const file = path.join(dataDir, 'cache.sqlite');
    writeFileSync(file, readFileSync(file).fill(0, 0, 5000));
    const { writer, notice } = open(dataDir);
    expect(notice?.english).toMatch(/damaged/);
    writer.close();
  });

  test('because damage was met while it was used', () => {
    const dataDir = filledDataDir();
    damageTable(dataDir, 'ticket_document');
    const { writer, notice: unaware } = open(dataDir);
    expect(unaware).toBeNull();
    const reader = openCacheReader({ dataDir, key: TEST_KEY });
    const met = errorOf(() => reader.detail('A-000001'));
    expect(noteCacheDamage(dataDir, new Error('network'))).toBe(false);
    expect(noteCacheDamage(dataDir, met)).toBe(true);
    reader.close();
    writer.close();
    const { writer: anew, notice } = open(dataDir);
    expect(notice?.english).toMatch(/damaged/);
    anew.close();
    expect(ticketsIn(dataDir)).toBe(0);
  });
});

test('a cache of a newer Usher is refused with advice, and not touched', () => {
  const dataDir = filledDataDir();
  const file = path.join(dataDir, 'cache.sqlite');
  const newer = [...CACHE_FORMAT.migrations, 'CREATE TABLE later (text TEXT) STRICT'];
  openWriter({ file, key: TEST_KEY, ...CACHE_FORMAT, migrations: newer }, 'NORMAL').close();
  const before = readFileSync(file);
  expect(() => open(dataDir)).toThrow(NewerDatabaseError);
  expect(() => openCacheReader({ dataDir, key: TEST_KEY })).toThrow(/cache\.sqlite was written by a newer Usher/);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(keptFiles(dataDir)).toEqual([]);
});

test('a reader sees what the writer has stored since it was opened, and cannot write', () => {
  const dataDir = filledDataDir();
  const { writer } = open(dataDir);
  const reader = openCacheReader({ dataDir, key: TEST_KEY });
  writer.storeTicketPage({ tickets: [sampleTicket({ ticketId: 'A-2' })], setAside: [], asOf: NOON });
  expect(reader.counts().tickets).toBe(2);
  expect(
    Object.getOwnPropertyNames(Object.getPrototypeOf(reader)).filter((name) => /^store|^finish/.test(name)),
  ).toEqual([]);
  reader.close();
  writer.close();
});

test('a run that a crash left running is interrupted at the next start', () => {
  const dataDir = temporaryDataDir();
  const { writer } = open(dataDir);
  writer.startRun(NOON);
  writer.close();
  open(dataDir, { now: () => NOON + MINUTE }).writer.close();
  const reader = openCacheReader({ dataDir, key: TEST_KEY });
  expect(reader.runs(5)).toMatchObject([{ outcome: 'interrupted', endedAt: NOON + MINUTE }]);
  expect(reader.runs(5)[0]?.message?.english).toMatch(/stopped during this sync/);
  reader.close();
});

test('reads a ticket that carries both older statuses as the lifecycle mode says, and again after it was changed', () => {
  const dataDir = temporaryDataDir();
  const both = readTicket(
    wireTicket({ status: null, attributes: null, lifecycleStatus: 'CONTROLLED', legacyStatus: 'RECEIVED' }),
  );
  const { writer } = open(dataDir);
  writer.storeTicketPage({ tickets: [both], setAside: [], asOf: NOON });
  writer.close();

  const statusIn = (lifecycleMode: LifecycleMode) => {
    const reopened = openCacheWriter({ dataDir, key: TEST_KEY, source: SOURCE, now, lifecycleMode });
    expect(reopened.notice).toBeNull();
    reopened.writer.close();
    const reader = openCacheReader({ dataDir, key: TEST_KEY, lifecycleMode });
    const { status } = reader.detail(both.ticket.ticketId) ?? {};
    const [row] = reader.rows(reader.find(NO_FILTER));
    const { families } = reader.overview(null);
    reader.close();
    expect(row?.status).toEqual(status);
    return { ...status, families: families.flatMap(({ key, count }) => (count > 0 ? [key] : [])) };
  };
  expect(statusIn('history')).toMatchObject({
    vocabulary: 'LEGACY',
    value: 'RECEIVED',
    families: ['INITIAL_DELIVERY'],
  });
  expect(statusIn('lifecycle')).toMatchObject({ vocabulary: 'LIFECYCLE', value: 'CONTROLLED', families: ['CONTROL'] });
});
