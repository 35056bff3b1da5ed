/** Turns a ticket's state and log into findings for a person at a help desk. Pure; never throws on what a server sends. */
import {
  activationNotTold,
  deactivated,
  deactivatedByHand,
  deactivatedByTransfer,
  notActivatedYet,
  shouldOpen,
} from './activation-rules.ts';
import {
  attributesDisagree,
  ownerDisagrees,
  s360Disagrees,
  statusDisagrees,
  unknownStatus,
} from './consistency-rules.ts';
import { deleted, deletionPending, ownDeletionWaiting } from './deletion-rules.ts';
import { neverDownloaded, onNoPhone, onNoPhoneSinceLogoff, onNoPhoneSinceTransfer } from './delivery-rules.ts';
import type { DiagnosisCase } from './diagnosis-case.ts';
import type { DiagnosisRule, Finding } from './finding.ts';
import { DIAGNOSIS_RULES } from './finding.ts';
import { dataTooOld } from './freshness-rules.ts';
import { checkedNotControlled, controlledAlready } from './gate-rules.ts';
import { holderIsSomeoneElse, noHolder } from './holder-rules.ts';
import { logBeginsLate, logGap, logImpossibleStep, logMissing, logUnknownAction } from './log-rules.ts';
import type { Rule } from './situation.ts';
import { situationOf } from './situation.ts';
import { transferPending, transferredAway, transferSentAgain, transferWithoutSuccess } from './transfer-rules.ts';

const RULES: readonly Rule[] = [
  dataTooOld,
  deleted,
  deletionPending,
  ownDeletionWaiting,
  controlledAlready,
  checkedNotControlled,
  transferPending,
  transferSentAgain,
  transferWithoutSuccess,
  transferredAway,
  neverDownloaded,
  onNoPhoneSinceLogoff,
  onNoPhoneSinceTransfer,
  onNoPhone,
  deactivatedByTransfer,
  deactivatedByHand,
  deactivated,
  notActivatedYet,
  activationNotTold,
  shouldOpen,
  holderIsSomeoneElse,
  noHolder,
  unknownStatus,
  s360Disagrees,
  statusDisagrees,
  ownerDisagrees,
  attributesDisagree,
  logMissing,
  logBeginsLate,
  logGap,
  logImpossibleStep,
  logUnknownAction,
];

/** The list of rules is in the order of their severities. */
const RANK: ReadonlyMap<DiagnosisRule, number> = new Map(DIAGNOSIS_RULES.map((rule, position) => [rule, position]));

/** What is to be said of a ticket, most severe first; each rule at most once. */
export function diagnose(given: DiagnosisCase): Finding[] {
  const situation = situationOf(given);
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const found = rule(situation);
    if (found) findings.push(found);
  }
  return findings.sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ rule }: Finding): number {
  return RANK.get(rule) ?? RANK.size;
}
