import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PaceSample, paceOf, withSample } from './pace.ts';

/** Seconds, records done and share. */
function samples(...points: [number, number, number | null][]): PaceSample[] {
  return points.reduce<PaceSample[]>(
    (known, [second, done, share]) => withSample(known, { at: second * 1000, done, share }),
    [],
  );
}

test('tells records a second and the time left from what was done meanwhile', () => {
  expect(paceOf(samples([0, 0, 0], [2, 1000, 0.25], [4, 2000, 0.5]))).toEqual({ perSecond: 500, timeLeft: 4000 });
});

test('begins where a load goes on, not at nothing', () => {
  expect(paceOf(samples([0, 150_000, 0.75], [2, 151_000, 0.755])).perSecond).toBe(500);
});

test('forgets what is longer ago than ten seconds', () => {
  const slowThenQuick = samples([0, 0, 0], [60, 60, 0.1], [65, 5060, 0.2], [70, 10_060, 0.3]);
  expect(paceOf(slowThenQuick)).toEqual({ perSecond: 1000, timeLeft: 35_000 });
});

test('says nothing after less than a second', () => {
  expect(paceOf([])).toEqual({ perSecond: null, timeLeft: null });
  expect(paceOf(samples([0, 0, 0], [0.9, 500, 0.1]))).toEqual({ perSecond: null, timeLeft: null });
});

test('says no time left where the whole is not known, or nothing moves', () => {
  expect(paceOf(samples([0, 0, null], [2, 500, null]))).toEqual({ perSecond: 250, timeLeft: null });
  expect(paceOf(samples([0, 500, 0.5], [2, 500, 0.5]))).toEqual({ perSecond: 0, timeLeft: null });
});

test('begins anew when the clock was set back', () => {
  expect(samples([100, 0, 0], [101, 10, 0.1], [50, 20, 0.2])).toHaveLength(1);
});

test('is never negative, and ends with no time left', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.nat(10_000)), { minLength: 1 });
  fc.assert(
    fc.property(steps, (moves) => {
      const total = moves.reduce((sum, [, done]) => sum + done, 0);
      let [at, done] = [0, 0];
      let known: PaceSample[] = [];
      for (const [milliseconds, more] of moves) {
        at += milliseconds;
        done += more;
        known = withSample(known, { at, done, share: total === 0 ? null : done / total });
        const { perSecond, timeLeft } = paceOf(known);
        expect(perSecond ?? 0).toBeGreaterThanOrEqual(0);
        expect(timeLeft ?? 0).toBeGreaterThanOrEqual(0);
      }
      expect(paceOf(known).timeLeft ?? 0).toBeCloseTo(0, 3);
    }),
  );
});
