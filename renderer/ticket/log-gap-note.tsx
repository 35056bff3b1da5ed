import type { TicketDetail } from '../../shared/ticket-views.ts';
import { TimeText } from '../ui/time-text.tsx';
import { logGap } from './log-gap.ts';

/** Says what of the log is missing; nothing when it is complete. */
export function LogGapNote({ detail }: { detail: TicketDetail }) {
  const gap = logGap(detail);
  switch (gap.kind) {
    case 'complete':
      return null;
    case 'neverRead':
      return <p className="small message-warn gap-note">The status log has not been read to its end yet.</p>;
    case 'before':
      return (
        <p className="small message-warn gap-note">
          Log not available before <TimeText utc={gap.since} />.
        </p>
      );
  }
}
