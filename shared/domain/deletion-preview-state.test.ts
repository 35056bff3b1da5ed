import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { predictedState, replayedState } from './deletion-preview-state.ts';
import type { TicketState } from './lifecycle.ts';
import type { Move } from './lifecycle-moves.ts';
import { activate, control, download, inject, logOff, play, startTransfer } from './lifecycle-moves.ts';
import { UNKNOWN_DEVICE } from './replay-course.ts';
import { LIFECYCLE_STATUSES } from './statuses.ts';
import type { Ticket, WireTicket } from './ticket.ts';
import { ticketSchema } from './ticket.ts';

const LAST_UPDATED = Date.UTC(2026, 5, 14, 18);

function ticket(fields: Partial<WireTicket>): Ticket {
  return z.decode(ticketSchema, {
    ticketId: 'T-1',
    eventId: 'E-1',
    lastUpdated: '2026-06-14T18:00:00.000Z',
    currentOwner: { id: 'bea' },
    initialOwner: { id: 'anna' },
    previousOwner: { id: 'anna' },
    ...fields,
  });
}

/** What the log of some moves gives when nothing is missing in it. */
function whole(...moves: Move[]): { state: TicketState | null; problems: [] } {
  return { state: play([inject, ...moves]).at(-1)?.after ?? null, problems: [] };
}

const GAP = [{ kind: 'gap', entry: 3, field: 'status', expected: 'DOWNLOADED', found: 'NOT_DOWNLOADED' }] as const;

/** The possible states as `STATUS on phones`, with `*` for an activated ticket. */
function told({ possible }: { possible: readonly TicketState[] }): string[] {
  return possible.map(
    ({ status, devices, attributes }) =>
      `${status}${attributes.Activated === null ? '' : '*'} on [${devices.map((id) => (id === UNKNOWN_DEVICE ? '?' : id)).join(' ')}]`,
  );
}

describe('the state of a ticket from its snapshot alone', () => {
  it('has owners, and attributes since when the server says, or else since the last update', () => {
    const { possible } = predictedState(
      ticket({
        status: 'PENDING_TRANSFER',
        pendingRecipient: { id: 'cleo' },
        attributes: {
          Injected: { value: true, at: '2026-06-01T10:00:00.000Z' },
          Delivered: { value: true },
          Assigned: { value: false, at: '2026-06-02T10:00:00.000Z' },
        },
      }),
    );
    expect(possible[0]).toMatchObject({
      currentOwner: 'bea',
      initialOwner: 'anna',
      previousOwner: 'anna',
      pendingRecipient: 'cleo',
      attributes: { Injected: Date.UTC(2026, 5, 1, 10), Delivered: LAST_UPDATED, Assigned: null, Controlled: null },
    });
  });

  test.each([
    ['NOT_DOWNLOADED', ['NOT_DOWNLOADED on []'], true],
    ['DOWNLOADED', ['DOWNLOADED on [?]'], false],
    ['PENDING_TRANSFER', ['PENDING_TRANSFER on []', 'PENDING_TRANSFER on [?]'], false],
    ['DELETION_PENDING', ['DELETION_PENDING on [?]'], false],
    ['DELETED', ['DELETED on []'], true],
    ['ON_THE_MOON', [], false],
  ])('%s in V4 is %j', (status, states, phonesKnown) => {
    const prediction = predictedState(ticket({ status, attributes: { Delivered: { value: true } } }));
    expect(told(prediction)).toEqual(states);
    expect(prediction.phonesKnown).toBe(phonesKnown);
  });

  it('is on no phone in V4 while it was never delivered', () => {
    expect(told(predictedState(ticket({ status: 'PENDING_TRANSFER' })))).toEqual(['PENDING_TRANSFER on []']);
  });

  test.each([
    ['INJECTED', ['NOT_DOWNLOADED on []']],
    ['ASSIGNED', ['DOWNLOADED on [?]', 'DOWNLOADED* on [?]']],
    ['PENDING_TRANFER', ['PENDING_TRANSFER on []', 'PENDING_TRANSFER on [?]']],
    ['TRANSFERRED', ['NOT_DOWNLOADED on []', 'DOWNLOADED on [?]', 'DOWNLOADED* on [?]']],
    ['BT_ACTIVATED', ['DOWNLOADED* on [?]']],
    ['DEACTIVATED', ['DOWNLOADED on [?]']],
    ['CONTROLLED', ['DOWNLOADED on [?]', 'DOWNLOADED* on [?]']],
    ['DELETION_PENDING', ['DELETION_PENDING on [?]']],
    ['DELETED', ['DELETED on []']],
    ['INVALID', []],
    ['XXX_ACTIVATED', []],
  ])('%s in lifecycle mode is %j', (lifecycleStatus, states) => {
    expect(told(predictedState(ticket({ lifecycleStatus })))).toEqual(states);
  });

  it('of a ticket with both older statuses follows the mode', () => {
    const both = ticket({ lifecycleStatus: 'BT_ACTIVATED', legacyStatus: 'TRANSFER_PENDING' });
    expect(told(predictedState(both))).toEqual(['DOWNLOADED* on [?]']);
    expect(told(predictedState(both, 'history'))).toEqual(['PENDING_TRANSFER on []', 'PENDING_TRANSFER on [?]']);
  });

  test.each(LIFECYCLE_STATUSES)(
    'of %s is one or more, unless the status has no equivalent in V4',
    (lifecycleStatus) => {
      const { possible } = predictedState(ticket({ lifecycleStatus }));
      expect(possible.length > 0).toBe(!['DEFAULT', 'INVALID'].includes(lifecycleStatus));
    },
  );
});

describe('the state of a ticket with its log', () => {
  it('names the phones, all of them when nothing is missing', () => {
    const prediction = replayedState(ticket({ status: 'DOWNLOADED' }), whole(download(), download('tablet')));
    expect(told(prediction)).toEqual(['DOWNLOADED on [phone tablet]']);
    expect(prediction.phonesKnown).toBe(true);
  });

  it('names the phones that a log with a gap tells, and says that there may be others', () => {
    const prediction = replayedState(ticket({ status: 'DOWNLOADED' }), { ...whole(download()), problems: GAP });
    expect(told(prediction)).toEqual(['DOWNLOADED on [phone]']);
    expect(prediction.phonesKnown).toBe(false);
  });

  it("believes the server's status and attributes where the log tells something else", () => {
    const elsewhere = replayedState(ticket({ status: 'NOT_DOWNLOADED' }), whole(download()));
    expect(told(elsewhere)).toEqual(['NOT_DOWNLOADED on []']);
    const attributes = { Controlled: { value: false } };
    const [state] = replayedState(ticket({ status: 'DOWNLOADED', attributes }), whole(download(), control)).possible;
    expect(state?.attributes.Controlled).toBeNull();
  });

  it('takes from the log what an older status does not tell, but not what it denies', () => {
    const activated = whole(download(), activate);
    expect(told(replayedState(ticket({ lifecycleStatus: 'ASSIGNED' }), activated))).toEqual(['DOWNLOADED* on [phone]']);
    expect(told(replayedState(ticket({ lifecycleStatus: 'DEACTIVATED' }), activated))).toEqual([
      'DOWNLOADED on [phone]',
    ]);
    const [controlled] = replayedState(ticket({ lifecycleStatus: 'CONTROLLED' }), whole(download())).possible;
    expect(controlled?.attributes.Controlled).toBe(LAST_UPDATED);
  });

  it('knows that a ticket of the lifecycle mode has left all phones, for which that mode has no word', () => {
    const left = whole(download(), logOff());
    expect(told(replayedState(ticket({ lifecycleStatus: 'DOWNLOADED' }), left))).toEqual(['NOT_DOWNLOADED on []']);
    expect(told(replayedState(ticket({ status: 'DOWNLOADED' }), left))).toEqual(['DOWNLOADED on [?]']);
  });

  it('is that of the snapshot where the log tells nothing, or is of the old history mode', () => {
    const pending = ticket({ legacyStatus: 'TRANSFER_PENDING' });
    for (const log of [whole(download(), startTransfer()), { state: null, problems: [] }]) {
      expect(replayedState(pending, log)).toEqual(predictedState(pending));
    }
    const injected = ticket({ status: 'PENDING_TRANSFER', attributes: { Delivered: { value: true } } });
    expect(replayedState(injected, { ...whole(startTransfer()), problems: GAP })).toEqual(predictedState(injected));
  });
});
