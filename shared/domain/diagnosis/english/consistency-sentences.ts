/** English sentences about data: its age, its gaps, and where two sources differ. */
import type { RuleFacts } from '../finding.ts';
import type { SentencesFor } from '../wording.ts';
import { at, counted, refusedBecause } from './words.ts';

const SYNC = 'Sync, then look again. What TIXNGO says of the ticket counts.';
const COMPARE = 'Compare with the Status History of the ticket there.';

const S360_DIFFERENCE: Readonly<Record<RuleFacts['s360Disagrees']['kind'], string>> = {
  deletedOnlyInTixngo: 'the ticket is deleted in TIXNGO only',
  deletedOnlyInS360: 'the ticket is deleted in S-360 only',
  controlledOnlyInTixngo: 'the ticket is controlled in TIXNGO only',
  controlledOnlyInS360: 'the ticket is controlled in S-360 only',
  notPrintedInS360: 'S-360 never sent this ticket',
};

const S360_ADVICE: Readonly<Record<'localDeletion' | 'feedbackNotRunYet' | 'pushNotRunYet', string>> = {
  localDeletion: 'A local deletion does not change S-360: cancel or reprint the ticket there, if it is to be so.',
  feedbackNotRunYet: 'Check that Retrieve ticket status from TIXNGO runs without errors.',
  pushNotRunYet: 'Check that Push cancelled and invalidated tickets runs without errors.',
};

export const CONSISTENCY_SENTENCES: SentencesFor<
  | 'dataTooOld'
  | 'unknownStatus'
  | 's360Disagrees'
  | 'statusDisagrees'
  | 'ownerDisagrees'
  | 'attributesDisagree'
  | 'logGap'
  | 'logImpossibleStep'
  | 'logUnknownAction'
  | 'logBeginsLate'
  | 'logMissing'
> = {
  dataTooOld: ({ asOf, lasting }, format) => ({
    what: `Too old to decide: the data is ${format.duration(lasting)} old (as of ${format.time(asOf)}).`,
    here: 'Go online and sync before you decide.',
    backOffice: 'Look the ticket up there, if you cannot go online.',
  }),
  unknownStatus: ({ status }) => ({
    what: `The meaning of the status ${status} is not published.`,
    here: 'Do not decide on the status: look at the log and at the phone.',
    backOffice: 'Look the ticket up there, and ask TIXNGO’s support what the status means.',
  }),
  s360Disagrees: ({ kind, because, s360, tixngo }) => ({
    what: `S-360 says ${s360}, TIXNGO says ${tixngo}: ${S360_DIFFERENCE[kind]}.`,
    here: 'The gate counts. Show both to the ticketing side.',
    backOffice: because === null ? 'Look the ticket up in S-360.' : S360_ADVICE[because],
  }),
  statusDisagrees: ({ server, log }) => ({
    what: `Ticket and log disagree: the status is ${server}, by the log it would be ${log}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  ownerDisagrees: ({ server, log }, format) => ({
    what: `Ticket and log disagree: the owner is ${format.person(server)}, by the log it would be ${format.person(log)}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  attributesDisagree: ({ attributes }) => ({
    what: `Ticket and log disagree: ${attributes.map(({ name, server }) => `${name} is ${server ? 'TRUE' : 'FALSE'}, by the log it would be ${server ? 'FALSE' : 'TRUE'}`).join('; ')}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  logGap: ({ gaps, at: time, field, expected, found }, format) => ({
    what: `The log has ${counted(gaps, 'gap')}: before the entry${at(time, format)} the ${field} changed from ${named(field, expected, format)} to ${named(field, found, format)}, and no entry says why.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  logImpossibleStep: ({ steps, at: time, action, refusal }, format) => ({
    what: `The log has ${counted(steps, 'impossible step')}: ${action}${at(time, format)} ${refusal === null ? 'leads to another status than it should' : `could not be, because ${refusedBecause(refusal)}`}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  logUnknownAction: ({ actions, at: time }, format) => ({
    what: `The log has an undocumented action${at(time, format)}: ${actions.join(', ')}.`,
    here: 'What it did is not known. What TIXNGO says of the ticket counts.',
    backOffice: COMPARE,
  }),
  logBeginsLate: ({ since: time }, format) => ({
    what: `The log begins${at(time, format)}, not with the injection: what came before is not known.`,
    here: null,
    backOffice: 'Look at the Status History there for what came before.',
  }),
  logMissing: () => ({
    what: 'No log of this ticket is known here: what happened to it is not told.',
    here: 'Sync, then look again.',
    backOffice: 'Look at the Status History of the ticket there.',
  }),
};

function named(field: 'status' | 'owner', value: string, format: { person(ownerId: string): string }): string {
  return field === 'owner' ? format.person(value) : value;
}
