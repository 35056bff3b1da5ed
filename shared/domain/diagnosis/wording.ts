/** What a language has to give for every finding, and what it is given for it. */
import type { DiagnosisRule, RuleFacts } from './finding.ts';

/** How facts become text. Times in UTC milliseconds, durations in milliseconds, people as owner ids. */
export interface DiagnosisFormat {
  time(utc: number): string;
  duration(milliseconds: number): string;
  person(ownerId: string): string;
}

/** What was found, and the two kinds of advice. */
export interface Sentences {
  what: string;
  /** What to do at the help desk; null: nothing. */
  here: string | null;
  /** What to do in the back-office of TIXNGO, or on the ticketing side; null: nothing. */
  backOffice: string | null;
}

/** The sentences of some rules. */
export type SentencesFor<Rule extends DiagnosisRule> = {
  readonly [R in Rule]: (facts: RuleFacts[R], format: DiagnosisFormat) => Sentences;
};
