import i18next from 'i18next';
import type { Ticket } from '../../shared/domain/ticket.ts';

const WAY = ['gate', 'area'] as const;
const SPOT = ['block', 'row', 'seat'] as const;

type Place = Pick<Ticket, (typeof WAY | typeof SPOT)[number]>;

/** Where the ticket lets its holder sit or stand, in one line. */
export function seatOf(ticket: Place): string {
  return textOf(ticket, [...WAY, ...SPOT]) || i18next.t('ticket:place.none');
}

/** The same without the way there; where there is no spot, the way is all there is. */
export function spotOf(ticket: Place): string {
  return textOf(ticket, SPOT) || seatOf(ticket);
}

function textOf(ticket: Place, parts: readonly (keyof Place)[]): string {
  const texts = parts.flatMap((name) => {
    const value = ticket[name];
    return value ? [i18next.t(`ticket:place.${name}`, { value })] : [];
  });
  return texts.join(', ');
}
