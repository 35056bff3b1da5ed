/** A disk that is full, for real: a tmpfs of some megabytes. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import { startDemoBackOffice } from '../../electron/demo/back-office.ts';
import type { EngineConfig } from '../../shared/engine-protocol.ts';
import { DEFAULT_DELETION_PATH, REPORT_PATHS } from '../../shared/tixngo.ts';
import type { ForkedEngine } from '../engine/forked-engine.ts';
import {
  connectionThat,
  decide,
  deletableTickets,
  differencesFrom,
  engineOn,
  saysDiskFull,
  whyFailed,
} from './engine-on-disk.ts';
import { MOUNT_WAY, notRun, SmallDisk } from './small-disk.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const TICKETS = 400;
const FULL = expect.stringContaining('The disk is full: nothing was lost');
const PATH_OF_DELETIONS = DEFAULT_DELETION_PATH.slice(0, DEFAULT_DELETION_PATH.indexOf('{'));

let disk: SmallDisk;
let office: DemoBackOffice;
const engines: ForkedEngine[] = [];

function start(changed: Partial<EngineConfig> = {}): ForkedEngine {
  const engine = engineOn(disk, office, changed);
  engines.push(engine);
  return engine;
}

function prepare(): void {
  beforeEach(async () => {
    disk = await SmallDisk.mount(24);
    office = await startDemoBackOffice({ tickets: TICKETS, seed: 5, life: false });
  });
  afterEach(async () => {
    for (const engine of engines.splice(0)) await engine.kill();
    await office.close();
    await disk.unmount();
  });
}

/** A new engine that has read everything and works offline from now on. */
async function syncedAndOffline(): Promise<ForkedEngine> {
  const engine = start();
  await engine.synced();
  await engine.stop();
  const offline = start({ workOffline: true });
  await connectionThat(offline, ({ workOffline }) => workOffline);
  return offline;
}

async function settled(engine: ForkedEngine): Promise<void> {
  await connectionThat(engine, ({ waitingDeletions }) => waitingDeletions === 0);
}

if (!MOUNT_WAY) notRun('a full disk');
else
  describe('on a full disk', () => {
    prepare();

    test('a first load says so, and goes on by itself to the end when there is room', async () => {
      const engine = start({ workOffline: true });
      await connectionThat(engine, ({ workOffline }) => workOffline);
      disk.fill(300);
      engine.send({ kind: 'configure', config: { ...engine.config, workOffline: false } });
      expect((await connectionThat(engine, saysDiskFull)).problem?.message.english).toEqual(FULL);
      expect((await engine.call('sync.get')).tickets).toBeLessThan(TICKETS);
      disk.free();
      await engine.synced();
      await engine.stop();
      expect(await differencesFrom(disk, office)).toEqual([]);
    });

    test('a page of the status log says so, what was read before it stays, and nothing of it is missing later', async () => {
      office.misbehave({ kind: 'slow', delayMs: 1500, path: REPORT_PATHS.ticketStatusLogs });
      const engine = start();
      while ((await engine.call('sync.get')).tickets < TICKETS) await delay(25);
      disk.fill();
      await connectionThat(engine, saysDiskFull);
      const { resultId, total } = await engine.call('tickets.find', { text: '' });
      expect(total).toBe(TICKETS);
      expect(await engine.call('tickets.rows', { resultId, from: 0, count: 20 })).toHaveLength(20);
      disk.free();
      await engine.synced();
      expect((await engine.call('sync.runs', { limit: 100 })).filter(({ outcome }) => outcome === 'running')).toEqual(
        [],
      );
      await engine.stop();
      expect(await differencesFrom(disk, office)).toEqual([]);
    });

    test('a decision is refused with the reason, and what was called queued is kept', async () => {
      const engine = await syncedAndOffline();
      const tickets = await deletableTickets(office, 20);
      disk.fill();
      const kept: string[] = [];
      const refused: string[] = [];
      for (const ticketId of tickets) {
        const answer = await decide(engine, ticketId);
        if (answer.ok) kept.push(ticketId);
        else {
          expect(answer).toMatchObject({ code: 'STORAGE', message: FULL });
          refused.push(ticketId);
        }
      }
      expect(refused.length).toBeGreaterThan(0);
      const listed = async (of: ForkedEngine) =>
        (await of.call('deletions.list')).map(({ ticketId }) => ticketId).sort();
      expect(await listed(engine)).toEqual([...kept].sort());
      await engine.kill();
      disk.free();
      const next = start({ workOffline: true });
      expect(await listed(next)).toEqual([...kept].sort());
      for (const ticketId of refused) expect(await decide(next, ticketId)).toMatchObject({ ok: true });
      expect(await listed(next)).toEqual([...tickets].sort());
    });

    test('an answer that cannot be written down is asked for again with the same identity, and the server acts once', async () => {
      const engine = start();
      await engine.synced();
      const [ticketId = ''] = await deletableTickets(office, 1);
      office.misbehave({ kind: 'slow', delayMs: 1500, path: PATH_OF_DELETIONS });
      expect(await decide(engine, ticketId)).toMatchObject({ ok: true });
      while ((await engine.call('deletions.list'))[0]?.state !== 'SENDING') await delay(25);
      disk.fill();
      await connectionThat(engine, saysDiskFull);
      const requests = () => office.ticket(ticketId)?.deletionRequests ?? [];
      expect(requests()).toHaveLength(1);
      expect(await engine.call('deletions.list')).toMatchObject([{ ticketId, state: 'SENDING' }]);
      disk.free();
      await settled(engine);
      const [deletion] = await engine.call('deletions.list');
      expect(deletion).toMatchObject({ state: 'ACCEPTED', attempts: 2 });
      expect(requests().map(({ clientRequestId }) => clientRequestId)).toEqual([deletion?.deletionId]);
      expect(office.ticket(ticketId)?.log.filter(({ actionName }) => actionName === 'Delete')).toHaveLength(1);
    });

    test('a backup that finds no room leaves the last one whole', async () => {
      const engine = await syncedAndOffline();
      const [ticketId = ''] = await deletableTickets(office, 1);
      expect(await decide(engine, ticketId)).toMatchObject({ ok: true });
      const before = disk.hashOf('ledger-backup.sqlite');
      disk.fill();
      await engine.stop();
      expect(disk.hashOf('ledger-backup.sqlite')).toBe(before);
      expect(disk.files()).not.toContain('ledger-backup.sqlite.new');
      disk.free();
      const next = start({ workOffline: true });
      expect(await next.call('deletions.list')).toMatchObject([{ ticketId, state: 'QUEUED' }]);
      await next.stop();
      expect(disk.hashOf('ledger-backup.sqlite')).not.toBe(before);
    });

    test('a start says so, changes nothing, and succeeds once there is room', async () => {
      await (await syncedAndOffline()).stop();
      const before = disk.hashOf('ledger.sqlite');
      disk.fill();
      expect(await whyFailed(start())).toMatchObject({ message: { english: FULL }, mayMend: true });
      expect(disk.hashOf('ledger.sqlite')).toBe(before);
      disk.free();
      const engine = start();
      await engine.synced();
      await engine.stop();
      expect(await differencesFrom(disk, office)).toEqual([]);
    });

    test('a damaged ledger waits for room to be restored in, as it is', async () => {
      await (await syncedAndOffline()).stop();
      disk.run('truncate -s 5000 "$0/ledger.sqlite"');
      const before = disk.hashOf('ledger.sqlite');
      disk.fill();
      expect(await whyFailed(start())).toMatchObject({ message: { english: FULL }, mayMend: true });
      expect(disk.hashOf('ledger.sqlite')).toBe(before);
      expect(disk.files().filter((name) => /damaged|\.new/.test(name))).toEqual([]);
      disk.free();
      const { notices } = await start({ workOffline: true }).call('connection.get');
      expect(notices.map(({ english }) => english).join()).toMatch(
        /kept as ledger\.damaged-.*restored from its backup/,
      );
    });
  });
