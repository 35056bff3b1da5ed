import type { TicketRow } from '../../shared/ticket-views.ts';
import { zoneNameAt } from '../ui/time-format.ts';

/** A column of the ticket list. */
export interface TicketColumn {
  name: string;
  /** Shown only where there is room for it. */
  wide: boolean;
}

/** The columns in order; the last one names the zone of its times. */
export function ticketColumns(): TicketColumn[] {
  return [
    { name: 'Ticket number', wide: false },
    { name: 'Event', wide: false },
    { name: 'Status', wide: false },
    { name: 'Family', wide: true },
    { name: 'Owner', wide: false },
    { name: 'Holder', wide: true },
    { name: 'Gate, seat', wide: false },
    { name: `Updated (${zoneNameAt(Date.now())})`, wide: false },
  ];
}

type Place = Pick<TicketRow, 'gate' | 'block' | 'row' | 'seat'>;

/** Gate, block, row and seat in words, leaving out what the ticket does not have. */
export function seatText({ gate, block, row, seat }: Place): string {
  const parts: [string, string][] = [
    ['gate', gate],
    ['block', block],
    ['row', row],
    ['seat', seat],
  ];
  const text = parts.flatMap(([name, value]) => (value ? [`${name} ${value}`] : [])).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same as short as staff say it: `A · 104/12/7`. */
export function shortSeatText({ gate, block, row, seat }: Place): string {
  return [gate, [block, row, seat].filter(Boolean).join('/')].filter(Boolean).join(' · ');
}
