/** French sentences about the wallet: on which phone the ticket is, whether its QR can be seen, who uses it. */
import type { SentencesFor } from '../wording.ts';
import { at, by, personOr } from './words.ts';

const ACTIVATE_AGAIN =
  'Demandez au spectateur de l’activer à nouveau : avec du réseau, ou avec le code manuel de l’événement.';
const READ_CODE = 'Lisez le code d’activation manuelle de l’événement dans la liste des événements.';

export const WALLET_SENTENCES: SentencesFor<
  | 'neverDownloaded'
  | 'onNoPhoneSinceLogoff'
  | 'onNoPhoneSinceTransfer'
  | 'onNoPhone'
  | 'deactivatedByTransfer'
  | 'deactivatedByHand'
  | 'deactivated'
  | 'notActivatedYet'
  | 'activationNotTold'
  | 'shouldOpen'
  | 'holderIsSomeoneElse'
  | 'noHolder'
> = {
  neverDownloaded: ({ injectedAt, owner }, format) => ({
    what: `Jamais téléchargé : le billet a été injecté${at(injectedAt, format)} et n’a été sur aucun téléphone.`,
    here: `Demandez à ${personOr(owner, 'son propriétaire', format)} de se connecter à l’application avec l’e-mail du billet, avec du réseau.`,
    backOffice: 'Vérifiez que le compte du spectateur a l’e-mail du billet, et renvoyez l’e-mail.',
  }),
  onNoPhoneSinceLogoff: ({ at: time, device, actor }, format) => ({
    what: `Sur aucun téléphone : ${device ? `le téléphone ${device}` : 'le dernier téléphone'} a été déconnecté${by(actor)}${at(time, format)}.`,
    here: 'Demandez au spectateur de se reconnecter, avec du réseau, et d’ouvrir Mes billets.',
    backOffice:
      'Si la connexion est refusée, cherchez un compte verrouillé ou trop d’appareils, et déconnectez les anciens.',
  }),
  onNoPhoneSinceTransfer: ({ at: time, accepted, owner }, format) => ({
    what: accepted
      ? `Sur aucun téléphone : ${personOr(owner, 'le nouveau propriétaire', format)} a accepté le billet${at(time, format)} et ne l’a pas téléchargé.`
      : `Sur aucun téléphone : un transfert a échoué${at(time, format)}, et ${personOr(owner, 'le propriétaire', format)} n’a pas retéléchargé le billet.`,
    here: `Demandez à ${personOr(owner, 'son propriétaire', format)} d’ouvrir Mes billets dans l’application, avec du réseau.`,
    backOffice: null,
  }),
  onNoPhone: ({ deliveredAt }, format) => ({
    what: `Sur aucun téléphone à présent ; il a été téléchargé${at(deliveredAt, format)}, et rien ne dit pourquoi il a quitté le téléphone.`,
    here: 'Demandez au spectateur de se connecter à l’application, avec du réseau, et d’ouvrir Mes billets.',
    backOffice: 'Regardez les appareils et les journaux mobiles du spectateur.',
  }),
  deactivatedByTransfer: ({ at: time }, format) => ({
    what: `QR masqué : le billet a été désactivé${at(time, format)}, car un transfert a commencé.`,
    here: 'Son propriétaire doit l’avoir sur le téléphone et l’activer à nouveau : avec du réseau, ou avec le code manuel de l’événement.',
    backOffice: READ_CODE,
  }),
  deactivatedByHand: ({ at: time, actor }, format) => ({
    what: `QR masqué : le billet a été désactivé à la main${by(actor)}${at(time, format)}.`,
    here: ACTIVATE_AGAIN,
    backOffice: READ_CODE,
  }),
  deactivated: ({ at: time, actor }, format) => ({
    what: `QR masqué : le billet a été désactivé${by(actor)}${at(time, format)} ; rien ne dit pourquoi.`,
    here: ACTIVATE_AGAIN,
    backOffice: READ_CODE,
  }),
  notActivatedYet: ({ deliveredAt }, format) => ({
    what: `QR masqué : le billet est sur le téléphone (premier téléchargement${at(deliveredAt, format)}), mais pas encore activé.`,
    here: 'Les règles du billet disent quand il s’active. S’il est temps, mettez le téléphone en ligne, ou utilisez le code manuel de l’événement.',
    backOffice: 'Vérifiez l’heure d’activation de l’événement, et lisez son code manuel dans la liste des événements.',
  }),
  activationNotTold: () => ({
    what: 'Sur un téléphone ; rien ne dit si le QR est visible.',
    here: 'Regardez le téléphone : si le QR est masqué, activez le billet.',
    backOffice: 'Regardez l’activation du billet dans la liste des billets.',
  }),
  shouldOpen: ({ activatedAt }, format) => ({
    what: `Téléchargé, activé${at(activatedAt, format)}, pas encore contrôlé : il devrait ouvrir.`,
    here: 'Demandez le QR dans l’application, à pleine luminosité.',
    backOffice: 'Si la porte le refuse, demandez au contrôle d’accès s’il connaît le billet.',
  }),
  holderIsSomeoneElse: ({ holder, owner }, format) => ({
    what: `Attribué à ${holder}, qui n’est pas le propriétaire ${format.person(owner)}.`,
    here: 'La personne qui entre devrait être le porteur ; le téléphone est celui du propriétaire.',
    backOffice: null,
  }),
  noHolder: () => ({
    what: 'Pas de porteur : le billet n’est attribué à personne.',
    here: 'Si l’événement demande des noms, le propriétaire attribue le billet dans l’application.',
    backOffice: null,
  }),
};
