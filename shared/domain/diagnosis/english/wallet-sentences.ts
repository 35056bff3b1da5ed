/** English sentences about the wallet: on which phone the ticket is, whether its QR can be seen, who uses it. */
import type { SentencesFor } from '../wording.ts';
import { at, by, personOr } from './words.ts';

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
    what: `Never downloaded: the ticket was injected${at(injectedAt, format)} and has been on no phone.`,
    here: `Ask ${personOr(owner, 'the owner', format)} to log in to the app with the e-mail of the ticket, with a network.`,
    backOffice: 'Check that the spectator’s account has the e-mail of the ticket, and send the e-mail again.',
  }),
  onNoPhoneSinceLogoff: ({ at: time, device, actor }, format) => ({
    what: `On no phone: ${device ? `phone ${device}` : 'the last phone'} was logged off${by(actor)}${at(time, format)}.`,
    here: 'Ask the spectator to log in again, with a network, and to open My Tickets.',
    backOffice: 'If the login is refused, look for a locked account or too many devices, and log old devices out.',
  }),
  onNoPhoneSinceTransfer: ({ at: time, accepted, owner }, format) => ({
    what: accepted
      ? `On no phone: ${personOr(owner, 'the new owner', format)} accepted the ticket${at(time, format)} and has not downloaded it.`
      : `On no phone: a transfer ended without success${at(time, format)}, and ${personOr(owner, 'the owner', format)} has not downloaded the ticket again.`,
    here: `Ask ${personOr(owner, 'the owner', format)} to open My Tickets in the app, with a network.`,
    backOffice: null,
  }),
  onNoPhone: ({ deliveredAt }, format) => ({
    what: `On no phone now; it was downloaded${at(deliveredAt, format)}, and why it left the phone is not told.`,
    here: 'Ask the spectator to log in to the app, with a network, and to open My Tickets.',
    backOffice: 'Look at the devices and the mobile logs of the spectator.',
  }),
  deactivatedByTransfer: ({ at: time }, format) => ({
    what: `QR hidden: the ticket was deactivated${at(time, format)}, because a transfer was started.`,
    here: 'Its owner must have it on the phone and activate it again: with a network, or with the event’s manual code.',
    backOffice: 'Read the manual activation code of the event in the event list.',
  }),
  deactivatedByHand: ({ at: time, actor }, format) => ({
    what: `QR hidden: the ticket was deactivated by hand${by(actor)}${at(time, format)}.`,
    here: 'Ask the spectator to activate it again: with a network, or with the event’s manual code.',
    backOffice: 'Read the manual activation code of the event in the event list.',
  }),
  deactivated: ({ at: time, actor }, format) => ({
    what: `QR hidden: the ticket was deactivated${by(actor)}${at(time, format)}; why is not told.`,
    here: 'Ask the spectator to activate it again: with a network, or with the event’s manual code.',
    backOffice: 'Read the manual activation code of the event in the event list.',
  }),
  notActivatedYet: ({ deliveredAt }, format) => ({
    what: `QR hidden: the ticket is on the phone (first downloaded${at(deliveredAt, format)}), but not activated yet.`,
    here: 'See the ticket rules for when it activates. If it is time, let the phone go online, or use the event’s manual code.',
    backOffice: 'Check the activation time of the event, and read its manual code in the event list.',
  }),
  activationNotTold: () => ({
    what: 'On a phone; whether the QR is visible is not told.',
    here: 'Look at the phone: if the QR is hidden, activate the ticket.',
    backOffice: 'Look at the activation of the ticket in the ticket list.',
  }),
  shouldOpen: ({ activatedAt }, format) => ({
    what: `Downloaded, activated${at(activatedAt, format)}, not yet controlled: it should open.`,
    here: 'Ask for the QR in the app, at full brightness.',
    backOffice: 'If the gate refuses it, ask access control whether it knows the ticket.',
  }),
  holderIsSomeoneElse: ({ holder, owner }, format) => ({
    what: `Assigned to ${holder}, who is not the owner ${format.person(owner)}.`,
    here: 'The person who enters should be the holder; the phone belongs to the owner.',
    backOffice: null,
  }),
  noHolder: () => ({
    what: 'No holder: the ticket is assigned to nobody.',
    here: 'If the event asks for names, let the owner assign the ticket in the app.',
    backOffice: null,
  }),
};
