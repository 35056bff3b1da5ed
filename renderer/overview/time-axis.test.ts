import '../languages/i18n.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksBetween, tickText } from './time-axis.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EVENING = Date.UTC(2026, 5, 14, 16);

test('an evening has a tick each full hour of its zone', () => {
  const ticks = ticksBetween(EVENING + 1, EVENING + 6 * HOUR, 120);
  expect(ticks.map((tick) => tickText(tick, 6 * HOUR, 120))).toEqual([
    '19:00',
    '20:00',
    '21:00',
    '22:00',
    '23:00',
    '15 Jun',
  ]);
});

test('days begin at midnight of the zone', () => {
  const ticks = ticksBetween(EVENING, EVENING + 5 * DAY, 120);
  expect(ticks.every((tick) => tickText(tick, 30 * DAY, 120).match(/^\d+ Jun$/))).toBe(true);
  expect(new Date(ticks[1] ?? 0).toISOString()).toMatch(/T(22|10):00/);
});

test('whatever the span and the zone, there are few ticks and all lie within', () => {
  const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 * DAY }), offset, (span, zone) => {
      const ticks = ticksBetween(EVENING, EVENING + span, zone);
      expect(ticks.length).toBeLessThanOrEqual(10);
      expect(ticks.every((tick) => tick >= EVENING && tick <= EVENING + span)).toBe(true);
    }),
  );
});
