/** What a role allows is the engine's word, whatever a screen offers; a changed role is on record. */
import { expect, test, vi } from 'vitest';
import { joinLedger } from '../../electron/engine/ledger/open-ledger.ts';
import { KEY, venueEngines } from './venue-engines.ts';

/** Several processes take turns; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 60_000 });

const GROUNDS = { reason: 'ONSITE_TROUBLESHOOTING', note: 'lost phone' };
const SOME_ID = '01934f5e-7a00-7000-8000-000000000000';

test.each(['Viewer', 'Auditor'] as const)(
  '%s reads everything, decides nothing, and only an Auditor reports',
  async (role) => {
    const venue = await venueEngines({ tickets: 50 });
    const engine = venue.start();
    await engine.synced();
    engine.send({ kind: 'configure', config: venue.config({ workOffline: true }) });
    const statuses = [{ vocabulary: 'V4', value: 'DOWNLOADED' }];
    const { resultId } = await engine.call('tickets.find', { text: '', statuses });
    const [queued, other] = (await engine.call('tickets.rows', { resultId, from: 0, count: 2 })).map(
      ({ ticketId, lastUpdated }) => ({ ticketId, seenLastUpdated: lastUpdated }),
    );
    if (!queued || !other) throw new Error('The venue has no such tickets.');
    const { deletionId } = await engine.call('deletions.queue', { ...queued, ...GROUNDS });

    engine.send({ kind: 'configure', config: venue.config({ workOffline: true, role }) });
    const before = await engine.call('deletions.list');
    const refused: [name: string, input: unknown][] = [
      ['deletions.queue', { ...other, ...GROUNDS }],
      ['deletions.queueMany', { tickets: [other], ...GROUNDS }],
      ['deletions.withdraw', { deletionId }],
      ['deletions.sendAgain', { deletionId }],
      ['files.exportQueue', undefined],
      ['files.giveReceipt', { machine: 'another' }],
      ['files.loadCarried', { fileId: SOME_ID }],
      ['cache.wipe', undefined],
    ];
    for (const [name, input] of refused) {
      expect(await engine.answer(name, input), name).toMatchObject({ ok: false, code: 'NOT_PERMITTED' });
    }
    expect(before).toHaveLength(1);
    const reported = await engine.answer('reports.preview', { question: { kind: 'audit-trail' } });
    expect(reported).toMatchObject(role === 'Viewer' ? { ok: false, code: 'NOT_PERMITTED' } : { ok: true });
    expect(await engine.call('deletions.list')).toEqual(before);
    expect((await engine.call('ticket.get', { ticketId: other.ticketId })).ticket.ticketId).toBe(other.ticketId);
    expect((await engine.call('sync.get')).tickets).toBe(50);

    engine.send({ kind: 'configure', config: venue.config({ workOffline: true }) });
    expect((await engine.call('deletions.withdraw', { deletionId })).state).toBe('CANCELLED');
  },
);

test('a changed role is noted once, with who and when, also when Usher was closed meanwhile', async () => {
  const venue = await venueEngines({ tickets: 50 });
  const first = venue.start({ workOffline: true });
  await first.call('sync.get');
  first.send({ kind: 'configure', config: venue.config({ workOffline: true, role: 'Auditor', operator: 'Ana' }) });
  first.send({ kind: 'configure', config: venue.config({ workOffline: true, role: 'Auditor', operator: 'Bo' }) });
  await first.stop();
  const second = venue.start({ workOffline: true, role: 'Viewer', operator: 'Cy' });
  await second.call('sync.get');
  await second.stop();

  const ledger = joinLedger({ dataDir: venue.dataDir, key: KEY });
  const changes = ledger.auditTrail().filter(({ kind }) => kind === 'ROLE_CHANGED');
  expect(ledger.firstBrokenAuditEntry()).toBeNull();
  ledger.close();
  expect(changes.map(({ who, details }) => ({ who, ...details }))).toEqual([
    { who: 'Ana', from: 'Troubleshooter', to: 'Auditor' },
    { who: 'Cy', from: 'Auditor', to: 'Viewer' },
  ]);
  for (const { at } of changes) expect(at).toBeGreaterThan(0);
});
