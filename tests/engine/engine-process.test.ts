/** The engine as a shell has it: a process of its own, spoken to in messages. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import { startDemoBackOffice } from '../../electron/demo/back-office.ts';
import { CACHE_FORMAT } from '../../electron/engine/cache/cache-schema.ts';
import { openWriter } from '../../electron/engine/database/open-database.ts';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import type { ConnectionConfig, EngineConfig, MessageFromEngine } from '../../shared/engine-protocol.ts';
import { DEFAULT_DELETION_PATH, DEFAULT_KEY_HEADER } from '../../shared/tixngo.ts';
import { ForkedEngine } from './forked-engine.ts';

const KEY = 'cd'.repeat(32);

const isKind =
  <K extends MessageFromEngine['kind']>(kind: K) =>
  (message: MessageFromEngine): message is Extract<MessageFromEngine, { kind: K }> =>
    message.kind === kind;

let dataDir: string;
let office: DemoBackOffice;
const engines: ForkedEngine[] = [];

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'usher-engine-'));
  office = await startDemoBackOffice({ tickets: 200, seed: 3, life: false });
});
afterEach(async () => {
  for (const { child } of engines.splice(0)) child.kill('SIGKILL');
  await office.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function connectionToOffice(): ConnectionConfig {
  return {
    baseUrl: office.url,
    keyHeader: DEFAULT_KEY_HEADER,
    apiKey: DEMO_API_KEY,
    mobileAppId: 'usher',
    deletionPath: DEFAULT_DELETION_PATH,
  };
}

function configuration(changed: Partial<EngineConfig>): EngineConfig {
  return {
    dataDir,
    databaseKey: KEY,
    connection: connectionToOffice(),
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
  };
}

function start(changed: Partial<EngineConfig> = {}): ForkedEngine {
  const engine = new ForkedEngine(configuration(changed));
  engines.push(engine);
  return engine;
}

const everything = { text: '' };

test('syncs, answers, and stops in order when it is told to', async () => {
  const engine = start();
  await engine.synced();
  expect(await engine.call('sync.get')).toMatchObject({ tickets: 200, progress: null });
  const found = await engine.call('tickets.find', everything);
  expect(found.total).toBe(200);
  const rows = await engine.call('tickets.rows', { resultId: found.resultId, from: 190, count: 50 });
  expect(rows).toHaveLength(10);
  const { families, tickets } = await engine.call('overview.get', { eventId: null });
  expect(families.reduce((sum, { count }) => sum + count, 0)).toBe(tickets);
  await engine.stop();
  expect(readdirSync(dataDir).sort()).toEqual(['cache.sqlite', 'ledger-backup.sqlite', 'ledger.sqlite']);
});

test('refuses what is not in the contract and what does not parse, with a reason', async () => {
  const engine = start({ workOffline: true });
  expect(await engine.answer('tickets.dropAll')).toMatchObject({ ok: false, code: 'UNKNOWN_CALL' });
  expect(await engine.answer('__proto__')).toMatchObject({ ok: false, code: 'UNKNOWN_CALL' });
  expect(await engine.answer('settings.setApiKey', { apiKey: 'x' })).toMatchObject({ ok: false, code: 'UNKNOWN_CALL' });
  expect(await engine.answer('tickets.rows', { resultId: 1, from: -1, count: 10 })).toMatchObject({
    ok: false,
    code: 'BAD_INPUT',
    message: expect.stringContaining('from'),
  });
  expect(await engine.answer('ticket.get', { ticketId: 'nobody' })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  expect(await engine.answer('tickets.rows', { resultId: 99, from: 0, count: 10 })).toMatchObject({
    ok: false,
    code: 'RESULT_EXPIRED',
  });
});

test('keeps a queued deletion when it is killed, and refuses a second one for the same ticket', async () => {
  const first = start();
  await first.synced();
  first.send({ kind: 'configure', config: configuration({ workOffline: true }) });
  const { resultId } = await first.call('tickets.find', {
    text: '',
    statuses: [{ vocabulary: 'V4', value: 'DOWNLOADED' }],
  });
  const [row] = await first.call('tickets.rows', { resultId, from: 0, count: 1 });
  const decision = { ticketId: row?.ticketId, reason: 'ONSITE_TROUBLESHOOTING', note: 'lost phone' };
  expect(await first.answer('deletions.queue', { ...decision, seenLastUpdated: 1 })).toMatchObject({
    code: 'TICKET_CHANGED',
  });
  const queued = await first.call('deletions.queue', { ...decision, seenLastUpdated: row?.lastUpdated });
  expect(queued).toMatchObject({ state: 'QUEUED', decidedBy: 'help desk', note: 'lost phone' });
  await first.kill();

  const second = start({ workOffline: true });
  expect(await second.call('deletions.list')).toMatchObject([{ deletionId: queued.deletionId, state: 'QUEUED' }]);
  expect(await second.answer('deletions.queue', { ...decision, seenLastUpdated: row?.lastUpdated })).toMatchObject({
    code: 'ALREADY_QUEUED',
  });
  expect(await second.call('deletions.withdraw', { deletionId: queued.deletionId })).toMatchObject({
    state: 'CANCELLED',
  });
});

test('goes on with a first load that a SIGKILL cut', async () => {
  const first = start();
  await first.hears(isKind('event'));
  await first.kill();
  const second = start();
  await second.synced();
  expect(await second.call('sync.get')).toMatchObject({ tickets: 200 });
});

test('does not touch a cache that a newer version wrote, and says what to do', async () => {
  const first = start({ workOffline: true });
  await first.hears(isKind('ready'));
  await first.stop();
  const file = path.join(dataDir, 'cache.sqlite');
  const database = openWriter({ file, key: KEY, ...CACHE_FORMAT }, 'NORMAL');
  database.pragma('user_version = 999');
  database.close();
  const before = readFileSync(file);

  const second = start({ workOffline: true });
  const { message } = await second.hears(isKind('failed'));
  expect(message.english).toMatch(/cache\.sqlite was written by a newer Usher.*Update Usher/s);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('sets the cache of another server aside, loads again, and says so', async () => {
  const first = start();
  await first.synced();
  await first.stop();
  const second = start({ source: 'another server' });
  await second.synced();
  const { notices } = await second.call('connection.get');
  expect(notices.map(({ english }) => english).join()).toContain('another server');
  expect(readdirSync(dataDir).filter((name) => name.startsWith('cache.other-source'))).toHaveLength(1);
});

const isOffline = (message: MessageFromEngine): message is Extract<MessageFromEngine, { kind: 'event' }> =>
  message.kind === 'event' && message.event.name === 'connection' && message.event.payload.problem !== null;

test.each([
  ['a wrong key', { apiKey: 'wrong' }, 'keyRefused', /API key/],
  ['an unreachable server', { baseUrl: 'http://127.0.0.1:1' }, 'unreachable', /127\.0\.0\.1:1/],
])('names %s and what to do', async (_, changed, kind, message) => {
  const { event } = await start({ connection: { ...connectionToOffice(), ...changed } }).hears(isOffline);
  expect(event.payload).toMatchObject({
    state: 'offline',
    problem: { kind, message: { english: expect.stringMatching(message) } },
  });
});

test('names a server that answers HTML', async () => {
  office.misbehave({ kind: 'html', times: null });
  const { event } = await start().hears(isOffline);
  expect(event.payload).toMatchObject({
    problem: { kind: 'notTixngo', message: { english: expect.stringContaining('text/html') } },
  });
});
