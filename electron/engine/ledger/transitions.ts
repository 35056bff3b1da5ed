/** The states of a deletion and how it may pass from one to the next (domain.md 9). */
import type { Deletion, DeletionState } from '../../../shared/deletion.ts';
import { type Sentence, sentence } from '../../../shared/sentences/sentence.ts';

/** Open: the decision still has to be carried out or taken again, so there is no room for a second one. */
export const OPEN_STATES = ['QUEUED', 'SENDING', 'NEEDS_DECISION'] as const satisfies readonly DeletionState[];

/** Whether there is no room for a second decision about the ticket. */
export function isOpenState(state: DeletionState): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/**
 * `SENDING` to itself: the attempt was cut off by a crash and is made again. `QUEUED` straight to an answer: the ticket
 * was read again before sending, and that settled it.
 */
const TRANSITIONS: Readonly<Record<DeletionState, readonly DeletionState[]>> = {
  QUEUED: ['QUEUED', 'SENDING', 'ACCEPTED', 'NEEDS_DECISION', 'REJECTED', 'CANCELLED'],
  SENDING: ['SENDING', 'QUEUED', 'ACCEPTED', 'NEEDS_DECISION', 'REJECTED'],
  NEEDS_DECISION: ['QUEUED', 'CANCELLED'],
  REJECTED: ['QUEUED', 'CANCELLED'],
  ACCEPTED: [],
  CANCELLED: [],
};

/** A deletion that was sent without an answer may have been carried out, so it can't be taken back. */
export function mayWithdraw(state: DeletionState, answerMissing: boolean, carriedOut: boolean): boolean {
  return mayPass(state, 'CANCELLED') && !(answerMissing && (state === 'QUEUED' || carriedOut));
}

/** Whether the table allows a step. */
export function mayPass(from: DeletionState, to: DeletionState): boolean {
  return TRANSITIONS[from].includes(to);
}

/**
 * How a receipt may move a deletion. That TIXNGO accepted it is true whatever was known here; anything else does not
 * stand against an answer that is on its way here.
 */
const RECEIPT_TRANSITIONS: Readonly<Record<DeletionState, readonly DeletionState[]>> = {
  QUEUED: ['ACCEPTED', 'NEEDS_DECISION', 'REJECTED', 'CANCELLED'],
  SENDING: ['ACCEPTED'],
  NEEDS_DECISION: ['ACCEPTED', 'REJECTED', 'CANCELLED'],
  REJECTED: ['ACCEPTED', 'CANCELLED'],
  ACCEPTED: [],
  CANCELLED: ['ACCEPTED'],
};

/** Whether a receipt may move a deletion that was carried to another machine. */
export function mayPassByReceipt(from: DeletionState, to: DeletionState): boolean {
  return RECEIPT_TRANSITIONS[from].includes(to);
}

/** A person took the deletion back, or a receipt settled it, before this step of it. Nothing was written. */
export class WithdrawnError extends Error {}

type WithdrawnDeletion = Pick<Deletion, 'state' | 'carriedOut' | 'carriedIn'>;

/** Why a deletion in this state can't be taken back. */
export function whyNotWithdrawn({ state, carriedOut, carriedIn }: WithdrawnDeletion): Sentence {
  if (carriedOut && state !== 'SENDING' && mayPass(state, 'CANCELLED')) {
    return sentence('deletions.carriedOut', { file: carriedOut.file });
  }
  if (carriedIn && state === 'QUEUED') return sentence('deletions.carriedIn');
  switch (state) {
    case 'QUEUED':
      return sentence('deletions.answerMissing');
    case 'SENDING':
      return sentence('deletions.beingSent');
    case 'ACCEPTED':
      return sentence('deletions.acceptedBefore');
    default:
      return sentence('deletions.withdrawnBefore');
  }
}
