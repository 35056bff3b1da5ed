import { expect, test } from 'vitest';
import { CallError } from '../../shared/answer.ts';
import type { AppDescription } from '../../shared/inspector.ts';
import { asTold } from '../../shared/sentences/sentence.ts';
import { settingsSchema } from '../../shared/settings.ts';
import { createDispatcher, type ShellAnswers } from './dispatcher.ts';

const SETTINGS = settingsSchema.parse({});

function createShell(answers: Partial<ShellAnswers> = {}) {
  const asked: [string, unknown][] = [];
  const log: string[] = [];
  const call = createDispatcher(
    {
      'app.describe': () => ({ shell: 'browser' }) as AppDescription,
      'reports.save': () => ({ kind: 'dismissed' }),
      'reports.show': () => ({ kind: 'shown' }),
      'settings.get': () => SETTINGS,
      'settings.change': (change) => settingsSchema.parse({ ...SETTINGS, ...change }),
      'settings.setApiKey': () => undefined,
      ...answers,
    },
    async (name, input) => {
      asked.push([name, input]);
      return { ok: true, output: 'from the engine' };
    },
    (line) => log.push(line),
  );
  return { call, asked, log };
}

test('what a full or read-only disk does not store is said, and is no error of Usher', async () => {
  const refused = (code: string) => () => {
    throw Object.assign(new Error(`${code}: write`), { code });
  };
  for (const [code, words] of [
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the file system is read-only'],
  ] as const) {
    const { call, log } = createShell({ 'settings.change': refused(code) });
    const message = `This could not be stored: ${words}. Nothing was changed.`;
    expect(await call('settings.change', { workOffline: true })).toMatchObject({
      ok: false,
      code: 'STORAGE',
      message,
    });
    expect(log).toEqual([]);
  }
});

test('the shell answers its own calls, the engine all others', async () => {
  const { call, asked } = createShell();
  expect(await call('settings.get', undefined)).toEqual({ ok: true, output: SETTINGS });
  expect(asked).toEqual([]);
  expect(await call('ticket.get', { ticketId: 'T1' })).toEqual({ ok: true, output: 'from the engine' });
  expect(asked).toEqual([['ticket.get', { ticketId: 'T1' }]]);
});

test.each([['files.read'], ['toString'], ['__proto__'], [''], [7], [null], [{ name: 'app.describe' }]])(
  'refuses the unknown call %j and asks nobody',
  async (name) => {
    const { call, asked } = createShell();
    expect(await call(name, undefined)).toMatchObject({ ok: false, code: 'UNKNOWN_CALL' });
    expect(asked).toEqual([]);
  },
);

test('refuses input that does not parse and says what is wrong with it', async () => {
  const { call, asked } = createShell();
  const answer = await call('ticket.get', { ticketId: 7 });
  expect(answer).toMatchObject({ ok: false, code: 'BAD_INPUT', message: expect.stringContaining('ticketId') });
  expect(asked).toEqual([]);
});

test('a refusal of the shell becomes an answer', async () => {
  const refuse = () => {
    throw new CallError('NOT_POSSIBLE_NOW', asTold('Start it without --server.'));
  };
  const { call } = createShell({ 'settings.change': refuse });
  const refused = { ok: false, code: 'NOT_POSSIBLE_NOW', message: 'Start it without --server.' };
  expect(await call('settings.change', {})).toMatchObject(refused);
});

test('an error of the shell shows nothing of itself, on the screen or in the log', async () => {
  const { call, log } = createShell({
    'settings.setApiKey': () => {
      throw new Error('cannot write the-api-key');
    },
  });
  const answer = await call('settings.setApiKey', { apiKey: 'the-api-key' });
  expect(answer).toMatchObject({ ok: false, code: 'INTERNAL' });
  expect(JSON.stringify([answer, log])).not.toContain('the-api-key');
  expect(log).toEqual([expect.stringContaining('settings.setApiKey')]);
});
