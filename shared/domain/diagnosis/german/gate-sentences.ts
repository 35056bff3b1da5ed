/** German sentences about what ends a ticket: control and deletion. */
import type { OpenDeletionState, RuleFacts, TicketReference } from '../finding.ts';
import type { SentencesFor } from '../wording.ts';
import { at, by, counted, since } from './words.ts';

const SENDING_DELETION: Readonly<Record<OpenDeletionState, string>> = {
  QUEUED: 'wartet darauf, gesendet zu werden',
  SENDING: 'wird gerade gesendet',
  NEEDS_DECISION: 'braucht eine Entscheidung, weil das Ticket sich geändert hat',
  REJECTED: 'wurde abgelehnt',
};

export const GATE_SENTENCES: SentencesFor<
  'controlledAlready' | 'checkedNotControlled' | 'deleted' | 'deletionPending' | 'ownDeletionWaiting'
> = {
  controlledAlready: ({ at: time }, format) => ({
    what: `Schon kontrolliert${at(time, format)}: Jemand ist mit diesem Ticket eingetreten.`,
    here: 'Lassen Sie es kein zweites Mal ein. Fragen Sie, ob der Besucher wieder hinausging oder wer sonst das Telefon hatte.',
    backOffice: 'Fragen Sie die Zutrittskontrolle, an welchem Tor es gescannt wurde.',
  }),
  checkedNotControlled: ({ at: time }, format) => ({
    what: `Am äußeren Ring geprüft${at(time, format)}, an keinem Tor kontrolliert.`,
    here: 'Schicken Sie den Besucher zu dem Tor, das auf dem Ticket steht.',
    backOffice: null,
  }),
  deleted: (facts, format) => ({
    what: `Gelöscht${at(facts.at, format)}${by(facts.actor)}${reasonOf(facts)}.${decidedHere(facts)}`,
    here: facts.replacement
      ? replacedBy(facts.replacement)
      : 'Ein anderes Ticket für diesen Platz ist hier nicht bekannt.',
    backOffice: facts.replacement
      ? null
      : 'Stellen Sie auf der Ticketing-Seite Ersatz aus, wenn der Besucher einen haben soll.',
  }),
  deletionPending: (facts, format) => ({
    what: `Löschung ausstehend${since(facts.since, facts.lasting, format)}${by(facts.actor)}${reasonOf(facts)}: ${phonesOf(facts)}.${decidedHere(facts)}`,
    here: `${onlineAdvice(facts)}${facts.replacement ? ` ${replacedBy(facts.replacement)}` : ''}`,
    backOffice: 'Melden Sie die Geräte ab, die sie nicht bestätigt haben.',
  }),
  ownDeletionWaiting: ({ state, reason, decidedBy, decidedAt }, format) => ({
    what: `Eine Löschung, die ${decidedBy}${at(decidedAt, format)} hier entschied (${reason}), ${SENDING_DELETION[state]}.`,
    here:
      state === 'QUEUED' || state === 'SENDING'
        ? 'Gehen Sie online, oder ziehen Sie sie unter Löschungen zurück.'
        : 'Entscheiden Sie unter Löschungen.',
    backOffice: null,
  }),
};

function reasonOf({ reason }: { reason: string | null }): string {
  return reason === null ? '' : `, Grund ${reason}`;
}

function decidedHere({ decidedHereBy }: { decidedHereBy: string | null }): string {
  return decidedHereBy === null ? '' : ` Hier entschieden von ${decidedHereBy}.`;
}

function replacedBy({ ticketNumber }: TicketReference): string {
  return `Öffnen Sie Ticket ${ticketNumber}: Es hat denselben Platz.`;
}

function phonesOf({ confirmed, waiting }: RuleFacts['deletionPending']): string {
  const missing = waiting?.length
    ? `${counted(waiting.length, 'Telefon muss', 'Telefone müssen')} noch bestätigen (${waiting.join(', ')})`
    : 'nicht alle Telefone haben bestätigt';
  return confirmed.length > 0
    ? `${missing}, ${counted(confirmed.length, 'Telefon hat', 'Telefone haben')} bestätigt (${confirmed.join(', ')})`
    : missing;
}

function onlineAdvice({ waiting }: RuleFacts['deletionPending']): string {
  const where = waiting?.length === 1 ? `Telefon ${waiting[0]}` : 'jedem Telefon';
  return `Lassen Sie den Besucher die App mit Netz auf ${where} öffnen: Ein Telefon ohne Netz zeigt das Ticket weiter.`;
}
