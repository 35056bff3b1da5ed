/** Whether a deletion may be sent: what it rested on is held against the ticket as it was just read again. */

import type { Deletion, DeletionBasis } from '../../../shared/deletion.ts';
import { type BasisChange, changesSince } from '../../../shared/domain/deletion-changes.ts';
import { isDeletion } from '../../../shared/domain/mapping.ts';
import { type Sentence, sentence } from '../../../shared/sentences/sentence.ts';
import { CLOCK_TOLERANCE } from '../clock-notice.ts';

export type Verdict =
  | { kind: 'send' }
  /** Somebody else deleted the ticket: nothing is left to do. */
  | { kind: 'alreadyDeleted' }
  /** A person has to look at then and now. */
  | { kind: 'ask'; message: Sentence };

const CHANGES: Readonly<Record<BasisChange, Sentence>> = {
  otherOwner: sentence('deletions.otherOwner'),
  controlled: sentence('deletions.controlled'),
  transferEnded: sentence('deletions.transferEnded'),
  transferStarted: sentence('deletions.transferStarted'),
};

type JudgedDecision = Pick<Deletion, 'basis' | 'decidedAt' | 'decidedAgain' | 'attempts' | 'carriedOut' | 'carriedIn'>;

/**
 * Judges a decision. `attempts` counts earlier ones, and a carried one may have been sent by the other machine: a ticket
 * that is deleted after an attempt was probably deleted by it, and the same request, sent again, gets the same answer.
 * Times in milliseconds.
 */
export function judge(decision: JudgedDecision, now: DeletionBasis, staleAfter: number): Verdict {
  const mayHaveArrived = decision.attempts > 0 || decision.carriedOut !== null || decision.carriedIn !== null;
  if (isDeletion(now.status)) return { kind: mayHaveArrived ? 'send' : 'alreadyDeleted' };
  const changes = changesSince(decision.basis, now).map((change) => CHANGES[change]);
  if (changes.length > 0) return { kind: 'ask', message: sentence('deletions.since', { changes }) };
  const age = ageWhenDecided(decision);
  if (age < -CLOCK_TOLERANCE) return { kind: 'ask', message: sentence('deletions.clock') };
  if (age > staleAfter) return { kind: 'ask', message: sentence('deletions.oldData', { age }) };
  return { kind: 'send' };
}

/** Milliseconds by the server's clock; negative when this machine's was set back after the data was read. */
function ageWhenDecided({ basis, decidedAt, decidedAgain }: JudgedDecision): number {
  return (decidedAgain?.at ?? decidedAt) - (basis.clockAhead ?? 0) - basis.asOf;
}
