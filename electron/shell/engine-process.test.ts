import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { InspectorEvent } from '../../shared/bridge.ts';
import type { EngineConfig } from '../../shared/engine-protocol.ts';
import { asTold } from '../../shared/sentences/sentence.ts';
import { startNodeChild } from './browser/node-child.ts';
import { pauseAfterCrash } from './crashes.ts';
import { EngineProcess } from './engine-process.ts';
import { temporaryDirectory } from './temporary-directory.fixture.ts';

/** A real process that speaks the protocol and does as it is told. */
const PROGRAM = `
import { existsSync } from 'node:fs';
let config;
const send = (message) => process.send(message);
const answer = (id, output) => send({ kind: 'answer', id, answer: { ok: true, output } });
process.on('message', (message) => {
  if (message.kind === 'start' || message.kind === 'configure') config = message.config;
  if (message.kind === 'start') {
    if (config.source === 'unusable') return send({ kind: 'failed', message: { english: 'The cache was made by a newer Usher.', key: null, values: {} }, mayMend: false });
    if (config.source === 'full' && !existsSync(config.dataDir)) return send({ kind: 'failed', message: { english: 'The disk is full.', key: null, values: {} }, mayMend: true });
    if (config.source === 'dying') process.exit(3);
    if (config.source !== 'slow') send({ kind: 'ready' });
  }
  if (message.kind === 'stop' && config.source !== 'stubborn') { send({ kind: 'stopped' }); process.exit(0); }
  if (message.kind !== 'call') return;
  if (message.name === 'crash') process.exit(1);
  if (message.name === 'tell') send({ kind: 'event', event: { name: 'cache', payload: { revision: 7 } } });
  if (message.name === 'config') answer(message.id, config);
  if (message.name === 'later') setTimeout(() => answer(message.id, 'later'), 20);
  if (message.name === 'pid') answer(message.id, process.pid);
  if (message.name === 'echo') answer(message.id, message.input);
});
`;

/** The real rule, without its pauses. */
const inAHurry = (crashes: readonly number[], now: number) => (pauseAfterCrash(crashes, now) === null ? null : 1);

const CONFIG: EngineConfig = {
  dataDir: '/nowhere',
  databaseKey: '0'.repeat(64),
  connection: null,
  source: 'demo-1',
  demo: true,
  workOffline: false,
  syncIntervalSeconds: 60,
  staleAfterMinutes: 60,
  retentionDays: null,
  sessionId: 'session',
  lifecycleMode: 'lifecycle',
  operator: 'Ana',
  role: 'Troubleshooter',
};

function createEngine(patience: { readyPatience?: number; stopPatience?: number; mendPause?: number } = {}) {
  const program = path.join(temporaryDirectory(), 'engine.mjs');
  writeFileSync(program, PROGRAM);
  const events: InspectorEvent[] = [];
  const log: string[] = [];
  const engine = new EngineProcess({
    fork: () => startNodeChild(program, []),
    onEvent: (event) => events.push(event),
    log: (line) => log.push(line),
    pauseAfter: inAHurry,
    ...patience,
  });
  onTestFinished(() => engine.stop());
  return { engine, events, log };
}

test('a call waits for the engine to be ready and gets its answer', async () => {
  const { engine, events } = createEngine();
  engine.start(CONFIG);
  expect(await engine.call('echo', { a: 1 })).toEqual({ ok: true, output: { a: 1 } });
  expect(events).toEqual([{ name: 'engine', payload: { state: 'running', message: null } }]);
});

test('answers find their calls, in whatever order they come', async () => {
  const { engine } = createEngine();
  engine.start(CONFIG);
  const answers = await Promise.all([engine.call('later', null), engine.call('echo', 2), engine.call('echo', 3)]);
  expect(answers.map((answer) => answer.ok && answer.output)).toEqual(['later', 2, 3]);
});

test('an engine that cannot run as long as the disk is full says so, and is started again until it can', async () => {
  const { engine, events } = createEngine({ mendPause: 20 });
  const room = path.join(temporaryDirectory(), 'room');
  engine.start({ ...CONFIG, source: 'full', dataDir: room });
  const told = { name: 'engine', payload: { state: 'failed', message: asTold('The disk is full.') } };
  await vi.waitFor(() => expect(events.filter(({ name }) => name === 'engine').length).toBeGreaterThan(2));
  expect(events).toEqual(events.map(() => told));
  writeFileSync(room, '');
  await vi.waitFor(() => expect(engine.describe()).toEqual({ state: 'running', message: null }));
  expect(await engine.call('echo', 1)).toEqual({ ok: true, output: 1 });
});

test('events of the engine are passed on', async () => {
  const { engine, events } = createEngine();
  engine.start(CONFIG);
  void engine.call('tell', null);
  await vi.waitFor(() => expect(events).toContainEqual({ name: 'cache', payload: { revision: 7 } }));
});

test('an engine that dies is started again, and whoever waited is told', async () => {
  const { engine, events } = createEngine();
  engine.start(CONFIG);
  const before = await engine.call('pid', null);
  const [waiting, crash] = await Promise.all([engine.call('never', null), engine.call('crash', null)]);
  for (const answer of [waiting, crash]) expect(answer).toMatchObject({ ok: false, code: 'ENGINE_UNAVAILABLE' });
  expect(engine.describe()).toEqual({ state: 'restarting', message: null });
  const after = await engine.call('pid', null);
  expect(after).toMatchObject({ ok: true });
  expect(after).not.toEqual(before);
  expect(events.map(({ payload }) => 'state' in payload && payload.state)).toEqual([
    'running',
    'restarting',
    'running',
  ]);
});

test('the next engine starts with the last configuration', async () => {
  const { engine } = createEngine();
  engine.start(CONFIG);
  await engine.call('echo', null);
  engine.configure({ ...CONFIG, operator: 'Bo' });
  expect(await engine.call('config', null)).toMatchObject({ output: { operator: 'Bo' } });
  await engine.call('crash', null);
  expect(await engine.call('config', null)).toMatchObject({ output: { operator: 'Bo' } });
});

test('a configuration that comes before the engine is ready reaches it', async () => {
  const { engine } = createEngine();
  engine.start(CONFIG);
  engine.configure({ ...CONFIG, operator: 'Bo' });
  expect(await engine.call('config', null)).toMatchObject({ output: { operator: 'Bo' } });
});

test('an engine that says it cannot run is not started again until something changes', async () => {
  const { engine, events, log } = createEngine();
  engine.start({ ...CONFIG, source: 'unusable' });
  const message = 'The cache was made by a newer Usher.';
  expect(await engine.call('echo', 1)).toMatchObject({ ok: false, code: 'ENGINE_UNAVAILABLE', message });
  expect(events).toEqual([{ name: 'engine', payload: { state: 'failed', message: asTold(message) } }]);
  expect(log.filter((line) => line === 'engine starting')).toHaveLength(1);
  engine.configure(CONFIG);
  expect(await engine.call('echo', 1)).toEqual({ ok: true, output: 1 });
});

test('an engine that keeps dying is given up with a message', async () => {
  const { engine, events, log } = createEngine({ readyPatience: 30_000 });
  engine.start({ ...CONFIG, source: 'dying' });
  expect(await engine.call('echo', 1)).toMatchObject({
    ok: false,
    message: expect.stringContaining('again and again'),
  });
  expect(log.filter((line) => line === 'engine starting')).toHaveLength(5);
  expect(events.at(-1)).toMatchObject({ name: 'engine', payload: { state: 'failed' } });
});

test('a call does not wait for ever for an engine that is not ready', async () => {
  const { engine } = createEngine({ readyPatience: 10 });
  engine.start({ ...CONFIG, source: 'slow' });
  expect(await engine.call('echo', 1)).toMatchObject({ ok: false, code: 'ENGINE_UNAVAILABLE' });
});

test('stops in order, and ends an engine that does not', async () => {
  const orderly = createEngine();
  orderly.engine.start(CONFIG);
  await orderly.engine.call('echo', 1);
  await orderly.engine.stop();
  expect(orderly.log.at(-1)).toBe('engine stopped');
  expect(await orderly.engine.call('echo', 1)).toMatchObject({ code: 'ENGINE_UNAVAILABLE' });

  const stubborn = createEngine({ stopPatience: 10 });
  stubborn.engine.start({ ...CONFIG, source: 'stubborn' });
  await stubborn.engine.call('echo', 1);
  await stubborn.engine.stop();
  expect(stubborn.log.at(-1)).toBe('engine did not stop in time and was ended');
});
