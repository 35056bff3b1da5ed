import { expect, test } from 'vitest';
import { MOST_SAVED_VIEWS } from '../../shared/settings.ts';
import { withoutView, withView, withViewRenamed } from './saved-views.ts';

const gates = { name: 'Gates', search: 'gate=A' };
const pending = { name: 'Pending', search: 'status=V4%3APENDING_TRANSFER' };

test('a view is stored behind the others, or in the place of the one of its name', () => {
  expect(withView([gates], { ...pending, name: ' Pending ' })).toEqual([gates, pending]);
  expect(withView([gates, pending], { name: 'Gates', search: 'gate=B' })).toEqual([
    { name: 'Gates', search: 'gate=B' },
    pending,
  ]);
});

test('no more views are stored than a menu can show', () => {
  const full = Array.from({ length: MOST_SAVED_VIEWS }, (_, number) => ({ name: `View ${number}`, search: '' }));
  expect(withView(full, gates)).toBeNull();
  expect(withView(full, { name: 'View 3', search: 'q=x' })?.[3]).toEqual({ name: 'View 3', search: 'q=x' });
});

test('a view is renamed in its place; without a name it keeps its own', () => {
  expect(withViewRenamed([gates, pending], 'Gates', 'Doors')).toEqual([{ ...gates, name: 'Doors' }, pending]);
  expect(withViewRenamed([gates, pending], 'Gates', 'Pending')).toEqual([{ ...gates, name: 'Pending' }]);
  expect(withViewRenamed([gates], 'Gates', '  ')).toEqual([gates]);
});

test('a view is deleted', () => expect(withoutView([gates, pending], 'Gates')).toEqual([pending]));
