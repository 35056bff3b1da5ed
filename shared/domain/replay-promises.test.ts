import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TransferOutcome } from './actions.ts';
import { ACTIONS, isAction } from './actions.ts';
import type { Moment, Move } from './lifecycle-moves.ts';
import {
  activate,
  assignToGuest,
  check,
  control,
  deactivate,
  download,
  endTransfer,
  inject,
  keep,
  logOf,
  logOff,
  play,
  remove,
  startTransfer,
  unassign,
  unlink,
} from './lifecycle-moves.ts';
import { replay, stateAt, storyOf } from './replay.ts';
import type { StatusLogEntry } from './status-log.ts';
import { actionOf, statusLogEntrySchema } from './status-log.ts';
import { LEGACY_ACTIONS, LEGACY_STATES, LIFECYCLE_STATUSES, V4_STATUSES } from './statuses.ts';

const people = ['anna', 'bea', 'cleo'];
const devices = ['phone', 'tablet', 'watch'];
const outcomes: TransferOutcome[] = ['ACCEPTED', 'CANCELLED', 'REJECTED'];
const byTheSystem: Move = (at) => ({ name: 'EndTransfer', outcome: 'CANCELLED', actor: 'System', at });
const anyMove = fc.constantFrom<Move[]>(
  inject,
  activate,
  deactivate,
  assignToGuest,
  keep,
  unassign,
  check,
  control,
  remove,
  byTheSystem,
  ...people.map(startTransfer),
  ...outcomes.map(endTransfer),
  endTransfer('ACCEPTED'),
  ...devices.map(download),
  ...devices.map(download),
  ...devices.map(unlink),
  ...devices.map(logOff),
);

interface Life {
  moments: Moment[];
  log: StatusLogEntry[];
}

/** Lives whose actions come at any distance in time, several at the same instant too. */
const anyLife: fc.Arbitrary<Life> = fc
  .array(fc.record({ move: anyMove, wait: fc.nat(2) }), { maxLength: 30, size: 'max' })
  .map((steps) => {
    let now = 1;
    const times = [now, ...steps.map(({ wait }) => (now += wait))];
    const moments = play([inject, ...steps.map(({ move }) => move)], times);
    return { moments, log: logOf(moments) };
  });

/** States a promise about 4 000 lives; the six below make more than 20 000. */
function promise<Extra extends unknown[]>(
  extra: { [K in keyof Extra]: fc.Arbitrary<Extra[K]> },
  kept: (life: Life, ...extra: Extra) => void,
): void {
  fc.assert(
    fc.property(fc.tuple(anyLife, ...extra), ([life, ...rest]) => kept(life, ...(rest as unknown as Extra))),
    { numRuns: 4_000 },
  );
}

describe('the replay of the log of any life', () => {
  it('gives the very state of the ticket, and finds nothing wrong', () => {
    promise([], ({ moments, log }) => {
      const { state, lastEntry, problems } = replay(log);
      expect(problems).toEqual([]);
      expect(state).toEqual(moments.at(-1)?.after);
      expect(lastEntry).toBe(log.length - 1);
    });
  });

  it('gives at any instant the state after the last action at or before it', () => {
    promise([fc.nat(70)], ({ moments, log }, time) => {
      const then = moments.findLast(({ action }) => action.at <= time);
      expect(stateAt(log, time)).toEqual(then?.after ?? null);
    });
  });

  it('tells a chain of owners that begins with the initial and ends with the current owner', () => {
    promise([], ({ moments, log }) => {
      const { ownership } = storyOf(log);
      const state = moments.at(-1)?.after;
      expect(ownership[0]?.ownerId).toBe(state?.initialOwner);
      expect(ownership.at(-1)?.ownerId).toBe(state?.currentOwner);
      expect(ownership.at(-2)?.ownerId ?? null).toBe(state?.previousOwner);
      const hops = ownership.slice(1).map((link, hop) => link.since === ownership[hop]?.until);
      expect(hops).not.toContain(false);
    });
  });

  it('tells stretches of time that end in the status of the ticket', () => {
    promise([], ({ moments, log }) => {
      expect(storyOf(log).segments.at(-1)).toMatchObject({
        vocabulary: 'V4',
        status: moments.at(-1)?.after?.status,
        until: null,
      });
    });
  });

  it('says that a log without its beginning begins late, and comes to the same status and owner', () => {
    promise([fc.nat()], ({ moments, log }, cut) => {
      const rest = log.slice(1 + (cut % log.length));
      if (rest.length === 0) return;
      const { state, problems } = replay(rest);
      expect(problems).toEqual([{ kind: 'logBeginsLate', entry: 0 }]);
      expect(state).toMatchObject({
        status: moments.at(-1)?.after?.status,
        currentOwner: moments.at(-1)?.after?.currentOwner,
      });
    });
  });

  it('notices a missing entry, unless the entries around it agree on the status and the owner', () => {
    promise([fc.nat()], ({ moments, log }, missing) => {
      if (log.length < 3) return;
      const at = 1 + (missing % (log.length - 2));
      const { state, problems } = replay(log.toSpliced(at, 1));
      const entry = log[at];
      const seamless = entry?.fromStatus === entry?.toStatus && entry?.fromOwnerId === entry?.toOwnerId;
      if (!seamless) expect(problems.map(({ kind }) => kind)).toContain('gap');
      expect(state).toMatchObject({
        status: moments.at(-1)?.after?.status,
        currentOwner: moments.at(-1)?.after?.currentOwner,
      });
    });
  });
});

describe('the replay of junk', () => {
  const word = (...known: readonly string[]) =>
    fc.option(fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 6 }, fc.string()), { nil: null });
  const junk: fc.Arbitrary<StatusLogEntry> = fc.record({
    ticketId: fc.constant('T-1'),
    actionName: word(...ACTIONS, ...LEGACY_ACTIONS, 'Log off', '__proto__').map((name) => name || 'Teleport'),
    fromStatus: word(...V4_STATUSES, 'constructor'),
    toStatus: word(...V4_STATUSES, 'toString'),
    fromLifecycleStatus: word(...LIFECYCLE_STATUSES),
    toLifecycleStatus: word(...LIFECYCLE_STATUSES),
    legacyState: fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, word(...LEGACY_STATES, '__proto__')),
    fromOwnerId: word(...people),
    toOwnerId: word(...people),
    actor: word('Mobile', 'System'),
    serverTimestamp: fc.record({ utc: fc.integer(), offset: fc.constant(0) }),
    deviceId: word(...devices),
    transferOutcome: word(...outcomes),
    deletionReason: word('REFUND'),
    keptByOwner: fc.option(fc.boolean(), { nil: null }),
  });

  it('never fails, names only entries of the log, and agrees with the chain where the log is in order', () => {
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 20 }), fc.integer(), (log, until) => {
        const { state, problems, ownership } = storyOf(log);
        for (const { entry } of problems) expect(log[entry]).toBeDefined();
        replay(log, until);
        if (state) expect(state.devices.length === 0 || state.status !== 'DELETED').toBe(true);
        const begins = log[0] && isAction(actionOf(log[0])) && !log.some(({ legacyState }) => legacyState);
        const inOrder = problems.every(({ kind }) => kind !== 'impossible' && kind !== 'gap');
        if (state && begins && inOrder) {
          expect(ownership.at(-1)?.ownerId ?? '').toBe(state.currentOwner);
        }
      }),
      { numRuns: 4_000 },
    );
  });

  it('takes what the wire schema lets through', () => {
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 5 }), (log) => {
        const wire = log.map((entry) => ({ ...entry, serverTimestamp: '2026-06-14T17:30:00Z' }));
        replay(wire.map((entry) => statusLogEntrySchema.parse(entry)));
      }),
      { numRuns: 300 },
    );
  });
});
