import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../shared/domain/ticket.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { Facts } from '../ui/facts.tsx';
import { Region } from '../ui/region.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { Barcode } from './barcode.tsx';
import { formatPrice } from './price.ts';
import { SeatMapFigure } from './seat-map/seat-map-figure.tsx';

/** Seating as S-360 injected it (domain.md 6), with the seats around it. */
export function SeatingRegion({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const yesNo = (value: Ticket['seated']): string | null =>
    value == null ? null : t(value === true || value === 'Y' ? 'seating.yes' : 'seating.no');
  return (
    <Region name={t('seating.name')}>
      <div className="facts-in-two">
        <Facts
          facts={[
            [t('seating.externalEntrance'), ticket.externalEntrance],
            [t('seating.gate'), ticket.gate],
            [t('seating.level'), ticket.level],
            [t('seating.area'), ticket.area],
            [t('seating.block'), ticket.block],
            [t('seating.row'), ticket.row],
            [t('seating.seat'), ticket.seat],
            [t('seating.seated'), yesNo(ticket.seated)],
            [t('seating.numbered'), yesNo(ticket.numbered)],
          ]}
        />
      </div>
      <SeatMapFigure ticket={ticket} />
      <details className="more">
        <summary>{t('seating.advanced')}</summary>
        <Facts
          facts={[
            [t('seating.physicalSeat'), ticket.physicalSeatId],
            [t('seating.salesSeat'), ticket.salesSeatId],
            [t('seating.companionSeat'), ticket.companionSeatId],
            [t('seating.leftRight'), pair(ticket.leftSeatId, ticket.rightSeatId)],
            [t('seating.frontBack'), pair(ticket.frontSeatId, ticket.backSeatId)],
            [t('seating.quality'), ticket.seatQuality],
            [t('seating.temperature'), ticket.temperature],
            [t('seating.position'), pair(ticket.xcoord, ticket.ycoord)],
          ]}
        />
      </details>
    </Region>
  );
}

function pair(one: string | number | null | undefined, other: string | number | null | undefined): string | null {
  return one == null && other == null ? null : `${one ?? '–'}, ${other ?? '–'}`;
}

/** How the ticket was bought, and the code it is entered with. */
export function PurchaseRegion({ detail: { ticket, price } }: { detail: TicketDetail }) {
  const { t } = useTranslation('ticket');
  return (
    <Region name={t('purchase.name')}>
      <Facts
        facts={[
          [
            t('purchase.date'),
            ticket.purchaseDate ? <TimeText key="date" utc={ticket.purchaseDate.utc} as="minute" /> : null,
          ],
          [t('purchase.price'), price ? formatPrice(price) : ticket.purchasePrice],
          [t('purchase.fileNumber'), ticket.fileNumber],
          [t('purchase.seatCategory'), ticket.seatCategoryId],
          [t('purchase.tariff'), ticket.tariffId],
          [t('purchase.contingent'), ticket.contingentId],
          [
            t('barcode.name'),
            ticket.barcode ? <Barcode key="barcode" ticketId={ticket.ticketId} masked={ticket.barcode} /> : null,
          ],
        ]}
      />
    </Region>
  );
}
