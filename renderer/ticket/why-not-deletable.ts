/** When deleting is not offered. */
import { isDeletion } from '../../shared/domain/mapping.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { isOpen } from '../ui/deletion-state.tsx';

/** Why the ticket cannot be deleted from here, or null when it can. */
export function whyNotDeletable({ status, deletions }: Pick<TicketDetail, 'status' | 'deletions'>): string | null {
  if (isDeletion(status)) return `The ticket is already ${status.value}.`;
  if (deletions.some(({ state }) => isOpen(state))) return 'A deletion of this ticket is already on its way.';
  if (deletions.some(({ state }) => state === 'ACCEPTED')) return 'TIXNGO has accepted a deletion of this ticket.';
  return null;
}
