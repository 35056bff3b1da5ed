import { expect, test } from 'vitest';
import { extrapolated, percentile, wholeNumber } from './figures.ts';

test('gives the value that a share of the values does not exceed', () => {
  const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(oneToHundred, 0.5)).toBe(50);
  expect(percentile(oneToHundred, 0.99)).toBe(99);
  expect(percentile(oneToHundred, 1)).toBe(100);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([10, 9], 0)).toBe(9);
  expect(percentile([], 0.5)).toBeNaN();
});

test('extrapolates in proportion', () => {
  expect(extrapolated(12, 20_000, 200_000)).toBe(120);
  expect(extrapolated(12, 500, 500)).toBe(12);
});

test.each([
  [0, '0'],
  [999.6, '1 000'],
  [200_000, '200 000'],
  [1_200_000, '1 200 000'],
])('writes %d as %s', (value, text) => {
  expect(wholeNumber(value)).toBe(text);
});
