/** Rules about deletions: done, waiting for phones, and decided here but not sent. */

import { confirmationsAfter, knowsAllPhones } from '../deletion-progress.ts';
import type { DecidedDeletion } from './diagnosis-case.ts';
import type { OpenDeletionState } from './finding.ts';
import { finding, OPEN_DELETION_STATES } from './finding.ts';
import { timeOf } from './latest-entries.ts';
import type { Rule, Situation } from './situation.ts';
import { attributeTime } from './situation.ts';

export const deleted: Rule = (situation) => {
  if (situation.place !== 'DELETED') return null;
  const { log, latest } = situation;
  const at = attributeTime(situation, 'Deleted') ?? timeOf(log, latest.Delete);
  return finding('deleted', { ...decisionOf(situation), at }, latest.Delete, latest.Unlink);
};

export const deletionPending: Rule = (situation) => {
  if (situation.place !== 'DELETION_PENDING') return null;
  const { log, latest, now } = situation;
  const since = timeOf(log, latest.Delete);
  const confirmations = confirmationsAfter(log, latest.Delete);
  const facts = {
    ...decisionOf(situation),
    since,
    lasting: since === null ? null : Math.max(0, now - since),
    confirmed: confirmations.map(({ device }) => device),
    waiting: waitingPhones(situation),
  };
  return finding('deletionPending', facts, latest.Delete, ...confirmations.map(({ position }) => position));
};

export const ownDeletionWaiting: Rule = ({ deletion, isBeingDeleted }) => {
  if (!deletion || !isOpen(deletion.state) || isBeingDeleted) return null;
  const { state, reason, decidedBy, decidedAt } = deletion;
  return finding('ownDeletionWaiting', { state, reason, decidedBy, decidedAt });
};

function isOpen(state: DecidedDeletion['state']): state is OpenDeletionState {
  return OPEN_DELETION_STATES.some((open) => open === state);
}

/** Why and by whom, and what there is in its place. */
function decisionOf({ ticket, log, latest, deletion, replacement }: Situation) {
  const entry = log[latest.Delete];
  return {
    reason: ticket.deletionReason ?? entry?.deletionReason ?? null,
    actor: entry?.actor ?? null,
    decidedHereBy: deletion?.state === 'ACCEPTED' ? deletion.decidedBy : null,
    replacement,
  };
}

/** The old history mode writes no phones, and a log that begins late does not know them all. */
function waitingPhones({ status, replay }: Situation): readonly string[] | null {
  if (status.vocabulary === 'LEGACY' || replay.state?.status !== 'DELETION_PENDING') return null;
  return knowsAllPhones(replay) ? replay.state.devices : null;
}
