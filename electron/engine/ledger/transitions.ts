/** The states of a deletion and how it may pass from one to the next (domain.md 9). */
import type { DeletionState } from '../../../shared/deletion.ts';

/** Open: the decision still has to be carried out or taken again, so there is no room for a second one. */
export const OPEN_STATES = ['QUEUED', 'SENDING', 'NEEDS_DECISION'] as const satisfies readonly DeletionState[];

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
export function mayWithdraw(state: DeletionState, answerMissing: boolean): boolean {
  return mayPass(state, 'CANCELLED') && !(state === 'QUEUED' && answerMissing);
}

export function mayPass(from: DeletionState, to: DeletionState): boolean {
  return TRANSITIONS[from].includes(to);
}

/** A person took the deletion back before this step of it. Nothing was written. */
export class WithdrawnError extends Error {}
