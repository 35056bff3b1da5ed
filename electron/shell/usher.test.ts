import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { InspectorEvent } from '../../shared/bridge.ts';
import type { EngineConfig } from '../../shared/engine-protocol.ts';
import { NO_SEAL } from './browser/no-seal.ts';
import { startNodeChild } from './browser/node-child.ts';
import { DOWNLOADS } from './browser/report-downloads.ts';
import { parseCommandLine } from './command-line.ts';
import { openKeys } from './keys.ts';
import { openSettings, SETTINGS_FILE } from './settings.ts';
import { temporaryDirectory } from './temporary-directory.fixture.ts';
import { Usher } from './usher.ts';

/** A real process that answers every call with its configuration, its own process id and what it was asked. */
const ENGINE = `
let config;
process.on('message', (message) => {
  if (message.config) config = message.config;
  if (message.kind === 'start') process.send({ kind: 'ready' });
  if (message.kind === 'stop') { process.send({ kind: 'stopped' }); process.exit(0); }
  if (message.kind === 'call') process.send({ kind: 'answer', id: message.id, answer: { ok: true, output: { config, pid: process.pid, input: message.input } } });
});
`;
const DEMO_SERVER = `console.log('Demo back office is open at http://127.0.0.1:4999 (API key demo)'); setInterval(() => {}, 1000);`;
const SERVER = 'https://tixngo.invalid';

async function startUsher(flags: string[] = []) {
  const directory = temporaryDirectory();
  writeFileSync(path.join(directory, 'package.json'), '{"type":"module"}');
  writeFileSync(path.join(directory, 'engine.js'), ENGINE);
  writeFileSync(path.join(directory, 'demo-server.js'), DEMO_SERVER);
  const usher = new Usher({
    shell: 'browser',
    commandLine: parseCommandLine(flags),
    dataDir: directory,
    settings: openSettings(
      directory,
      () => new Conf({ configName: SETTINGS_FILE, cwd: directory }),
      () => undefined,
    ),
    keys: await openKeys(directory, NO_SEAL),
    startChild: startNodeChild,
    reports: DOWNLOADS,
    programs: directory,
    say: () => undefined,
    log: () => undefined,
  });
  const events: InspectorEvent[] = [];
  usher.subscribe((event) => events.push(event));
  usher.start();
  onTestFinished(() => usher.stop());
  const engine = async () => {
    const answer = await usher.call('connection.get', undefined);
    return (answer.ok ? answer.output : {}) as { config: EngineConfig; pid: number };
  };
  return { usher, events, engine };
}

test('with no server the engine is led to the demo back office', async () => {
  const { usher, engine } = await startUsher(['--demo-tickets', '50']);
  await vi.waitFor(async () => expect((await engine()).config.connection?.baseUrl).toBe('http://127.0.0.1:4999'));
  expect((await engine()).config).toMatchObject({ source: 'demo-50', demo: true });
  expect(await usher.call('app.describe', undefined)).toMatchObject({
    output: { demo: true, serverUrl: '', apiKeySet: true },
  });
});

test('with a server there is no connection until a key is entered, and the page never sees the key', async () => {
  const { usher, engine } = await startUsher(['--server', SERVER]);
  expect((await engine()).config).toMatchObject({ connection: null, source: `${SERVER} usher`, demo: false });
  expect(await usher.call('app.describe', undefined)).toMatchObject({
    output: { serverUrl: SERVER, apiKeySet: false },
  });
  expect(await usher.call('settings.setApiKey', { apiKey: 'a-secret-key' })).toEqual({ ok: true, output: undefined });
  expect((await engine()).config.connection).toMatchObject({ baseUrl: SERVER, apiKey: 'a-secret-key' });
  const seen = [await usher.call('app.describe', undefined), await usher.call('settings.get', undefined)];
  expect(seen[0]).toMatchObject({ output: { apiKeySet: true } });
  expect(JSON.stringify(seen)).not.toContain('a-secret-key');
});

test('a connection is tested with the key that is stored for that server, and for no other', async () => {
  const { usher } = await startUsher(['--server', SERVER]);
  await usher.call('settings.setApiKey', { apiKey: 'a-secret-key' });
  const order = { keyHeader: 'X-API-Key', mobileAppId: 'usher', apiKey: null };
  const tested = async (change: object) => {
    const answer = await usher.call('connection.test', { ...order, ...change });
    return (answer.ok ? answer.output : {}) as { input: unknown };
  };
  const stored = { serverUrl: SERVER, apiKey: 'a-secret-key' };
  expect((await tested({ serverUrl: `${SERVER}/` })).input).toMatchObject(stored);
  expect((await tested({ serverUrl: '' })).input).toMatchObject(stored);
  expect((await tested({ serverUrl: SERVER, apiKey: 'typed' })).input).toMatchObject({ apiKey: 'typed' });
  expect((await tested({ serverUrl: 'https://other.invalid' })).input).toMatchObject({ apiKey: null });
  expect((await tested({ serverUrl: 'no address' })).input).toMatchObject({ serverUrl: 'no address', apiKey: null });
});

test('without a server it is the demo back office that is tested', async () => {
  const { usher, engine } = await startUsher(['--demo-tickets', '50']);
  await vi.waitFor(async () => expect((await engine()).config.connection?.baseUrl).toBe('http://127.0.0.1:4999'));
  const order = { serverUrl: '', keyHeader: 'X-Key', mobileAppId: 'venue', apiKey: null };
  expect(await usher.call('connection.test', order)).toMatchObject({
    output: { input: { serverUrl: 'http://127.0.0.1:4999', keyHeader: 'X-API-Key', mobileAppId: 'usher' } },
  });
});

test('a change of the settings reaches the engine and the screens', async () => {
  const { usher, events, engine } = await startUsher(['--server', SERVER]);
  const { pid } = await engine();
  expect(await usher.call('settings.change', { workOffline: true, operator: 'Ana' })).toMatchObject({ ok: true });
  expect(await engine()).toMatchObject({ pid, config: { workOffline: true, operator: 'Ana' } });
  expect(events).toContainEqual({ name: 'settings', payload: expect.objectContaining({ operator: 'Ana' }) });
});

test('a change of the source starts the engine afresh', async () => {
  const { usher, events, engine } = await startUsher();
  const { pid } = await engine();
  expect(await usher.call('settings.change', { serverUrl: `${SERVER}/` })).toMatchObject({ ok: true });
  const after = await engine();
  expect(after.config).toMatchObject({ source: `${SERVER} usher`, demo: false, connection: null });
  expect(after.pid).not.toBe(pid);
  const states = events.flatMap((event) => (event.name === 'engine' ? [event.payload.state] : []));
  expect(states).toEqual(['restarting', 'running', 'restarting', 'running']);
});

test('what a flag decided cannot be changed on the screen, and the demo takes no key', async () => {
  const { usher } = await startUsher(['--demo']);
  const change = await usher.call('settings.change', { serverUrl: SERVER });
  expect(change).toMatchObject({ ok: false, code: 'NOT_POSSIBLE_NOW', message: expect.stringContaining('--demo') });
  expect(await usher.call('settings.setApiKey', { apiKey: 'k' })).toMatchObject({
    ok: false,
    code: 'NOT_POSSIBLE_NOW',
  });
});
