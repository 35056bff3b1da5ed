/** Decisions to delete. */
import { CallError } from '../../../shared/answer.ts';
import type { CallsOf } from './call-context.ts';

export const deletionCalls: CallsOf<'deletions'> = {
  'deletions.queue': (
    { cache, ledger, monitor, source, operator, now },
    { ticketId, reason, note, seenLastUpdated },
  ) => {
    const detail = cache.detail(ticketId);
    const basis = cache.basisOf(ticketId);
    if (!detail || !basis)
      throw new CallError('NOT_FOUND', 'This ticket is not in the cache. Sync, or look for it again.');
    if (basis.lastUpdated !== seenLastUpdated) {
      throw new CallError(
        'TICKET_CHANGED',
        'The ticket changed while you looked at it. Look at it again, then decide.',
      );
    }
    const { ticket } = detail;
    const deletion = ledger.queue({
      source,
      ticketId,
      ticketNumber: ticket.ticketNumber ?? ticketId,
      eventId: ticket.eventId,
      eventName: ticket.eventName ?? ticket.eventId,
      seat: [ticket.gate, ticket.block, ticket.row, ticket.seat].filter(Boolean).join(' / '),
      reason,
      note,
      decidedBy: operator,
      decidedAt: now(),
      basis,
    });
    monitor.deletionsChanged();
    monitor.syncNow();
    return deletion;
  },
  'deletions.list': ({ ledger, source }) => ledger.list(source),
  'deletions.withdraw': ({ ledger, monitor, operator, now }, { deletionId }) => {
    const deletion = ledger.withdraw(deletionId, operator, now());
    monitor.deletionsChanged();
    return deletion;
  },
  'deletions.sendAgain': ({ cache, ledger, monitor, operator, now }, { deletionId }) => {
    const { ticketId, found } = ledger.get(deletionId) ?? notFound();
    const basis = found ?? cache.basisOf(ticketId);
    if (!basis)
      throw new CallError('NOT_FOUND', 'The ticket of this deletion is not in the cache. Sync, then try again.');
    const deletion = ledger.sendAgain(deletionId, basis, operator, now());
    monitor.deletionsChanged();
    monitor.syncNow();
    return deletion;
  },
};

function notFound(): never {
  throw new CallError('NOT_FOUND', 'There is no such deletion.');
}
