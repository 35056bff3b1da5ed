import { expect, test } from 'vitest';
import { connectionText } from './connection-text.ts';

const NOW = Date.UTC(2026, 5, 14, 12, 3, 22);

test('says the state, the time of the data and its age', () => {
  expect(connectionText({ state: 'online', dataAsOf: NOW - 12_000, fromFile: null }, NOW, 'Europe/Zurich')).toBe(
    'Online · data as of 14:03:10, 12 s ago',
  );
});

test('gives the date of data that is from another day', () => {
  expect(connectionText({ state: 'offline', dataAsOf: NOW - 86_400_000, fromFile: null }, NOW, 'UTC')).toBe(
    'Offline · data as of 13 Jun 2026, 12:03:22, 24 h ago',
  );
});

test('says so before the first complete pull', () => {
  expect(connectionText({ state: 'syncing', dataAsOf: null, fromFile: null }, NOW)).toBe(
    'Syncing · no complete data yet',
  );
});

test('says that a cache was filled from files only', () => {
  const fromFile = { name: 'tickets.json.gz', asOf: NOW - 7_200_000 };
  expect(connectionText({ state: 'offline', dataAsOf: null, fromFile }, NOW, 'UTC')).toBe(
    'Offline · from files only: data as of 10:03:22, 2 h ago',
  );
});
