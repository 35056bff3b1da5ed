import { describe, expect, it, test } from 'vitest';
import { DELETION_STATES } from '../deletion.ts';
import type { PreviewCircumstances, PreviewItem } from './deletion-preview.ts';
import { deletionPreview } from './deletion-preview.ts';
import type { PreviewedTicket } from './deletion-preview-ticket.ts';
import { previewTotals } from './deletion-preview-totals.ts';
import { DELETION_REASONS } from './deletion-reasons.ts';
import { previewSentence } from './deletion-sentences/preview-sentence.ts';
import type { PreviewFormat } from './deletion-sentences/wording.ts';
import type { TicketState } from './lifecycle.ts';
import type { Move } from './lifecycle-moves.ts';
import { activate, control, deactivate, download, inject, play, remove, startTransfer } from './lifecycle-moves.ts';
import { UNKNOWN_DEVICE } from './replay-course.ts';

const MINUTE = 60_000;
const FRESH: PreviewCircumstances = { now: 1_000_000, asOf: 1_000_000, staleAfter: 60 * MINUTE, deletions: [] };

const FORMAT: PreviewFormat = {
  time: (utc) => `T${utc}`,
  duration: (milliseconds) => `${milliseconds / MINUTE} min`,
  person: (id) => id.toUpperCase(),
  phone: (id) => `the ${id}`,
};

/** A V4 ticket after some moves, its phones known. */
function lived(...moves: Move[]): PreviewedTicket {
  const state = play([inject, ...moves]).at(-1)?.after;
  if (!state) throw new Error('a life begins with an injection');
  return known(state);
}

function known(state: TicketState): PreviewedTicket {
  return {
    status: { vocabulary: 'V4', value: state.status },
    possible: [state],
    phonesKnown: true,
    controlledAt: state.attributes.Controlled,
    deletion: { reason: null, askedAt: null, completedAt: state.attributes.Deleted },
  };
}

function preview(ticket: PreviewedTicket, circumstances: Partial<PreviewCircumstances> = {}) {
  return deletionPreview(ticket, 'ONSITE_TROUBLESHOOTING', { ...FRESH, ...circumstances });
}

function kinds(items: readonly PreviewItem[]): string[] {
  return items.map(({ kind }) => kind);
}

/** What the items of one kind say. */
function said(items: readonly PreviewItem[], kind: PreviewItem['kind']): string[] {
  return items.filter((item) => item.kind === kind).map((item) => previewSentence(item, FORMAT, 'en'));
}

describe('what a deletion will do', () => {
  it('completes it at once where no phone holds the ticket', () => {
    const { possible, statusAfter, items } = preview(lived());
    expect([possible, statusAfter]).toEqual([true, 'DELETED']);
    expect(said(items, 'deletedAtOnce')).toEqual(['No phone holds the ticket: it will be deleted at once.']);
    expect(kinds(items)).not.toContain('offlinePhone');
    expect(kinds(items)).not.toContain('exportedPass');
  });

  it('waits for each phone that holds it', () => {
    const { statusAfter, items } = preview(lived(download(), download('tablet')));
    expect(statusAfter).toBe('DELETION_PENDING');
    expect(said(items, 'phonesMustConfirm')).toEqual(['2 phones must confirm: the phone, the tablet.']);
    expect(said(items, 'offlinePhone')[0]).toContain('An offline phone can still show the ticket');
    expect(said(items, 'exportedPass')).toEqual([
      'A pass exported to Apple or Google Wallet may outlive the deletion.',
    ]);
  });

  it('says so where not every phone is known', () => {
    const state = lived(download()).possible[0];
    if (!state) throw new Error('one state is known');
    const some = { ...known(state), phonesKnown: false };
    expect(said(preview(some).items, 'phonesMustConfirm')).toEqual([
      'One phone must confirm: the phone; there may be others.',
    ]);
    const unnamed = { ...some, possible: [{ ...state, devices: [UNKNOWN_DEVICE] }] };
    expect(said(preview(unnamed).items, 'phonesMustConfirm')).toEqual([
      'At least one phone holds the ticket and must confirm; which one is not known.',
    ]);
    const perhaps = { ...some, possible: [state, { ...state, status: 'NOT_DOWNLOADED' as const, devices: [] }] };
    expect(said(preview(perhaps).items, 'phonesUnknown')).toEqual([
      'It is not known whether a phone holds the ticket; each one that does must confirm the deletion.',
    ]);
    expect(preview(perhaps).statusAfter).toBeNull();
  });

  it('cancels a pending transfer, and names its recipient', () => {
    const { items } = preview(lived(download(), startTransfer('bea')));
    expect(items[0]).toMatchObject({ kind: 'transferCancelled', to: 'bea', severity: 'warning' });
    expect(said(items, 'transferCancelled')).toEqual([
      'A transfer to BEA is pending: it will be cancelled, and the recipient will not get the ticket.',
    ]);
    expect(said([{ kind: 'transferCancelled', to: null, severity: 'warning' }], 'transferCancelled')).toEqual([
      'A transfer is pending: it will be cancelled, and the recipient will not get the ticket.',
    ]);
  });

  it('hides the QR of an activated ticket', () => {
    expect(said(preview(lived(download(), activate)).items, 'deactivated')).toEqual([
      'The ticket is activated: its QR will be hidden.',
    ]);
    expect(kinds(preview(lived(download(), activate, deactivate)).items)).not.toContain('deactivated');
  });

  it('may hide the QR where an older status leaves the activation open', () => {
    const open = [lived(download()), lived(download(), activate)].flatMap(({ possible }) => possible);
    const { items } = preview({ ...lived(download()), possible: open });
    expect(said(items, 'deactivated')).toEqual([
      'If the ticket is activated, its QR will be hidden; its status does not tell.',
    ]);
  });

  it('warns most strongly of a ticket that was controlled, and allows it (domain.md 13.17)', () => {
    const { possible, items } = preview(lived(download(), startTransfer(), control));
    expect(possible).toBe(true);
    expect(items[0]).toEqual({ kind: 'alreadyControlled', at: 4, severity: 'danger' });
    expect(said(items, 'alreadyControlled')).toEqual(['The ticket was controlled at T4: somebody entered with it.']);
  });

  it('cannot be told of a status that says nothing, but is still possible: the server decides', () => {
    const unknown = { ...lived(), status: { vocabulary: 'LIFECYCLE', value: 'INVALID' }, possible: [] } as const;
    const { possible, statusAfter, items } = preview(unknown);
    expect([possible, statusAfter]).toEqual([true, null]);
    expect(kinds(items)).toEqual([
      'notPredictable',
      'spectatorTold',
      'visibilityByFlag',
      'offlinePhone',
      'exportedPass',
      's360Unchanged',
    ]);
    expect(said(items, 'notPredictable')).toEqual([
      'The status INVALID tells too little to say what a deletion will do.',
    ]);
  });
});

describe('a ticket that is deleted, or being deleted', () => {
  const deletion = { reason: 'REFUND', askedAt: 3, completedAt: null };
  const pending = { ...lived(download(), remove), deletion };

  it('is deleted already', () => {
    const done = { ...lived(remove), deletion: { reason: 'REFUND', askedAt: 2, completedAt: 5 } };
    const { possible, statusAfter, items } = preview(done);
    expect([possible, statusAfter]).toEqual([false, 'DELETED']);
    expect(items.map((item) => previewSentence(item, FORMAT, 'en'))).toEqual([
      'The ticket is already deleted at T5 (REFUND). Nothing is left to do.',
    ]);
  });

  it("waits for its phones, by someone else's deletion", () => {
    const { possible, statusAfter, items } = preview(pending);
    expect([possible, statusAfter]).toEqual([false, 'DELETION_PENDING']);
    expect(items.map((item) => previewSentence(item, FORMAT, 'en'))).toEqual([
      "Someone else's deletion (REFUND) waits for phones to confirm since T3.",
    ]);
  });

  it('waits for its phones, by the deletion decided here', () => {
    const deletions = [{ state: 'ACCEPTED', reason: 'REFUND', decidedAt: 1 }];
    expect(said(preview(pending, { deletions }).items, 'deletionPending')).toEqual([
      'The deletion decided here (REFUND) waits for phones to confirm since T3.',
    ]);
  });

  test.each(['QUEUED', 'SENDING', 'NEEDS_DECISION'])('has our own deletion waiting: %s', (state) => {
    const { possible, items } = preview(lived(), { deletions: [{ state, reason: 'RESEAT', decidedAt: 7 }] });
    expect(possible).toBe(false);
    expect(DELETION_STATES).toContain(state);
    expect(said(items, 'ownDeletion')).toEqual(['A deletion decided here at T7 (RESEAT) still has to be sent.']);
  });

  it('has our own deletion accepted, though the cache does not show it yet', () => {
    const { possible, items } = preview(lived(), {
      deletions: [{ state: 'ACCEPTED', reason: 'RESEAT', decidedAt: 7 }],
    });
    expect(possible).toBe(false);
    expect(said(items, 'ownDeletion')).toEqual(['TIXNGO accepted the deletion decided here at T7 (RESEAT).']);
  });

  test.each(['REJECTED', 'CANCELLED'])('may be deleted after an own deletion that is %s', (state) => {
    const { possible, items } = preview(lived(), { deletions: [{ state, reason: 'RESEAT', decidedAt: 7 }] });
    expect(possible).toBe(true);
    expect(DELETION_STATES).toContain(state);
    expect(kinds(items)).not.toContain('ownDeletion');
  });
});

describe('what else a person should know', () => {
  it('is that the data is too old, from one instant after the limit on', () => {
    const old = { now: 100 * MINUTE, asOf: 25 * MINUTE, staleAfter: 60 * MINUTE };
    expect(said(preview(lived(), old).items, 'dataTooOld')).toEqual([
      'This is 75 min old, the limit is 60 min: the ticket may have changed since. Sync first if you can.',
    ]);
    expect(kinds(preview(lived(), { ...old, asOf: 40 * MINUTE }).items)).not.toContain('dataTooOld');
    expect(kinds(preview(lived(), { ...old, asOf: 40 * MINUTE - 1 }).items)).toContain('dataTooOld');
  });

  it.each(DELETION_REASONS)('is what the spectator is told and may still see: %s', (reason) => {
    const { items } = deletionPreview(lived(download()), reason, FRESH);
    expect(said(items, 'spectatorTold')[0]).toMatch(/^The spectator is told with the message push\.ticket\.deleted/);
    expect(said(items, 'mayStayVisible')[0]).toMatch(/^The deleted ticket may be visible in the wallet: .+ is on\)\.$/);
  });

  it('names the screens of the wallet with the settings that they need', () => {
    expect(said(deletionPreview(lived(), 'RESALE_CANCELLED', FRESH).items, 'mayStayVisible')).toEqual([
      'The deleted ticket may be visible in the wallet: Deleted tickets (if deleted-tickets-visibility is on), ' +
        'Resale screens (if enable-resale-ticket-shop-s360 is on).',
    ]);
  });

  it('is that in V3 a flag decides, and that the message knows no reason', () => {
    const v3 = { ...lived(download()), status: { vocabulary: 'LIFECYCLE', value: 'DOWNLOADED' } } as const;
    const { items } = preview(v3);
    expect(said(items, 'visibilityByFlag')[0]).toContain('the flag showDeletedTicket of the deletion decides');
    expect(said(items, 'spectatorTold')).toEqual(['The spectator is told with the message notification.deleted.']);
  });

  it('is that S-360 does not change by itself, for the local reason only', () => {
    const local = DELETION_REASONS.filter((reason) =>
      kinds(deletionPreview(lived(), reason, FRESH).items).includes('s360Unchanged'),
    );
    expect(local).toEqual(['ONSITE_TROUBLESHOOTING']);
  });
});

describe('many previews at a glance', () => {
  it('count each kind once for a ticket, the most severe first', () => {
    const previews = [lived(), lived(download(), activate), lived(download(), control)].map((ticket) =>
      preview(ticket),
    );
    expect(previewTotals(previews).slice(0, 3)).toEqual([
      { kind: 'alreadyControlled', severity: 'danger', tickets: 1 },
      { kind: 'deletedAtOnce', severity: 'info', tickets: 1 },
      { kind: 'spectatorTold', severity: 'info', tickets: 3 },
    ]);
    expect(previewTotals([])).toEqual([]);
  });
});
