import { describe, expect, it, test } from 'vitest';
import { activate, download, inject, logOf, logOff, play, remove, startTransfer } from './lifecycle-moves.ts';
import { replay, stateAt, storyOf } from './replay.ts';
import { UNKNOWN_DEVICE } from './replay-course.ts';
import type { StatusLogEntry } from './status-log.ts';

type Fields = Partial<StatusLogEntry>;

function entry(utc: number, actionName: string, fields: Fields = {}): StatusLogEntry {
  return { ticketId: 'T-1', actionName, serverTimestamp: { utc, offset: 0 }, ...fields };
}

const v4 = (utc: number, actionName: string, fromStatus: string | null, toStatus: string, fields: Fields = {}) =>
  entry(utc, actionName, { fromStatus, toStatus, fromOwnerId: 'anna', toOwnerId: 'anna', ...fields });

const injected = v4(10, 'Inject', null, 'NOT_DOWNLOADED', { fromOwnerId: null });
const downloaded = v4(20, 'Download', 'NOT_DOWNLOADED', 'DOWNLOADED', { deviceId: 'phone' });

describe('a log', () => {
  it('tells nothing when it is empty, or before it begins', () => {
    expect(replay([])).toEqual({ state: null, lastEntry: -1, problems: [] });
    expect(replay([injected], 9)).toEqual({ state: null, lastEntry: -1, problems: [] });
    expect(storyOf([])).toMatchObject({ segments: [], ownership: [] });
  });

  it('tells the state at any instant, that of an entry included', () => {
    const log = [injected, downloaded];
    expect(stateAt(log, 19)?.status).toBe('NOT_DOWNLOADED');
    expect(stateAt(log, 20)).toMatchObject({ status: 'DOWNLOADED', devices: ['phone'] });
    expect(replay(log, 19).lastEntry).toBe(0);
  });

  it('is read whatever the case and the spaces of its actions', () => {
    const log = [
      injected,
      { ...downloaded, actionName: 'download' },
      v4(30, 'Log off', 'DOWNLOADED', 'NOT_DOWNLOADED', { deviceId: 'phone' }),
    ];
    expect(replay(log)).toMatchObject({ state: { status: 'NOT_DOWNLOADED', devices: [] }, problems: [] });
  });

  it('leaves the ticket on the phones of the sender when a deletion cancels the transfer (row 18)', () => {
    const log = logOf(play([inject, download(), startTransfer(), remove]));
    const moment = log.with(-1, { ...log.at(-1), serverTimestamp: { utc: 54, offset: 0 } } as StatusLogEntry);
    for (const told of [log, moment]) {
      expect(replay(told)).toMatchObject({ state: { status: 'DELETION_PENDING', devices: ['phone'] }, problems: [] });
    }
  });

  it('need not have the entries that the system writes before or after another', () => {
    const transfer = v4(40, 'StartTransfer', 'DOWNLOADED', 'PENDING_TRANSFER', { toOwnerId: 'bea' });
    const activated = v4(30, 'Activate', 'DOWNLOADED', 'DOWNLOADED');
    const during = replay([injected, downloaded, activated, transfer]);
    expect(during).toMatchObject({ state: { attributes: { Activated: null } }, problems: [] });
    const deletion = v4(50, 'Delete', 'PENDING_TRANSFER', 'DELETION_PENDING');
    expect(replay([injected, downloaded, transfer, deletion])).toMatchObject({
      state: { status: 'DELETION_PENDING', pendingRecipient: null, devices: ['phone'] },
      problems: [],
    });
    expect(replay([injected, v4(20, 'Delete', 'NOT_DOWNLOADED', 'DELETED')])).toMatchObject({
      state: { status: 'DELETED', attributes: { Deleted: 20 } },
      problems: [],
    });
  });

  it('may ask for a deletion again (row 26)', () => {
    const again = v4(40, 'Delete', 'DELETION_PENDING', 'DELETION_PENDING');
    const { state, problems } = replay([
      injected,
      downloaded,
      v4(30, 'Delete', 'DOWNLOADED', 'DELETION_PENDING'),
      again,
    ]);
    expect(problems).toEqual([]);
    expect(state).toMatchObject({ status: 'DELETION_PENDING', devices: ['phone'] });
  });

  it('that names no phones tells by its statuses whether one is left', () => {
    const onSome = [injected, v4(20, 'Download', 'NOT_DOWNLOADED', 'DOWNLOADED')];
    expect(replay(onSome).state?.devices).toEqual([UNKNOWN_DEVICE]);
    const stays = [...onSome, v4(30, 'UserLogoff', 'DOWNLOADED', 'DOWNLOADED')];
    expect(replay(stays)).toMatchObject({ state: { status: 'DOWNLOADED' }, problems: [] });
    const leaves = [...stays, v4(40, 'UserLogoff', 'DOWNLOADED', 'NOT_DOWNLOADED')];
    expect(replay(leaves)).toMatchObject({ state: { status: 'NOT_DOWNLOADED', devices: [] }, problems: [] });
  });
});

describe('what does not fit is reported with its entry, and the entry is believed', () => {
  test('a log that begins late', () => {
    const log = [
      v4(20, 'Activate', 'DOWNLOADED', 'DOWNLOADED'),
      v4(30, 'UserLogoff', 'DOWNLOADED', 'DOWNLOADED', { deviceId: 'tablet' }),
    ];
    expect(replay(log)).toMatchObject({
      state: { status: 'DOWNLOADED', initialOwner: 'anna', attributes: { Injected: null, Activated: 20 } },
      problems: [{ kind: 'logBeginsLate', entry: 0 }],
    });
  });

  test('a gap between statuses', () => {
    const log = [injected, v4(30, 'UserLogoff', 'DOWNLOADED', 'NOT_DOWNLOADED')];
    expect(replay(log)).toMatchObject({
      state: { status: 'NOT_DOWNLOADED' },
      problems: [{ kind: 'gap', entry: 1, field: 'status', expected: 'NOT_DOWNLOADED', found: 'DOWNLOADED' }],
    });
  });

  test('a gap between owners, which makes a link of the chain whose beginning nobody knows', () => {
    const log = [
      injected,
      v4(30, 'Download', 'NOT_DOWNLOADED', 'DOWNLOADED', { fromOwnerId: 'bea', toOwnerId: 'bea' }),
    ];
    const { state, problems, ownership } = storyOf(log);
    expect(problems).toEqual([{ kind: 'gap', entry: 1, field: 'owner', expected: 'anna', found: 'bea' }]);
    expect(state).toMatchObject({ initialOwner: 'anna', previousOwner: 'anna', currentOwner: 'bea' });
    expect(ownership).toMatchObject([
      { ownerId: 'anna', until: 30 },
      { ownerId: 'bea', since: null, until: null },
    ]);
  });

  test('a transfer that ends with another recipient than it began with', () => {
    const start = v4(20, 'StartTransfer', 'NOT_DOWNLOADED', 'PENDING_TRANSFER', { toOwnerId: 'bea' });
    const end = v4(30, 'EndTransfer', 'PENDING_TRANSFER', 'NOT_DOWNLOADED', {
      toOwnerId: 'cleo',
      transferOutcome: 'ACCEPTED',
    });
    expect(replay([injected, start, end])).toMatchObject({
      state: { currentOwner: 'cleo' },
      problems: [{ kind: 'gap', entry: 2, field: 'owner', expected: 'bea', found: 'cleo' }],
    });
  });

  test('an impossible step', () => {
    const again = v4(30, 'EndTransfer', 'DOWNLOADED', 'DOWNLOADED', { transferOutcome: 'REJECTED' });
    expect(replay([injected, downloaded, again])).toMatchObject({
      state: { status: 'DOWNLOADED', currentOwner: 'anna' },
      problems: [{ kind: 'impossible', entry: 2, refusal: 'NoTransferPending' }],
    });
    const afterwards = logOf(play([inject, remove]));
    expect(replay([...afterwards, { ...downloaded, fromStatus: 'DELETED' }])).toMatchObject({
      state: { status: 'DOWNLOADED', attributes: { Deleted: 2 } },
      problems: [{ kind: 'impossible', entry: 3, refusal: 'AlreadyDeleted' }],
    });
  });

  test('another status than the state machine comes to', () => {
    expect(replay([injected, { ...downloaded, toStatus: 'NOT_DOWNLOADED' }])).toMatchObject({
      state: { status: 'NOT_DOWNLOADED', devices: [] },
      problems: [{ kind: 'otherStatus', entry: 1, expected: 'DOWNLOADED', found: 'NOT_DOWNLOADED' }],
    });
  });

  test('a status that nobody knows, which is no gap for the entry that goes on from it', () => {
    const held = { ...downloaded, toStatus: 'ON_HOLD' };
    const { state, problems } = replay([injected, held, v4(30, 'Activate', 'ON_HOLD', 'DOWNLOADED')]);
    expect(problems).toEqual([{ kind: 'otherStatus', entry: 1, expected: 'DOWNLOADED', found: 'ON_HOLD' }]);
    expect(state).toMatchObject({ status: 'DOWNLOADED', attributes: { Activated: 30 } });
  });

  test('an action that nobody knows, of which the status and the owner count', () => {
    const stamp = v4(30, 'Stamp', 'DOWNLOADED', 'NOT_DOWNLOADED');
    expect(replay([injected, downloaded, stamp])).toMatchObject({
      state: { status: 'NOT_DOWNLOADED', devices: [] },
      problems: [{ kind: 'unknownAction', entry: 2, action: 'Stamp' }],
    });
  });

  test('a missing download, noticed by the phone that logs off', () => {
    const log = logOf(play([inject, download(), download('tablet'), logOff('tablet')])).toSpliced(2, 1);
    expect(replay(log).problems).toMatchObject([{ kind: 'impossible', refusal: 'DeviceDoesNotHoldTicket' }]);
  });

  test('a second activation', () => {
    const log = logOf(play([inject, download(), activate]));
    const again = { ...log[2], serverTimestamp: { utc: 9, offset: 0 } } as StatusLogEntry;
    expect(replay([...log, again])).toMatchObject({
      state: { attributes: { Activated: 3 } },
      problems: [{ kind: 'impossible', entry: 3, refusal: 'AlreadyActivated' }],
    });
  });
});

describe('a log in lifecycle statuses', () => {
  const step = (utc: number, actionName: string, from: string | null, to: string, fields: Fields = {}) =>
    entry(utc, actionName, { fromLifecycleStatus: from, toLifecycleStatus: to, ...fields });
  const log = [
    step(10, 'Inject', null, 'INJECTED', { toOwnerId: 'anna' }),
    step(20, 'Download', 'INJECTED', 'DOWNLOADED', { deviceId: 'phone' }),
    step(30, 'StartTransfer', 'DOWNLOADED', 'PENDING_TRANFER', { toOwnerId: 'bea' }),
    step(40, 'EndTransfer', 'PENDING_TRANSFER', 'TRANSFERRED', { toOwnerId: 'bea', transferOutcome: 'ACCEPTED' }),
    step(50, 'Download', 'TRANSFERRED', 'TRANSFERRED', { deviceId: 'tablet' }),
    step(60, 'Activate', 'TRANSFERRED', 'BT_ACTIVATED'),
    step(70, 'UserLogoff', 'BT_ACTIVATED', 'BT_ACTIVATED', { deviceId: 'tablet' }),
  ];

  it('is replayed by its actions, and its statuses fit where they have a V4 equivalent', () => {
    expect(replay(log)).toMatchObject({
      state: { status: 'NOT_DOWNLOADED', currentOwner: 'bea', previousOwner: 'anna', attributes: { Activated: 60 } },
      problems: [],
    });
  });

  it('says nothing where its status has no V4 equivalent', () => {
    expect(replay([...log, step(80, 'Check', 'DEFAULT', 'INVALID')]).problems).toEqual([]);
  });

  it('has a gap where the equivalents differ', () => {
    expect(replay([...log, step(80, 'Check', 'PENDING', 'PENDING')]).problems).toMatchObject([
      { kind: 'gap', entry: 7, expected: 'NOT_DOWNLOADED', found: 'PENDING' },
    ]);
  });
});

describe('a log of the old history mode', () => {
  const transaction = (utc: number, actionName: string, legacyState: string, to = 'anna', from = 'anna') =>
    entry(utc, actionName, { legacyState, fromOwnerId: from, toOwnerId: to });
  const came = [transaction(10, 'INJECT', 'PENDING'), transaction(20, 'INJECT', 'CONFIRMED')];

  it('tells when the ticket came, and when it was first on a phone', () => {
    expect(replay(came)).toMatchObject({
      state: { status: 'DOWNLOADED', currentOwner: 'anna', attributes: { Injected: 10, Delivered: 20 } },
      problems: [],
    });
  });

  it('counts a transfer when it is confirmed, whether or not its start was written down', () => {
    const end = transaction(40, 'TRANSFER', 'CONFIRMED', 'bea');
    for (const log of [
      [...came, transaction(30, 'TRANSFER', 'PENDING', 'bea'), end],
      [...came, end],
    ]) {
      expect(replay(log)).toMatchObject({ state: { currentOwner: 'bea', previousOwner: 'anna' }, problems: [] });
    }
  });

  it.each(['KO', 'FAILED', 'CANCELLED'])('leaves the ticket with its owner when the transfer ends as %s', (state) => {
    const log = [...came, transaction(30, 'TRANSFER', 'PENDING', 'bea'), transaction(40, 'TRANSFER', state, 'bea')];
    expect(replay(log)).toMatchObject({ state: { currentOwner: 'anna', pendingRecipient: null }, problems: [] });
    expect(replay([...came, transaction(30, 'DELETE', state)]).state?.status).toBe('DOWNLOADED');
  });

  it('is deleted when the deletion is burnt', () => {
    const log = [...came, transaction(30, 'DELETE', 'DELETION_PENDING'), transaction(40, 'BURN', 'DELETED')];
    expect(stateAt(log, 30)?.status).toBe('DELETION_PENDING');
    expect(replay(log)).toMatchObject({ state: { status: 'DELETED', attributes: { Deleted: 40 } }, problems: [] });
  });

  it('reports a transaction that nobody knows, and what can follow no deletion', () => {
    const burnt = [...came, transaction(40, 'BURN', 'DELETED')];
    expect(replay([...burnt, transaction(50, 'MINT', 'CONFIRMED')]).problems).toEqual([
      { kind: 'unknownAction', entry: 3, action: 'MINT' },
    ]);
    expect(replay([...burnt, transaction(50, 'INJECT', 'CONFIRMED')]).problems).toEqual([
      { kind: 'impossible', entry: 3, refusal: 'AlreadyDeleted' },
    ]);
  });
});
