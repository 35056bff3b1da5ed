/** The engine removes personal data whose time is over by itself, and goes on with a file written anew. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readLedger } from '../../electron/engine/ledger/open-ledger.ts';
import type { ForkedEngine } from './forked-engine.ts';
import { KEY, until, type VenueEngines, venueEngines } from './venue-engines.ts';

/** Several processes take turns; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 60_000 });

function purgedIn(dataDir: string) {
  const ledger = readLedger({ dataDir, key: KEY });
  const entries = ledger.auditTrail().filter(({ kind }) => kind === 'PERSONAL_DATA_PURGED');
  ledger.close();
  return entries;
}

/** A ticket of an event whose personal data is removed, and one of an event that has not been over for long enough. */
async function ticketsOf(engine: ForkedEngine) {
  const one = async (eventId: string) => {
    const { resultId } = await engine.call('tickets.find', { text: '', eventIds: [eventId] });
    const [row] = await engine.call('tickets.rows', { resultId, from: 0, count: 1 });
    return engine.call('ticket.get', { ticketId: row?.ticketId });
  };
  return { over: await one('EV-1001'), kept: await one('EV-1006') };
}

/** Events of the first two days of the venue began more than a day ago. */
async function overVenue(): Promise<VenueEngines> {
  return venueEngines({ anchor: Date.now() - 36 * 3_600_000 });
}

test('removed after a sync, on record, said of each ticket, and the engine goes on', async () => {
  const venue = await overVenue();
  const { dataDir } = venue;
  const first = venue.start();
  await first.synced();
  expect((await ticketsOf(first)).over).toMatchObject({ personalDataRemovedAt: null });
  await first.stop();
  expect(purgedIn(dataDir)).toEqual([]);
  const setAside = path.join(dataDir, 'cache.other-source-20200101T120000000Z.sqlite');
  writeFileSync(setAside, 'an old copy');

  const engine = venue.start({ retentionDays: 0 });
  await until(
    async () => purgedIn(dataDir),
    (entries) => entries.some(({ subject }) => subject === 'EV-1001'),
  );
  const { over, kept } = await ticketsOf(engine);
  expect(over.personalDataRemovedAt).toEqual(expect.any(Number));
  expect(over.ticket.currentOwner).toEqual({ id: expect.stringMatching(/^P-[A-Z2-7]{16}$/) });
  expect(kept).toMatchObject({ personalDataRemovedAt: null });
  expect(kept.ticket.currentOwner?.email).toContain('@');
  expect(existsSync(setAside)).toBe(false);
  expect(await engine.call('sync.get')).toMatchObject({ tickets: 200 });
  await engine.call('sync.now');
  await engine.stop();
  expect(engine.hasEnded).toBe(true);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('cache'))).toEqual(['cache.sqlite']);
  const [entry, ...others] = purgedIn(dataDir).filter(({ subject }) => subject === 'EV-1001');
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    who: 'Usher',
    details: { source: 'test', tickets: expect.any(Number), retentionDays: 0, dataAsOf: expect.any(Number) },
  });
  expect(Number(entry?.details.tickets)).toBeGreaterThan(10);
});

test('killed at any moment, the next start finishes it, and it is on record once', async () => {
  const venue = await overVenue();
  const first = venue.start();
  await first.synced();
  await first.stop();
  for (const pause of [0, 60, 150, 300, 500]) {
    const killed = venue.start({ retentionDays: 0, workOffline: true });
    await killed.call('sync.get');
    await new Promise((resolve) => setTimeout(resolve, pause));
    await killed.kill();
  }
  const engine = venue.start({ retentionDays: 0, workOffline: true });
  await until(
    async () => purgedIn(venue.dataDir),
    (entries) => entries.some(({ subject }) => subject === 'EV-1001'),
  );
  expect((await ticketsOf(engine)).over.ticket.currentOwner?.email).toBeUndefined();
  await engine.stop();
  expect(purgedIn(venue.dataDir).filter(({ subject }) => subject === 'EV-1001')).toHaveLength(1);
});
