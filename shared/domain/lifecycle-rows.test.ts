import { describe, expect, it, test } from 'vitest';
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
import type { LifecycleRow } from './lifecycle-row.ts';
import { actorFits } from './lifecycle-row.ts';
import { LIFECYCLE_ROWS } from './lifecycle-rows.ts';
import { V4_STATUSES } from './statuses.ts';

/** A row as one line: number, statuses, what else is asked for, actions, actors, and what comes of it. */
function line(row: LifecycleRow): string {
  const { to, sets, resets, owner, pendingRecipient, phones } = row.change;
  const changes = [
    row.refusal && `refused: ${row.refusal}`,
    row.logFirst && `first ${row.logFirst.action}`,
    to && `-> ${to}`,
    ...sets.map((attribute) => `+${attribute}`),
    ...resets.map((attribute) => `-${attribute}`),
    owner && `owner ${owner}`,
    pendingRecipient && `recipient ${pendingRecipient}`,
    phones && `phone ${phones}`,
  ];
  const actors = row.actors?.join('/') ?? '–';
  const from = row.from.map((status) => status ?? 'no ticket').join(', ');
  const actions = row.actions.length > 3 ? 'any other' : row.actions.join(', ');
  return [row.number, from, row.when, actions, actors, changes.filter(Boolean).join(', ') || 'nothing'].join(' | ');
}

test('the rows are those of domain.md 3', () => {
  expect(LIFECYCLE_ROWS.map(line)).toEqual([
    '1 | no ticket | always | Inject | – | -> NOT_DOWNLOADED, +Injected, owner injected',
    '2 | NOT_DOWNLOADED | always | Download | Mobile | -> DOWNLOADED, +Delivered, phone joins',
    '3 | DOWNLOADED | always | Download | Mobile | +Delivered, phone joins',
    '4 | PENDING_TRANSFER | always | Download | Mobile | +Delivered, phone joins',
    '5 | NOT_DOWNLOADED, DOWNLOADED | notActivated | StartTransfer | Mobile/Back-office | -> PENDING_TRANSFER, recipient awaited',
    '6 | NOT_DOWNLOADED, DOWNLOADED | activated | StartTransfer | Mobile/Back-office | first Deactivate, -> PENDING_TRANSFER, recipient awaited',
    '7 | PENDING_TRANSFER | accepted | EndTransfer | Mobile/Back-office/System | -> NOT_DOWNLOADED, owner handedOver, recipient forgotten, phone allLeave',
    '8 | PENDING_TRANSFER | cancelled | EndTransfer | Mobile/Back-office/System | -> NOT_DOWNLOADED, recipient forgotten, phone allLeave',
    '9 | PENDING_TRANSFER | rejected | EndTransfer | Mobile | -> NOT_DOWNLOADED, recipient forgotten, phone allLeave',
    '10 | DOWNLOADED | notActivated | Activate | Mobile | +Activated',
    '11 | NOT_DOWNLOADED, DOWNLOADED, PENDING_TRANSFER | activated | Deactivate | Mobile/System | -Activated',
    '12 | DOWNLOADED | toGuest | Assign | Mobile | +Assigned',
    '13 | DOWNLOADED | toSelf | Assign | Mobile | +Assigned, +KeptByOwner',
    '14 | NOT_DOWNLOADED, DOWNLOADED, PENDING_TRANSFER | assigned | Unassign | Mobile | -Assigned, -KeptByOwner',
    '15 | NOT_DOWNLOADED, DOWNLOADED, PENDING_TRANSFER | always | Check | Mobile | +Checked',
    '16 | NOT_DOWNLOADED, DOWNLOADED, PENDING_TRANSFER | always | Control | TicketingSystem | +Controlled',
    '17 | NOT_DOWNLOADED, DOWNLOADED | always | Delete | Back-office/TicketingSystem | -> DELETION_PENDING, -Activated',
    '18 | PENDING_TRANSFER | always | Delete | Back-office/TicketingSystem | first EndTransfer, -> DELETION_PENDING, -Activated',
    '19 | DELETION_PENDING | otherPhonesHold | Unlink | Mobile/System | phone leaves',
    '20 | DELETION_PENDING | lastPhoneHolds | Unlink | Mobile/System | -> DELETED, +Deleted, phone allLeave',
    '21 | DELETION_PENDING | noPhoneHolds | Unlink | System | -> DELETED, +Deleted, phone allLeave',
    '22 | DOWNLOADED | otherPhonesHold | UserLogoff | Mobile/Back-office/System | phone leaves',
    '23 | DOWNLOADED | lastPhoneHolds | UserLogoff | Mobile/Back-office/System | -> NOT_DOWNLOADED, phone allLeave',
    '24 | PENDING_TRANSFER | phoneHolds | UserLogoff | Mobile/Back-office/System | phone leaves',
    '25 | DELETION_PENDING | otherPhonesHold | UserLogoff | Mobile/Back-office/System | phone leaves',
    '25 | DELETION_PENDING | lastPhoneHolds | UserLogoff | Mobile/Back-office/System | -> DELETED, +Deleted, phone allLeave',
    '26 | DELETION_PENDING, DELETED | always | Delete | – | nothing',
    '26 | DELETION_PENDING, DELETED | always | any other | – | refused: AlreadyDeleted',
  ]);
});

describe('a step names its row', () => {
  const held = [inject, download()];
  const pending = [...held, startTransfer()];
  const deleting = [...held, remove];
  const examples: [number, Move[]][] = [
    [1, [inject]],
    [2, [inject, download()]],
    [3, [...held, download('tablet')]],
    [4, [...pending, download('tablet')]],
    [5, pending],
    [6, [...held, activate, startTransfer()]],
    [7, [...pending, endTransfer('ACCEPTED')]],
    [8, [...pending, endTransfer('CANCELLED')]],
    [9, [...pending, endTransfer('REJECTED')]],
    [10, [...held, activate]],
    [11, [...held, activate, deactivate]],
    [12, [...held, assignToGuest]],
    [13, [...held, keep]],
    [14, [...held, keep, unassign]],
    [15, [...held, check]],
    [16, [...held, control]],
    [17, deleting],
    [18, [...pending, remove]],
    [19, [...held, download('tablet'), remove, unlink()]],
    [20, [...deleting, unlink()]],
    [22, [...held, download('tablet'), logOff()]],
    [23, [...held, logOff()]],
    [24, [...pending, logOff()]],
    [25, [...deleting, logOff()]],
    [26, [...deleting, remove]],
  ];

  test.each(examples)('row %i', (row, life) => {
    expect(play(life).at(-1)).toMatchObject({ refusal: null, row });
  });

  test('row 21, which follows a deletion at once', () => {
    const { row, written } = play([inject, remove]).at(-1) ?? {};
    expect(row).toBe(17);
    expect(written?.map((entry) => entry.row)).toEqual([17, 21]);
  });

  test('the entries that the system writes before, too', () => {
    expect(
      play([...held, activate, startTransfer()])
        .at(-1)
        ?.written.map(({ row }) => row),
    ).toEqual([6, 6]);
    expect(
      play([...pending, remove])
        .at(-1)
        ?.written.map(({ row }) => row),
    ).toEqual([18, 18]);
  });
});

it('asks at most one row of each action in each state, so that the order of the rows decides nothing', () => {
  for (const status of [null, ...V4_STATUSES]) {
    const asked = LIFECYCLE_ROWS.filter(({ from }) => from.includes(status)).flatMap(({ actions, when }) =>
      actions.map((action) => `${action} ${when}`),
    );
    expect(new Set(asked).size).toBe(asked.length);
  }
});

it('knows whom the document names for a row; where it names nobody, anybody fits', () => {
  const rowOf = (number: number): LifecycleRow => LIFECYCLE_ROWS.find((row) => row.number === number) as LifecycleRow;
  expect(actorFits(rowOf(16), 'TicketingSystem')).toBe(true);
  expect(actorFits(rowOf(16), 'Mobile')).toBe(false);
  expect(actorFits(rowOf(9), 'Back-office')).toBe(false);
  expect(actorFits(rowOf(1), 'System')).toBe(true);
});
