/** What the log tells of a ticket at an instant. */
import i18next from 'i18next';
import { ATTRIBUTES, type Attribute } from '../../../shared/domain/attributes.ts';
import type { TicketState } from '../../../shared/domain/lifecycle.ts';
import { type ReplayProblem, replay } from '../../../shared/domain/replay.ts';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import { actionOf } from '../../../shared/domain/status-log.ts';
import type { StatusSegment } from '../../../shared/domain/timeline.ts';
import type { TicketDetail } from '../../../shared/ticket-views.ts';
import { formatDateTime, zoneNameAt } from '../../ui/time-format.ts';
import { segmentLabel } from './timeline-lanes.ts';

export interface Moment {
  /** UTC milliseconds. */
  at: number;
  /** The latest entry at or before the instant, and its position; null and -1 before the log begins. */
  entry: StatusLogEntry | null;
  position: number;
  /** In the log's own words; null before it begins. */
  segment: StatusSegment | null;
  /** Replayed; null before the log begins. */
  state: TicketState | null;
  /** Why that entry does not fit. */
  problems: readonly ReplayProblem[];
}

/** The ticket at an instant, UTC milliseconds. */
export function momentAt({ log, segments }: Pick<TicketDetail, 'log' | 'segments'>, at: number): Moment {
  const { state, lastEntry: position, problems } = replay(log, at);
  return {
    at,
    entry: log[position] ?? null,
    position,
    segment: segments.findLast(({ from }) => from <= at) ?? null,
    state,
    problems: problems.filter(({ entry }) => entry === position),
  };
}

/** The attributes that were TRUE. */
export function attributesIn({ attributes }: TicketState): Attribute[] {
  return ATTRIBUTES.filter((name) => attributes[name] !== null);
}

/** A moment in one line, for who hears it: the time, the entry, the status, the attributes. */
export function momentText({ log }: Pick<TicketDetail, 'log'>, moment: Moment, cursor: number | null): string {
  const { at, entry, position, segment, state } = moment;
  return [
    cursor === null ? i18next.t('ticket:timeline.now') : `${formatDateTime(at)} ${zoneNameAt(at)}`,
    entry
      ? i18next.t('ticket:timeline.entryOf', { number: position + 1, count: log.length, action: actionOf(entry) })
      : i18next.t('ticket:timeline.beforeLog'),
    segment ? segmentLabel(segment, log) : '',
    state ? attributesIn(state).join(', ') : '',
  ]
    .filter(Boolean)
    .join('; ');
}
