/** What the delete dialog says before a deletion is decided; the rules are in shared/domain/deletion-preview.ts. */
import type { DeletionPreview, PreviewItem } from '../../shared/domain/deletion-preview.ts';
import { deletionPreview } from '../../shared/domain/deletion-preview.ts';
import { previewedTicket } from '../../shared/domain/deletion-preview-ticket.ts';
import type { DeletionReason } from '../../shared/domain/deletion-reasons.ts';
import type { Settings } from '../../shared/settings.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { logGap } from './log-gap.ts';

/** What deleting the ticket for this reason will do, as far as its snapshot and its log tell. `now` in UTC milliseconds. */
export function previewOf(
  detail: TicketDetail,
  reason: DeletionReason,
  now: number,
  { staleAfterMinutes, lifecycleMode }: Pick<Settings, 'staleAfterMinutes' | 'lifecycleMode'>,
): DeletionPreview {
  const { ticket, log, asOf, deletions } = detail;
  const replay = logGap(detail).kind === 'complete' ? detail.replay : null;
  return deletionPreview(previewedTicket(ticket, { log, replay, mode: lifecycleMode }), reason, {
    now,
    asOf,
    staleAfter: staleAfterMinutes * 60_000,
    deletions,
  });
}

const REASON_KINDS: ReadonlySet<PreviewItem['kind']> = new Set(['spectatorTold', 'mayStayVisible', 'visibilityByFlag']);

/** The items that follow from the reason, and those that follow from the ticket. */
export function byReason({ items }: Pick<DeletionPreview, 'items'>): { reason: PreviewItem[]; ticket: PreviewItem[] } {
  return {
    reason: items.filter(({ kind }) => REASON_KINDS.has(kind)),
    ticket: items.filter(({ kind }) => !REASON_KINDS.has(kind)),
  };
}

/** The effect in one line: `Deletes 1 ticket from 2 phones.` */
export function effectText({ possible, items }: Pick<DeletionPreview, 'possible' | 'items'>): string {
  if (!possible) return 'There is nothing left to delete.';
  for (const item of items) {
    if (item.kind === 'deletedAtOnce') return 'Deletes 1 ticket at once: it is on no phone.';
    if (item.kind === 'phonesMustConfirm') return `Deletes 1 ticket from ${phonesText(item)}.`;
  }
  return 'Deletes 1 ticket; whether it is on a phone is not known.';
}

function phonesText({ phones, complete }: PreviewItem & { kind: 'phonesMustConfirm' }): string {
  const least = complete ? phones.length : Math.max(1, phones.length);
  return `${complete ? '' : 'at least '}${least} ${least === 1 ? 'phone' : 'phones'}`;
}
