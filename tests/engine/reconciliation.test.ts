/** The comparison with TIXNGO through the whole engine: calls, messages, sync thread. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import { startDemoBackOffice } from '../../electron/demo/back-office.ts';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import type { EngineConfig } from '../../shared/engine-protocol.ts';
import type { Recheck } from '../../shared/reconciliation.ts';
import { DEFAULT_DELETION_PATH, DEFAULT_KEY_HEADER, eventTicketsPath } from '../../shared/tixngo.ts';
import { ForkedEngine } from './forked-engine.ts';

let dataDir: string;
let office: DemoBackOffice;
const engines: ForkedEngine[] = [];

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'usher-reconciliation-'));
  office = await startDemoBackOffice({ tickets: 120, seed: 3, life: false });
});
afterEach(async () => {
  for (const { child } of engines.splice(0)) child.kill('SIGKILL');
  await office.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(changed: Partial<EngineConfig> = {}): Promise<ForkedEngine> {
  const engine = new ForkedEngine({
    dataDir,
    databaseKey: 'cd'.repeat(32),
    connection: {
      baseUrl: office.url,
      keyHeader: DEFAULT_KEY_HEADER,
      apiKey: DEMO_API_KEY,
      mobileAppId: 'usher',
      deletionPath: DEFAULT_DELETION_PATH,
    },
    source: 'test',
    demo: true,
    workOffline: false,
    syncIntervalSeconds: 3600,
    staleAfterMinutes: 60,
    retentionDays: null,
    sessionId: 'session',
    lifecycleMode: 'lifecycle',
    operator: 'help desk',
    role: 'Troubleshooter',
    ...changed,
  });
  engines.push(engine);
  if (!changed.workOffline) await engine.synced();
  return engine;
}

/** Waits until the re-check of the first event is in a state. */
async function recheckIn(engine: ForkedEngine, state: Recheck['state']): Promise<void> {
  await expect
    .poll(async () => (await engine.call('reconciliation.list'))[0]?.recheck?.state, { timeout: 20_000 })
    .toBe(state);
}

const firstEvent = async (engine: ForkedEngine) => (await engine.call('reconciliation.list'))[0]?.eventId ?? '';

test('a sync compares every event, and a re-check that was asked for runs in the next one', async () => {
  const engine = await start();
  const events = await engine.call('reconciliation.list');
  expect(events.length).toBeGreaterThan(1);
  for (const { reconciliation } of events) expect(reconciliation).toMatchObject({ outcome: 'compared', message: null });
  const eventId = await firstEvent(engine);
  await engine.call('reconciliation.recheck', { eventId });
  await recheckIn(engine, 'complete');
  expect(await engine.call('reconciliation.tickets', { eventId })).toEqual({ tickets: [], total: 0 });
  await engine.stop();
});

test('a re-check is refused offline and for an unknown event, in words', async () => {
  const online = await start();
  expect(await online.answer('reconciliation.recheck', { eventId: 'E-0' })).toMatchObject({ code: 'NOT_FOUND' });
  const eventId = await firstEvent(online);
  await online.stop();
  const offline = await start({ workOffline: true });
  expect(await offline.answer('reconciliation.recheck', { eventId })).toMatchObject({
    code: 'NOT_POSSIBLE_NOW',
    message: expect.stringContaining('Work offline'),
  });
});

test('working offline ends a re-check that runs, and the death of the engine does', async () => {
  const engine = await start();
  const eventId = await firstEvent(engine);
  office.misbehave({ kind: 'slow', times: null, delayMs: 60_000, path: eventTicketsPath(eventId) });
  await engine.call('reconciliation.recheck', { eventId });
  await recheckIn(engine, 'running');
  engine.send({ kind: 'configure', config: { ...engine.config, workOffline: true } });
  await recheckIn(engine, 'interrupted');

  engine.send({ kind: 'configure', config: engine.config });
  await expect.poll(async () => (await engine.call('connection.get')).workOffline).toBe(false);
  await engine.call('reconciliation.recheck', { eventId });
  await recheckIn(engine, 'running');
  await engine.kill();
  const next = await start();
  expect((await next.call('reconciliation.list'))[0]?.recheck).toMatchObject({ state: 'interrupted', added: 0 });
  office.behave();
  await next.call('reconciliation.recheck', { eventId });
  await recheckIn(next, 'complete');
}, 60_000);
