import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_WIDTH, QUARTER, quarterOf, startOf, timeBuckets } from './time-buckets.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 5, 14, 18);
const quartersAfter = (hours: number): number => quarterOf(START + hours * HOUR);

test.each([
  ['an evening', 6, 15],
  ['four days', 96, 30],
  ['a week', 7 * 24, 60],
  ['a month', 30 * 24, 180],
  ['a year', 365 * 24, 7 * 24 * 60],
])('%s is cut into the finest stretches that fit', (_, hours, minutes) => {
  const { width } = timeBuckets(quartersAfter(0), quartersAfter(hours), 0, 300);
  expect(width * QUARTER).toBe(minutes * 60_000);
});

test('days begin at midnight of the zone', () => {
  const buckets = timeBuckets(quartersAfter(0), quartersAfter(200 * 24), 330, 300);
  expect(buckets.width).toBe(DAY_WIDTH);
  expect(new Date(startOf(buckets, buckets.first)).toISOString()).toBe('2026-06-13T18:30:00.000Z');
});

test('whatever the span and the zone, all of it is covered by no more stretches than allowed, none finer than asked', () => {
  const quarter = fc.integer({ min: 1_900_000, max: 2_000_000 });
  const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15);
  const finest = fc.constantFrom(1, 4, DAY_WIDTH);
  fc.assert(
    fc.property(
      quarter,
      fc.nat(2_000_000),
      offset,
      fc.integer({ min: 2, max: 300 }),
      finest,
      (from, span, zone, most, fine) => {
        const buckets = timeBuckets(from, from + span, zone, most, fine);
        expect(buckets.last - buckets.first).toBeLessThan(most);
        expect(buckets.width).toBeGreaterThanOrEqual(fine);
        expect(startOf(buckets, buckets.first)).toBeLessThanOrEqual(from * QUARTER);
        expect(startOf(buckets, buckets.last + 1)).toBeGreaterThan((from + span) * QUARTER);
      },
    ),
  );
});
