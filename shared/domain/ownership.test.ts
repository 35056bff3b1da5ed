import { describe, expect, it } from 'vitest';
import { ownershipChain } from './ownership.ts';
import type { StatusLogEntry } from './status-log.ts';

type Fields = Partial<StatusLogEntry>;

function entry(utc: number, actionName: string, fields: Fields = {}): StatusLogEntry {
  return { ticketId: 'T-1', actionName, actor: 'Mobile', serverTimestamp: { utc, offset: 0 }, ...fields };
}

const injected = entry(10, 'Inject', { toOwnerId: 'anna', actor: 'TicketingSystem' });
const started = (utc: number, fromOwnerId: string, toOwnerId: string) =>
  entry(utc, 'StartTransfer', { fromOwnerId, toOwnerId });
const ended = (utc: number, fromOwnerId: string, toOwnerId: string, transferOutcome: string, fields: Fields = {}) =>
  entry(utc, 'EndTransfer', { fromOwnerId, toOwnerId, transferOutcome, ...fields });

/** The chain as `owner since-until`. */
function owners(log: readonly StatusLogEntry[]): string[] {
  return ownershipChain(log).map(({ ownerId, since, until }) => `${ownerId} ${since ?? '?'}-${until ?? 'now'}`);
}

describe('the ownership chain', () => {
  it('is empty for an empty log, and for one that names no owner', () => {
    expect(ownershipChain([])).toEqual([]);
    expect(ownershipChain([entry(10, 'Inject'), entry(20, 'Download')])).toEqual([]);
  });

  it('begins with the owner at the injection, who keeps the ticket while nothing is transferred', () => {
    expect(ownershipChain([injected, entry(20, 'Download', { fromOwnerId: 'anna', toOwnerId: 'anna' })])).toEqual([
      { ownerId: 'anna', since: 10, until: null, actor: 'TicketingSystem', transfer: null, branches: [] },
    ]);
  });

  it('goes on with the recipient of an accepted transfer', () => {
    expect(ownershipChain([injected, started(20, 'anna', 'bea'), ended(30, 'anna', 'bea', 'ACCEPTED')])).toEqual([
      { ownerId: 'anna', since: 10, until: 30, actor: 'TicketingSystem', transfer: null, branches: [] },
      {
        ownerId: 'bea',
        since: 30,
        until: null,
        actor: 'Mobile',
        transfer: {
          toOwnerId: 'bea',
          startedAt: 20,
          endedAt: 30,
          outcome: 'ACCEPTED',
          startedBy: 'Mobile',
          actor: 'Mobile',
        },
        branches: [],
      },
    ]);
  });

  it('takes the recipient from the start of a transfer when its end does not name one', () => {
    const end = entry(30, 'EndTransfer', { fromOwnerId: 'anna', transferOutcome: 'ACCEPTED' });
    expect(owners([injected, started(20, 'anna', 'bea'), end])).toEqual(['anna 10-30', 'bea 30-now']);
  });

  it('shows a refused transfer as a side branch, never as an owner', () => {
    expect(ownershipChain([injected, started(20, 'anna', 'bea'), ended(30, 'anna', 'bea', 'REJECTED')])).toEqual([
      {
        ownerId: 'anna',
        since: 10,
        until: null,
        actor: 'TicketingSystem',
        transfer: null,
        branches: [
          { toOwnerId: 'bea', startedAt: 20, endedAt: 30, outcome: 'REJECTED', startedBy: 'Mobile', actor: 'Mobile' },
        ],
      },
    ]);
  });

  it('shows a transfer that timed out as cancelled by the system', () => {
    const timeOut = ended(90, 'anna', 'bea', 'CANCELLED', { actor: 'System' });
    expect(ownershipChain([injected, started(20, 'anna', 'bea'), timeOut])[0]?.branches).toEqual([
      { toOwnerId: 'bea', startedAt: 20, endedAt: 90, outcome: 'CANCELLED', startedBy: 'Mobile', actor: 'System' },
    ]);
  });

  it('shows a pending transfer as a branch that has not ended', () => {
    expect(ownershipChain([injected, started(20, 'anna', 'bea')])).toEqual([
      {
        ownerId: 'anna',
        since: 10,
        until: null,
        actor: 'TicketingSystem',
        transfer: null,
        branches: [
          { toOwnerId: 'bea', startedAt: 20, endedAt: null, outcome: null, startedBy: 'Mobile', actor: 'Mobile' },
        ],
      },
    ]);
  });

  it('keeps each failed transfer with the owner who tried it', () => {
    const chain = ownershipChain([
      injected,
      started(20, 'anna', 'bea'),
      ended(30, 'anna', 'bea', 'REJECTED'),
      started(40, 'anna', 'cleo'),
      ended(50, 'anna', 'cleo', 'ACCEPTED'),
      started(60, 'cleo', 'dora'),
      ended(70, 'cleo', 'dora', 'CANCELLED'),
      started(80, 'cleo', 'emil'),
    ]);
    expect(chain.map(({ ownerId, branches }) => [ownerId, branches.map(({ toOwnerId }) => toOwnerId)])).toEqual([
      ['anna', ['bea']],
      ['cleo', ['dora', 'emil']],
    ]);
  });

  it('lists a former owner again when the ticket comes back', () => {
    const log = [
      injected,
      started(20, 'anna', 'bea'),
      ended(30, 'anna', 'bea', 'ACCEPTED'),
      started(40, 'bea', 'anna'),
      ended(50, 'bea', 'anna', 'ACCEPTED'),
    ];
    expect(owners(log)).toEqual(['anna 10-30', 'bea 30-50', 'anna 50-now']);
  });

  it("reads the report's own spelling of the actions", () => {
    const log = [
      entry(10, 'inject', { toOwnerId: 'anna' }),
      entry(20, 'Start transfer', { fromOwnerId: 'anna', toOwnerId: 'bea' }),
      entry(30, 'END TRANSFER', { fromOwnerId: 'anna', toOwnerId: 'bea', transferOutcome: 'ACCEPTED' }),
    ];
    expect(owners(log)).toEqual(['anna 10-30', 'bea 30-now']);
  });

  it('keeps a transfer whose outcome nobody knows as a branch', () => {
    const log = [injected, started(20, 'anna', 'bea'), ended(30, 'anna', 'bea', 'LOST_IN_SPACE')];
    expect(ownershipChain(log)[0]?.branches).toMatchObject([{ outcome: 'LOST_IN_SPACE' }]);
    expect(owners(log)).toEqual(['anna 10-now']);
  });
});

describe('the ownership chain of a log that begins in the middle', () => {
  it('begins with the owner whom its first entry names, since an unknown time', () => {
    expect(owners([entry(50, 'Download', { fromOwnerId: 'anna', toOwnerId: 'anna' })])).toEqual(['anna ?-now']);
  });

  it('begins with the sender when a transfer comes first', () => {
    expect(owners([started(50, 'anna', 'bea'), ended(60, 'anna', 'bea', 'ACCEPTED')])).toEqual([
      'anna ?-60',
      'bea 60-now',
    ]);
    expect(owners([ended(60, 'anna', 'bea', 'ACCEPTED')])).toEqual(['anna ?-60', 'bea 60-now']);
    expect(owners([ended(60, 'anna', 'bea', 'REJECTED')])).toEqual(['anna ?-now']);
  });

  it('does not take the recipient of a transfer for its sender', () => {
    const start = entry(50, 'StartTransfer', { toOwnerId: 'bea' });
    const end = entry(60, 'EndTransfer', { toOwnerId: 'bea', transferOutcome: 'ACCEPTED' });
    expect(owners([start])).toEqual([]);
    expect(owners([start, end])).toEqual(['bea 60-now']);
  });
});

describe('the ownership chain of the old history mode', () => {
  const transaction = (utc: number, actionName: string, legacyState: string, fromOwnerId: string, toOwnerId: string) =>
    entry(utc, actionName, { legacyState, fromOwnerId, toOwnerId });
  const injection = [
    entry(10, 'INJECT', { legacyState: 'PENDING', toOwnerId: 'anna' }),
    transaction(20, 'INJECT', 'CONFIRMED', 'anna', 'anna'),
  ];

  it('takes the transactions of one injection for one owner', () => {
    expect(owners(injection)).toEqual(['anna 10-now']);
  });

  it('goes on with the recipient of a confirmed transfer', () => {
    const transfer = [
      transaction(30, 'TRANSFER', 'PENDING', 'anna', 'bea'),
      transaction(40, 'TRANSFER', 'CONFIRMED', 'anna', 'bea'),
    ];
    expect(owners([...injection, ...transfer])).toEqual(['anna 10-40', 'bea 40-now']);
  });

  it.each(['CANCELLED', 'FAILED', 'KO'])('shows a transfer that ended as %s as a side branch', (state) => {
    const transfer = [
      transaction(30, 'TRANSFER', 'PENDING', 'anna', 'bea'),
      transaction(40, 'TRANSFER', state, 'anna', 'bea'),
    ];
    const chain = ownershipChain([...injection, ...transfer]);
    expect(chain).toMatchObject([
      { ownerId: 'anna', until: null, branches: [{ toOwnerId: 'bea', startedAt: 30, endedAt: 40, outcome: state }] },
    ]);
  });

  it.each(['PENDING', 'REGISTRATION_PENDING'])('shows a transfer in the state %s as pending', (state) => {
    const chain = ownershipChain([...injection, transaction(30, 'TRANSFER', state, 'anna', 'bea')]);
    expect(chain).toMatchObject([{ ownerId: 'anna', branches: [{ toOwnerId: 'bea', startedAt: 30, outcome: null }] }]);
  });
});
