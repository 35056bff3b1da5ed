/** The findings that are counted over all tickets as open problems. */
import type { DiagnosisRule } from './finding.ts';

/**
 * Every rule that is a problem or a warning, the most severe first, but these: a deleted or used ticket has come to its
 * end, old data is told by its age, and a deletion decided here is listed on a screen of its own. So none of them depends
 * on the time of day or on what was decided here.
 */
export const OPEN_PROBLEMS = [
  'deletionPending',
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
] as const satisfies readonly DiagnosisRule[];
export type OpenProblem = (typeof OPEN_PROBLEMS)[number];

const OPEN_PROBLEM_SET: ReadonlySet<string> = new Set(OPEN_PROBLEMS);

export function isOpenProblem(rule: string): rule is OpenProblem {
  return OPEN_PROBLEM_SET.has(rule);
}
