import { describe, expect, test } from 'vitest';
import { familyCourse } from './family-course.ts';
import type { StatusLogEntry, WireStatusLogEntry } from './status-log.ts';
import { statusLogEntrySchema } from './status-log.ts';

const NOON = Date.UTC(2026, 5, 14, 12);
const HOUR = 3_600_000;

/** An hour after noon for each place in the log. */
function logOf(...entries: Partial<WireStatusLogEntry>[]): StatusLogEntry[] {
  return entries.map((entry, place) =>
    statusLogEntrySchema.parse({
      ticketId: 'A-1',
      actionName: 'Download',
      serverTimestamp: new Date(NOON + place * HOUR).toISOString(),
      ...entry,
    }),
  );
}

const injected = { actionName: 'Inject', toStatus: 'NOT_DOWNLOADED', toOwnerId: 'SP-1' };
const downloaded = { fromStatus: 'NOT_DOWNLOADED', toStatus: 'DOWNLOADED', deviceId: 'D-1' };

describe('the families of a ticket over time', () => {
  test('change where its log says so', () => {
    const log = logOf(
      injected,
      downloaded,
      { actionName: 'Activate', fromStatus: 'DOWNLOADED', toStatus: 'DOWNLOADED', deviceId: 'D-1' },
      { actionName: 'Control', fromStatus: 'DOWNLOADED', toStatus: 'DOWNLOADED' },
    );
    expect(familyCourse(log, 'CONTROL', 0)).toEqual([
      { at: NOON, family: 'INITIAL_DELIVERY' },
      { at: NOON + 2 * HOUR, family: 'ACTIVATION' },
      { at: NOON + 3 * HOUR, family: 'CONTROL' },
    ]);
  });

  test('stay Transfer after a transfer ended, until something else happens', () => {
    const log = logOf(
      injected,
      downloaded,
      { actionName: 'StartTransfer', toStatus: 'PENDING_TRANSFER', toOwnerId: 'SP-2' },
      { actionName: 'EndTransfer', toStatus: 'NOT_DOWNLOADED', toOwnerId: 'SP-2', transferOutcome: 'ACCEPTED' },
      { ...downloaded, deviceId: 'D-2' },
    );
    expect(familyCourse(log, 'INITIAL_DELIVERY', 0).map(({ family }) => family)).toEqual([
      'INITIAL_DELIVERY',
      'TRANSFER',
      'INITIAL_DELIVERY',
    ]);
  });

  test('end with the word of the server, from the latest entry on', () => {
    expect(familyCourse(logOf(injected, downloaded), 'DELETION', 0)).toEqual([
      { at: NOON, family: 'INITIAL_DELIVERY' },
      { at: NOON + HOUR, family: 'DELETION' },
    ]);
  });

  test('are those of the lifecycle statuses where the log is written in them', () => {
    const log = logOf(
      { actionName: 'Inject', toLifecycleStatus: 'INJECTED' },
      { toLifecycleStatus: 'DOWNLOADED' },
      { actionName: 'Activate', toLifecycleStatus: 'BT_ACTIVATED' },
    );
    expect(familyCourse(log, 'ACTIVATION', 0).map(({ family }) => family)).toEqual(['INITIAL_DELIVERY', 'ACTIVATION']);
  });

  test('are one since the injection where there is no log', () => {
    expect(familyCourse([], 'TRANSFER', NOON)).toEqual([{ at: NOON, family: 'TRANSFER' }]);
  });

  test('take the last of several entries in one instant', () => {
    const [first, second] = logOf(injected, { ...downloaded, serverTimestamp: new Date(NOON).toISOString() });
    expect(familyCourse(first && second ? [first, second] : [], 'DELETION', 0)).toEqual([
      { at: NOON, family: 'DELETION' },
    ]);
  });
});
