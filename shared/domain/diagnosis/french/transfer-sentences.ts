/** French sentences about transfers. */
import type { DiagnosisFormat, Sentences, SentencesFor } from '../wording.ts';
import { at, counted, personOr, since } from './words.ts';

export const TRANSFER_SENTENCES: SentencesFor<
  | 'transferPending'
  | 'transferSentAgain'
  | 'transferredAway'
  | 'transferRefused'
  | 'transferTimedOut'
  | 'transferCancelled'
  | 'transferFailed'
> = {
  transferPending: ({ recipient, since: time, lasting }, format) => ({
    what: `Transfert en attente${since(time, lasting, format)} : ${personOr(recipient, 'le destinataire', format)} ne l’a pas accepté.`,
    here: `Demandez à ${personOr(recipient, 'son destinataire', format)} de l’accepter dans l’application, ou au propriétaire de l’annuler sous Transferts en attente.`,
    backOffice: 'Annulez le transfert ; le propriétaire télécharge ensuite le billet à nouveau.',
  }),
  transferSentAgain: ({ attempts, recipients, latestRecipient, latestAt }, format) => ({
    what: `Envoyé plusieurs fois : ${counted(attempts, 'essai')} à ${counted(recipients, 'destinataire')}, le dernier à ${personOr(latestRecipient, 'une personne inconnue', format)}${at(latestAt, format)}.`,
    here: 'Vérifiez l’e-mail du destinataire lettre par lettre avec le propriétaire avant un nouvel envoi.',
    backOffice: 'Lancez le transfert depuis le back-office vers le bon e-mail.',
  }),
  transferredAway: ({ previousOwner, currentOwner, at: time }, format) => ({
    what: `Transféré de ${format.person(previousOwner)} à ${personOr(currentOwner, 'l’actuel propriétaire', format)}${at(time, format)}.`,
    here: `Demandez qui est devant vous : ${format.person(previousOwner)} n’a plus ce billet.`,
    backOffice: `Si c’était une erreur, retransférez-le à ${format.person(previousOwner)}.`,
  }),
  transferRefused: ({ recipient, at: time }, format) =>
    ended(`${personOr(recipient, 'Le destinataire', format)} a refusé le transfert${at(time, format)}.`),
  transferTimedOut: ({ recipient, at: time }, format) =>
    ended(
      `Le transfert à ${personOr(recipient, 'un destinataire', format)} a expiré${at(time, format)} : personne ne l’a accepté.`,
    ),
  transferCancelled: ({ recipient, at: time }, format) =>
    ended(`Le transfert à ${personOr(recipient, 'un destinataire', format)} a été annulé${at(time, format)}.`),
  transferFailed: ({ recipient, at: time, outcome }, format) => failed(outcome, recipient, time, format),
};

function ended(what: string): Sentences {
  return {
    what,
    here: 'Le billet est toujours à son propriétaire, qui peut l’envoyer à nouveau.',
    backOffice: null,
  };
}

function failed(outcome: string, recipient: string | null, time: number | null, format: DiagnosisFormat): Sentences {
  return {
    what: `Le transfert à ${personOr(recipient, 'un destinataire', format)} a échoué${at(time, format)} : ${outcome}.`,
    here: 'Le billet est toujours à son propriétaire ; réessayez le transfert avec du réseau.',
    backOffice: 'Cherchez une transaction bloquée avant un nouvel envoi.',
  };
}
