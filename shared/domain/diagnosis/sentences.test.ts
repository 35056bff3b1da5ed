import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../languages.ts';
import { diagnose } from './diagnose.ts';
import type { DiagnosisRule } from './finding.ts';
import { DIAGNOSIS_RULES } from './finding.ts';
import type { RuleExample } from './rule-examples.ts';
import { RULE_EXAMPLES } from './rule-examples.ts';
import { caseOf } from './sample-cases.ts';
import { sentencesOf } from './sentences.ts';

/** What a person reads for the example of each rule. */
const SAID: Readonly<Record<DiagnosisRule, string>> = {
  dataTooOld: 'Too old to decide: the data is 61 min old (as of 12:01).',
  deleted: 'Deleted at 12:00 in the back-office, reason ONSITE_TROUBLESHOOTING.',
  deletionPending:
    'Deletion pending since 11:59 (6 min) in the back-office, reason ONSITE_TROUBLESHOOTING: 1 phone must still confirm it (tablet), 1 phone did (phone). It was decided here by Desk 2.',
  controlledAlready: 'Controlled already at 12:00: somebody entered with this ticket.',
  unknownStatus: 'The meaning of the status ON_HOLD is not published.',
  transferPending: 'Transfer pending since 12:00 (5 min): Bea Rossi has not accepted it.',
  neverDownloaded: 'Never downloaded: the ticket was injected at 12:00 and has been on no phone.',
  onNoPhoneSinceLogoff: 'On no phone: phone tablet was logged off by the spectator at 12:00.',
  onNoPhoneSinceTransfer: 'On no phone: Bea Rossi accepted the ticket at 12:00 and has not downloaded it.',
  onNoPhone: 'On no phone now; it was downloaded at 11:59, and why it left the phone is not told.',
  deactivatedByTransfer: 'QR hidden: the ticket was deactivated at 11:58, because a transfer was started.',
  deactivatedByHand: 'QR hidden: the ticket was deactivated by hand by the spectator at 12:00.',
  deactivated: 'QR hidden: the ticket was deactivated at 12:00; why is not told.',
  notActivatedYet: 'QR hidden: the ticket is on the phone (first downloaded at 12:00), but not activated yet.',
  activationNotTold: 'On a phone; whether the QR is visible is not told.',
  ownDeletionWaiting: 'A deletion decided here by Desk 2 at 12:00 (ONSITE_TROUBLESHOOTING) waits to be sent.',
  transferredAway: 'Transferred from Anna Keller to Bea Rossi at 11:59.',
  transferSentAgain: 'Sent again and again: 2 attempts to 2 recipients, the latest to Carlo Bianchi at 12:00.',
  checkedNotControlled: 'Checked at the outer perimeter at 12:00, not controlled at a gate.',
  s360Disagrees: 'S-360 says Printed, TIXNGO says DELETED: the ticket is deleted in TIXNGO only.',
  statusDisagrees: 'Ticket and log disagree: the status is NOT_DOWNLOADED, by the log it would be DOWNLOADED.',
  ownerDisagrees: 'Ticket and log disagree: the owner is Bea Rossi, by the log it would be Anna Keller.',
  attributesDisagree: 'Ticket and log disagree: Activated is TRUE, by the log it would be FALSE.',
  logGap:
    'The log has 1 gap: before the entry at 12:00 the status changed from DOWNLOADED to NOT_DOWNLOADED, and no entry says why.',
  logImpossibleStep:
    'The log has 1 impossible step: Activate at 12:00 could not be, because the ticket was activated already.',
  logUnknownAction: 'The log has an undocumented action at 12:00: Stamp.',
  shouldOpen: 'Downloaded, activated at 12:00, not yet controlled: it should open.',
  transferRefused: 'Bea Rossi refused the transfer at 12:00.',
  transferTimedOut: 'The transfer to Bea Rossi timed out at 12:00: nobody accepted it.',
  transferCancelled: 'The transfer to Bea Rossi was cancelled at 12:00.',
  transferFailed: 'The transfer to Bea Rossi failed at 12:00: KO.',
  holderIsSomeoneElse: 'Assigned to Greta Guest, who is not the owner Anna Keller.',
  noHolder: 'No holder: the ticket is assigned to nobody.',
  logBeginsLate: 'The log begins at 12:00, not with the injection: what came before is not known.',
  logMissing: 'No log of this ticket is known here: what happened to it is not told.',
};

const NAMES: Readonly<Record<string, string>> = { anna: 'Anna Keller', bea: 'Bea Rossi', carlo: 'Carlo Bianchi' };

const FORMAT = {
  time: (utc: number) => new Date(utc).toISOString().slice(11, 16),
  duration: (milliseconds: number) => `${milliseconds / 60_000} min`,
  person: (ownerId: string) => NAMES[ownerId] ?? ownerId,
};

test.each(DIAGNOSIS_RULES)('%s is said in plain words with its people, times and phones', (rule: DiagnosisRule) => {
  const { shown }: RuleExample<DiagnosisRule> = RULE_EXAMPLES[rule];
  const found = diagnose(caseOf(...shown)).find((finding) => finding.rule === rule);
  if (!found) throw new Error(`The example of ${rule} does not show it.`);
  expect(sentencesOf(found, FORMAT, 'en').what).toBe(SAID[rule]);
});

/** What every language has to say of a finding: its people, its times, and what stands in capitals at TIXNGO. */
const factsIn = (text: string) =>
  [...new Set(text.match(/\d\d:\d\d|[A-Z]+_[A-Z_]+|Keller|Rossi|Bianchi|Guest/g) ?? [])].sort();

describe.each(LANGUAGES.filter((language) => language !== 'en'))('in %s', (language) => {
  test.each(DIAGNOSIS_RULES)('%s tells the same facts in other words', (rule: DiagnosisRule) => {
    const { shown }: RuleExample<DiagnosisRule> = RULE_EXAMPLES[rule];
    const found = diagnose(caseOf(...shown)).find((finding) => finding.rule === rule);
    if (!found) throw new Error(`The example of ${rule} does not show it.`);
    const english = sentencesOf(found, FORMAT, 'en');
    const translated = sentencesOf(found, FORMAT, language);
    for (const part of ['what', 'here', 'backOffice'] as const) {
      expect(translated[part] === null).toBe(english[part] === null);
      expect(factsIn(translated[part] ?? '')).toEqual(factsIn(english[part] ?? ''));
      if (english[part] !== null) expect(translated[part]).not.toBe(english[part]);
    }
  });
});
