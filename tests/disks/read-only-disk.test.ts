/** A disk that cannot be written, for real: mounted read-only before a start, or fallen back to it while in use. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import { startDemoBackOffice } from '../../electron/demo/back-office.ts';
import type { EngineConfig } from '../../shared/engine-protocol.ts';
import type { ForkedEngine } from '../engine/forked-engine.ts';
import { connectionThat, decide, deletableTickets, differencesFrom, engineOn, whyFailed } from './engine-on-disk.ts';
import { CAN_MOUNT_IMAGES, MOUNT_WAY, notRun, SmallDisk } from './small-disk.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const TICKETS = 300;

let disk: SmallDisk;
let office: DemoBackOffice;
const engines: ForkedEngine[] = [];

function start(changed: Partial<EngineConfig> = {}): ForkedEngine {
  const engine = engineOn(disk, office, changed);
  engines.push(engine);
  return engine;
}

beforeEach(async () => {
  office = await startDemoBackOffice({ tickets: TICKETS, seed: 5, life: false });
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.kill();
  await office.close();
});

if (!MOUNT_WAY) notRun('a disk that is read-only at a start');
else
  describe('on a disk that is mounted read-only', () => {
    beforeEach(async () => {
      disk = await SmallDisk.mount(24);
    });
    afterEach(() => disk.unmount());

    test('a start says so, changes nothing, and succeeds once the disk can be written', async () => {
      const first = start();
      await first.synced();
      first.send({ kind: 'configure', config: { ...first.config, workOffline: true } });
      const [ticketId = ''] = await deletableTickets(office, 1);
      expect(await decide(first, ticketId)).toMatchObject({ ok: true });
      await first.stop();
      const before = disk.files();

      disk.makeReadOnly();
      const message = expect.stringContaining('The data directory cannot be written. Make it writable');
      expect(await whyFailed(start())).toMatchObject({ message: { english: message }, mayMend: true });
      expect(disk.files()).toEqual(before);

      disk.makeWritable();
      const engine = start();
      await connectionThat(engine, ({ waitingDeletions, state }) => waitingDeletions === 0 && state === 'online');
      expect(await engine.call('deletions.list')).toMatchObject([{ ticketId, state: 'ACCEPTED' }]);
      await engine.stop();
      expect(office.ticket(ticketId)?.deletionRequests).toHaveLength(1);
    });
  });

if (!CAN_MOUNT_IMAGES) notRun('a disk that becomes read-only in use (an ext4 image)');
else
  describe('on a disk that becomes read-only while it is in use', () => {
    beforeEach(async () => {
      disk = await SmallDisk.mountImage(32);
    });
    afterEach(() => disk.unmount());

    test('screens are read, decisions are refused, the engine lives, and after a new mount it goes on', async () => {
      const engine = start();
      await engine.synced();
      const [ticketId = ''] = await deletableTickets(office, 1);
      disk.fail();
      const { problem } = await connectionThat(engine, ({ problem }) => problem?.kind === 'local');
      expect(problem?.message.english).toMatch(/cannot be written|does not store/);
      const { resultId, total } = await engine.call('tickets.find', { text: '' });
      expect(total).toBe(TICKETS);
      expect(await engine.call('tickets.rows', { resultId, from: 0, count: 20 })).toHaveLength(20);
      expect(await decide(engine, ticketId)).toMatchObject({ ok: false, code: 'STORAGE' });
      expect(await engine.call('deletions.list')).toEqual([]);
      await engine.stop();

      disk.mend();
      const next = start();
      await next.synced();
      expect(await next.call('deletions.list')).toEqual([]);
      expect(await decide(next, ticketId)).toMatchObject({ ok: true });
      await connectionThat(next, ({ waitingDeletions, state }) => waitingDeletions === 0 && state === 'online');
      await next.stop();
      expect(office.ticket(ticketId)?.deletionRequests).toHaveLength(1);
      expect(await differencesFrom(disk, office)).toEqual([]);
    });
  });
