/** Spanish sentences about transfers. */
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
    what: `Transferencia pendiente${since(time, lasting, format)}: ${personOr(recipient, 'el destinatario', format)} no la ha aceptado.`,
    here: `Pida a ${personOr(recipient, 'su destinatario', format)} que la acepte en la aplicación, o al propietario que la cancele en Transferencias pendientes.`,
    backOffice: 'Cancele la transferencia; después el propietario vuelve a descargar la entrada.',
  }),
  transferSentAgain: ({ attempts, recipients, latestRecipient, latestAt }, format) => ({
    what: `Enviada una y otra vez: ${counted(attempts, 'intento', 'intentos')} a ${counted(recipients, 'destinatario', 'destinatarios')}, el último a ${personOr(latestRecipient, 'alguien desconocido', format)}${at(latestAt, format)}.`,
    here: 'Compruebe el correo del destinatario letra por letra con el propietario antes de enviarla otra vez.',
    backOffice: 'Inicie la transferencia desde el back-office al correo correcto.',
  }),
  transferredAway: ({ previousOwner, currentOwner, at: time }, format) => ({
    what: `Transferida de ${format.person(previousOwner)} a ${personOr(currentOwner, 'su propietario actual', format)}${at(time, format)}.`,
    here: `Pregunte quién está delante: ${format.person(previousOwner)} ya no tiene esta entrada.`,
    backOffice: `Si fue un error, devuélvala con una transferencia a ${format.person(previousOwner)}.`,
  }),
  transferRefused: ({ recipient, at: time }, format) =>
    ended(`${personOr(recipient, 'El destinatario', format)} rechazó la transferencia${at(time, format)}.`),
  transferTimedOut: ({ recipient, at: time }, format) =>
    ended(
      `La transferencia a ${personOr(recipient, 'un destinatario', format)} caducó${at(time, format)}: nadie la aceptó.`,
    ),
  transferCancelled: ({ recipient, at: time }, format) =>
    ended(`La transferencia a ${personOr(recipient, 'un destinatario', format)} se canceló${at(time, format)}.`),
  transferFailed: ({ recipient, at: time, outcome }, format) => failed(outcome, recipient, time, format),
};

function ended(what: string): Sentences {
  return { what, here: 'La entrada sigue siendo de su propietario, que puede enviarla de nuevo.', backOffice: null };
}

function failed(outcome: string, recipient: string | null, time: number | null, format: DiagnosisFormat): Sentences {
  return {
    what: `La transferencia a ${personOr(recipient, 'un destinatario', format)} falló${at(time, format)}: ${outcome}.`,
    here: 'La entrada sigue siendo de su propietario; intente la transferencia de nuevo con red.',
    backOffice: 'Busque una transacción bloqueada antes de enviarla de nuevo.',
  };
}
