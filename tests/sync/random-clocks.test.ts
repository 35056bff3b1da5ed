/** Both clocks, set at random between pulls and pushes. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Deletion } from '../../shared/deletion.ts';
import { DEFAULT_DELETION_PATH } from '../../shared/tixngo.ts';
import { ClockedSyncing, DAY, HOUR, MINUTE, SECOND, TICKETS } from './clocked-syncing.ts';

/** A real server on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const PATH_OF_DELETIONS = DEFAULT_DELETION_PATH.slice(0, DEFAULT_DELETION_PATH.indexOf('{'));

let clocked: ClockedSyncing;
beforeEach(async () => {
  clocked = await ClockedSyncing.start();
  await clocked.pull();
});
afterEach(() => clocked.close());
const error = fc.constantFrom(0, 6 * HOUR, -6 * HOUR, DAY, -DAY);
const step = fc.oneof(
  fc.record({ kind: fc.constant('server' as const), error }),
  fc.record({ kind: fc.constant('machine' as const), error }),
  fc.record({ kind: fc.constant('change' as const), tickets: fc.array(fc.nat(TICKETS - 1), { maxLength: 6 }) }),
  fc.record({ kind: fc.constant('pass' as const), minutes: fc.integer({ min: 0, max: 15 }) }),
  fc.record({ kind: fc.constant('decide' as const), index: fc.nat(30) }),
  fc.record({ kind: fc.constant('fail' as const), how: fc.constantFrom('500' as const, 'loseAnswer' as const) }),
  fc.record({ kind: fc.constant('push' as const) }),
  fc.record({ kind: fc.constant('pull' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/**
 * A server whose clock went back and is set again before anybody asked it has stamped changes that nobody can know
 * of (docs/guarantees.md, section 1): so it is asked in between.
 */
async function setServer(error: number): Promise<void> {
  if (wentBack) await clocked.pull();
  wentBack = error < clocked.times.server;
  clocked.times.server = error;
}

let wentBack = false;

async function take(one: Step, turn: number, deletions: (Deletion | null)[]): Promise<void> {
  switch (one.kind) {
    case 'machine':
      clocked.times.machine = one.error;
      return;
    case 'server':
      return setServer(one.error);
    case 'change':
      for (const index of one.tickets) clocked.change(index, turn);
      return;
    case 'pass':
      clocked.times.pass(one.minutes * MINUTE);
      return;
    case 'decide':
      deletions.push(clocked.decide(clocked.deletable(31)[one.index] ?? ''));
      return;
    case 'fail':
      clocked.syncing.office.misbehave({ kind: one.how, times: 1, path: PATH_OF_DELETIONS });
      return;
    case 'push':
      return clocked.compareAndPush();
    case 'pull':
      return clocked.pull();
  }
}

test('once they are right, one more pull makes both sides equal, and each deletion was carried out once or asks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      const deletions: (Deletion | null)[] = [];
      for (const [turn, one] of steps.entries()) await take(one, turn, deletions);
      clocked.syncing.office.behave();
      await setServer(0);
      clocked.times.machine = 0;
      clocked.times.pass(2 * MINUTE);
      await clocked.compareAndPush();
      await clocked.pull();
      wentBack = false;
      await clocked.compareAndPush();
      clocked.times.pass(2 * SECOND);
      await clocked.pull();
      expect(clocked.differences()).toEqual([]);
      for (const deletion of deletions.filter((one) => one !== null)) {
        const { state, message } = clocked.syncing.ledger.get(deletion.deletionId) ?? { state: null, message: null };
        expect(['ACCEPTED', 'NEEDS_DECISION']).toContain(state);
        const expected = state === 'ACCEPTED' && !message?.english.includes('nothing was sent') ? 1 : 0;
        expect(clocked.requestsFor(deletion.ticketId)).toHaveLength(expected);
      }
      expect(clocked.syncing.ledger.firstBrokenAuditEntry()).toBeNull();
    }),
    { numRuns: 20 },
  );
});
