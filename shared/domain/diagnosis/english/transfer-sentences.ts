/** English sentences about transfers. */
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
    what: `Transfer pending${since(time, lasting, format)}: ${personOr(recipient, 'the recipient', format)} has not accepted it.`,
    here: `Ask ${personOr(recipient, 'the recipient', format)} to accept it in the app, or the owner to cancel it under Pending transfer.`,
    backOffice: 'Cancel the transfer; the owner then downloads the ticket again.',
  }),
  transferSentAgain: ({ attempts, recipients, latestRecipient, latestAt }, format) => ({
    what: `Sent again and again: ${counted(attempts, 'attempt')} to ${counted(recipients, 'recipient')}, the latest to ${personOr(latestRecipient, 'somebody unknown', format)}${at(latestAt, format)}.`,
    here: 'Check the recipient’s e-mail letter by letter with the owner before it is sent once more.',
    backOffice: 'Start the transfer from the back-office to the right e-mail.',
  }),
  transferredAway: ({ previousOwner, currentOwner, at: time }, format) => ({
    what: `Transferred from ${format.person(previousOwner)} to ${personOr(currentOwner, 'the present owner', format)}${at(time, format)}.`,
    here: `Ask who stands in front of you: ${format.person(previousOwner)} no longer has this ticket.`,
    backOffice: `If that was a mistake, transfer it back to ${format.person(previousOwner)}.`,
  }),
  transferRefused: ({ recipient, at: time }, format) =>
    ended(`${personOr(recipient, 'The recipient', format)} refused the transfer${at(time, format)}.`),
  transferTimedOut: ({ recipient, at: time }, format) =>
    ended(
      `The transfer to ${personOr(recipient, 'the recipient', format)} timed out${at(time, format)}: nobody accepted it.`,
    ),
  transferCancelled: ({ recipient, at: time }, format) =>
    ended(`The transfer to ${personOr(recipient, 'the recipient', format)} was cancelled${at(time, format)}.`),
  transferFailed: ({ recipient, at: time, outcome }, format) => failed(outcome, recipient, time, format),
};

function ended(what: string): Sentences {
  return { what, here: 'The ticket is still its owner’s, who may send it again.', backOffice: null };
}

function failed(outcome: string, recipient: string | null, time: number | null, format: DiagnosisFormat): Sentences {
  return {
    what: `The transfer to ${personOr(recipient, 'the recipient', format)} failed${at(time, format)}: ${outcome}.`,
    here: 'The ticket is still its owner’s; try the transfer again with a network.',
    backOffice: 'Look for a stuck transaction before it is sent again.',
  };
}
