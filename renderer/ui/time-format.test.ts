import { describe, expect, test } from 'vitest';
import {
  formatAge,
  formatClock,
  formatDateTime,
  formatDuration,
  formatEventTime,
  formatMinute,
  phoneTimeDiffers,
  zoneNameAt,
} from './time-format.ts';

const NOON = Date.UTC(2026, 5, 14, 12, 0, 0);

describe('the age of data', () => {
  test.each([
    [-5_000, 'just now'],
    [999, 'just now'],
    [12_400, '12 s ago'],
    [59_999, '59 s ago'],
    [60_000, '1 min ago'],
    [3_600_000, '1 h ago'],
    [47 * 3_600_000, '47 h ago'],
    [48 * 3_600_000, '2 d ago'],
  ])('%i ms reads as "%s"', (age, text) => expect(formatAge(age)).toBe(text));
});

describe('a length of time', () => {
  test.each([
    [0, '0 s'],
    [-1, '0 s'],
    [8_000, '8 s'],
    [725_000, '12 min 5 s'],
    [3_600_000, '1 h'],
    [3 * 86_400_000 + 4 * 3_600_000 + 59_000, '3 d 4 h'],
    [86_400_000 + 5 * 60_000, '1 d'],
  ])('%i ms reads as "%s"', (duration, text) => expect(formatDuration(duration)).toBe(text));
});

describe('a time', () => {
  test('is shown in the zone that is asked for', () => {
    expect(formatDateTime(NOON, 'Europe/Zurich')).toBe('14 Jun 2026, 14:00:00');
    expect(formatDateTime(NOON, 'UTC')).toBe('14 Jun 2026, 12:00:00');
  });

  test('can leave out the seconds', () => expect(formatMinute(NOON, 'UTC')).toBe('14 Jun 2026, 12:00'));

  test('leaves out the date on the same day of that zone only', () => {
    expect(formatClock(NOON, NOON + 3_600_000, 'UTC')).toBe('12:00:00');
    expect(formatClock(NOON, NOON + 11 * 3_600_000, 'Europe/Zurich')).toBe('14 Jun 2026, 14:00:00');
  });

  test('writes midnight as 00, not 24', () => {
    expect(formatDateTime(Date.UTC(2026, 0, 1), 'UTC')).toBe('1 Jan 2026, 00:00:00');
  });

  test('names its zone', () => expect(zoneNameAt(NOON, 'UTC')).toBe('UTC'));

  test('of an event is shown with the offset it was written with', () => {
    expect(formatEventTime({ utc: NOON, offset: 120 })).toBe('Sun, 14 Jun 2026, 14:00 (UTC+02:00)');
    expect(formatEventTime({ utc: NOON, offset: 0 })).toBe('Sun, 14 Jun 2026, 12:00 (UTC)');
  });
});

test('the phone time is shown beside the server time when they are more than a minute apart', () => {
  expect(phoneTimeDiffers(NOON, NOON - 60_000)).toBe(false);
  expect(phoneTimeDiffers(NOON, NOON - 60_001)).toBe(true);
  expect(phoneTimeDiffers(NOON, NOON + 90_000)).toBe(true);
});
