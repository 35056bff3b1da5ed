import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TransferOutcome } from './actions.ts';
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
import { RESET_BY_NO_ACTION } from './lifecycle-rows.ts';
import { ownershipChain } from './ownership.ts';
import type { V4Status } from './statuses.ts';
import { V4_STATUSES } from './statuses.ts';

describe('any sequence of possible and impossible actions', () => {
  const people = ['anna', 'bea', 'cleo'];
  const devices = ['phone', 'tablet', 'watch'];
  const outcomes: TransferOutcome[] = ['ACCEPTED', 'CANCELLED', 'REJECTED'];
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
    ...people.map(startTransfer),
    ...outcomes.map(endTransfer),
    endTransfer('ACCEPTED'),
    ...devices.map(download),
    ...devices.map(unlink),
    ...devices.map(logOff),
  );
  const anyLife = fc.array(anyMove, { maxLength: 30, size: 'max' }).map((moves) => [inject, ...moves]);

  /** States a promise about every moment of 4 000 lives; five of them make 20 000. */
  function promise(broken: (moments: readonly Moment[]) => unknown[]): void {
    fc.assert(
      fc.property(anyLife, (life) => {
        const violations = broken(play(life));
        if (violations.length > 0) expect(violations).toEqual([]);
      }),
      { numRuns: 4_000 },
    );
  }

  it('reaches every status, chains of three owners, and long lives, so that the promises below mean something', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyLife, (life) => {
        const last = play(life).at(-1);
        seen.add(last?.after?.status ?? 'no ticket');
        if (last?.after?.previousOwner && last.after.previousOwner !== last.after.initialOwner) seen.add('third owner');
        if (life.length > 25) seen.add('long life');
      }),
      { numRuns: 1_000 },
    );
    expect([...seen].sort()).toEqual([...V4_STATUSES, 'long life', 'third owner'].sort());
  });

  it('never resets what only the server may', () => {
    const forGood = RESET_BY_NO_ACTION;
    promise((moments) =>
      moments.filter(({ before, after: next }) =>
        forGood.some((name) => {
          const since = before?.attributes[name] ?? null;
          return since !== null && next?.attributes[name] !== since;
        }),
      ),
    );
  });

  it('reaches DELETED exactly when a deletion is decided and no device is left', () => {
    promise((moments) => {
      const holding = new Set<string>();
      let deleting = false;
      return moments.filter(({ action, refusal, after: next }) => {
        if (!refusal) {
          if (action.name === 'Download') holding.add(action.device);
          if (action.name === 'Unlink' || action.name === 'UserLogoff') holding.delete(action.device);
          if (action.name === 'EndTransfer') holding.clear();
          if (action.name === 'Delete') deleting = true;
        }
        const isDeleted = next?.status === 'DELETED';
        const isMarked = next?.attributes.Deleted !== null;
        return isDeleted !== (deleting && holding.size === 0) || isDeleted !== isMarked;
      });
    });
  });

  it('leaves DELETED by no action, and DELETION_PENDING only for DELETED', () => {
    const onlyTo: Partial<Record<V4Status, V4Status[]>> = {
      DELETED: ['DELETED'],
      DELETION_PENDING: ['DELETION_PENDING', 'DELETED'],
    };
    promise((moments) =>
      moments.filter(({ before, after: next }) => {
        const allowed = before && onlyTo[before.status];
        return allowed && next && !allowed.includes(next.status);
      }),
    );
  });

  it('is DOWNLOADED exactly while a device holds a ticket that is neither transferred nor deleted', () => {
    promise((moments) =>
      moments.filter(({ after: next }) => {
        if (!next) return false;
        if (next.status === 'PENDING_TRANSFER') return next.pendingRecipient === null;
        if (next.pendingRecipient !== null) return true;
        const held = next.status === 'DOWNLOADED' || next.status === 'DELETION_PENDING';
        return held !== next.devices.length > 0;
      }),
    );
  });

  it('resets Activated at every transfer and deletion', () => {
    promise((moments) =>
      moments.filter(
        ({ after: next }) =>
          next &&
          next.attributes.Activated !== null &&
          ['PENDING_TRANSFER', 'DELETION_PENDING', 'DELETED'].includes(next.status),
      ),
    );
  });

  it('writes a log whose statuses are connected and end at the status of the ticket', () => {
    promise((moments) => {
      let reached: V4Status | null = null;
      return moments.flatMap(({ written, after: next }) => {
        const gaps: unknown[] = [];
        for (const entry of written) {
          if (entry.fromStatus !== reached) gaps.push(entry);
          reached = entry.toStatus;
        }
        return reached === next?.status ? gaps : [...gaps, next];
      });
    });
  });

  it('changes and writes nothing when an action is refused or deletes again, and writes something otherwise', () => {
    promise((moments) =>
      moments.filter(({ action, refusal, before, after: next, written }) => {
        const again = action.name === 'Delete' && before?.status.startsWith('DELET');
        return refusal || again ? before !== next || written.length > 0 : written.length === 0;
      }),
    );
  });

  it("tells the owners by its log: the chain begins and ends with the ticket's own, failed transfers beside it", () => {
    promise((moments) => {
      const state = moments.at(-1)?.after;
      const log = moments.flatMap(({ written }) => written);
      const chain = ownershipChain(logOf(moments));
      const owners = chain.map(({ ownerId }) => ownerId);
      const failed = log.filter(({ action, outcome }) => action === 'EndTransfer' && outcome !== 'ACCEPTED').length;
      const pending = state?.status === 'PENDING_TRANSFER' ? 1 : 0;
      const told = {
        initial: owners[0],
        current: owners.at(-1),
        previous: owners.at(-2) ?? null,
        branches: chain.flatMap(({ branches }) => branches).length,
      };
      const kept = {
        initial: state?.initialOwner,
        current: state?.currentOwner,
        previous: state?.previousOwner,
        branches: failed + pending,
      };
      return JSON.stringify(told) === JSON.stringify(kept) ? [] : [{ told, kept }];
    });
  });
});
