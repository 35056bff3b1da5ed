/** Tickets, alone and in lists, and the figures made of them. */
import { CallError } from '../../../shared/answer.ts';
import { diagnose } from '../../../shared/domain/diagnosis/diagnose.ts';
import { diagnosisCaseOf } from '../diagnosis-case.ts';
import type { CallsOf } from './call-context.ts';

export const ticketCalls: CallsOf<'events' | 'overview' | 'tickets' | 'ticket'> = {
  'events.list': ({ cache }) => cache.events(),
  'overview.get': ({ cache }, { eventId }) => cache.overview(eventId),

  'tickets.find': ({ cache, results }, filter) => results.hold(cache.find(filter)),
  'tickets.rows': ({ cache, results, ledger, source }, { resultId, from, count }) => {
    const overlays = ledger.openStates(source);
    const rows = cache.rows(results.window(resultId, from, count));
    return rows.map((row) => ({ ...row, deletion: overlays.get(row.ticketId) ?? null }));
  },
  'ticket.get': ({ cache, ledger, source, staleAfter, now }, { ticketId }) => {
    const cached = cache.detail(ticketId);
    if (!cached) throw new CallError('NOT_FOUND', 'This ticket is not in the cache. Sync, or look for it again.');
    const { replacement, ...detail } = cached;
    const deletions = ledger.ofTicket(source, ticketId);
    const diagnosis = diagnose(diagnosisCaseOf(cached, deletions, { now: now(), staleAfter }));
    return { ...detail, diagnosis, deletions };
  },
};
