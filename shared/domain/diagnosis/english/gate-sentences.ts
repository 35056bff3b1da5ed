/** English sentences about what ends a ticket: control and deletion. */
import type { OpenDeletionState, RuleFacts, TicketReference } from '../finding.ts';
import type { DiagnosisFormat, SentencesFor } from '../wording.ts';
import { at, by, counted, since } from './words.ts';

const SENDING_DELETION: Readonly<Record<OpenDeletionState, string>> = {
  QUEUED: 'waits to be sent',
  SENDING: 'is being sent',
  NEEDS_DECISION: 'needs a decision, because the ticket has changed',
  REJECTED: 'was rejected',
};

export const GATE_SENTENCES: SentencesFor<
  'controlledAlready' | 'checkedNotControlled' | 'deleted' | 'deletionPending' | 'ownDeletionWaiting'
> = {
  controlledAlready: ({ at: time }, format) => ({
    what: `Controlled already${at(time, format)}: somebody entered with this ticket.`,
    here: 'Do not let it in a second time. Ask whether the spectator went out again, or who else had the phone.',
    backOffice: 'Ask access control at which gate it was scanned.',
  }),
  checkedNotControlled: ({ at: time }, format) => ({
    what: `Checked at the outer perimeter${at(time, format)}, not controlled at a gate.`,
    here: 'Send the spectator to the gate on the ticket.',
    backOffice: null,
  }),
  deleted: (facts, format) => ({
    what: `Deleted${at(facts.at, format)}${by(facts.actor)}${reasonOf(facts)}.${decidedHere(facts)}`,
    here: facts.replacement ? replacedBy(facts.replacement) : 'No other ticket of this seat is known here.',
    backOffice: facts.replacement
      ? null
      : 'Issue a replacement on the ticketing side, if the spectator is to have one.',
  }),
  deletionPending: (facts, format) => ({
    what: `Deletion pending${since(facts.since, facts.lasting, format)}${by(facts.actor)}${reasonOf(facts)}: ${phonesOf(facts)}.${decidedHere(facts)}`,
    here: `${onlineAdvice(facts)}${facts.replacement ? ` ${replacedBy(facts.replacement)}` : ''}`,
    backOffice: 'Log the devices that have not confirmed it out.',
  }),
  ownDeletionWaiting: ({ state, reason, decidedBy, decidedAt }, format: DiagnosisFormat) => ({
    what: `A deletion decided here by ${decidedBy}${at(decidedAt, format)} (${reason}) ${SENDING_DELETION[state]}.`,
    here:
      state === 'QUEUED' || state === 'SENDING'
        ? 'Go online, or withdraw it under Deletions.'
        : 'Decide under Deletions.',
    backOffice: null,
  }),
};

function reasonOf({ reason }: { reason: string | null }): string {
  return reason === null ? '' : `, reason ${reason}`;
}

function decidedHere({ decidedHereBy }: { decidedHereBy: string | null }): string {
  return decidedHereBy === null ? '' : ` It was decided here by ${decidedHereBy}.`;
}

function replacedBy({ ticketNumber }: TicketReference): string {
  return `Open ticket ${ticketNumber}: it has the same seat.`;
}

function phonesOf({ confirmed, waiting }: RuleFacts['deletionPending']): string {
  const missing = waiting?.length
    ? `${counted(waiting.length, 'phone')} must still confirm it (${waiting.join(', ')})`
    : 'not all phones have confirmed it';
  return confirmed.length > 0
    ? `${missing}, ${counted(confirmed.length, 'phone')} did (${confirmed.join(', ')})`
    : missing;
}

function onlineAdvice({ waiting }: RuleFacts['deletionPending']): string {
  const where = waiting?.length === 1 ? `phone ${waiting[0]}` : 'every phone';
  return `Let the spectator open the app with a network on ${where}: an offline phone still shows the ticket.`;
}
