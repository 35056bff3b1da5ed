import { useDeferredValue, useState } from 'react';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { AttributeRegion } from './attribute-region.tsx';
import { DiagnosisRegion } from './diagnosis-region.tsx';
import { OwnershipChain } from './ownership-chain.tsx';
import { PurchaseRegion, SeatingRegion } from './seating-region.tsx';
import { StatusHistory } from './status-history.tsx';
import { StatusTimeline } from './timeline/status-timeline.tsx';

const NO_ENTRIES: readonly number[] = [];

/** Everything about the ticket that helps at the gate. */
export function OverviewTab({ detail }: { detail: TicketDetail }) {
  const [shownEntries, setShownEntries] = useState(NO_ENTRIES);
  // What is first in sight is painted first; the rest is drawn behind it, with nothing above it moved.
  const isBelowDrawn = useDeferredValue(true, false);
  const showEntries = (entries: readonly number[]) => setShownEntries([...entries]);
  return (
    <div className="ticket-overview">
      <DiagnosisRegion detail={detail} onShowEntries={showEntries} />
      <StatusTimeline detail={detail} onShowEntries={showEntries} />
      {isBelowDrawn ? (
        <>
          <div className="ticket-columns">
            <div className="ticket-overview">
              <OwnershipChain detail={detail} />
              <AttributeRegion detail={detail} />
            </div>
            <div className="ticket-overview">
              <SeatingRegion ticket={detail.ticket} />
              <PurchaseRegion detail={detail} />
            </div>
          </div>
          <StatusHistory detail={detail} shown={shownEntries} />
        </>
      ) : null}
    </div>
  );
}
