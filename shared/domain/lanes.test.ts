import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTES } from './attributes.ts';
import { isSoAt, lanesOf } from './lanes.ts';
import type { Move } from './lifecycle-moves.ts';
import {
  activate,
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
import { replay, stateAt } from './replay.ts';

const devices = ['phone', 'tablet', 'watch'];
const anyMove = fc.constantFrom<Move[]>(
  activate,
  deactivate,
  keep,
  unassign,
  control,
  remove,
  startTransfer('bea'),
  endTransfer('ACCEPTED'),
  endTransfer('REJECTED'),
  ...devices.flatMap((device) => [download(device), download(device), logOff(device), unlink(device)]),
);
/** Logs whose entries come at any distance in time, several at the same instant too. */
const anyLog = fc.array(fc.record({ move: anyMove, wait: fc.nat(2) }), { maxLength: 30, size: 'max' }).map((steps) => {
  let now = 1;
  const times = [now, ...steps.map(({ wait }) => (now += wait))];
  return logOf(play([inject, ...steps.map(({ move }) => move)], times));
});

describe('the lanes of any log', () => {
  it('say at every instant what the replay to that instant says', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(70), (log, at) => {
        const { attributes, phones } = lanesOf(log);
        const state = stateAt(log, at);
        for (const name of ATTRIBUTES) {
          expect(isSoAt(attributes[name], at)).toBe(state !== null && state.attributes[name] !== null);
        }
        const holding = phones.filter(({ stretches }) => isSoAt(stretches, at)).map(({ deviceId }) => deviceId);
        expect(holding.sort()).toEqual([...(state?.devices ?? [])].sort());
      }),
      { numRuns: 2_000 },
    );
  });

  it('end as the whole replay ends', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { attributes, phones } = lanesOf(log);
        const { state } = replay(log);
        const lasting = ATTRIBUTES.filter((name) => attributes[name].at(-1)?.until === null);
        expect(lasting).toEqual(ATTRIBUTES.filter((name) => state?.attributes[name] != null));
        const holding = phones.filter(({ stretches }) => stretches.at(-1)?.until === null);
        expect(holding.map(({ deviceId }) => deviceId).sort()).toEqual([...(state?.devices ?? [])].sort());
      }),
    );
  });

  it('have stretches that follow each other, each of some length, with time between', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { attributes, phones } = lanesOf(log);
        for (const stretches of [...Object.values(attributes), ...phones.map((phone) => phone.stretches)]) {
          const ends = stretches.flatMap(({ from, until }) => [from, until ?? Number.POSITIVE_INFINITY]);
          expect(ends.every((end, index) => index === 0 || end > (ends[index - 1] ?? 0))).toBe(true);
        }
      }),
    );
  });
});

it('an attribute that is reset and set again has two stretches', () => {
  const log = logOf(play([inject, download('phone'), activate, deactivate, activate], [0, 10, 20, 30, 40]));
  expect(lanesOf(log).attributes.Activated).toEqual([
    { from: 20, until: 30 },
    { from: 40, until: null },
  ]);
});

it('a phone has its own lane from its download to its log-off', () => {
  const log = logOf(play([inject, download('phone'), download('tablet'), logOff('phone')], [0, 10, 20, 30]));
  expect(lanesOf(log).phones).toEqual([
    { deviceId: 'phone', stretches: [{ from: 10, until: 30 }] },
    { deviceId: 'tablet', stretches: [{ from: 20, until: null }] },
  ]);
});

it('an empty log has no phones, and no attribute ever TRUE', () => {
  const { attributes, phones } = lanesOf([]);
  expect(phones).toEqual([]);
  expect(Object.values(attributes).flat()).toEqual([]);
});
