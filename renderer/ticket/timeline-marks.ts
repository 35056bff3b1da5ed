/** What the status timeline shows, in the order of time: statuses that began, and attributes that became TRUE. */
import { ATTRIBUTES } from '../../shared/domain/attributes.ts';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import { attributeOf } from '../../shared/domain/ticket.ts';
import type { StatusSegment } from '../../shared/domain/timeline.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { phoneTimeDiffers } from '../ui/time-format.ts';

/** Times in UTC milliseconds; `phoneAt` only where the phone's clock said something else than the server's. */
export type TimelineMark = { at: number; phoneAt: number | null } & (
  | { kind: 'status'; segment: StatusSegment }
  | { kind: 'attribute'; name: string }
);

/** The marks of a ticket; at the same instant a status stands before the attributes. */
export function timelineMarks({
  segments,
  ticket,
  log,
}: Pick<TicketDetail, 'segments' | 'ticket' | 'log'>): TimelineMark[] {
  const statuses = segments.map(
    (segment): TimelineMark => ({ kind: 'status', segment, at: segment.from, phoneAt: phoneTimeAt(log, segment.from) }),
  );
  const attributes = ATTRIBUTES.flatMap((name): TimelineMark[] => {
    const { value, at } = attributeOf(ticket, name);
    return value && at !== null ? [{ kind: 'attribute', name, at, phoneAt: phoneTimeAt(log, at) }] : [];
  });
  return [...statuses, ...attributes].sort((a, b) => a.at - b.at);
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

function phoneTimeAt(log: readonly StatusLogEntry[], at: number): number | null {
  const entry = log.find(({ serverTimestamp }) => serverTimestamp.utc === at);
  const phoneAt = entry?.mobileTimestamp?.utc;
  return phoneAt !== undefined && phoneTimeDiffers(at, phoneAt) ? phoneAt : null;
}
