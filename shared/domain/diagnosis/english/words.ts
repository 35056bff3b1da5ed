/** What the English sentences are made of. */
import type { Refusal } from '../../lifecycle.ts';
import type { Raw } from '../../statuses.ts';
import type { DiagnosisFormat } from '../wording.ts';

/** ` at 21 Nov 2026, 14:03`, or nothing where the time is not known. */
export function at(time: number | null, format: DiagnosisFormat): string {
  return time === null ? '' : ` at ${format.time(time)}`;
}

/** ` since 21 Nov 2026, 14:03 (3 h)`, or nothing where the time is not known. */
export function since(time: number | null, lasting: number | null, format: DiagnosisFormat): string {
  if (time === null) return '';
  return ` since ${format.time(time)}${lasting === null ? '' : ` (${format.duration(lasting)})`}`;
}

export function personOr(ownerId: string | null, otherwise: string, format: DiagnosisFormat): string {
  return ownerId === null ? otherwise : format.person(ownerId);
}

/** ` by the ticketing system`, or nothing where the actor is not known. */
export function by(actor: Raw<string> | null): string {
  switch (actor) {
    case null:
      return '';
    case 'Mobile':
      return ' by the spectator';
    case 'Back-office':
      return ' in the back-office';
    case 'TicketingSystem':
      return ' by the ticketing system';
    case 'System':
      return ' by TIXNGO itself';
    default:
      return ` by ${actor}`;
  }
}

/** `1 attempt`, `3 attempts`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Why an action was not possible, as the end of "because …". */
export function refusedBecause(refusal: Refusal): string {
  return REFUSED_BECAUSE[refusal] ?? `the lifecycle refuses it (${refusal})`;
}

const REFUSED_BECAUSE: Readonly<Partial<Record<Refusal, string>>> = {
  TicketDoesNotExist: 'the ticket was not injected',
  AlreadyInjected: 'the ticket was injected before',
  AlreadyDeleted: 'the ticket was deleted',
  TransferPending: 'a transfer was pending',
  NoTransferPending: 'no transfer was pending',
  NotDownloaded: 'the ticket was on no phone',
  AlreadyActivated: 'the ticket was activated already',
  NotActivated: 'the ticket was not activated',
  NotAssigned: 'the ticket was assigned to nobody',
  DeviceDoesNotHoldTicket: 'that phone did not hold the ticket',
  DeletionNotPending: 'no deletion was pending',
};
