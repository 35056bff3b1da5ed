import type { TicketDetail } from '../../shared/inspector.ts';
import { AttributeRegion } from './attribute-region.tsx';
import { OwnershipChain } from './ownership-chain.tsx';
import { PurchaseRegion, SeatingRegion } from './seating-region.tsx';
import { StatusHistory } from './status-history.tsx';
import { StatusTimeline } from './status-timeline.tsx';

/** Everything about the ticket that helps at the gate. */
export function OverviewTab({ detail }: { detail: TicketDetail }) {
  return (
    <div className="ticket-overview">
      <div className="ticket-columns">
        <StatusTimeline detail={detail} />
        <OwnershipChain detail={detail} />
      </div>
      <div className="ticket-columns ticket-columns-three">
        <AttributeRegion ticket={detail.ticket} />
        <SeatingRegion ticket={detail.ticket} />
        <PurchaseRegion detail={detail} />
      </div>
      <StatusHistory detail={detail} />
    </div>
  );
}
