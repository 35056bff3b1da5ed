/** The connection test: what stands between this machine and TIXNGO's tickets, a step at a time. */
import { z } from 'zod';
import { settingsSchema } from './settings.ts';

/** In the order in which they are tried; each needs the ones before it. */
export const CONNECTION_STEPS = [
  'address',
  'hostName',
  'port',
  'certificate',
  'answer',
  'key',
  'mobileApp',
  'clock',
] as const;
export type ConnectionStep = (typeof CONNECTION_STEPS)[number];

/** What is tested: what stands in the fields, stored or not. */
export const connectionTestSchema = z.object({
  /** As typed: whether it is well formed is the first step. Empty: where the tickets come from now. */
  serverUrl: z.string().max(2000),
  keyHeader: settingsSchema.shape.keyHeader.unwrap(),
  mobileAppId: settingsSchema.shape.mobileAppId.unwrap(),
  /** Null: the stored key of this server, which the shell fills in. */
  apiKey: z.string().trim().min(1).max(1000).nullable(),
});
export type ConnectionTestOrder = z.output<typeof connectionTestSchema>;

/** `doubtful`: it works, and a person should know something; `notNeeded`: there is nothing to test here. */
export type StepOutcome = 'notTried' | 'running' | 'passed' | 'doubtful' | 'failed' | 'notNeeded';

/** What a step found, by what a person has to be told. Times in UTC milliseconds, lengths of time in milliseconds. */
export type StepFinding =
  | { code: 'addressGood' | 'addressDemo' | 'addressNotHttp' | 'addressExtras' }
  | { code: 'hostFound'; host: string; address: string }
  | { code: 'hostIsAddress' | 'hostUnknown' | 'nameServiceSilent' | 'hostTimedOut'; host: string }
  | { code: 'portOpen' | 'portRefused' | 'portNoWay' | 'portTimedOut' | 'portCut'; port: string }
  | { code: 'certificateGood' | 'certificateExpired'; until: number }
  | { code: 'certificateNotYet'; from: number }
  | { code: 'certificateOtherName'; host: string; names: string }
  | { code: 'certificateUnknownIssuer'; issuer: string }
  | { code: 'certificateOther'; reason: string }
  | { code: 'certificateSelfSigned' | 'certificateNoTls' | 'certificateTimedOut' | 'plainHere' | 'plainHttp' }
  | { code: 'answerGood' | 'answerNotTixngo' | 'answerCut' | 'answerTimedOut' }
  | { code: 'answerNotNow' | 'answerRefused' | 'keyRefused' | 'appRefused'; said: string }
  | { code: 'keyAccepted' | 'keyMissing' | 'keyUnsendable' | 'noTickets' | 'ticketsUnreadable' }
  | { code: 'ticketsFound'; count: number }
  | { code: 'clocksAgree' }
  | { code: 'clockAhead' | 'clockBehind'; by: number };

export interface StepResult {
  step: ConnectionStep;
  outcome: StepOutcome;
  /** Null while it runs, and when it was not tried. */
  finding: StepFinding | null;
}

/** How far a test has come: all steps in order. */
export interface ConnectionTestReport {
  steps: readonly StepResult[];
  /** Nothing runs any more; `cancelled`: a person stopped it. */
  ended: 'no' | 'yes' | 'cancelled';
}
