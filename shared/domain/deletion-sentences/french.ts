import type { WalletScreen } from '../wallet-visibility.ts';
import { V3_VISIBILITY_FLAG, WALLET_SCREEN_RULES } from '../wallet-visibility.ts';
import type { PreviewFactOf, PreviewFormat, PreviewSentences } from './wording.ts';

/** A deletion preview in French. */
export const FRENCH: PreviewSentences = {
  alreadyControlled: (item, format) => `Le billet a été contrôlé${at(item.at, format)} : quelqu’un est entré avec.`,
  alreadyDeleted: (item, format) =>
    `Le billet est déjà supprimé${at(item.at, format)}${because(item.reason)}. Il ne reste rien à faire.`,
  deletionPending: ({ decidedHere, reason, since }, format) =>
    `${decidedHere ? 'La suppression décidée ici' : 'La suppression de quelqu’un d’autre'}${because(reason)} attend la confirmation des téléphones${since === null ? '' : ` depuis le ${format.time(since)}`}.`,
  ownDeletion: ({ accepted, decidedAt, reason }, format) =>
    accepted
      ? `TIXNGO a accepté la suppression décidée ici${at(decidedAt, format)}${because(reason)}.`
      : `Une suppression décidée ici${at(decidedAt, format)}${because(reason)} doit encore être envoyée.`,
  notPredictable: ({ status }) =>
    `Le statut ${status || 'du billet'} en dit trop peu pour prévoir l’effet d’une suppression.`,
  dataTooOld: ({ age, limit }, format) =>
    `Ces données ont ${format.duration(age)}, la limite est ${format.duration(limit)} : le billet a pu changer depuis. Synchronisez d’abord si possible.`,
  transferCancelled: ({ to }, format) =>
    `Un transfert${to === null ? '' : ` à ${format.person(to)}`} est en attente : il sera annulé, et le destinataire ne recevra pas le billet.`,
  deactivated: ({ certain }) =>
    certain
      ? 'Le billet est activé : son QR sera masqué.'
      : 'Si le billet est activé, son QR sera masqué ; son statut ne le dit pas.',
  phonesMustConfirm: phonesSentence,
  phonesUnknown: () => 'On ne sait pas si un téléphone a le billet ; chacun qui l’a doit confirmer la suppression.',
  deletedAtOnce: () => 'Aucun téléphone n’a le billet : il sera supprimé tout de suite.',
  spectatorTold: ({ pushKey }) => `Le spectateur est averti par le message ${pushKey}.`,
  mayStayVisible: ({ screens }) =>
    `Le billet supprimé peut rester visible dans le portefeuille : ${screens.map(screenText).join(', ')}.`,
  visibilityByFlag: () =>
    `Le billet supprimé peut rester visible dans le portefeuille : l’indicateur ${V3_VISIBILITY_FLAG} de la suppression décide.`,
  offlinePhone: () =>
    'Un téléphone hors ligne peut montrer le billet jusqu’à sa synchronisation : fiez-vous au contrôle d’accès, pas au téléphone.',
  exportedPass: () => 'Un pass exporté vers Apple ou Google Wallet peut survivre à la suppression.',
  s360Unchanged: () => 'S-360 ne change pas de lui-même : il peut continuer à dire Printed.',
};

function at(utc: number | null, format: PreviewFormat): string {
  return utc === null ? '' : ` le ${format.time(utc)}`;
}

function because(reason: string | null): string {
  return reason ? ` (${reason})` : '';
}

function phonesSentence({ phones, complete }: PreviewFactOf<'phonesMustConfirm'>, format: PreviewFormat): string {
  if (phones.length === 0) return 'Au moins un téléphone a le billet et doit confirmer ; on ne sait pas lequel.';
  const named = phones.map((id) => format.phone(id)).join(', ');
  const phrase =
    phones.length === 1
      ? `Un téléphone doit confirmer : ${named}`
      : `${phones.length} téléphones doivent confirmer : ${named}`;
  return complete ? `${phrase}.` : `${phrase} ; il peut y en avoir d’autres.`;
}

const SCREENS: Readonly<Record<WalletScreen, string>> = {
  deletedTickets: 'Billets supprimés',
  resalePending: 'Revente en attente',
  resale: 'Écrans de revente',
};

function screenText(screen: WalletScreen): string {
  return `${SCREENS[screen]} (si ${WALLET_SCREEN_RULES[screen].setting} est actif)`;
}
