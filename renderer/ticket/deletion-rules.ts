/** What a person should know before deleting a ticket, and when deleting is not offered. */
import { isDeletion, isTransferPending } from '../../shared/domain/mapping.ts';
import { attributeOf } from '../../shared/domain/ticket.ts';
import type { TicketDetail } from '../../shared/inspector.ts';
import { isOpen } from '../ui/deletion-state.tsx';

/** Why the ticket cannot be deleted from here, or null when it can. */
export function whyNotDeletable({ status, deletions }: Pick<TicketDetail, 'status' | 'deletions'>): string | null {
  if (isDeletion(status)) return `The ticket is already ${status.value}.`;
  if (deletions.some(({ state }) => isOpen(state))) return 'A deletion of this ticket is already on its way.';
  if (deletions.some(({ state }) => state === 'ACCEPTED')) return 'TIXNGO has accepted a deletion of this ticket.';
  return null;
}

/** Warnings for the dialog, the gravest first. `staleAfter` in milliseconds, times in UTC milliseconds. */
export function deletionWarnings(
  { ticket, status, asOf }: Pick<TicketDetail, 'ticket' | 'status' | 'asOf'>,
  now: number,
  staleAfter: number,
): string[] {
  const warnings: string[] = [];
  if (attributeOf(ticket, 'Controlled').value || status.value === 'CONTROLLED') {
    warnings.push('The ticket was controlled: somebody entered with it.');
  }
  if (isTransferPending(status)) {
    warnings.push('A transfer is pending: it will be cancelled, and the recipient will not get the ticket.');
  }
  if (attributeOf(ticket, 'Activated').value) {
    warnings.push('The ticket is activated: its QR will be hidden.');
  }
  if (now - asOf > staleAfter) {
    warnings.push('What you see is old: the ticket may have changed since. Sync first if you can.');
  }
  return warnings;
}
