/** What a diagnosis is made from, put together from the cache and the ledger. */

import type { Deletion } from '../../shared/deletion.ts';
import type { DiagnosisCase } from '../../shared/domain/diagnosis/diagnosis-case.ts';
import { s360StatusIn } from '../../shared/domain/statuses.ts';
import type { CachedTicketDetail } from './cache/ticket-detail.ts';

/** `deletions`: those of the ledger, newest first. Times and durations in milliseconds. */
export function diagnosisCaseOf(
  { ticket, status, log, replay, segments, ownership, asOf, logSince, replacement }: CachedTicketDetail,
  deletions: readonly Deletion[],
  { now, staleAfter }: Pick<DiagnosisCase, 'now' | 'staleAfter'>,
): DiagnosisCase {
  return {
    ticket,
    status,
    log,
    replay: { ...replay, segments, ownership },
    now,
    asOf,
    logSince,
    staleAfter,
    s360Status: s360StatusIn(ticket.s360Status),
    replacement,
    deletion: deletions[0] ?? null,
  };
}
