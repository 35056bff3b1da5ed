/** The lanes of a ticket's timeline: its status, its attributes, its phones. */
import { ATTRIBUTES, type Attribute } from '../../../shared/domain/attributes.ts';
import { lanesOf, type Stretch } from '../../../shared/domain/lanes.ts';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import { attributeOf } from '../../../shared/domain/ticket.ts';
import type { StatusSegment } from '../../../shared/domain/timeline.ts';
import { logGap } from '../../../shared/log-gap.ts';
import type { TicketDetail } from '../../../shared/ticket-views.ts';

export interface TicketLanes {
  status: readonly StatusSegment[];
  /** None for the old history mode, whose log is silent about them. */
  attributes: readonly { name: Attribute; stretches: readonly Stretch[] }[];
  phones: readonly { deviceId: string; stretches: readonly Stretch[] }[];
  /** Stretches of time of which the log does not tell all. */
  gaps: readonly Stretch[];
  /** Where the timeline begins, UTC milliseconds; null when nothing is known. */
  from: number | null;
}

type Told = Pick<TicketDetail, 'ticket' | 'status' | 'log' | 'segments' | 'replay' | 'logSince'>;

/** What is drawn of a ticket. The log tells it; before the log begins, the times of the server's attributes do. */
export function ticketLanes(detail: Told): TicketLanes {
  const { ticket, status, log, segments } = detail;
  const { attributes, phones } = lanesOf(log);
  const firstEntry = log[0]?.serverTimestamp.utc ?? Number.POSITIVE_INFINITY;
  const known = ATTRIBUTES.map((name) => {
    const { value, at } = attributeOf(ticket, name);
    const logged = attributes[name];
    const isEarlier = value && at !== null && at < (logged[0]?.from ?? firstEntry);
    const until = logged[0]?.from === firstEntry ? (logged[0]?.until ?? null) : null;
    return { name, stretches: isEarlier ? [{ from: at, until }] : logged };
  });
  const times = known.flatMap(({ stretches }) => stretches.map(({ from }) => from));
  const from = Math.min(firstEntry, ...times);
  return {
    status: segments,
    attributes: status.vocabulary === 'LEGACY' ? [] : known,
    phones: status.vocabulary === 'LEGACY' ? [] : phones,
    gaps: gapsOf(detail, from, firstEntry),
    from: Number.isFinite(from) ? from : null,
  };
}

function gapsOf(detail: Told, from: number, firstEntry: number): Stretch[] {
  const missing = logGap(detail);
  const before = missing.kind === 'before' ? Math.min(missing.since, firstEntry) : firstEntry;
  const atBeginning = from < before && Number.isFinite(before) ? [{ from, until: before }] : [];
  const between = detail.replay.problems.flatMap((problem): Stretch[] => {
    const [earlier, later] = [detail.log[problem.entry - 1], detail.log[problem.entry]];
    if (problem.kind !== 'gap' || !earlier || !later) return [];
    return [{ from: earlier.serverTimestamp.utc, until: later.serverTimestamp.utc }];
  });
  return [...atBeginning, ...between];
}

/**
 * What a segment is called. The old history mode logs states of transactions, which are no statuses of the ticket and
 * say nothing without their action.
 */
export function segmentLabel({ vocabulary, status, from }: StatusSegment, log: readonly StatusLogEntry[]): string {
  if (vocabulary !== 'LEGACY') return status;
  const entry = log.find(({ serverTimestamp }) => serverTimestamp.utc === from);
  return entry ? `${entry.actionName} · ${status}` : status;
}

/** The statuses of a timeline in the order of their first time, with how long each lasted in all, milliseconds. */
export function statusTotals(segments: readonly StatusSegment[], now: number): (StatusSegment & { total: number })[] {
  const totals = new Map<string, StatusSegment & { total: number }>();
  for (const segment of segments) {
    const length = Math.max(0, (segment.until ?? now) - segment.from);
    const key = `${segment.vocabulary} ${segment.status}`;
    const before = totals.get(key);
    if (before) before.total += length;
    else totals.set(key, { ...segment, total: length });
  }
  return [...totals.values()];
}

/** The instants at which something was logged, each once, in order; UTC milliseconds. */
export function logInstants(log: readonly StatusLogEntry[]): number[] {
  return [...new Set(log.map(({ serverTimestamp }) => serverTimestamp.utc))].sort((a, b) => a - b);
}
