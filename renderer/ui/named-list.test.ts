import { expect, test } from 'vitest';
import { withNamed, withoutNamed, withRenamed } from './named-list.ts';

const MOST = 3;
const gates = { name: 'Gates', search: 'gate=A' };
const pending = { name: 'Pending', search: 'status=V4%3APENDING_TRANSFER' };

test('an entry is stored behind the others, or in the place of the one of its name', () => {
  expect(withNamed([gates], { ...pending, name: ' Pending ' }, MOST)).toEqual([gates, pending]);
  expect(withNamed([gates, pending], { name: 'Gates', search: 'gate=B' }, MOST)).toEqual([
    { name: 'Gates', search: 'gate=B' },
    pending,
  ]);
});

test('no more entries are stored than there may be', () => {
  const full = Array.from({ length: MOST }, (_, number) => ({ name: `View ${number}`, search: '' }));
  expect(withNamed(full, gates, MOST)).toBeNull();
  expect(withNamed(full, { name: 'View 2', search: 'q=x' }, MOST)?.[2]).toEqual({ name: 'View 2', search: 'q=x' });
});

test('an entry is renamed in its place; without a name it keeps its own', () => {
  expect(withRenamed([gates, pending], 'Gates', 'Doors')).toEqual([{ ...gates, name: 'Doors' }, pending]);
  expect(withRenamed([gates, pending], 'Gates', 'Pending')).toEqual([{ ...gates, name: 'Pending' }]);
  expect(withRenamed([gates], 'Gates', '  ')).toEqual([gates]);
});

test('an entry is deleted', () => expect(withoutNamed([gates, pending], 'Gates')).toEqual([pending]));
