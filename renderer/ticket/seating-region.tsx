import type { Ticket } from '../../shared/domain/ticket.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { Facts } from '../ui/facts.tsx';
import { Region } from '../ui/region.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { Barcode } from './barcode.tsx';
import { formatPrice } from './price.ts';

/** Seating as S-360 injected it (domain.md 6), with the neighbouring seats folded away. */
export function SeatingRegion({ ticket }: { ticket: Ticket }) {
  return (
    <Region name="Seating">
      <Facts
        facts={[
          ['External entrance', ticket.externalEntrance],
          ['Gate', ticket.gate],
          ['Level', ticket.level],
          ['Area', ticket.area],
          ['Block', ticket.block],
          ['Row', ticket.row],
          ['Seat', ticket.seat],
          ['Seated', yesNo(ticket.seated)],
          ['Numbered', yesNo(ticket.numbered)],
        ]}
      />
      <details className="more">
        <summary>Advanced seating</summary>
        <Facts
          facts={[
            ['Physical seat', ticket.physicalSeatId],
            ['Sales seat', ticket.salesSeatId],
            ['Companion seat', ticket.companionSeatId],
            ['Left, right', pair(ticket.leftSeatId, ticket.rightSeatId)],
            ['Front, back', pair(ticket.frontSeatId, ticket.backSeatId)],
            ['Seat quality', ticket.seatQuality],
            ['Temperature', ticket.temperature],
            ['Position', pair(ticket.xcoord, ticket.ycoord)],
          ]}
        />
      </details>
    </Region>
  );
}

function yesNo(value: Ticket['seated']): string | null {
  if (value === null || value === undefined) return null;
  return value === true || value === 'Y' ? 'Yes' : 'No';
}

function pair(one: string | number | null | undefined, other: string | number | null | undefined): string | null {
  return one == null && other == null ? null : `${one ?? '–'}, ${other ?? '–'}`;
}

/** How the ticket was bought, and the code it is entered with. */
export function PurchaseRegion({ detail: { ticket, price } }: { detail: TicketDetail }) {
  return (
    <Region name="Purchase">
      <Facts
        facts={[
          ['Date', ticket.purchaseDate ? <TimeText key="date" utc={ticket.purchaseDate.utc} as="minute" /> : null],
          ['Price', price ? formatPrice(price) : ticket.purchasePrice],
          ['File number', ticket.fileNumber],
          ['Seat category', ticket.seatCategoryId],
          ['Tariff', ticket.tariffId],
          ['Contingent', ticket.contingentId],
          ['Barcode', ticket.barcode ? <Barcode key="barcode" barcode={ticket.barcode} /> : null],
        ]}
      />
    </Region>
  );
}
