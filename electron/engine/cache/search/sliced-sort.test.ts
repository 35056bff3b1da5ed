import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slicedSort } from './sliced-sort.ts';
import { doneAtOnce } from './work.ts';

test('sorts any number of rows, and keeps equal ones in their order', () => {
  const size = fc.constantFrom(0, 1, 2, 4095, 4096, 4097, 12_289, 33_000);
  fc.assert(
    fc.property(size, fc.integer({ min: 1, max: 50 }), (count, step) => {
      const rows = Uint32Array.from({ length: count }, (_, at) => (at * 7919) % (count || 1));
      const compare = (one: number, other: number) => Math.floor(one / step) - Math.floor(other / step);
      const expected = [...rows].sort(compare);
      const told: number[] = [];
      doneAtOnce(slicedSort(rows, compare, (share) => told.push(share)));
      expect([...rows]).toEqual(expected);
      expect(told).toEqual(told.toSorted((one, other) => one - other));
      expect(told.every((share) => share > 0 && share <= 1)).toBe(true);
    }),
    { numRuns: 20 },
  );
});
