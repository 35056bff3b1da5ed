/** The preview of a deletion from what is known of a ticket; the rules are in domain/deletion-preview.ts. */
import type { DeletionPreview } from './domain/deletion-preview.ts';
import { deletionPreview } from './domain/deletion-preview.ts';
import { previewedTicket } from './domain/deletion-preview-ticket.ts';
import type { DeletionReason } from './domain/deletion-reasons.ts';
import { logGap } from './log-gap.ts';
import type { Settings } from './settings.ts';
import type { TicketDetail } from './ticket-views.ts';

/** What deleting the ticket for this reason will do, as far as its snapshot and its log tell. `now` in UTC milliseconds. */
export function previewOf(
  detail: Pick<TicketDetail, 'ticket' | 'log' | 'replay' | 'asOf' | 'logSince' | 'deletions'>,
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
