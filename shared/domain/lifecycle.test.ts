import { describe, expect, it, test } from 'vitest';
import type { Attribute } from './attributes.ts';
import { ATTRIBUTES } from './attributes.ts';
import type { LifecycleLogEntry, TicketState } from './lifecycle.ts';
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
import { UNPREDICTED_AFTER_TRANSFER } from './lifecycle-rows.ts';

/** The state after the last of some moves, all of them possible, and what that last one wrote. */
function lived(...moves: Move[]): { state: TicketState; written: readonly LifecycleLogEntry[] } {
  const moments = play(moves);
  expect(moments.map(({ refusal }) => refusal)).toEqual(moves.map(() => null));
  const last = moments.at(-1);
  if (!last?.after) throw new Error('a life begins with an injection');
  return { state: last.after, written: last.written };
}

/** The attributes that are TRUE, with the time at which they became so. */
function trueAttributes(state: TicketState): Partial<Record<Attribute, number>> {
  return Object.fromEntries(Object.entries(state.attributes).filter(([, since]) => since !== null));
}

/** A log line as `Action: FROM -> TO by Actor`. */
function lines(written: readonly LifecycleLogEntry[]): string[] {
  return written.map(
    ({ action, fromStatus, toStatus, actor }) => `${action}: ${fromStatus ?? 'nothing'} -> ${toStatus} by ${actor}`,
  );
}

describe('the rows of the V4 state machine (domain.md 3)', () => {
  test('row 1: an injected ticket is on no phone and belongs to its recipient', () => {
    const { state, written } = lived(inject);
    expect(state).toEqual({
      status: 'NOT_DOWNLOADED',
      attributes: { ...Object.fromEntries(ATTRIBUTES.map((name) => [name, null])), Injected: 1 },
      initialOwner: 'anna',
      currentOwner: 'anna',
      previousOwner: null,
      pendingRecipient: null,
      devices: [],
    });
    expect(lines(written)).toEqual(['Inject: nothing -> NOT_DOWNLOADED by TicketingSystem']);
    expect(written[0]).toMatchObject({ channel: 'S-360', fromOwner: null, toOwner: 'anna', at: 1 });
  });

  test('row 2: the first download delivers the ticket', () => {
    const { state, written } = lived(inject, download());
    expect(state).toMatchObject({ status: 'DOWNLOADED', devices: ['phone'] });
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2 });
    expect(lines(written)).toEqual(['Download: NOT_DOWNLOADED -> DOWNLOADED by Mobile']);
    expect(written[0]).toMatchObject({ device: 'phone' });
  });

  test('row 2: a later download keeps the time of the first delivery', () => {
    const { state } = lived(inject, download(), logOff(), download('tablet'));
    expect(state).toMatchObject({ status: 'DOWNLOADED', devices: ['tablet'] });
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2 });
  });

  test('row 3: another device downloads it, too', () => {
    const { state, written } = lived(inject, download(), download('tablet'));
    expect(state).toMatchObject({ status: 'DOWNLOADED', devices: ['phone', 'tablet'] });
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2 });
    expect(lines(written)).toEqual(['Download: DOWNLOADED -> DOWNLOADED by Mobile']);
  });

  test('row 3: a device that downloads again counts once', () => {
    expect(lived(inject, download(), download()).state.devices).toEqual(['phone']);
  });

  test('row 4: the sender downloads during a transfer, which stays pending', () => {
    const { state, written } = lived(inject, download(), startTransfer(), download('tablet'));
    expect(state).toMatchObject({ status: 'PENDING_TRANSFER', pendingRecipient: 'bea', currentOwner: 'anna' });
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2 });
    expect(lines(written)).toEqual(['Download: PENDING_TRANSFER -> PENDING_TRANSFER by Mobile']);
  });

  test('row 4: a first download ever counts as delivery, even during a transfer (domain.md 2.4)', () => {
    expect(trueAttributes(lived(inject, startTransfer(), download()).state)).toEqual({ Injected: 1, Delivered: 3 });
  });

  test.each([
    ['NOT_DOWNLOADED', [inject]],
    ['DOWNLOADED', [inject, download()]],
  ])('row 5: a transfer starts from %s and the ticket stays with its owner', (from, life) => {
    const { state, written } = lived(...life, startTransfer());
    expect(state).toMatchObject({
      status: 'PENDING_TRANSFER',
      initialOwner: 'anna',
      currentOwner: 'anna',
      previousOwner: null,
      pendingRecipient: 'bea',
    });
    expect(lines(written)).toEqual([`StartTransfer: ${from} -> PENDING_TRANSFER by Mobile`]);
    expect(written[0]).toMatchObject({ fromOwner: 'anna', toOwner: 'bea' });
  });

  test('row 6: the system deactivates an activated ticket before its transfer starts', () => {
    const { state, written } = lived(inject, download(), activate, startTransfer());
    expect(state).toMatchObject({ status: 'PENDING_TRANSFER', pendingRecipient: 'bea' });
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2 });
    expect(lines(written)).toEqual([
      'Deactivate: DOWNLOADED -> DOWNLOADED by System',
      'StartTransfer: DOWNLOADED -> PENDING_TRANSFER by Mobile',
    ]);
    expect(written[0]).toMatchObject({ mobileAt: null, device: null });
  });

  test('row 7: an accepted transfer changes the owner and waits for the recipient to download', () => {
    const { state, written } = lived(inject, download(), startTransfer(), endTransfer('ACCEPTED'));
    expect(state).toMatchObject({
      status: 'NOT_DOWNLOADED',
      initialOwner: 'anna',
      previousOwner: 'anna',
      currentOwner: 'bea',
      pendingRecipient: null,
      devices: [],
    });
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2 });
    expect(lines(written)).toEqual(['EndTransfer: PENDING_TRANSFER -> NOT_DOWNLOADED by Mobile']);
    expect(written[0]).toMatchObject({ outcome: 'ACCEPTED', fromOwner: 'anna', toOwner: 'bea' });
  });

  test('row 7: the recipient then downloads it by row 2, and may hand it on', () => {
    const toBea = [inject, download(), startTransfer(), endTransfer('ACCEPTED'), download('bea-phone')];
    expect(lived(...toBea).state).toMatchObject({ status: 'DOWNLOADED', devices: ['bea-phone'] });
    expect(lived(...toBea, startTransfer('cleo'), endTransfer('ACCEPTED')).state).toMatchObject({
      initialOwner: 'anna',
      previousOwner: 'bea',
      currentOwner: 'cleo',
    });
  });

  test.each([
    ['row 8: a cancelled', 'CANCELLED'],
    ['row 9: a rejected', 'REJECTED'],
  ] as const)('%s transfer leaves the ticket with the sender, who downloads it again', (_row, outcome) => {
    const life = [inject, download(), activate, startTransfer(), endTransfer(outcome)];
    const { state, written } = lived(...life);
    expect(state).toMatchObject({
      status: 'NOT_DOWNLOADED',
      initialOwner: 'anna',
      currentOwner: 'anna',
      previousOwner: null,
      pendingRecipient: null,
    });
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2 });
    expect(lines(written)).toEqual(['EndTransfer: PENDING_TRANSFER -> NOT_DOWNLOADED by Mobile']);
    expect(written[0]).toMatchObject({ outcome, fromOwner: 'anna', toOwner: 'bea' });
    expect(lived(...life, download()).state.status).toBe('DOWNLOADED');
  });

  test('row 10: activation leaves the status', () => {
    const { state, written } = lived(inject, download(), activate);
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2, Activated: 3 });
    expect(lines(written)).toEqual(['Activate: DOWNLOADED -> DOWNLOADED by Mobile']);
  });

  test('row 11: deactivation resets Activated, and a new activation has a new time', () => {
    const life = [inject, download(), activate, deactivate];
    expect(trueAttributes(lived(...life).state)).toEqual({ Injected: 1, Delivered: 2 });
    expect(lines(lived(...life).written)).toEqual(['Deactivate: DOWNLOADED -> DOWNLOADED by Mobile']);
    expect(lived(...life, activate).state.attributes.Activated).toBe(5);
  });

  test('row 12: assignment to a guest sets Assigned', () => {
    const { state, written } = lived(inject, download(), assignToGuest);
    expect(state.status).toBe('DOWNLOADED');
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2, Assigned: 3 });
    expect(written[0]).toMatchObject({ action: 'Assign', keptByOwner: false });
  });

  test('row 13: assignment to oneself sets KeptByOwner, too', () => {
    const { state, written } = lived(inject, download(), keep);
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2, Assigned: 3, KeptByOwner: 3 });
    expect(written[0]).toMatchObject({ action: 'Assign', keptByOwner: true });
  });

  test('row 12: a guest after oneself leaves KeptByOwner, which only Unassign resets (domain.md 2.4)', () => {
    expect(trueAttributes(lived(inject, download(), keep, assignToGuest).state)).toMatchObject({ KeptByOwner: 3 });
  });

  test('row 14: unassignment resets both', () => {
    const { state, written } = lived(inject, download(), keep, unassign);
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2 });
    expect(lines(written)).toEqual(['Unassign: DOWNLOADED -> DOWNLOADED by Mobile']);
  });

  test('row 15: the outer check sets Checked once', () => {
    expect(trueAttributes(lived(inject, check, check).state)).toEqual({ Injected: 1, Checked: 2 });
  });

  test('row 16: access control sets Controlled once', () => {
    const { state, written } = lived(inject, control, control);
    expect(trueAttributes(state)).toEqual({ Injected: 1, Controlled: 2 });
    expect(lines(written)).toEqual(['Control: NOT_DOWNLOADED -> NOT_DOWNLOADED by TicketingSystem']);
  });

  test('row 16: a controlled ticket can still be deleted (domain.md 13.17)', () => {
    const { state } = lived(inject, download(), control, remove);
    expect(state.status).toBe('DELETION_PENDING');
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2, Controlled: 3 });
  });

  test('row 7: what an accepted transfer does to the holder is not predicted (domain.md 13.16)', () => {
    const { state } = lived(inject, download(), keep, startTransfer(), endTransfer('ACCEPTED'));
    for (const attribute of UNPREDICTED_AFTER_TRANSFER) expect(state.attributes[attribute]).toBe(3);
  });

  test('row 17: a deletion waits for the phones and resets Activated', () => {
    const { state, written } = lived(inject, download(), activate, remove);
    expect(state).toMatchObject({ status: 'DELETION_PENDING', devices: ['phone'], currentOwner: 'anna' });
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2 });
    expect(lines(written)).toEqual(['Delete: DOWNLOADED -> DELETION_PENDING by Back-office']);
    expect(written[0]).toMatchObject({ reason: 'ONSITE_TROUBLESHOOTING' });
  });

  test('row 18: a deletion first cancels a pending transfer; the sender stays the owner', () => {
    const { state, written } = lived(inject, download(), startTransfer(), remove);
    expect(state).toMatchObject({
      status: 'DELETION_PENDING',
      currentOwner: 'anna',
      previousOwner: null,
      pendingRecipient: null,
      devices: ['phone'],
    });
    expect(lines(written)).toEqual([
      'EndTransfer: PENDING_TRANSFER -> NOT_DOWNLOADED by System',
      'Delete: NOT_DOWNLOADED -> DELETION_PENDING by Back-office',
    ]);
    expect(written[0]).toMatchObject({ outcome: 'CANCELLED' });
  });

  test('row 19: while another phone still holds the ticket, the deletion stays pending', () => {
    const { state, written } = lived(inject, download(), download('tablet'), remove, unlink());
    expect(state).toMatchObject({ status: 'DELETION_PENDING', devices: ['tablet'] });
    expect(state.attributes.Deleted).toBeNull();
    expect(lines(written)).toEqual(['Unlink: DELETION_PENDING -> DELETION_PENDING by Mobile']);
  });

  test('row 20: the last phone confirms and the ticket is deleted', () => {
    const { state, written } = lived(inject, download(), download('tablet'), remove, unlink(), unlink('tablet'));
    expect(state).toMatchObject({ status: 'DELETED', devices: [] });
    expect(state.attributes.Deleted).toBe(6);
    expect(lines(written)).toEqual(['Unlink: DELETION_PENDING -> DELETED by Mobile']);
  });

  test.each([
    ['that no phone ever held', [inject]],
    ['that every phone has logged off from', [inject, download(), logOff()]],
    ['whose transfer was cancelled', [inject, download(), startTransfer(), endTransfer('CANCELLED')]],
    ['in a transfer that no phone ever held', [inject, startTransfer()]],
  ])('row 21: a ticket %s is deleted at once', (_what, life) => {
    const { state, written } = lived(...life, remove);
    expect(state).toMatchObject({ status: 'DELETED', devices: [] });
    expect(state.attributes.Deleted).toBe(life.length + 1);
    expect(lines(written).slice(-2)).toEqual([
      'Delete: NOT_DOWNLOADED -> DELETION_PENDING by Back-office',
      'Unlink: DELETION_PENDING -> DELETED by System',
    ]);
  });

  test('row 22: one of several devices logs off and the ticket stays downloaded', () => {
    const { state, written } = lived(inject, download(), download('tablet'), logOff());
    expect(state).toMatchObject({ status: 'DOWNLOADED', devices: ['tablet'] });
    expect(lines(written)).toEqual(['UserLogoff: DOWNLOADED -> DOWNLOADED by Mobile']);
  });

  test('row 23: the last device logs off; Delivered stays', () => {
    const { state, written } = lived(inject, download(), logOff());
    expect(state).toMatchObject({ status: 'NOT_DOWNLOADED', devices: [] });
    expect(trueAttributes(state)).toEqual({ Injected: 1, Delivered: 2 });
    expect(lines(written)).toEqual(['UserLogoff: DOWNLOADED -> NOT_DOWNLOADED by Mobile']);
  });

  test('row 24: the sender logs off during a transfer, which stays pending', () => {
    const { state, written } = lived(inject, download(), startTransfer(), logOff());
    expect(state).toMatchObject({ status: 'PENDING_TRANSFER', pendingRecipient: 'bea', devices: [] });
    expect(lines(written)).toEqual(['UserLogoff: PENDING_TRANSFER -> PENDING_TRANSFER by Mobile']);
  });

  test('row 25: logging off confirms a deletion as unlinking does', () => {
    const life = [inject, download(), download('tablet'), remove, logOff()];
    expect(lived(...life).state).toMatchObject({ status: 'DELETION_PENDING', devices: ['tablet'] });
    const { state, written } = lived(...life, logOff('tablet'));
    expect(state).toMatchObject({ status: 'DELETED', devices: [] });
    expect(state.attributes.Deleted).toBe(6);
    expect(lines(written)).toEqual(['UserLogoff: DELETION_PENDING -> DELETED by Mobile']);
  });

  test.each([
    ['DELETION_PENDING', [inject, download(), remove]],
    ['DELETED', [inject, download(), remove, unlink()]],
  ])('row 26: nothing but Unlink and UserLogoff is possible in %s; a second Delete changes nothing', (_, life) => {
    const others = [inject, download(), startTransfer(), endTransfer('ACCEPTED'), activate, deactivate, keep, unassign];
    for (const move of [...others, check, control]) {
      expect(play([...life, move]).at(-1)).toMatchObject({ refusal: 'AlreadyDeleted', written: [] });
    }
    const second = play([...life, remove]).at(-1);
    expect(second).toMatchObject({ refusal: null, written: [], row: 26 });
    expect(second?.after).toBe(second?.before);
  });
});

it("keeps the phone's own time beside the server's", () => {
  const offlineActivation: Move = (at) => ({
    name: 'Activate',
    device: 'phone',
    actor: 'Mobile',
    at,
    mobileAt: at - 1,
  });
  expect(lived(inject, download(), offlineActivation).written[0]).toMatchObject({ at: 3, mobileAt: 2 });
});
