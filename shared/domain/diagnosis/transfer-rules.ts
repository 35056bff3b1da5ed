/** Rules about transfers: pending, failed, done, and sent again and again. */
import type { TransferAttempt } from '../ownership.ts';
import type { DiagnosisRule } from './finding.ts';
import { finding } from './finding.ts';
import { transferEntryAt } from './latest-entries.ts';
import type { Rule, Situation } from './situation.ts';
import { ownerOf } from './situation.ts';

export const transferPending: Rule = (situation) => {
  const { place, ticket, log, latestAttempt, now } = situation;
  if (place !== 'PENDING_TRANSFER') return null;
  const attempt = latestAttempt?.outcome === null ? latestAttempt : null;
  const since = attempt?.startedAt ?? null;
  const recipient = ticket.pendingRecipient?.id ?? attempt?.toOwnerId ?? null;
  const lasting = since === null ? null : Math.max(0, now - since);
  return finding('transferPending', { recipient, since, lasting }, transferEntryAt(log, 'StartTransfer', since));
};

/** The present owner tried more than once, and the ticket is still theirs. */
export const transferSentAgain: Rule = ({ log, lastLink, latestAttempt, isBeingDeleted, controlled }) => {
  const attempts = lastLink?.branches ?? [];
  if (attempts.length < 2 || isBeingDeleted || controlled === true) return null;
  const facts = {
    attempts: attempts.length,
    recipients: new Set(attempts.map(({ toOwnerId }) => toOwnerId)).size,
    latestRecipient: latestAttempt?.toOwnerId ?? null,
    latestAt: latestAttempt?.startedAt ?? null,
  };
  return finding('transferSentAgain', facts, ...attempts.map((attempt) => startOf(log, attempt)));
};

type FailureRule = Extract<
  DiagnosisRule,
  'transferRefused' | 'transferTimedOut' | 'transferCancelled' | 'transferFailed'
>;

/** How the present owner's latest transfer ended without success. */
export const transferWithoutSuccess: Rule = (situation) => {
  const { log, latestAttempt, isBeingDeleted, controlled } = situation;
  if (!latestAttempt?.outcome || isBeingDeleted || controlled === true) return null;
  const { toOwnerId, endedAt, outcome } = latestAttempt;
  const facts = { recipient: toOwnerId, at: endedAt, outcome };
  const ended = transferEntryAt(log, 'EndTransfer', endedAt);
  return finding(failureOf(situation, latestAttempt), facts, startOf(log, latestAttempt), ended);
};

/** A cancellation by the system is a time-out: nobody else cancels in its name (domain.md 3, row 8) [inferred]. */
function failureOf({ status }: Situation, { outcome, actor }: TransferAttempt): FailureRule {
  if (outcome === 'REJECTED') return 'transferRefused';
  if (outcome !== 'CANCELLED') return 'transferFailed';
  return actor === 'System' || status.value === 'FAILURE' ? 'transferTimedOut' : 'transferCancelled';
}

/** The spectator at the desk may be the one who gave the ticket away. */
export const transferredAway: Rule = (situation) => {
  const { ticket, replay, log, lastLink, isBeingDeleted } = situation;
  const previousOwner = ticket.previousOwner?.id ?? replay.ownership.at(-2)?.ownerId;
  if (!previousOwner || isBeingDeleted) return null;
  const at = replay.ownership.length > 1 ? (lastLink?.since ?? null) : null;
  const facts = { previousOwner, currentOwner: ownerOf(situation), at };
  return finding('transferredAway', facts, transferEntryAt(log, 'EndTransfer', at));
};

function startOf(log: Situation['log'], { startedAt }: TransferAttempt): number {
  return transferEntryAt(log, 'StartTransfer', startedAt);
}
