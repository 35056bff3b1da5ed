/** When deleting is not offered. */
import i18next from 'i18next';
import { isDeletion } from '../../shared/domain/mapping.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { isOpen } from '../ui/deletion-state.tsx';

/** Why the ticket cannot be deleted from here, or null when it can. */
export function whyNotDeletable({ status, deletions }: Pick<TicketDetail, 'status' | 'deletions'>): string | null {
  const t = i18next.getFixedT(null, 'deletions', 'whyNot');
  if (isDeletion(status)) return t('status', { status: status.value });
  if (deletions.some(({ state }) => isOpen(state))) return t('open');
  if (deletions.some(({ state }) => state === 'ACCEPTED')) return t('accepted');
  return null;
}
