import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOfLocal, localOfInstant } from './local-instant.ts';

test('an instant is the same after a way through the field, to the second', () => {
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
  fc.assert(
    fc.property(seconds, (second) => {
      const instant = new Date(second * 1000).toISOString();
      const local = localOfInstant(instant);
      // An hour that a clock shows twice is the first of the two.
      expect([instant, new Date(second * 1000 - 3_600_000).toISOString()]).toContain(instantOfLocal(local));
    }),
  );
});

test('a field that is not filled is no instant', () => {
  expect(instantOfLocal('')).toBe('');
  expect(localOfInstant('')).toBe('');
  expect(localOfInstant('yesterday')).toBe('');
});
