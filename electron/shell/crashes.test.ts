import { expect, test } from 'vitest';
import { pauseAfterCrash } from './crashes.ts';

const NOW = 1_000_000;

test('waits a little, then longer, and gives up after the fifth crash in a minute', () => {
  const pauses = [1, 2, 3, 4].map((crashes) => pauseAfterCrash(Array(crashes).fill(NOW), NOW));
  expect(pauses).toEqual([...pauses].sort((a, b) => Number(a) - Number(b)));
  expect(pauses.every((pause) => pause !== null && pause > 0)).toBe(true);
  expect(pauseAfterCrash(Array(5).fill(NOW), NOW)).toBeNull();
});

test('forgets crashes of more than a minute ago', () => {
  expect(pauseAfterCrash([0, 1, 2, 3, 4, NOW], NOW)).toBe(pauseAfterCrash([NOW], NOW));
});
