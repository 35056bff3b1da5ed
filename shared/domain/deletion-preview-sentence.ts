/** The items of a deletion preview as English sentences. Times, people and phones are written by who asks. */
import type { PreviewFact } from './deletion-preview.ts';
import type { WalletScreen } from './wallet-visibility.ts';
import { V3_VISIBILITY_FLAG, WALLET_SCREEN_RULES } from './wallet-visibility.ts';

/** How a caller writes what a sentence contains. Instants in UTC milliseconds, durations in milliseconds. */
export interface PreviewFormat {
  time(utc: number): string;
  duration(milliseconds: number): string;
  /** An owner or recipient, by identifier. */
  person(id: string): string;
  /** A device, by identifier. */
  phone(id: string): string;
}

/** What an item says, in one to three sentences. */
export function previewSentence(item: PreviewFact, format: PreviewFormat): string {
  switch (item.kind) {
    case 'alreadyControlled':
      return `The ticket was controlled${at(item.at, format)}: somebody entered with it.`;
    case 'alreadyDeleted':
      return `The ticket is already deleted${at(item.at, format)}${because(item.reason)}. Nothing is left to do.`;
    case 'deletionPending':
      return `${item.decidedHere ? 'The deletion decided here' : "Someone else's deletion"}${because(item.reason)} waits for phones to confirm${item.since === null ? '' : ` since ${format.time(item.since)}`}.`;
    case 'ownDeletion':
      return item.accepted
        ? `TIXNGO accepted the deletion decided here${at(item.decidedAt, format)}${because(item.reason)}.`
        : `A deletion decided here${at(item.decidedAt, format)}${because(item.reason)} still has to be sent.`;
    case 'notPredictable':
      return `The status ${item.status || 'of the ticket'} tells too little to say what a deletion will do.`;
    case 'dataTooOld':
      return `This is ${format.duration(item.age)} old, the limit is ${format.duration(item.limit)}: the ticket may have changed since. Sync first if you can.`;
    case 'transferCancelled':
      return `A transfer${item.to === null ? '' : ` to ${format.person(item.to)}`} is pending: it will be cancelled, and the recipient will not get the ticket.`;
    case 'deactivated':
      return item.certain
        ? 'The ticket is activated: its QR will be hidden.'
        : 'If the ticket is activated, its QR will be hidden; its status does not tell.';
    case 'phonesMustConfirm':
      return phonesSentence(item.phones, item.complete, format);
    case 'phonesUnknown':
      return 'It is not known whether a phone holds the ticket; each one that does must confirm the deletion.';
    case 'deletedAtOnce':
      return 'No phone holds the ticket: it will be deleted at once.';
    case 'spectatorTold':
      return `The spectator is told with the message ${item.pushKey}.`;
    case 'mayStayVisible':
      return `The deleted ticket may be visible in the wallet: ${item.screens.map(screenText).join(', ')}.`;
    case 'visibilityByFlag':
      return `The deleted ticket may be visible in the wallet: the flag ${V3_VISIBILITY_FLAG} of the deletion decides.`;
    case 'offlinePhone':
      return 'An offline phone can still show the ticket until it syncs: rely on access control, not on the phone.';
    case 'exportedPass':
      return 'A pass exported to Apple or Google Wallet may outlive the deletion.';
    case 's360Unchanged':
      return 'S-360 will not change by itself: it may go on saying Printed.';
  }
}

function at(utc: number | null, format: PreviewFormat): string {
  return utc === null ? '' : ` at ${format.time(utc)}`;
}

function because(reason: string | null): string {
  return reason ? ` (${reason})` : '';
}

function phonesSentence(phones: readonly string[], complete: boolean, format: PreviewFormat): string {
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
