import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pauseAfter } from './backoff.ts';

test('doubles the pause with every failure, up to a minute', () => {
  expect([1, 2, 3, 6, 7, 20].map((failures) => pauseAfter(failures, null, 1))).toEqual([
    1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
  ]);
});

test('never returns before the time that the server named, nor later than a minute without one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.option(fc.integer({ min: 0, max: 600_000 })),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (failures, retryAfter, random) => {
        const pause = pauseAfter(failures, retryAfter, random);
        expect(pause).toBeGreaterThanOrEqual(Math.max(500, retryAfter ?? 0));
        expect(pause).toBeLessThanOrEqual(Math.max(60_000, (retryAfter ?? 0) * 1.1 + 1));
      },
    ),
  );
});

test('does not let all gates that got the same time return in step', () => {
  const pauses = [0, 0.3, 0.6, 0.9].map((random) => pauseAfter(1, 30_000, random));
  expect(new Set(pauses).size).toBe(4);
});

test('asks again after a day when the server names a time that no timer can hold', () => {
  for (const retryAfter of [3e9, Number.POSITIVE_INFINITY]) expect(pauseAfter(1, retryAfter, 0)).toBe(24 * 60 * 60_000);
});
