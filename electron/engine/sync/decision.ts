/** Whether a deletion may be sent: what it rested on is held against the ticket as it was just read again. */

import type { Deletion, DeletionBasis } from '../../../shared/deletion.ts';
import { type BasisChange, changesSince } from '../../../shared/domain/deletion-changes.ts';
import { isDeletion } from '../../../shared/domain/mapping.ts';
import { CLOCK_TOLERANCE } from '../clock-notice.ts';

export type Verdict =
  | { kind: 'send' }
  /** Somebody else deleted the ticket: nothing is left to do. */
  | { kind: 'alreadyDeleted' }
  /** A person has to look at then and now. */
  | { kind: 'ask'; message: string };

const CHANGE_TEXTS: Readonly<Record<BasisChange, string>> = {
  otherOwner: 'the ticket got another owner',
  controlled: 'the ticket was controlled: somebody entered with it',
  transferEnded: 'a transfer ended',
  transferStarted: 'a transfer was started',
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
  const changes = changesSince(decision.basis, now).map((change) => CHANGE_TEXTS[change]);
  if (changes.length > 0) return { kind: 'ask', message: `Since this was decided ${changes.join(', and ')}.` };
  const age = ageWhenDecided(decision);
  if (age < -CLOCK_TOLERANCE) {
    const message =
      "The clock of this machine was set back before this was decided: how old its data was can't be told.";
    return { kind: 'ask', message };
  }
  if (age > staleAfter) {
    return { kind: 'ask', message: `This was decided on data that was ${Math.round(age / 60_000)} minutes old.` };
  }
  return { kind: 'send' };
}

/** Milliseconds by the server's clock; negative when this machine's was set back after the data was read. */
function ageWhenDecided({ basis, decidedAt, decidedAgain }: JudgedDecision): number {
  return (decidedAgain?.at ?? decidedAt) - (basis.clockAhead ?? 0) - basis.asOf;
}
