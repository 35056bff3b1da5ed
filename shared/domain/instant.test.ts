import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { formatInstant, formatOffset, instant, parseInstant } from './instant.ts';

const YEAR_ONE = Date.UTC(2001, 0, 1);
const YEAR_LAST = Date.UTC(2199, 11, 31);
const anyInstant = fc.record({
  utc: fc.integer({ min: YEAR_ONE, max: YEAR_LAST }),
  offset: fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }),
});

describe('parseInstant', () => {
  test.each([
    ['2026-06-14T20:00:00+02:00', Date.UTC(2026, 5, 14, 18), 120],
    ['2026-01-15T09:30:00Z', Date.UTC(2026, 0, 15, 9, 30), 0],
    ['2026-01-15T09:30:00.5Z', Date.UTC(2026, 0, 15, 9, 30, 0, 500), 0],
    ['2026-01-15T09:30:00.123456789Z', Date.UTC(2026, 0, 15, 9, 30, 0, 123), 0],
    ['2026-01-15t09:30:00z', Date.UTC(2026, 0, 15, 9, 30), 0],
    ['2026-01-15 09:30:00+05:45', Date.UTC(2026, 0, 15, 3, 45), 345],
    ['2026-01-01T00:30:00+01:00', Date.UTC(2025, 11, 31, 23, 30), 60],
    ['2025-12-31T20:00:00-08:00', Date.UTC(2026, 0, 1, 4), -480],
    ['2028-02-29T12:00:00-03:30', Date.UTC(2028, 1, 29, 15, 30), -210],
  ])('reads %s', (text, utc, offset) => {
    expect(parseInstant(text)).toEqual({ utc, offset });
  });

  it('reads the unknown offset -00:00 as UTC', () => {
    expect(parseInstant('2026-01-15T09:30:00-00:00')).toEqual({ utc: Date.UTC(2026, 0, 15, 9, 30), offset: 0 });
  });

  test.each([
    '2026-02-30T10:00:00Z',
    '2026-02-29T10:00:00Z',
    '2026-04-31T10:00:00+02:00',
    '2026-13-01T10:00:00Z',
    '2026-00-10T10:00:00Z',
    '2026-01-00T10:00:00Z',
    '2026-01-15T24:00:00Z',
    '2026-01-15T25:00:00Z',
    '2026-01-15T10:60:00Z',
    '2026-01-15T10:00:00+24:00',
    '2026-01-15T10:00:00+01:60',
  ])('refuses %s, which no calendar or clock shows', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test.each([
    '',
    '2026-01-15',
    '2026-01-15T09:30:00',
    '2026-01-15T09:30Z',
    '2026-01-15T09:30:00+0200',
    '15.01.2026 09:30',
    'Thu, 15 Jan 2026 09:30:00 GMT',
    ' 2026-01-15T09:30:00Z',
    '2026-01-15T09:30:00Z\n',
    '1768469400000',
  ])('refuses %j, which is not RFC 3339', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('reads every day of a calendar and refuses every day after the last of a month', () => {
    const year = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (y, month, day) => {
        const lastDay = [31, isLeap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
        const digits = (n: number, width: number): string => String(n).padStart(width, '0');
        const text = `${digits(y, 4)}-${digits(month, 2)}-${digits(day, 2)}T12:00:00Z`;
        expect(parseInstant(text) !== null).toBe(day <= lastDay);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseInstant(text) === null));
  });
});

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

describe('formatInstant', () => {
  it('writes the local time with the offset it came with', () => {
    expect(formatInstant({ utc: Date.UTC(2026, 5, 14, 18), offset: 120 })).toBe('2026-06-14T20:00:00.000+02:00');
    expect(formatInstant({ utc: Date.UTC(2026, 0, 1, 4), offset: -480 })).toBe('2025-12-31T20:00:00.000-08:00');
  });

  it('writes Z for UTC', () => {
    expect(formatInstant({ utc: Date.UTC(2026, 0, 15, 9, 30), offset: 0 })).toBe('2026-01-15T09:30:00.000Z');
  });

  it('writes every instant that there is as toISOString does', () => {
    const most = 8.64e15;
    fc.assert(
      fc.property(fc.integer({ min: -most, max: most }), (utc) => {
        expect(formatInstant({ utc, offset: 0 })).toBe(new Date(utc).toISOString());
      }),
    );
  });

  it('names the same instant and offset when it is read again', () => {
    fc.assert(
      fc.property(anyInstant, (given) => {
        expect(parseInstant(formatInstant(given))).toEqual(given);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives a canonical text back unchanged', () => {
    fc.assert(
      fc.property(anyInstant, (given) => {
        const text = formatInstant(given);
        const again = parseInstant(text);
        expect(again && formatInstant(again)).toBe(text);
      }),
    );
  });
});

describe('formatOffset', () => {
  test.each([
    [0, '+00:00'],
    [120, '+02:00'],
    [345, '+05:45'],
    [-210, '-03:30'],
    [-30, '-00:30'],
  ])('writes %i minutes as %s', (minutes, text) => {
    expect(formatOffset(minutes)).toBe(text);
  });
});

describe('the wire form of an instant', () => {
  it('decodes text and encodes it again', () => {
    const decoded = z.decode(instant, '2026-06-14T20:00:00.000+02:00');
    expect(decoded).toEqual({ utc: Date.UTC(2026, 5, 14, 18), offset: 120 });
    expect(z.encode(instant, decoded)).toBe('2026-06-14T20:00:00.000+02:00');
  });

  test.each(['2026-02-30T10:00:00Z', 'soon', ''])('says that %j is not a date-time', (text) => {
    expect(instant.safeDecode(text).error?.issues.map((issue) => issue.message)).toEqual(['not an RFC 3339 date-time']);
  });
});
