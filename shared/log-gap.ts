import { attributeOf } from './domain/ticket.ts';
import type { TicketDetail } from './ticket-views.ts';

/** What is missing at the beginning of a ticket's log. */
export type LogGap = { kind: 'complete' } | { kind: 'neverRead' } | { kind: 'before'; since: number };

/** Whether the status log reaches back to the injection; `since` in UTC milliseconds. */
export function logGap({ log, logSince, ticket }: Pick<TicketDetail, 'log' | 'logSince' | 'ticket'>): LogGap {
  if (logSince === null) return { kind: 'neverRead' };
  const injectedAt = attributeOf(ticket, 'Injected').at ?? log[0]?.serverTimestamp.utc ?? logSince;
  return logSince > injectedAt ? { kind: 'before', since: logSince } : { kind: 'complete' };
}
