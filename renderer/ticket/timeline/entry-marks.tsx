import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import { actionOf } from '../../../shared/domain/status-log.ts';
import type { TicketDetail } from '../../../shared/ticket-views.ts';
import { formatDateTime, phoneTimeDiffers } from '../../ui/time-format.ts';
import { clusters } from './lane-pieces.ts';

interface EntryMarksProps {
  detail: TicketDetail;
  placeOf: (at: number) => number;
  width: number;
}

/** Pixels between two marks that can be told apart. */
const MARK_DISTANCE = 20;

/** A mark for each entry of the log, or for several that are close; what does not fit is marked as such. */
export function EntryMarks({ detail: { log, replay }, placeOf, width }: EntryMarksProps) {
  const troubled = new Set(replay.problems.map(({ entry }) => entry));
  const places = log.map(({ serverTimestamp }) => placeOf(serverTimestamp.utc));
  return (
    <div className="timeline-lane timeline-entries">
      {log.map((entry, position) => (
        <PhoneTime key={entry.id ?? position} entry={entry} placeOf={placeOf} width={width} />
      ))}
      {clusters(places, MARK_DISTANCE, width).map(({ left, members }) => (
        <span
          key={left}
          className="timeline-mark"
          data-trouble={members.some((member) => troubled.has(member)) || undefined}
          style={{ left }}
          title={titleOf(members.flatMap((member) => log[member] ?? []))}
        >
          {members.some((member) => troubled.has(member)) ? <IconAlertTriangleFilled size={12} /> : null}
          {members.length > 1 ? members.length : null}
        </span>
      ))}
    </div>
  );
}

/** Where the phone's clock put an entry, joined to where the server did. */
function PhoneTime({ entry, placeOf, width }: { entry: StatusLogEntry } & Omit<EntryMarksProps, 'detail'>) {
  const { mobileTimestamp, serverTimestamp } = entry;
  if (!mobileTimestamp || !phoneTimeDiffers(serverTimestamp.utc, mobileTimestamp.utc)) return null;
  const [one, other] = [placeOf(mobileTimestamp.utc), placeOf(serverTimestamp.utc)];
  const left = Math.max(0, Math.min(one, other));
  const right = Math.min(width, Math.max(one, other));
  if (right <= left) return null;
  return (
    <span className="timeline-phone-time" data-later={one > other || undefined} style={{ left, width: right - left }} />
  );
}

const MOST_NAMED = 12;

function titleOf(entries: readonly StatusLogEntry[]): string {
  const lines = entries
    .slice(0, MOST_NAMED)
    .map((entry) => `${formatDateTime(entry.serverTimestamp.utc)} ${actionOf(entry)}`);
  return [...lines, ...(entries.length > MOST_NAMED ? ['…'] : [])].join('\n');
}
