import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { InaccessibleDatabaseError } from '../database/open-database.ts';
import { temporaryDataDir } from '../database/temporary-data-dir.ts';
import { finishCacheWipe, orderCacheWipe, type WipeOrder } from './wipe-cache.ts';

const ORDER: WipeOrder = {
  by: 'desk-3',
  at: Date.UTC(2026, 5, 14, 12),
  dataAsOf: Date.UTC(2026, 5, 14, 11),
  tickets: 400,
  logEntries: 2_000,
  setAside: 1,
  reports: 1,
};

const OF_CACHE = [
  'cache.sqlite',
  'cache.sqlite-wal',
  'cache.sqlite-shm',
  'cache.damaged',
  'cache.damaged-20261121T190405006Z.sqlite',
  'cache.other-source-20261121T190405006Z-2.sqlite',
  'cache.other-source-20261121T190405006Z-2.sqlite-wal',
];
const OF_OTHERS = [
  'ledger.sqlite',
  'ledger.sqlite-wal',
  'ledger-backup.sqlite',
  'ledger.damaged-20261121T190405006Z.sqlite',
  'settings.json',
  'usher.log',
  'demo-50.sqlite',
];

function filledDataDir(): string {
  const dataDir = temporaryDataDir();
  for (const name of [...OF_CACHE, ...OF_OTHERS]) writeFileSync(path.join(dataDir, name), `content of ${name}`);
  mkdirSync(path.join(dataDir, 'reports', '0195'), { recursive: true });
  writeFileSync(path.join(dataDir, 'reports', '0195', 'tickets.csv'), 'names and e-mails');
  return dataDir;
}

test('removes the cache, every copy that was set aside and all reports, and touches nothing else', () => {
  const dataDir = filledDataDir();
  orderCacheWipe(dataDir, ORDER);
  const noted: unknown[] = [];
  finishCacheWipe(dataDir, (order) => noted.push(order));
  expect(noted).toEqual([ORDER]);
  expect(readdirSync(dataDir).sort()).toEqual(OF_OTHERS.toSorted());
  for (const name of OF_OTHERS) expect(readFileSync(path.join(dataDir, name), 'utf8')).toBe(`content of ${name}`);
});

test('does nothing without an order', () => {
  const dataDir = filledDataDir();
  finishCacheWipe(dataDir, () => expect.unreachable());
  expect(readdirSync(dataDir)).toHaveLength(OF_CACHE.length + OF_OTHERS.length + 1);
});

test('is finished by the next start, wherever it was cut short', () => {
  const dataDir = filledDataDir();
  orderCacheWipe(dataDir, ORDER);
  const die = () => {
    throw new Error('killed');
  };
  expect(() => finishCacheWipe(dataDir, die)).toThrow('killed');
  const noted: unknown[] = [];
  finishCacheWipe(dataDir, (order) => noted.push(order));
  finishCacheWipe(dataDir, (order) => noted.push(order));
  expect(noted).toEqual([ORDER]);
  expect(readdirSync(dataDir).sort()).toEqual(OF_OTHERS.toSorted());
});

test('wipes also when the order cannot be read any more', () => {
  const dataDir = filledDataDir();
  orderCacheWipe(dataDir, ORDER);
  writeFileSync(path.join(dataDir, 'wipe-cache.json'), '');
  const noted: unknown[] = [];
  finishCacheWipe(dataDir, (order) => noted.push(order));
  expect(noted).toEqual([null]);
  expect(readdirSync(dataDir).sort()).toEqual(OF_OTHERS.toSorted());
});

test('keeps the order and names the file when one cannot be removed', () => {
  const dataDir = temporaryDataDir();
  mkdirSync(path.join(dataDir, 'cache.sqlite', 'not-empty'), { recursive: true });
  orderCacheWipe(dataDir, ORDER);
  expect(() => finishCacheWipe(dataDir, () => expect.unreachable())).toThrow(InaccessibleDatabaseError);
  expect(() => finishCacheWipe(dataDir, () => expect.unreachable())).toThrow(/cache\.sqlite/);
  expect(existsSync(path.join(dataDir, 'wipe-cache.json'))).toBe(true);
});
