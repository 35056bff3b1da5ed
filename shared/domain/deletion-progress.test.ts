import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deletionOriginOf, deletionProgressOf } from './deletion-progress.ts';
import type { Move } from './lifecycle-moves.ts';
import {
  activate,
  check,
  download,
  endTransfer,
  inject,
  logOf,
  logOff,
  play,
  remove,
  startTransfer,
  unlink,
} from './lifecycle-moves.ts';
import { actionOf, statusLogEntrySchema } from './status-log.ts';

/** The log of moves that were made a second apart, the first at second 1. */
const logAfter = (...moves: Move[]) =>
  logOf(
    play(
      moves,
      moves.map((_, index) => (index + 1) * 1000),
    ),
  );

describe('the progress of a deletion', () => {
  test('names the phones that still hold the ticket with when they were last seen, then those that confirmed', () => {
    const log = logAfter(
      inject,
      download('phone'),
      download('tablet'),
      download('watch'),
      check,
      remove,
      unlink('tablet'),
    );
    expect(deletionProgressOf(log)).toEqual({
      loggedAt: 6000,
      phones: [
        { device: 'phone', confirmedAt: null, lastSeen: 2000 },
        { device: 'watch', confirmedAt: null, lastSeen: 4000 },
        { device: 'tablet', confirmedAt: 7000, lastSeen: 7000 },
      ],
      complete: true,
    });
  });

  test('counts a spectator who logs off as a phone that confirmed', () => {
    const log = logAfter(inject, download('phone'), download('tablet'), remove, logOff('phone'));
    expect(deletionProgressOf(log).phones).toMatchObject([
      { device: 'tablet', confirmedAt: null },
      { device: 'phone', confirmedAt: 5000 },
    ]);
  });

  test('waits for nobody when no phone held the ticket', () => {
    expect(deletionProgressOf(logAfter(inject, remove))).toMatchObject({ phones: [], complete: true });
  });

  test('says that the log does not have the deletion yet, and which phones hold the ticket until then', () => {
    expect(deletionProgressOf(logAfter(inject, download('phone')))).toEqual({
      loggedAt: null,
      phones: [{ device: 'phone', confirmedAt: null, lastSeen: 2000 }],
      complete: true,
    });
  });

  test('says that it does not know all phones when there is no log, or one that begins late', () => {
    expect(deletionProgressOf([])).toEqual({ loggedAt: null, phones: [], complete: false });
    const log = logAfter(inject, download('phone'), download('tablet'), remove, unlink('phone'));
    expect(deletionProgressOf(log.slice(3))).toMatchObject({ loggedAt: 4000, complete: false });
  });

  test('says so of the old history mode, which writes no phones', () => {
    const entry = { ticketId: 'A-1', serverTimestamp: '2026-06-14T12:00:00Z', legacyState: 'CONFIRMED' };
    const log = ['INJECT', 'DELETE'].map((actionName) => statusLogEntrySchema.parse({ ...entry, actionName }));
    expect(deletionProgressOf(log)).toMatchObject({ phones: [], complete: false });
  });

  test('agrees with the state machine after any life of a ticket', () => {
    const devices = ['phone', 'tablet', 'watch'];
    const anyMove = fc.constantFrom<Move[]>(
      activate,
      check,
      startTransfer('bea'),
      endTransfer('ACCEPTED'),
      endTransfer('CANCELLED'),
      ...devices.flatMap((device) => [download(device), download(device), logOff(device)]),
    );
    const anyConfirmation = fc.constantFrom<Move[]>(...devices.flatMap((device) => [unlink(device), logOff(device)]));
    const before = fc.array(anyMove, { maxLength: 20 });
    fc.assert(
      fc.property(before, fc.array(anyConfirmation, { maxLength: 4 }), (life, confirmations) => {
        const moves = [inject, ...life, remove, ...confirmations];
        const moments = play(
          moves,
          moves.map((_, index) => (index + 1) * 1000),
        );
        const log = logOf(moments);
        const atDeletion = stateAfter(
          moments,
          log.findLast((entry) => actionOf(entry) === 'Delete')?.serverTimestamp.utc,
        );
        const { phones, complete } = deletionProgressOf(log);
        const waiting = phones.filter(({ confirmedAt }) => confirmedAt === null).map(({ device }) => device);
        expect(complete).toBe(true);
        expect(waiting).toEqual(moments.at(-1)?.after?.devices);
        expect(phones.map(({ device }) => device).sort()).toEqual(atDeletion?.devices.toSorted());
        for (const { lastSeen } of phones) expect(lastSeen).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The state after the action at an instant. */
function stateAfter(moments: ReturnType<typeof play>, at: number | undefined) {
  return moments.findLast(({ action }) => action.at === at)?.after;
}

describe('who deleted a ticket', () => {
  test('is the actor of the latest deletion in the log, with time and reason', () => {
    expect(deletionOriginOf(logAfter(inject, download('phone'), remove))).toEqual({
      actor: 'Back-office',
      at: 3000,
      reason: 'ONSITE_TROUBLESHOOTING',
    });
  });

  test('is not known while the log has no deletion', () => {
    expect(deletionOriginOf(logAfter(inject, download('phone')))).toBeNull();
  });
});
