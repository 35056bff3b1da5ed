import { expect, test } from 'vitest';
import { errorKindOfStatus, parseRetryAfter } from './gateway-error.ts';

const NOON = Date.UTC(2026, 5, 14, 12);

test.each([
  ['keyRefused', [401, 403]],
  ['serverError', [408, 425, 500, 502, 503, 504, 599]],
  ['busy', [429]],
  ['refused', [400, 404, 405, 409, 410, 413, 422, 451]],
] as const)('takes as %s the statuses %j', (kind, statuses) => {
  for (const status of statuses) expect(errorKindOfStatus(status, null)).toBe(kind);
});

test('takes a server in trouble that names a time as busy', () => {
  expect(errorKindOfStatus(503, 7_000)).toBe('busy');
  expect(errorKindOfStatus(500, 7_000)).toBe('serverError');
});

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Sun, 14 Jun 2026 12:00:30 GMT', 30_000],
  ['Sun, 14 Jun 2026 11:00:00 GMT', 0],
  ['soon', null],
  ['', null],
  [null, null],
])('reads Retry-After %j, in seconds or as a date', (header, expected) => {
  expect(parseRetryAfter(header, NOON)).toBe(expected);
});

test('takes a negative or broken number of seconds for no later than now', () => {
  for (const header of ['-5', '1.5']) expect(parseRetryAfter(header, NOON) ?? 0).toBe(0);
});
