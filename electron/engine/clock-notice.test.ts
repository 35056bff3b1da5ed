import { expect, test } from 'vitest';
import { clockNotice } from './clock-notice.ts';

const NOON = Date.UTC(2026, 5, 14, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test('says nothing about clocks that agree, or were never compared', () => {
  expect(clockNotice({ now: NOON, clockAhead: 2 * MINUTE, dataAsOf: NOON - DAY })).toBeNull();
  expect(clockNotice({ now: NOON, clockAhead: null, dataAsOf: null })).toBeNull();
});

test.each([
  [DAY, '24 hours ahead of'],
  [-DAY, '24 hours behind'],
  [10 * MINUTE, '10 minutes ahead of'],
  [-3 * DAY, '3 days behind'],
])('says by how much the clocks differ (%i ms)', (clockAhead, words) => {
  expect(clockNotice({ now: NOON + clockAhead, clockAhead, dataAsOf: NOON - MINUTE })?.english).toContain(words);
});

test('says that the clock was set back while nobody could compare', () => {
  expect(clockNotice({ now: NOON - DAY, clockAhead: 0, dataAsOf: NOON })?.english).toContain('was set back');
  expect(clockNotice({ now: NOON, clockAhead: DAY, dataAsOf: NOON - MINUTE })?.english).toContain('was set back');
});
