import { expect, test } from 'vitest';
import { settingsSchema } from '../../shared/settings.ts';
import { connectionTo, engineConfig, operatorOf, sourceName, sourceOf } from './source.ts';

const SETTINGS = settingsSchema.parse({ mobileAppId: 'stadium' });
const NO_FLAGS = { server: null, demo: false, demoTickets: 24_000 };
const URL_SET = { serverUrl: 'https://set.invalid' };

test('the command line wins over the settings, and with neither it is the demo back office', () => {
  expect(sourceOf(NO_FLAGS, { serverUrl: '' })).toEqual({ kind: 'demo', tickets: 24_000 });
  expect(sourceOf(NO_FLAGS, URL_SET)).toEqual({ kind: 'server', url: 'https://set.invalid' });
  expect(sourceOf({ ...NO_FLAGS, server: 'https://flag.invalid' }, URL_SET)).toEqual({
    kind: 'server',
    url: 'https://flag.invalid',
  });
  expect(sourceOf({ ...NO_FLAGS, demo: true }, URL_SET)).toEqual({ kind: 'demo', tickets: 24_000 });
});

test('tickets of another venue, server or mobile app have another source name', () => {
  const server = { kind: 'server', url: 'https://set.invalid' } as const;
  const names = [
    sourceName({ kind: 'demo', tickets: 50 }, SETTINGS),
    sourceName({ kind: 'demo', tickets: 60 }, SETTINGS),
    sourceName(server, SETTINGS),
    sourceName(server, { mobileAppId: 'arena' }),
  ];
  expect(new Set(names).size).toBe(4);
});

test('there is no connection without an address and a key', () => {
  expect(connectionTo(null, 'key', SETTINGS)).toBeNull();
  expect(connectionTo('https://set.invalid', null, SETTINGS)).toBeNull();
  expect(connectionTo('https://set.invalid', 'key', SETTINGS)).toMatchObject({ apiKey: 'key', mobileAppId: 'stadium' });
});

test('the operator is who was set, otherwise an account', () => {
  expect(operatorOf({ operator: 'Ana' })).toBe('Ana');
  expect(operatorOf({ operator: '' })).not.toBe('');
});

test('the engine gets what the person set', () => {
  const config = engineConfig({ dataDir: '/d', databaseKey: 'k', sessionId: 's' }, { kind: 'demo', tickets: 9 }, null, {
    ...SETTINGS,
    workOffline: true,
    operator: 'Ana',
  });
  expect(config).toEqual({
    dataDir: '/d',
    databaseKey: 'k',
    sessionId: 's',
    connection: null,
    source: 'demo-9',
    demo: true,
    workOffline: true,
    syncIntervalSeconds: SETTINGS.syncIntervalSeconds,
    staleAfterMinutes: SETTINGS.staleAfterMinutes,
    retentionDays: 365,
    lifecycleMode: SETTINGS.lifecycleMode,
    operator: 'Ana',
    role: 'Troubleshooter',
  });
});

test('no time set for personal data means that it is kept', () => {
  const run = { dataDir: '/d', databaseKey: 'k', sessionId: 's' };
  const config = engineConfig(run, { kind: 'demo', tickets: 9 }, null, { ...SETTINGS, retentionDays: 0 });
  expect(config.retentionDays).toBeNull();
});
