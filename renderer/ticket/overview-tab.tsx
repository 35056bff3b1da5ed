import { useState } from 'react';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { AttributeRegion } from './attribute-region.tsx';
import { DiagnosisRegion } from './diagnosis-region.tsx';
import { OwnershipChain } from './ownership-chain.tsx';
import { PurchaseRegion, SeatingRegion } from './seating-region.tsx';
import { StatusHistory } from './status-history.tsx';
import { StatusTimeline } from './status-timeline.tsx';

const NO_ENTRIES: readonly number[] = [];

/** Everything about the ticket that helps at the gate. */
export function OverviewTab({ detail }: { detail: TicketDetail }) {
  const [shownEntries, setShownEntries] = useState(NO_ENTRIES);
  return (
    <div className="ticket-overview">
      <DiagnosisRegion detail={detail} onShowEntries={(entries) => setShownEntries([...entries])} />
      <div className="ticket-columns">
        <StatusTimeline detail={detail} />
        <OwnershipChain detail={detail} />
      </div>
      <div className="ticket-columns ticket-columns-three">
        <AttributeRegion detail={detail} />
        <SeatingRegion ticket={detail.ticket} />
        <PurchaseRegion detail={detail} />
      </div>
      <StatusHistory detail={detail} shown={shownEntries} />
    </div>
  );
}
