/** French sentences about what ends a ticket: control and deletion. */
import type { OpenDeletionState, RuleFacts, TicketReference } from '../finding.ts';
import type { SentencesFor } from '../wording.ts';
import { at, by, counted, since } from './words.ts';

const SENDING_DELETION: Readonly<Record<OpenDeletionState, string>> = {
  QUEUED: 'attend d’être envoyée',
  SENDING: 'est en cours d’envoi',
  NEEDS_DECISION: 'demande une décision, car le billet a changé',
  REJECTED: 'a été refusée',
};

export const GATE_SENTENCES: SentencesFor<
  'controlledAlready' | 'checkedNotControlled' | 'deleted' | 'deletionPending' | 'ownDeletionWaiting'
> = {
  controlledAlready: ({ at: time }, format) => ({
    what: `Déjà contrôlé${at(time, format)} : quelqu’un est entré avec ce billet.`,
    here: 'Ne le laissez pas entrer une seconde fois. Demandez si le spectateur est ressorti, ou qui d’autre avait le téléphone.',
    backOffice: 'Demandez au contrôle d’accès à quelle porte il a été scanné.',
  }),
  checkedNotControlled: ({ at: time }, format) => ({
    what: `Vérifié au périmètre extérieur${at(time, format)}, pas contrôlé à une porte.`,
    here: 'Envoyez le spectateur à la porte indiquée sur le billet.',
    backOffice: null,
  }),
  deleted: (facts, format) => ({
    what: `Supprimé${at(facts.at, format)}${by(facts.actor)}${reasonOf(facts)}.${decidedHere(facts)}`,
    here: facts.replacement ? replacedBy(facts.replacement) : 'Aucun autre billet de cette place n’est connu ici.',
    backOffice: facts.replacement
      ? null
      : 'Émettez un billet de remplacement côté billetterie, si le spectateur doit en avoir un.',
  }),
  deletionPending: (facts, format) => ({
    what: `Suppression en attente${since(facts.since, facts.lasting, format)}${by(facts.actor)}${reasonOf(facts)} : ${phonesOf(facts)}.${decidedHere(facts)}`,
    here: `${onlineAdvice(facts)}${facts.replacement ? ` ${replacedBy(facts.replacement)}` : ''}`,
    backOffice: 'Déconnectez les appareils qui ne l’ont pas confirmée.',
  }),
  ownDeletionWaiting: ({ state, reason, decidedBy, decidedAt }, format) => ({
    what: `Une suppression décidée ici par ${decidedBy}${at(decidedAt, format)} (${reason}) ${SENDING_DELETION[state]}.`,
    here:
      state === 'QUEUED' || state === 'SENDING'
        ? 'Passez en ligne, ou retirez-la sous Suppressions.'
        : 'Décidez sous Suppressions.',
    backOffice: null,
  }),
};

function reasonOf({ reason }: { reason: string | null }): string {
  return reason === null ? '' : `, motif ${reason}`;
}

function decidedHere({ decidedHereBy }: { decidedHereBy: string | null }): string {
  return decidedHereBy === null ? '' : ` Décidé ici par ${decidedHereBy}.`;
}

function replacedBy({ ticketNumber }: TicketReference): string {
  return `Ouvrez le billet ${ticketNumber} : il a la même place.`;
}

function phonesOf({ confirmed, waiting }: RuleFacts['deletionPending']): string {
  const missing = waiting?.length
    ? `${counted(waiting.length, 'téléphone')} à confirmer encore (${waiting.join(', ')})`
    : 'tous les téléphones ne l’ont pas confirmée';
  return confirmed.length > 0
    ? `${missing}, ${counted(confirmed.length, 'téléphone')} à l’avoir fait (${confirmed.join(', ')})`
    : missing;
}

function onlineAdvice({ waiting }: RuleFacts['deletionPending']): string {
  const where = waiting?.length === 1 ? `le téléphone ${waiting[0]}` : 'chaque téléphone';
  return `Le spectateur ouvre l’application avec du réseau sur ${where} : un téléphone hors ligne montre encore le billet.`;
}
