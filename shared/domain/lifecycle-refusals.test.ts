import { describe, expect, it, test } from 'vitest';
import { ACTIONS } from './actions.ts';
import type { Refusal, TicketAction } from './lifecycle.ts';
import type { Move } from './lifecycle-moves.ts';
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
  logOff,
  play,
  remove,
  startTransfer,
  unassign,
  unlink,
} from './lifecycle-moves.ts';

describe('what each state allows', () => {
  const ok = 'done';
  const moves = {
    Inject: inject,
    Download: download('tablet'),
    StartTransfer: startTransfer(),
    EndTransfer: endTransfer('ACCEPTED'),
    Activate: activate,
    Deactivate: deactivate,
    Assign: assignToGuest,
    Unassign: unassign,
    Check: check,
    Control: control,
    Delete: remove,
    Unlink: unlink(),
    UserLogoff: logOff(),
  } satisfies Record<TicketAction['name'], Move>;
  type Verdicts = Record<TicketAction['name'], Refusal | typeof ok>;

  const everything = (verdict: Refusal | typeof ok): Verdicts =>
    Object.fromEntries(ACTIONS.map((name) => [name, verdict])) as Verdicts;
  const notDownloaded: Verdicts = {
    ...everything(ok),
    Inject: 'AlreadyInjected',
    EndTransfer: 'NoTransferPending',
    Activate: 'NotDownloaded',
    Deactivate: 'NotActivated',
    Assign: 'NotDownloaded',
    Unassign: 'NotAssigned',
    Unlink: 'DeletionNotPending',
    UserLogoff: 'DeviceDoesNotHoldTicket',
  };
  const downloaded: Verdicts = { ...notDownloaded, Activate: ok, Assign: ok, UserLogoff: ok };
  const beingDeleted: Verdicts = { ...everything('AlreadyDeleted'), Delete: ok };

  const states: [string, Move[], Verdicts][] = [
    ['no ticket', [], { ...everything('TicketDoesNotExist'), Inject: ok }],
    ['NOT_DOWNLOADED', [inject], notDownloaded],
    ['DOWNLOADED', [inject, download()], downloaded],
    [
      'DOWNLOADED and activated',
      [inject, download(), activate],
      { ...downloaded, Activate: 'AlreadyActivated', Deactivate: ok },
    ],
    ['DOWNLOADED and assigned', [inject, download(), keep], { ...downloaded, Unassign: ok }],
    [
      'PENDING_TRANSFER',
      [inject, download(), startTransfer()],
      { ...notDownloaded, StartTransfer: 'TransferPending', EndTransfer: ok, UserLogoff: ok },
    ],
    ['DELETION_PENDING', [inject, download(), remove], { ...beingDeleted, Unlink: ok, UserLogoff: ok }],
    [
      'DELETED',
      [inject, remove],
      { ...beingDeleted, Unlink: 'DeletionNotPending', UserLogoff: 'DeviceDoesNotHoldTicket' },
    ],
  ];

  test.each(states)('%s', (_state, life, verdicts) => {
    const found = ACTIONS.map((name) => [name, play([...life, moves[name]]).at(-1)?.refusal ?? ok]);
    expect(Object.fromEntries(found)).toEqual(verdicts);
  });

  it('refuses Unlink by a device that does not hold the ticket', () => {
    expect(play([inject, download(), remove, unlink('stranger')]).at(-1)?.refusal).toBe('DeviceDoesNotHoldTicket');
  });
});
