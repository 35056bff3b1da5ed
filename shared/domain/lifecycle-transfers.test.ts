import { describe, expect, it, test } from 'vitest';
import type { Refusal, TicketAction } from './lifecycle.ts';
import { applyAction } from './lifecycle.ts';
import type { Move } from './lifecycle-moves.ts';
import {
  activate,
  check,
  control,
  download,
  endTransfer,
  inject,
  keep,
  play,
  remove,
  startTransfer,
} from './lifecycle-moves.ts';
import type { Circumstances, TransferRules } from './lifecycle-transfers.ts';
import { countTransfers } from './lifecycle-transfers.ts';

const FREE: TransferRules = {
  transferable: true,
  afterActivation: true,
  afterCheck: true,
  afterControl: true,
  maximumTransfers: null,
  backwardTransfer: 'NEUTRAL',
};
const ORDINARY: Circumstances = {
  rules: FREE,
  transfersSoFar: 0,
  eventOver: false,
  spectatorLocked: false,
  activatedByBluetooth: false,
};

const byOffice = (fields: object = { destinationEmail: 'bea@example.org', transferReason: 'Asked at the desk' }) =>
  ((at) => ({ name: 'StartTransfer', recipient: 'bea', actor: 'Back-office', at, ...fields })) as Move;

/** What comes of a move after a life, in given circumstances. */
function verdict(life: Move[], move: Move, circumstances?: Circumstances): Refusal | 'done' {
  const state = play(life).at(-1)?.after ?? null;
  const action: TicketAction = move(100);
  const step = applyAction(state, action, circumstances);
  return step.kind === 'done' ? 'done' : step.refusal;
}

const held = [inject, download()];
const backToAnna = [...held, startTransfer(), endTransfer('ACCEPTED'), download()];

describe('a transfer that a spectator starts', () => {
  const rules = (changed: Partial<TransferRules>): Circumstances => ({ ...ORDINARY, rules: { ...FREE, ...changed } });
  const cases: [string, Move[], Circumstances, Refusal][] = [
    ['when transfers are off', held, rules({ transferable: false }), 'TransfersSwitchedOff'],
    ['after activation', [...held, activate], rules({ afterActivation: false }), 'NoTransferAfterActivation'],
    ['after check', [...held, check], rules({ afterCheck: false }), 'NoTransferAfterCheck'],
    ['after control', [...held, control], rules({ afterControl: false }), 'NoTransferAfterControl'],
    ['beyond the maximum', held, { ...rules({ maximumTransfers: 2 }), transfersSoFar: 2 }, 'MaximumTransfersReached'],
    ['from a locked spectator', held, { ...ORDINARY, spectatorLocked: true }, 'SpectatorLocked'],
    [
      'after a Bluetooth activation',
      [...held, activate],
      { ...ORDINARY, activatedByBluetooth: true },
      'NoTransferAfterBluetoothActivation',
    ],
  ];

  test.each(cases)('is refused %s', (_when, life, circumstances, refusal) => {
    expect(verdict(life, startTransfer(), circumstances)).toBe(refusal);
    expect(verdict(life, startTransfer(), ORDINARY)).toBe('done');
    expect(verdict(life, startTransfer())).toBe('done');
  });

  it('is allowed up to the maximum, which lies between 1 and 256', () => {
    expect(verdict(held, startTransfer(), { ...rules({ maximumTransfers: 2 }), transfersSoFar: 1 })).toBe('done');
    expect(verdict(held, startTransfer(), rules({ maximumTransfers: 0 }))).toBe('done');
    expect(verdict(held, startTransfer(), { ...rules({ maximumTransfers: 9_999 }), transfersSoFar: 256 })).toBe(
      'MaximumTransfersReached',
    );
  });

  it('may go back to the previous owner beyond the maximum where that does not count', () => {
    const full = (backwardTransfer: string): Circumstances => ({
      ...rules({ maximumTransfers: 1, backwardTransfer }),
      transfersSoFar: 1,
    });
    expect(verdict(backToAnna, startTransfer('anna'), full('NEUTRAL'))).toBe('done');
    expect(verdict(backToAnna, startTransfer('anna'), full('DECREASE'))).toBe('done');
    expect(verdict(backToAnna, startTransfer('anna'), full('SOMETHING_NEW'))).toBe('MaximumTransfersReached');
    expect(verdict(backToAnna, startTransfer('cleo'), full('NEUTRAL'))).toBe('MaximumTransfersReached');
  });
});

describe('a transfer that the back office starts', () => {
  const strict: Circumstances = {
    ...ORDINARY,
    rules: { ...FREE, transferable: false, afterActivation: false, maximumTransfers: 1 },
    transfersSoFar: 9,
    spectatorLocked: true,
  };

  it('does not ask for the transfer rules', () => {
    expect(verdict([...held, activate], byOffice(), strict)).toBe('done');
  });

  it('is refused for a controlled or deleted ticket, and after the event', () => {
    expect(verdict([...held, control], byOffice(), ORDINARY)).toBe('NoTransferAfterControl');
    expect(verdict([...held, remove], byOffice(), ORDINARY)).toBe('AlreadyDeleted');
    expect(verdict(held, byOffice(), { ...ORDINARY, eventOver: true })).toBe('EventOver');
  });

  it('needs the e-mail of the recipient and a reason', () => {
    expect(verdict(held, byOffice({ transferReason: 'Asked' }), ORDINARY)).toBe('DestinationEmailMissing');
    expect(verdict(held, byOffice({ destinationEmail: 'bea@example.org' }), ORDINARY)).toBe('TransferReasonMissing');
  });
});

it('refuses a locked spectator to assign the ticket', () => {
  expect(verdict(held, keep, { ...ORDINARY, spectatorLocked: true })).toBe('SpectatorLocked');
  expect(verdict(held, keep, ORDINARY)).toBe('done');
});

test.each([
  [['anna'], 'NEUTRAL', 0],
  [['anna', 'bea', 'cleo'], 'NEUTRAL', 2],
  [['anna', 'bea', 'anna'], 'NEUTRAL', 1],
  [['anna', 'bea', 'anna'], 'DECREASE', 0],
  [['anna', 'bea', 'anna', 'bea', 'anna'], 'DECREASE', 0],
  [['anna', 'bea', 'anna'], 'SOMETHING_NEW', 2],
])('the owners %j with backward transfers %s count as %i transfers', (owners, effect, count) => {
  expect(countTransfers(owners, effect)).toBe(count);
});
