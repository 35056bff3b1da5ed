import { expect, test } from 'vitest';
import { boundsToOpen, FIRST, SMALLEST } from './window-bounds.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const SAVED = { x: 200, y: 100, width: 1200, height: 800 };

test('opens where it was', () => {
  expect(boundsToOpen(SAVED, [SCREEN])).toEqual(SAVED);
});

test('opens at its first size where nothing was saved, or what was saved is no place', () => {
  for (const saved of [{}, { x: 1, y: 1 }, { ...SAVED, x: Number.NaN }])
    expect(boundsToOpen(saved, [SCREEN])).toEqual(FIRST);
});

test('comes back from a screen that is gone', () => {
  const second = { ...SCREEN, x: 1920 };
  const saved = { ...SAVED, x: 2500 };
  expect(boundsToOpen(saved, [SCREEN, second])).toEqual(saved);
  expect(boundsToOpen(saved, [SCREEN])).toEqual(FIRST);
});

test('is never smaller than its content needs', () => {
  expect(boundsToOpen({ ...SAVED, width: 10, height: 10 }, [SCREEN])).toMatchObject(SMALLEST);
});
