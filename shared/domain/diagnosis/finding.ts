/** What the diagnosis can find out about a ticket: its rules by name, and for each the facts that its sentences need. */
import type { Actor, TransferOutcome } from '../actions.ts';
import type { Attribute } from '../attributes.ts';
import type { DeletionReason } from '../deletion-reasons.ts';
import type { Refusal } from '../lifecycle.ts';
import type { S360Disagreement } from '../s360-disagreement.ts';
import type { Raw, S360Status, TicketStatus } from '../statuses.ts';

export const SEVERITIES = ['problem', 'warning', 'info'] as const;
/** `problem`: the ticket does not open a gate now, or that cannot be told. `warning`: look before you act. */
export type Severity = (typeof SEVERITIES)[number];

/** Every rule, the most severe first: the order in which findings are shown. */
export const DIAGNOSIS_RULES = [
  'dataTooOld',
  'deleted',
  'deletionPending',
  'controlledAlready',
  'unknownStatus',
  'transferPending',
  'neverDownloaded',
  'onNoPhoneSinceLogoff',
  'onNoPhoneSinceTransfer',
  'onNoPhone',
  'deactivatedByTransfer',
  'deactivatedByHand',
  'deactivated',
  'notActivatedYet',
  'activationNotTold',
  'ownDeletionWaiting',
  'transferredAway',
  'transferSentAgain',
  'checkedNotControlled',
  's360Disagrees',
  'statusDisagrees',
  'ownerDisagrees',
  'attributesDisagree',
  'logGap',
  'logImpossibleStep',
  'logUnknownAction',
  'shouldOpen',
  'transferRefused',
  'transferTimedOut',
  'transferCancelled',
  'transferFailed',
  'holderIsSomeoneElse',
  'noHolder',
  'logBeginsLate',
  'logMissing',
] as const;
export type DiagnosisRule = (typeof DIAGNOSIS_RULES)[number];

export const SEVERITY_OF: Readonly<Record<DiagnosisRule, Severity>> = {
  dataTooOld: 'problem',
  deleted: 'problem',
  deletionPending: 'problem',
  controlledAlready: 'problem',
  unknownStatus: 'problem',
  transferPending: 'problem',
  neverDownloaded: 'problem',
  onNoPhoneSinceLogoff: 'problem',
  onNoPhoneSinceTransfer: 'problem',
  onNoPhone: 'problem',
  deactivatedByTransfer: 'problem',
  deactivatedByHand: 'problem',
  deactivated: 'problem',
  notActivatedYet: 'warning',
  activationNotTold: 'warning',
  ownDeletionWaiting: 'warning',
  transferredAway: 'warning',
  transferSentAgain: 'warning',
  checkedNotControlled: 'warning',
  s360Disagrees: 'warning',
  statusDisagrees: 'warning',
  ownerDisagrees: 'warning',
  attributesDisagree: 'warning',
  logGap: 'warning',
  logImpossibleStep: 'warning',
  logUnknownAction: 'warning',
  shouldOpen: 'info',
  transferRefused: 'info',
  transferTimedOut: 'info',
  transferCancelled: 'info',
  transferFailed: 'info',
  holderIsSomeoneElse: 'info',
  noHolder: 'info',
  logBeginsLate: 'info',
  logMissing: 'info',
};

/** A ticket that can be opened. */
export interface TicketReference {
  ticketId: string;
  ticketNumber: string;
}

interface FailedTransfer {
  recipient: string | null;
  at: number | null;
  /** Raw, from the log. */
  outcome: Raw<TransferOutcome>;
}

interface Deactivation {
  at: number | null;
  actor: Raw<Actor> | null;
}

/** What each rule tells. People are owner ids, times UTC milliseconds, `lasting` is milliseconds until now. */
export interface RuleFacts extends Record<DiagnosisRule, object> {
  dataTooOld: { asOf: number; lasting: number };
  deleted: {
    reason: Raw<DeletionReason> | null;
    actor: Raw<Actor> | null;
    at: number | null;
    /** Who decided the deletion on this machine. */
    decidedHereBy: string | null;
    replacement: TicketReference | null;
  };
  deletionPending: {
    reason: Raw<DeletionReason> | null;
    actor: Raw<Actor> | null;
    since: number | null;
    lasting: number | null;
    confirmed: readonly string[];
    /** Null where the log does not tell which phones hold the ticket. */
    waiting: readonly string[] | null;
    decidedHereBy: string | null;
    replacement: TicketReference | null;
  };
  controlledAlready: { at: number | null };
  unknownStatus: { status: string; vocabulary: TicketStatus['vocabulary'] };
  transferPending: { recipient: string | null; since: number | null; lasting: number | null };
  neverDownloaded: { injectedAt: number | null; owner: string | null };
  onNoPhoneSinceLogoff: { at: number; device: string | null; actor: Raw<Actor> | null };
  onNoPhoneSinceTransfer: { at: number; accepted: boolean; owner: string | null };
  onNoPhone: { deliveredAt: number | null };
  deactivatedByTransfer: { at: number };
  deactivatedByHand: { at: number; actor: Raw<Actor> };
  deactivated: Deactivation;
  notActivatedYet: { deliveredAt: number | null };
  activationNotTold: Record<never, never>;
  ownDeletionWaiting: { state: OpenDeletionState; reason: string; decidedBy: string; decidedAt: number };
  transferredAway: { previousOwner: string; currentOwner: string | null; at: number | null };
  transferSentAgain: { attempts: number; recipients: number; latestRecipient: string | null; latestAt: number | null };
  checkedNotControlled: { at: number | null };
  s360Disagrees: {
    kind: S360Disagreement['kind'];
    because: S360Disagreement['because'];
    s360: S360Status;
    tixngo: string;
  };
  statusDisagrees: { server: string; log: string };
  ownerDisagrees: { server: string; log: string };
  attributesDisagree: { attributes: readonly { name: Attribute; server: boolean }[] };
  logGap: { gaps: number; at: number; field: 'status' | 'owner'; expected: string; found: string };
  logImpossibleStep: { steps: number; at: number; action: string; refusal: Refusal | null };
  logUnknownAction: { actions: readonly string[]; at: number };
  shouldOpen: { activatedAt: number | null };
  transferRefused: FailedTransfer;
  transferTimedOut: FailedTransfer;
  transferCancelled: FailedTransfer;
  transferFailed: FailedTransfer;
  holderIsSomeoneElse: { holder: string; owner: string };
  noHolder: Record<never, never>;
  logBeginsLate: { since: number; logSince: number | null };
  logMissing: { logSince: number | null };
}

/** One thing found out about a ticket. `entries` are the positions in the log that it rests on. */
export type FindingOf<Rule extends DiagnosisRule> = {
  [R in Rule]: { rule: R; severity: Severity; facts: RuleFacts[R]; entries: readonly number[] };
}[Rule];
export type Finding = FindingOf<DiagnosisRule>;

/** States in which a deletion decided here has not reached TIXNGO. */
export const OPEN_DELETION_STATES = ['QUEUED', 'SENDING', 'NEEDS_DECISION', 'REJECTED'] as const;
export type OpenDeletionState = (typeof OPEN_DELETION_STATES)[number];

/** A finding of a rule with the rule's severity; each entry once, without -1, which stands for none. */
export function finding<R extends DiagnosisRule>(
  rule: R,
  facts: RuleFacts[R],
  ...entries: readonly number[]
): FindingOf<R> {
  const known = entries.filter((entry, index) => entry >= 0 && entries.indexOf(entry) === index);
  return { rule, severity: SEVERITY_OF[rule], facts, entries: known } as FindingOf<R>;
}
