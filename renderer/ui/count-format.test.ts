import { expect, test } from 'vitest';
import { formatCount, formatShare } from './count-format.ts';

test('thousands stand apart', () => expect(formatCount(1234567)).toBe('1,234,567'));

test.each([
  [1, 3, '33.3%'],
  [0, 10, '0%'],
  [10, 10, '100%'],
  [7, 24_000, '< 0.1%'],
  [0, 0, ''],
])('%i of %i reads as "%s"', (part, whole, text) => expect(formatShare(part, whole)).toBe(text));
