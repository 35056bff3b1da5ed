import i18next from 'i18next';
import type { Ticket } from '../../shared/domain/ticket.ts';

const PARTS = ['gate', 'area', 'block', 'row', 'seat'] as const;

/** Where the ticket lets its holder sit or stand, in one line. */
export function seatOf(ticket: Pick<Ticket, (typeof PARTS)[number]>): string {
  const parts = PARTS.flatMap((name) => {
    const value = ticket[name];
    return value ? [i18next.t(`ticket:place.${name}`, { value })] : [];
  });
  return parts.join(', ') || i18next.t('ticket:place.none');
}
