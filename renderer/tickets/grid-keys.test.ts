import { expect, test } from 'vitest';
import { gridAction, rowNumbered } from './grid-keys.ts';

const place = { active: 50, total: 100, page: 20, typed: '' };
const press = (key: string, held: Partial<Parameters<typeof gridAction>[0]> = {}, at = {}) =>
  gridAction({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }, { ...place, ...at });

test.each([
  ['ArrowDown', 51],
  ['ArrowUp', 49],
  ['PageDown', 70],
  ['PageUp', 30],
  ['Home', 0],
  ['End', 99],
])('%s moves to row %i', (key, to) => {
  expect(press(key)).toEqual({ kind: 'move', to, extend: false });
  expect(press(key, { ctrlKey: true })).toEqual({ kind: 'move', to, extend: false });
  expect(press(key, { shiftKey: true })).toEqual({ kind: 'move', to, extend: true });
});

test('no key leads beyond the ends', () => {
  expect(press('ArrowUp', {}, { active: 0 })).toMatchObject({ to: 0 });
  expect(press('PageDown', {}, { active: 95 })).toMatchObject({ to: 99 });
});

test('Enter opens, Space selects, Ctrl with A selects all, Escape unselects', () => {
  expect(press('Enter')).toEqual({ kind: 'open' });
  expect(press(' ')).toEqual({ kind: 'select' });
  expect(press('a', { ctrlKey: true })).toEqual({ kind: 'selectAll' });
  expect(press('Escape')).toEqual({ kind: 'unselect' });
});

test('digits are a row number, to which Enter goes', () => {
  expect(press('4')).toEqual({ kind: 'type', text: '4' });
  expect(press('2', {}, { typed: '4' })).toEqual({ kind: 'type', text: '42' });
  expect(press('Backspace', {}, { typed: '42' })).toEqual({ kind: 'type', text: '4' });
  expect(press('Enter', {}, { typed: '42' })).toEqual({ kind: 'goTo', row: 41 });
  expect(press('Escape', {}, { typed: '42' })).toEqual({ kind: 'type', text: '' });
});

test.each([
  ['1', 0],
  ['100', 99],
  ['101', 99],
  ['0', 0],
  ['', 0],
])('"%s" is row %i of a hundred', (text, row) => expect(rowNumbered(text, 100)).toBe(row));

test.each(['a', '[', 'Tab', 'F5', '/'])('%s is left alone', (key) => expect(press(key)).toBeNull());

test('keys with Alt and other keys with Ctrl are left alone', () => {
  expect(press('ArrowLeft', { altKey: true })).toBeNull();
  expect(press('c', { ctrlKey: true })).toBeNull();
});
