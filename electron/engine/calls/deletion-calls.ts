/** Decisions to delete. */
import { setImmediate } from 'node:timers/promises';
import { CallError } from '../../../shared/answer.ts';
import type { Deletion, QueuedTicket } from '../../../shared/deletion.ts';
import { previewOf } from '../../../shared/deletion-preview-of.ts';
import { deletionProgressOf } from '../../../shared/domain/deletion-progress.ts';
import { isDeletion } from '../../../shared/domain/mapping.ts';
import type { ParsedInput } from '../../../shared/inspector.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import { deletionBasisOf } from '../cache/deletion-basis.ts';
import { fileProblem } from '../database/file-problem.ts';
import type { CallContext, CallsOf } from './call-context.ts';

export const deletionCalls: CallsOf<'deletions'> = {
  'deletions.queue': (context, input) => {
    const deletion = decide(context, input);
    context.monitor.deletionDecided();
    return deletion;
  },
  'deletions.queueMany': async (context, { tickets, ...grounds }) => {
    const answers: QueuedTicket[] = [];
    for (const ticket of tickets) {
      answers.push(decideOneOfMany(context, { ...ticket, ...grounds }));
      // Each decision waits for the disk; other calls are answered in between.
      await setImmediate();
    }
    if (answers.some(({ queued }) => queued)) context.monitor.deletionDecided();
    return answers;
  },
  'deletions.preview': ({ cache, ledger, source, staleAfter, now }, { ticketIds, reason, lifecycleMode }) =>
    ticketIds.flatMap((ticketId) => {
      const detail = cache.detail(ticketId);
      if (!detail) return [];
      const { ticket, status } = detail;
      const known = { ...detail, deletions: ledger.ofTicket(source, ticketId) };
      return {
        ticketId,
        ticketNumber: ticket.ticketNumber ?? ticketId,
        eventName: ticket.eventName ?? ticket.eventId,
        status,
        lastUpdated: ticket.lastUpdated.utc,
        preview: previewOf(known, reason, now(), { staleAfterMinutes: staleAfter / 60_000, lifecycleMode }),
      };
    }),
  'deletions.list': ({ ledger, source }) => ledger.list(source),
  'deletions.open': ({ ledger, source }) => ledger.openCounts(source),
  'deletions.get': ({ ledger }, { deletionId }) => ledger.get(deletionId) ?? notFound(),
  'deletions.following': ({ cache, ledger }, { deletionIds }) =>
    Object.fromEntries(
      deletionIds
        .flatMap((deletionId) => ledger.get(deletionId) ?? [])
        .filter(({ state, confirmedAt }) => state === 'ACCEPTED' && confirmedAt === null)
        .map(({ deletionId, ticketId }) => [deletionId, deletionProgressOf(cache.logOf(ticketId))]),
    ),
  'deletions.withdraw': ({ ledger, monitor, operator, now }, { deletionId }) => {
    const deletion = ledger.withdraw(deletionId, operator, now());
    monitor.deletionsChanged();
    return deletion;
  },
  'deletions.sendAgain': ({ cache, ledger, monitor, operator, now }, { deletionId }) => {
    const { ticketId, found } = ledger.get(deletionId) ?? notFound();
    const basis = found ?? cache.basisOf(ticketId);
    if (!basis) throw new CallError('NOT_FOUND', sentence('deletions.ticketNotCached'));
    const deletion = ledger.sendAgain(deletionId, basis, operator, now());
    monitor.deletionDecided();
    return deletion;
  },
};

/** Queues one decision. @throws CallError `NOT_FOUND`, `TICKET_CHANGED`, `ALREADY_DELETED`, `ALREADY_QUEUED` */
function decide(
  { cache, ledger, source, operator, now }: CallContext,
  { ticketId, seenLastUpdated, reason, note }: ParsedInput<'deletions.queue'>,
): Deletion {
  const known = cache.ticket(ticketId);
  if (!known) throw new CallError('NOT_FOUND', sentence('tickets.notCached'));
  const { ticket, asOf } = known;
  const basis = deletionBasisOf(ticket, asOf, cache.clockAhead());
  if (basis.lastUpdated !== seenLastUpdated) {
    throw new CallError('TICKET_CHANGED', sentence('tickets.changed'));
  }
  if (isDeletion(basis.status)) {
    throw new CallError('ALREADY_DELETED', sentence('tickets.alreadyDeleted', { status: basis.status.value }));
  }
  return ledger.queue({
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
}

/** What stands in the way of one ticket stands in the way of no other. */
function decideOneOfMany(context: CallContext, input: ParsedInput<'deletions.queue'>): QueuedTicket {
  const { ticketId } = input;
  try {
    return { ticketId, queued: true, deletion: decide(context, input) };
  } catch (error) {
    const problem = fileProblem(error);
    const refused = error instanceof CallError ? error : problem && new CallError('STORAGE', problem);
    if (!refused) throw error;
    const { code, message, sentence: why } = refused;
    return { ticketId, queued: false, code, message, sentence: why };
  }
}

function notFound(): never {
  throw new CallError('NOT_FOUND', sentence('deletions.unknown'));
}
