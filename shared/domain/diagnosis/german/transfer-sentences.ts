/** German sentences about transfers. */
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
    what: `Transfer ausstehend${since(time, lasting, format)}: ${personOr(recipient, 'Der Empfänger', format)} hat ihn nicht angenommen.`,
    here: `Bitten Sie ${personOr(recipient, 'den Empfänger', format)}, ihn in der App anzunehmen, oder den Eigentümer, ihn unter Ausstehende Transfers abzubrechen.`,
    backOffice: 'Brechen Sie den Transfer ab; der Eigentümer lädt das Ticket dann wieder herunter.',
  }),
  transferSentAgain: ({ attempts, recipients, latestRecipient, latestAt }, format) => ({
    what: `Immer wieder gesendet: ${counted(attempts, 'Versuch', 'Versuche')} an ${counted(recipients, 'Empfänger', 'Empfänger')}, zuletzt${at(latestAt, format)} an ${personOr(latestRecipient, 'jemand Unbekannten', format)}.`,
    here: 'Prüfen Sie die E-Mail-Adresse des Empfängers mit dem Eigentümer Buchstabe für Buchstabe, bevor noch einmal gesendet wird.',
    backOffice: 'Starten Sie den Transfer im Back-Office an die richtige E-Mail-Adresse.',
  }),
  transferredAway: ({ previousOwner, currentOwner, at: time }, format) => ({
    what: `Von ${format.person(previousOwner)} an ${personOr(currentOwner, 'den jetzigen Eigentümer', format)} übertragen${at(time, format)}.`,
    here: `Fragen Sie, wer vor Ihnen steht: ${format.person(previousOwner)} hat dieses Ticket nicht mehr.`,
    backOffice: `War das ein Irrtum, übertragen Sie es zurück an ${format.person(previousOwner)}.`,
  }),
  transferRefused: ({ recipient, at: time }, format) =>
    ended(`${personOr(recipient, 'Der Empfänger', format)} hat den Transfer${at(time, format)} abgelehnt.`),
  transferTimedOut: ({ recipient, at: time }, format) =>
    ended(
      `Der Transfer an ${personOr(recipient, 'den Empfänger', format)} ist${at(time, format)} abgelaufen: Niemand hat ihn angenommen.`,
    ),
  transferCancelled: ({ recipient, at: time }, format) =>
    ended(`Der Transfer an ${personOr(recipient, 'den Empfänger', format)} wurde${at(time, format)} abgebrochen.`),
  transferFailed: ({ recipient, at: time, outcome }, format) => failed(outcome, recipient, time, format),
};

function ended(what: string): Sentences {
  return {
    what,
    here: 'Das Ticket gehört weiter seinem Eigentümer, der es noch einmal senden kann.',
    backOffice: null,
  };
}

function failed(outcome: string, recipient: string | null, time: number | null, format: DiagnosisFormat): Sentences {
  return {
    what: `Der Transfer an ${personOr(recipient, 'den Empfänger', format)} ist${at(time, format)} gescheitert: ${outcome}.`,
    here: 'Das Ticket gehört weiter seinem Eigentümer; versuchen Sie den Transfer mit Netz noch einmal.',
    backOffice: 'Suchen Sie nach einer hängenden Transaktion, bevor noch einmal gesendet wird.',
  };
}
