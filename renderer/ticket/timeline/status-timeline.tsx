import './status-timeline.css';
import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketDetail } from '../../../shared/ticket-views.ts';
import { useNow } from '../../store/use-now.ts';
import { Region } from '../../ui/region.tsx';
import { colorOfStatus } from '../../ui/status-color.ts';
import { formatDuration } from '../../ui/time-format.ts';
import { findingOf } from '../finding-of.ts';
import { LogGapNote } from '../log-gap-note.tsx';
import { timeScale } from './time-scale.ts';
import { logInstants, segmentLabel, statusTotals, ticketLanes } from './timeline-lanes.ts';
import { TimelinePlot } from './timeline-plot.tsx';
import { TimelineReadout } from './timeline-readout.tsx';
import { TimelineTools } from './timeline-tools.tsx';
import { useTimelineControl } from './use-timeline-control.ts';

/** The present moves in steps of this many milliseconds: the lanes need not be drawn anew each second. */
const STEP = 10_000;

interface StatusTimelineProps {
  detail: TicketDetail;
  /** Shows entries of the log by their positions. */
  onShowEntries: (entries: readonly number[]) => void;
}

/** Status, attributes and phones over time, and the state of the ticket at the instant that the cursor is at. */
export function StatusTimeline({ detail, onShowEntries }: StatusTimelineProps) {
  const { t } = useTranslation('ticket');
  const [trueToScale, setTrueToScale] = useState(false);
  const now = Math.ceil(useNow() / STEP) * STEP;
  const lanes = useMemo(() => ticketLanes(detail), [detail]);
  const instants = useMemo(() => logInstants(detail.log), [detail.log]);
  const scale = useMemo(
    () => timeScale(instants, lanes.from ?? now - STEP, now, trueToScale),
    [instants, lanes.from, now, trueToScale],
  );
  const control = useTimelineControl(instants, scale.positionOf, now);

  return (
    <Region
      name={t('timeline.name')}
      actions={
        lanes.from === null ? null : (
          <div className="timeline-actions">
            <Checkbox
              size="xs"
              label={t('timeline.trueToScale')}
              checked={trueToScale}
              onChange={({ currentTarget }) => setTrueToScale(currentTarget.checked)}
            />
            <TimelineTools control={control} scale={scale} />
          </div>
        )
      }
    >
      <LogGapNote detail={detail} />
      {detail.log.length === 0 ? <p className="dim gap-note">{t('timeline.noLog')}</p> : null}
      {detail.status.vocabulary === 'LEGACY' ? <p className="small dim gap-note">{t('timeline.legacy')}</p> : null}
      {lanes.from === null ? null : (
        <>
          <TimelinePlot detail={detail} lanes={lanes} scale={scale} instants={instants} control={control} now={now} />
          <StatusLegend detail={detail} now={now} />
          <TimelineReadout detail={detail} control={control} now={now} onShowEntries={onShowEntries} />
        </>
      )}
      <Disagreement detail={detail} />
    </Region>
  );
}

/** The statuses in words, and how long each lasted in all. */
function StatusLegend({ detail: { segments, log }, now }: { detail: TicketDetail; now: number }) {
  const { t } = useTranslation('ticket');
  const totals = useMemo(() => statusTotals(segments, now), [segments, now]);
  if (totals.length === 0) return null;
  return (
    <ul className="timeline-legend" aria-label={t('timeline.statuses')}>
      {totals.map((segment) => (
        <li key={`${segment.vocabulary} ${segment.status}`} className="small">
          <span
            className="badge-dot"
            style={{ background: colorOfStatus({ vocabulary: segment.vocabulary, value: segment.status }) }}
          />
          {segmentLabel(segment, log)} <span className="dim">{formatDuration(segment.total)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The server is the authority: where its ticket and its log differ, both are shown. */
function Disagreement({ detail }: { detail: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const found = findingOf(detail.diagnosis, 'statusDisagrees');
  if (!found) return null;
  return (
    <p className="small message-warn">
      {t('timeline.disagreement', { log: found.facts.log, server: found.facts.server })}
    </p>
  );
}
