/** German sentences about the wallet: on which phone the ticket is, whether its QR can be seen, who uses it. */
import type { SentencesFor } from '../wording.ts';
import { at, by, personOr } from './words.ts';

const ACTIVATE_AGAIN =
  'Bitten Sie den Besucher, es neu zu aktivieren: mit Netz oder mit dem manuellen Code der Veranstaltung.';
const READ_CODE = 'Lesen Sie den manuellen Aktivierungscode der Veranstaltung in der Liste der Veranstaltungen.';

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
    what: `Nie heruntergeladen: Das Ticket wurde${at(injectedAt, format)} injiziert und war auf keinem Telefon.`,
    here: `Bitten Sie ${personOr(owner, 'den Eigentümer', format)}, sich mit Netz und der E-Mail-Adresse des Tickets in der App anzumelden.`,
    backOffice:
      'Prüfen Sie, ob das Konto des Besuchers die E-Mail-Adresse des Tickets hat, und senden Sie die E-Mail erneut.',
  }),
  onNoPhoneSinceLogoff: ({ at: time, device, actor }, format) => ({
    what: `Auf keinem Telefon: ${device ? `Telefon ${device}` : 'Das letzte Telefon'} wurde${at(time, format)}${by(actor)} abgemeldet.`,
    here: 'Bitten Sie den Besucher, sich mit Netz wieder anzumelden und Meine Tickets zu öffnen.',
    backOffice:
      'Wird die Anmeldung abgelehnt, suchen Sie nach einem gesperrten Konto oder zu vielen Geräten, und melden Sie alte Geräte ab.',
  }),
  onNoPhoneSinceTransfer: ({ at: time, accepted, owner }, format) => ({
    what: accepted
      ? `Auf keinem Telefon: ${personOr(owner, 'Der neue Eigentümer', format)} hat das Ticket${at(time, format)} angenommen und nicht heruntergeladen.`
      : `Auf keinem Telefon: Ein Transfer scheiterte${at(time, format)}, und ${personOr(owner, 'der Eigentümer', format)} hat das Ticket nicht wieder heruntergeladen.`,
    here: `Bitten Sie ${personOr(owner, 'den Eigentümer', format)}, mit Netz Meine Tickets in der App zu öffnen.`,
    backOffice: null,
  }),
  onNoPhone: ({ deliveredAt }, format) => ({
    what: `Jetzt auf keinem Telefon; es wurde${at(deliveredAt, format)} heruntergeladen, und warum es das Telefon verließ, ist nicht bekannt.`,
    here: 'Bitten Sie den Besucher, sich mit Netz in der App anzumelden und Meine Tickets zu öffnen.',
    backOffice: 'Sehen Sie die Geräte und die mobilen Protokolle des Besuchers an.',
  }),
  deactivatedByTransfer: ({ at: time }, format) => ({
    what: `QR verborgen: Das Ticket wurde${at(time, format)} deaktiviert, weil ein Transfer begann.`,
    here: 'Der Eigentümer muss es auf dem Telefon haben und neu aktivieren: mit Netz oder mit dem manuellen Code der Veranstaltung.',
    backOffice: READ_CODE,
  }),
  deactivatedByHand: ({ at: time, actor }, format) => ({
    what: `QR verborgen: Das Ticket wurde${at(time, format)}${by(actor)} von Hand deaktiviert.`,
    here: ACTIVATE_AGAIN,
    backOffice: READ_CODE,
  }),
  deactivated: ({ at: time, actor }, format) => ({
    what: `QR verborgen: Das Ticket wurde${at(time, format)}${by(actor)} deaktiviert; warum, ist nicht bekannt.`,
    here: ACTIVATE_AGAIN,
    backOffice: READ_CODE,
  }),
  notActivatedYet: ({ deliveredAt }, format) => ({
    what: `QR verborgen: Das Ticket ist auf dem Telefon (zuerst heruntergeladen${at(deliveredAt, format)}), aber noch nicht aktiviert.`,
    here: 'Die Ticketregeln sagen, wann es sich aktiviert. Ist es so weit, bringen Sie das Telefon online, oder nehmen Sie den manuellen Code der Veranstaltung.',
    backOffice:
      'Prüfen Sie die Aktivierungszeit der Veranstaltung, und lesen Sie ihren manuellen Code in der Liste der Veranstaltungen.',
  }),
  activationNotTold: () => ({
    what: 'Auf einem Telefon; ob der QR sichtbar ist, ist nicht bekannt.',
    here: 'Sehen Sie auf das Telefon: Ist der QR verborgen, aktivieren Sie das Ticket.',
    backOffice: 'Sehen Sie die Aktivierung des Tickets in der Ticketliste an.',
  }),
  shouldOpen: ({ activatedAt }, format) => ({
    what: `Heruntergeladen, aktiviert${at(activatedAt, format)}, noch nicht kontrolliert: Es sollte öffnen.`,
    here: 'Lassen Sie sich den QR in der App zeigen, bei voller Helligkeit.',
    backOffice: 'Lehnt das Tor es ab, fragen Sie die Zutrittskontrolle, ob sie das Ticket kennt.',
  }),
  holderIsSomeoneElse: ({ holder, owner }, format) => ({
    what: `Zugewiesen an ${holder}, nicht an den Eigentümer ${format.person(owner)}.`,
    here: 'Wer eintritt, sollte der Inhaber sein; das Telefon gehört dem Eigentümer.',
    backOffice: null,
  }),
  noHolder: () => ({
    what: 'Kein Inhaber: Das Ticket ist niemandem zugewiesen.',
    here: 'Verlangt die Veranstaltung Namen, weist der Eigentümer das Ticket in der App zu.',
    backOffice: null,
  }),
};
