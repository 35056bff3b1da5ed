/** The terms that stand in the cells of reports, and what they mean. */
import { ATTRIBUTE_DEFINITIONS, MILESTONES } from './domain/attributes.ts';
import { EVENT_FIGURE_DEFINITIONS, EVENT_FIGURES } from './domain/event-figures.ts';
import { FAMILIES, FAMILY_DEFINITIONS } from './domain/families.ts';
import type { ReportKind } from './reports.ts';

/** A term that stands in cells, and what it means. */
export interface Definition {
  term: string;
  definition: string;
}

/** In a pseudonymised report. */
export const PSEUDONYM: Definition = {
  term: 'Pseudonym',
  definition:
    'P- stands for a person, D- for a phone: a keyed digest that is the same in all reports of this installation and ' +
    'cannot be taken back without its key. Notes and messages, which may name people, are left out. Ticket numbers stay.',
};

const FAMILY_TERMS = FAMILIES.map((term) => ({ term, definition: FAMILY_DEFINITIONS[term] }));
const FIGURE_TERMS = EVENT_FIGURES.map((term) => ({ term, definition: EVENT_FIGURE_DEFINITIONS[term].definition }));
const MILESTONE_TERMS = MILESTONES.map((term) => ({ term, definition: ATTRIBUTE_DEFINITIONS[term] }));

/** The terms of each report. */
export const REPORT_TERMS: Readonly<Record<ReportKind, readonly Definition[]>> = {
  tickets: FAMILY_TERMS,
  ownership: [
    { term: 'injection', definition: 'The ticket came from its issuer to its first owner.' },
    { term: 'transfer', definition: 'The ticket came to another owner by an accepted transfer.' },
    { term: 'notTold', definition: 'The log shows another owner, and not how the ticket came there.' },
    { term: 'failedTransfer', definition: 'A transfer that was refused, cancelled or timed out: nobody became owner.' },
    { term: 'pendingTransfer', definition: 'A transfer that was started and has not ended.' },
    { term: 'noLog', definition: 'The log shows no owner; the owner is the one that TIXNGO names on the ticket.' },
  ],
  'ownership-chains': [{ term: 'Owner fits', definition: 'Empty where the log or the ticket names no such owner.' }],
  'status-log': [
    { term: 'logBeginsLate', definition: 'The log does not begin with the injection.' },
    {
      term: 'gap',
      definition: 'Status or owner before are not what the entries before lead to: something is missing.',
    },
    { term: 'impossible', definition: 'TIXNGO’s state machine does not allow the action here.' },
    { term: 'otherStatus', definition: 'The action leads to another status than the entry gives.' },
    { term: 'unknownAction', definition: 'An action that is not documented.' },
  ],
  deletions: [
    { term: 'here', definition: 'Decided at this machine.' },
    { term: 'carriedIn', definition: 'Decided at another machine of Usher and carried here in a file.' },
    { term: 'elsewhere', definition: 'Not decided in Usher: the status log tells of it.' },
    { term: 'QUEUED', definition: 'Decided, and not sent yet.' },
    { term: 'SENDING', definition: 'On its way to TIXNGO.' },
    { term: 'ACCEPTED', definition: 'TIXNGO has deleted the ticket; phones may still hold it.' },
    { term: 'NEEDS_DECISION', definition: 'The ticket is not what the decision rested on: a person decides again.' },
    { term: 'REJECTED', definition: 'TIXNGO refused it for good.' },
    { term: 'CANCELLED', definition: 'Taken back before it was carried out.' },
    { term: 'LOGGED', definition: 'Found in the status log: carried out by somebody else.' },
  ],
  figures: [...FAMILY_TERMS, ...MILESTONE_TERMS, ...FIGURE_TERMS],
  reconciliation: FIGURE_TERMS,
  s360: [
    { term: 'deletedOnlyInTixngo', definition: 'TIXNGO has deleted the ticket, S-360 has not.' },
    { term: 'deletedOnlyInS360', definition: 'S-360 has cancelled or invalidated the ticket, TIXNGO still has it.' },
    { term: 'controlledOnlyInTixngo', definition: 'TIXNGO says that the ticket was used to enter, S-360 does not.' },
    { term: 'controlledOnlyInS360', definition: 'S-360 says that the ticket was used to enter, TIXNGO does not.' },
    { term: 'notPrintedInS360', definition: 'S-360 never sent the ticket to TIXNGO, and yet it is there.' },
    { term: 'missingInTixngo', definition: 'S-360 says that the ticket was sent, and the cache does not have it.' },
    { term: 'unknownS360Status', definition: 'The status in the file is none of S-360; nothing can be compared.' },
    { term: 'unknownTixngoStatus', definition: 'The status in TIXNGO has no equivalent; nothing can be compared.' },
    { term: 'incompleteLine', definition: 'The record lacks the column of the number or of the status.' },
    { term: 'localDeletion', definition: 'A deletion in TIXNGO alone does not change S-360: the difference stays.' },
    { term: 'feedbackNotRunYet', definition: 'S-360 has not fetched the status of TIXNGO yet; about ten minutes.' },
    { term: 'pushNotRunYet', definition: 'S-360 has not pushed its change to TIXNGO yet; about ten minutes.' },
  ],
  diagnosis: [],
  'ticket-file': [{ term: 'info', definition: 'A finding that is no problem and explains what is seen.' }],
  'audit-trail': [],
};
