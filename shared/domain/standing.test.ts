import { describe, expect, test } from 'vitest';
import { standingAt, standingOf, standingOfLog, UNKNOWN_STANDING } from './standing.ts';
import type { StatusLogEntry } from './status-log.ts';
import { statusLogEntrySchema } from './status-log.ts';
import type { Vocabulary } from './statuses.ts';

const NOON = Date.UTC(2026, 5, 14, 12);
const status = (vocabulary: Vocabulary, value: string) => ({ vocabulary, value });

/** V4 entries a minute apart from noon on: action, status before, status after. */
function logOf(...steps: [string, string | null, string][]): StatusLogEntry[] {
  return steps.map(([actionName, fromStatus, toStatus], minute) =>
    statusLogEntrySchema.parse({
      ticketId: 'A-1',
      actionName,
      fromStatus,
      toStatus,
      serverTimestamp: new Date(NOON + minute * 60_000).toISOString(),
      ...(actionName === 'Inject' ? { toOwnerId: 'SP-1' } : {}),
      ...(actionName === 'Download' ? { deviceId: 'D-1' } : {}),
    }),
  );
}

describe('what a record tells', () => {
  test('a V4 ticket with its attributes tells all', () => {
    const attributes = { delivered: true, controlled: false };
    expect(standingOf(status('V4', 'NOT_DOWNLOADED'), attributes)).toEqual({
      statuses: ['NOT_DOWNLOADED'],
      ...attributes,
    });
  });

  test('a downloaded ticket without attributes was delivered; whether it was controlled is open', () => {
    expect(standingOf(status('V4', 'DOWNLOADED'), null)).toMatchObject({ delivered: true, controlled: null });
    expect(standingOf(status('V4', 'NOT_DOWNLOADED'), null)).toMatchObject({ delivered: null });
  });

  test.each([
    ['V4', 'ON_HOLD'],
    ['LIFECYCLE', 'DEFAULT'],
    ['LIFECYCLE', 'SOMETHING'],
    ['LEGACY', 'SOMETHING'],
  ] as const)('the %s status %s tells that the ticket exists, no more', (vocabulary, value) => {
    expect(standingOf(status(vocabulary, value), null)).toEqual(UNKNOWN_STANDING);
  });

  test.each([
    ['LIFECYCLE', 'INJECTED', ['NOT_DOWNLOADED'], false, false],
    ['LIFECYCLE', 'DOWNLOADED', ['DOWNLOADED', 'NOT_DOWNLOADED'], true, false],
    ['LIFECYCLE', 'BT_ACTIVATED', ['DOWNLOADED', 'NOT_DOWNLOADED'], true, false],
    ['LIFECYCLE', 'CONTROLLED', ['DOWNLOADED', 'NOT_DOWNLOADED'], null, true],
    ['LIFECYCLE', 'TRANSFERRED', ['NOT_DOWNLOADED', 'DOWNLOADED'], null, false],
    ['LIFECYCLE', 'PENDING_TRANFER', ['PENDING_TRANSFER'], null, null],
    ['LIFECYCLE', 'DELETION_PENDING', ['DELETION_PENDING'], null, null],
    ['LEGACY', 'RECEIVED', ['NOT_DOWNLOADED', 'DOWNLOADED'], null, false],
    ['LEGACY', 'INJECTED', ['NOT_DOWNLOADED'], false, false],
    ['LEGACY', 'TRANSFER_PENDING', ['PENDING_TRANSFER'], null, null],
  ] as const)(
    'the %s status %s leaves open what V4 tells apart',
    (vocabulary, value, statuses, delivered, controlled) => {
      const standing = standingOf(status(vocabulary, value), null);
      expect([...standing.statuses].sort()).toEqual([...statuses].sort());
      expect(standing).toMatchObject({ delivered, controlled });
    },
  );
});

describe('a ticket taken back to an instant', () => {
  const log = logOf(
    ['Inject', null, 'NOT_DOWNLOADED'],
    ['Download', 'NOT_DOWNLOADED', 'DOWNLOADED'],
    ['Control', 'DOWNLOADED', 'DOWNLOADED'],
  );
  const now = standingOf(status('V4', 'DOWNLOADED'), { delivered: true, controlled: true });

  test('stands as its log says it did, the instant included', () => {
    expect(standingAt(log, NOON + 119_999, now, 'V4')).toEqual({
      statuses: ['DOWNLOADED'],
      delivered: true,
      controlled: false,
    });
    expect(standingAt(log, NOON + 120_000, now, 'V4')).toEqual(now);
    expect(standingAt(log, NOON, now, 'V4')).toMatchObject({ statuses: ['NOT_DOWNLOADED'], delivered: false });
  });

  test('was not there before its injection', () => {
    expect(standingAt(log, NOON - 1, now, 'V4')).toBeNull();
  });

  test('is not guessed where the log lacks an entry, now or later', () => {
    const lacking = logOf(
      ['Inject', null, 'NOT_DOWNLOADED'],
      ['Download', 'NOT_DOWNLOADED', 'DOWNLOADED'],
      ['StartTransfer', 'NOT_DOWNLOADED', 'PENDING_TRANSFER'],
    );
    const pending = standingOf(status('V4', 'PENDING_TRANSFER'), { delivered: true, controlled: false });
    expect(standingAt(lacking, NOON + 60_000, pending, 'V4')).toBe(UNKNOWN_STANDING);
    expect(standingAt([], NOON, now, 'V4')).toBe(UNKNOWN_STANDING);
  });

  test('is not guessed where the log does not lead to what the ticket is now', () => {
    const never = standingOf(status('V4', 'DOWNLOADED'), { delivered: true, controlled: false });
    expect(standingAt(log, NOON, never, 'V4')).toBe(UNKNOWN_STANDING);
    expect(standingOfLog(log, 'V4')).toEqual(now);
  });
});
