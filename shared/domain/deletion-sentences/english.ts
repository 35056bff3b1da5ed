import type { WalletScreen } from '../wallet-visibility.ts';
import { V3_VISIBILITY_FLAG, WALLET_SCREEN_RULES } from '../wallet-visibility.ts';
import type { PreviewFactOf, PreviewFormat, PreviewSentences } from './wording.ts';

/** A deletion preview in English. */
export const ENGLISH: PreviewSentences = {
  alreadyControlled: (item, format) => `The ticket was controlled${at(item.at, format)}: somebody entered with it.`,
  alreadyDeleted: (item, format) =>
    `The ticket is already deleted${at(item.at, format)}${because(item.reason)}. Nothing is left to do.`,
  deletionPending: ({ decidedHere, reason, since }, format) =>
    `${decidedHere ? 'The deletion decided here' : "Someone else's deletion"}${because(reason)} waits for phones to confirm${since === null ? '' : ` since ${format.time(since)}`}.`,
  ownDeletion: ({ accepted, decidedAt, reason }, format) =>
    accepted
      ? `TIXNGO accepted the deletion decided here${at(decidedAt, format)}${because(reason)}.`
      : `A deletion decided here${at(decidedAt, format)}${because(reason)} still has to be sent.`,
  notPredictable: ({ status }) =>
    `The status ${status || 'of the ticket'} tells too little to say what a deletion will do.`,
  dataTooOld: ({ age, limit }, format) =>
    `This is ${format.duration(age)} old, the limit is ${format.duration(limit)}: the ticket may have changed since. Sync first if you can.`,
  transferCancelled: ({ to }, format) =>
    `A transfer${to === null ? '' : ` to ${format.person(to)}`} is pending: it will be cancelled, and the recipient will not get the ticket.`,
  deactivated: ({ certain }) =>
    certain
      ? 'The ticket is activated: its QR will be hidden.'
      : 'If the ticket is activated, its QR will be hidden; its status does not tell.',
  phonesMustConfirm: phonesSentence,
  phonesUnknown: () =>
    'It is not known whether a phone holds the ticket; each one that does must confirm the deletion.',
  deletedAtOnce: () => 'No phone holds the ticket: it will be deleted at once.',
  spectatorTold: ({ pushKey }) => `The spectator is told with the message ${pushKey}.`,
  mayStayVisible: ({ screens }) =>
    `The deleted ticket may be visible in the wallet: ${screens.map(screenText).join(', ')}.`,
  visibilityByFlag: () =>
    `The deleted ticket may be visible in the wallet: the flag ${V3_VISIBILITY_FLAG} of the deletion decides.`,
  offlinePhone: () =>
    'An offline phone can still show the ticket until it syncs: rely on access control, not on the phone.',
  exportedPass: () => 'A pass exported to Apple or Google Wallet may outlive the deletion.',
  s360Unchanged: () => 'S-360 will not change by itself: it may go on saying Printed.',
};

function at(utc: number | null, format: PreviewFormat): string {
  return utc === null ? '' : ` at ${format.time(utc)}`;
}

function because(reason: string | null): string {
  return reason ? ` (${reason})` : '';
}

function phonesSentence({ phones, complete }: PreviewFactOf<'phonesMustConfirm'>, format: PreviewFormat): string {
  if (phones.length === 0) return 'At least one phone holds the ticket and must confirm; which one is not known.';
  const named = phones.map((id) => format.phone(id)).join(', ');
  const phrase =
    phones.length === 1 ? `One phone must confirm: ${named}` : `${phones.length} phones must confirm: ${named}`;
  return complete ? `${phrase}.` : `${phrase}; there may be others.`;
}

function screenText(screen: WalletScreen): string {
  const { label, setting } = WALLET_SCREEN_RULES[screen];
  return `${label} (if ${setting} is on)`;
}
