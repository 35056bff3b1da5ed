import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StatusSegment } from '../../shared/domain/timeline.ts';
import { laneLayout, lanePosition } from './lane-layout.ts';

const NOW = 10_000;

function segmentsAt(times: readonly number[]): StatusSegment[] {
  return times.map((from, index) => ({
    vocabulary: 'V4',
    status: `STATUS_${index}`,
    from,
    until: times[index + 1] ?? null,
  }));
}

const anyTimes = fc.array(fc.nat(NOW), { minLength: 1, maxLength: 40 }).map((times) => times.toSorted((a, b) => a - b));

test('the pieces fill the lane from end to end without a gap, each wide enough to be seen', () => {
  fc.assert(
    fc.property(anyTimes, (times) => {
      const pieces = laneLayout(segmentsAt(times), NOW);
      let end = 0;
      for (const { left, width } of pieces) {
        expect(left).toBeCloseTo(end);
        expect(width).toBeGreaterThan(2);
        end = left + width;
      }
      expect(end).toBeCloseTo(100);
    }),
  );
});

test('a status that lasted longer is drawn wider', () => {
  const [short, long] = laneLayout(segmentsAt([0, 1_000]), NOW);
  expect(long?.width).toBeGreaterThan(short?.width ?? Number.POSITIVE_INFINITY);
});

test('later instants lie further right', () => {
  fc.assert(
    fc.property(anyTimes, fc.nat(NOW), fc.nat(NOW), (times, one, other) => {
      const pieces = laneLayout(segmentsAt(times), NOW);
      const [early, late] = [Math.min(one, other), Math.max(one, other)].map((at) => lanePosition(pieces, at, NOW));
      if (early != null && late != null) expect(early).toBeLessThanOrEqual(late + 1e-9);
    }),
  );
});

test('an instant before the first entry or in the future has no place', () => {
  const pieces = laneLayout(segmentsAt([1_000]), NOW);
  expect(lanePosition(pieces, 999, NOW)).toBeNull();
  expect(lanePosition(pieces, NOW + 1, NOW)).toBeNull();
  expect(laneLayout([], NOW)).toEqual([]);
});
