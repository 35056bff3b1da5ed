import type { Ticket } from '../../shared/domain/ticket.ts';

/** Where the ticket lets its holder sit or stand, in one line. */
export function seatOf(ticket: Pick<Ticket, 'gate' | 'block' | 'row' | 'seat' | 'area'>): string {
  const parts: [string, string | null | undefined][] = [
    ['gate', ticket.gate],
    ['area', ticket.area],
    ['block', ticket.block],
    ['row', ticket.row],
    ['seat', ticket.seat],
  ];
  const text = parts.flatMap(([name, value]) => (value ? [`${name} ${value}`] : [])).join(', ');
  return text ? text.charAt(0).toUpperCase() + text.slice(1) : 'No seat';
}
