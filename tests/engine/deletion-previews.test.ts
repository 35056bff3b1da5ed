/** What a deletion of many tickets would do, asked before it is decided. */
import { expect, test, vi } from 'vitest';
import { venueEngines } from './venue-engines.ts';

/** Several processes take turns; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 60_000 });

test('each ticket is previewed as it is, one that is not in the cache is left out', async () => {
  const venue = await venueEngines();
  const engine = venue.start();
  await engine.synced();
  engine.send({ kind: 'configure', config: venue.config({ workOffline: true }) });
  const firstOf = async (value: string) => {
    const { resultId } = await engine.call('tickets.find', { statuses: [{ vocabulary: 'V4', value }] });
    const [row] = await engine.call('tickets.rows', { resultId, from: 0, count: 1 });
    if (!row) throw new Error(`The venue has no ticket that is ${value}.`);
    return row;
  };
  const [downloaded, deleted] = [await firstOf('DOWNLOADED'), await firstOf('DELETED')];
  const ask = () =>
    engine.call('deletions.preview', {
      ticketIds: [downloaded.ticketId, 'nobody', deleted.ticketId],
      reason: 'REPRINT',
      lifecycleMode: 'lifecycle',
    });

  const before = await ask();
  expect(before.map(({ ticketId }) => ticketId)).toEqual([downloaded.ticketId, deleted.ticketId]);
  expect(before.map(({ preview }) => preview.possible)).toEqual([true, false]);
  expect(before[0]?.lastUpdated).toBe(downloaded.lastUpdated);
  expect(before[0]?.preview.items.map(({ kind }) => kind)).toContain('phonesMustConfirm');

  await engine.call('deletions.queue', {
    ticketId: downloaded.ticketId,
    seenLastUpdated: downloaded.lastUpdated,
    reason: 'REPRINT',
    note: 'printed twice',
  });
  const [after] = await ask();
  expect(after?.preview.possible).toBe(false);
  expect(after?.preview.items.map(({ kind }) => kind)).toContain('ownDeletion');
});
