import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stretch } from '../../../shared/domain/lanes.ts';
import type { TicketDetail } from '../../../shared/ticket-views.ts';
import { textColorOn } from '../../ui/contrast.ts';
import { colorOfStatus } from '../../ui/status-color.ts';
import { formatDuration, formatMinute, zoneNameAt } from '../../ui/time-format.ts';
import { useWidth } from '../../ui/use-width.ts';
import { phoneName } from '../phone-name.ts';
import { EntryMarks } from './entry-marks.tsx';
import { clusters, lanePieces } from './lane-pieces.ts';
import type { TimeScale } from './time-scale.ts';
import { segmentLabel, type TicketLanes } from './timeline-lanes.ts';
import { momentAt, momentText } from './timeline-moment.ts';
import { usePlotGestures } from './use-plot-gestures.ts';
import type { TimelineControl } from './use-timeline-control.ts';

interface TimelinePlotProps {
  detail: TicketDetail;
  lanes: TicketLanes;
  scale: TimeScale;
  instants: readonly number[];
  control: TimelineControl;
  /** UTC milliseconds. */
  now: number;
}

/** Pixels below which a piece of the status is too narrow for words. */
const LABEL_ROOM = 40;
/** Pixels between the times that are written below the lanes. */
const AXIS_DISTANCE = 128;

/**
 * The lanes. For a keyboard and a screen reader the whole is one slider that moves the cursor from entry to entry; what
 * it shows can also be read as text, in the status history.
 */
export function TimelinePlot({ detail, lanes, scale, instants, control, now }: TimelinePlotProps) {
  const { t } = useTranslation('ticket');
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot, 'timeline');
  const { selection, ...gestures } = usePlotGestures(plot, control, scale.instantAt);
  const { view, cursor, press } = control;
  const at = cursor ?? now;
  const placeOf = (instant: number): number =>
    ((scale.positionOf(instant) - view.start) / (view.end - view.start)) * width;
  const lane = { placeOf, width, now };
  const eventStart = detail.ticket.eventStartDate?.utc ?? null;
  const moment = momentAt(detail, at);

  return (
    <div
      className="timeline-lanes"
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.cursor')}
      aria-valuemin={0}
      aria-valuemax={instants.length}
      aria-valuenow={cursor === null ? instants.length : instants.filter((instant) => instant <= cursor).length}
      aria-valuetext={momentText(detail, moment, cursor)}
      aria-describedby="timeline-keys"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (press(event.key)) event.preventDefault();
      }}
    >
      <div className="timeline-names">
        <span>{t('timeline.entries')}</span>
        <span className="timeline-status-name">{t('timeline.status')}</span>
        {lanes.attributes.map(({ name }) => (
          <span key={name}>{name}</span>
        ))}
        {lanes.phones.map(({ deviceId }) => (
          <span key={deviceId} title={deviceId}>
            {t('timeline.phone', { phone: phoneName(deviceId) })}
          </span>
        ))}
      </div>
      <div ref={plot} className="timeline-plot" {...gestures}>
        <EntryMarks detail={detail} {...lane} />
        <div className="timeline-lane timeline-status">
          {lanePieces(lanes.status, placeOf, width, now).map(({ left, width: wide, stretch, count }) => {
            if (!stretch) {
              return (
                <div
                  key={left}
                  className="timeline-piece timeline-several"
                  style={{ left, width: wide }}
                  title={t('timeline.several', { count })}
                />
              );
            }
            const ground = colorOfStatus({ vocabulary: stretch.vocabulary, value: stretch.status });
            const label = segmentLabel(stretch, detail.log);
            return (
              <div
                key={stretch.from}
                className="timeline-piece"
                style={{ left, width: wide, background: ground, color: textColorOn(ground) }}
                title={stretchTitle(label, stretch, now)}
              >
                {wide > LABEL_ROOM ? <span className="timeline-label">{label}</span> : null}
              </div>
            );
          })}
        </div>
        {lanes.attributes.map(({ name, stretches }) => (
          <PlainLane key={name} kind="attribute" name={name} stretches={stretches} {...lane} />
        ))}
        {lanes.phones.map(({ deviceId, stretches }) => (
          <PlainLane key={deviceId} kind="phone" name={phoneName(deviceId)} stretches={stretches} {...lane} />
        ))}
        {lanePieces(lanes.gaps, placeOf, width, now).map(({ left, width: wide }) => (
          <div key={left} className="timeline-gap" style={{ left, width: wide }} title={t('timeline.gap')} />
        ))}
        {eventStart !== null && eventStart <= now ? (
          <Line at={placeOf(eventStart)} width={width} kind="event" label={t('timeline.event')} />
        ) : null}
        <Line at={placeOf(at)} width={width} kind={cursor === null ? 'now' : 'cursor'} label="" />
        {selection ? (
          <div
            className="timeline-selection"
            style={{ left: Math.min(selection.from, selection.to), width: Math.abs(selection.to - selection.from) }}
          />
        ) : null}
        <Axis instants={instants} {...lane} />
      </div>
    </div>
  );
}

interface LaneProps {
  placeOf: (at: number) => number;
  width: number;
  now: number;
}

interface PlainLaneProps extends LaneProps {
  kind: 'attribute' | 'phone';
  name: string;
  stretches: readonly Stretch[];
}

/** A lane that knows only whether something was so. */
function PlainLane({ kind, name, stretches, placeOf, width, now }: PlainLaneProps) {
  return (
    <div className="timeline-lane" data-kind={kind}>
      {lanePieces(stretches, placeOf, width, now).map(({ left, width: wide, stretch }) => (
        <div
          key={left}
          className="timeline-piece"
          style={{ left, width: wide }}
          title={stretch ? stretchTitle(name, stretch, now) : name}
        />
      ))}
    </div>
  );
}

function stretchTitle(name: string, { from, until }: Stretch, now: number): string {
  const times = [from, until].map((at) => (at === null ? '' : formatMinute(at)));
  return `${name}\n${times.join(' – ')} ${zoneNameAt(from)} · ${formatDuration((until ?? now) - from)}`;
}

/** Pixels that the label of a line may need. */
const LABEL_WIDTH = 110;

function Line({ at, width, kind, label }: { at: number; width: number; kind: string; label: string }) {
  if (at < -1 || at > width + 1) return null;
  return (
    <div className="timeline-line" data-kind={kind} style={{ left: at }}>
      {label ? (
        <span className="timeline-line-label" data-end={at > width - LABEL_WIDTH || undefined}>
          {label}
        </span>
      ) : null}
    </div>
  );
}

/** The times of entries, as many as have room. */
function Axis({ instants, placeOf, width }: LaneProps & { instants: readonly number[] }) {
  const ticks = clusters(instants.map(placeOf), AXIS_DISTANCE, width);
  return (
    <div className="timeline-axis">
      {ticks.map(({ left, members: [first = 0] }, index) => {
        const at = instants[first] ?? 0;
        // Close to the end a time is written to the left of its place, if there is room.
        const isLast = left > width - AXIS_DISTANCE;
        const before = ticks[index - 1]?.left ?? Number.NEGATIVE_INFINITY;
        if (isLast && left - before < 2 * AXIS_DISTANCE) return null;
        return (
          <span key={at} className="timeline-tick" data-last={isLast || undefined} style={{ left }}>
            {formatMinute(at)}
          </span>
        );
      })}
    </div>
  );
}
