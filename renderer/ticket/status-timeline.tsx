import './status-timeline.css';
import { IconDeviceMobile, IconFlag } from '@tabler/icons-react';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { useNow } from '../store/use-now.ts';
import { textColorOn } from '../ui/contrast.ts';
import { Region } from '../ui/region.tsx';
import { colorOfStatus } from '../ui/status-color.ts';
import { formatDuration } from '../ui/time-format.ts';
import { TimeText } from '../ui/time-text.tsx';
import { findingOf } from './finding-of.ts';
import { laneLayout, lanePosition } from './lane-layout.ts';
import { LogGapNote } from './log-gap-note.tsx';
import { segmentLabel, type TimelineMark, timelineMarks } from './timeline-marks.ts';

/** Status over time: a lane to see it at a glance, and the same as a list to read it. */
export function StatusTimeline({ detail }: { detail: TicketDetail }) {
  const marks = timelineMarks(detail);
  return (
    <Region name="Status timeline">
      <LogGapNote detail={detail} />
      {marks.length === 0 ? <p className="dim">The cache holds no status log of this ticket.</p> : null}
      {detail.segments.some(({ vocabulary }) => vocabulary === 'LEGACY') ? (
        <p className="small dim gap-note">The old history mode logs transactions and their states, not statuses.</p>
      ) : null}
      <Lane detail={detail} marks={marks} />
      <ol className="timeline">
        {marks.map((mark) => (
          <li key={`${mark.kind} ${mark.at} ${mark.kind === 'status' ? mark.segment.status : mark.name}`}>
            {mark.kind === 'status' ? <StatusMark mark={mark} log={detail.log} /> : <AttributeMark mark={mark} />}
          </li>
        ))}
      </ol>
      <Disagreement detail={detail} />
    </Region>
  );
}

/** The lane repeats the list for the eye; a screen reader reads the list. */
function Lane({ detail: { segments, log }, marks }: { detail: TicketDetail; marks: readonly TimelineMark[] }) {
  const now = useNow();
  const pieces = laneLayout(segments, now);
  if (pieces.length === 0) return null;
  return (
    <div className="lane" aria-hidden>
      <div className="lane-markers">
        {marks.map((mark) => {
          const left = mark.kind === 'attribute' ? lanePosition(pieces, mark.at, now) : null;
          return left === null || mark.kind !== 'attribute' ? null : (
            <span key={mark.name} className="lane-marker" style={{ left: `${left}%` }} title={mark.name} />
          );
        })}
      </div>
      <div className="lane-track">
        {pieces.map(({ segment, width }) => {
          const ground = colorOfStatus({ vocabulary: segment.vocabulary, value: segment.status });
          return (
            <div
              key={segment.from}
              className="lane-piece"
              style={{ width: `${width}%`, background: ground, color: textColorOn(ground) }}
              title={segmentLabel(segment, log)}
            >
              <span className="lane-label">{segmentLabel(segment, log)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface StatusMarkProps {
  mark: TimelineMark & { kind: 'status' };
  log: TicketDetail['log'];
}

function StatusMark({ mark: { segment, at, phoneAt }, log }: StatusMarkProps) {
  return (
    <div className="timeline-mark" data-kind="status">
      <span
        className="timeline-dot"
        style={{ background: colorOfStatus({ vocabulary: segment.vocabulary, value: segment.status }) }}
      />
      <strong>{segmentLabel(segment, log)}</strong>
      <MarkTimes at={at} phoneAt={phoneAt} />
      <span className="dim small timeline-length">
        {segment.until === null ? <Lasting since={at} /> : `for ${formatDuration(segment.until - at)}`}
      </span>
    </div>
  );
}

function Lasting({ since }: { since: number }) {
  return <>for {formatDuration(useNow() - since)} so far</>;
}

function AttributeMark({ mark: { name, at, phoneAt } }: { mark: TimelineMark & { kind: 'attribute' } }) {
  return (
    <div className="timeline-mark" data-kind="attribute">
      <IconFlag size={12} className="timeline-flag" aria-hidden />
      <span>{name}</span>
      <MarkTimes at={at} phoneAt={phoneAt} />
    </div>
  );
}

function MarkTimes({ at, phoneAt }: { at: number; phoneAt: number | null }) {
  return (
    <span className="small">
      <TimeText utc={at} />
      {phoneAt === null ? null : (
        <span className="phone-time">
          <IconDeviceMobile size={12} aria-hidden /> phone <TimeText utc={phoneAt} />
        </span>
      )}
    </span>
  );
}

/** The server is the authority: where its ticket and its log differ, both are shown. */
function Disagreement({ detail }: { detail: TicketDetail }) {
  const found = findingOf(detail.diagnosis, 'statusDisagrees');
  return found ? (
    <p className="small message-warn">
      The log ends with {found.facts.log}; the ticket itself says {found.facts.server}, which counts.
    </p>
  ) : null;
}
