/** What the German sentences are made of. */
import type { Refusal } from '../../lifecycle.ts';
import type { Raw } from '../../statuses.ts';
import type { DiagnosisFormat } from '../wording.ts';

/** ` am 21. Nov. 2026, 14:03`, or nothing where the time is not known. */
export function at(time: number | null, format: DiagnosisFormat): string {
  return time === null ? '' : ` am ${format.time(time)}`;
}

/** ` seit 21. Nov. 2026, 14:03 (3 h)`, or nothing where the time is not known. */
export function since(time: number | null, lasting: number | null, format: DiagnosisFormat): string {
  if (time === null) return '';
  return ` seit ${format.time(time)}${lasting === null ? '' : ` (${format.duration(lasting)})`}`;
}

export function personOr(ownerId: string | null, otherwise: string, format: DiagnosisFormat): string {
  return ownerId === null ? otherwise : format.person(ownerId);
}

/** ` durch das Ticketsystem`, or nothing where the actor is not known. */
export function by(actor: Raw<string> | null): string {
  switch (actor) {
    case null:
      return '';
    case 'Mobile':
      return ' durch den Besucher';
    case 'Back-office':
      return ' im Back-Office';
    case 'TicketingSystem':
      return ' durch das Ticketsystem';
    case 'System':
      return ' durch TIXNGO selbst';
    default:
      return ` durch ${actor}`;
  }
}

/** `1 Lücke`, `3 Lücken`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Why an action was not possible, as the end of "weil …". */
export function refusedBecause(refusal: Refusal): string {
  return REFUSED_BECAUSE[refusal] ?? `der Lebenszyklus es ablehnt (${refusal})`;
}

const REFUSED_BECAUSE: Readonly<Partial<Record<Refusal, string>>> = {
  TicketDoesNotExist: 'das Ticket nicht injiziert war',
  AlreadyInjected: 'das Ticket schon injiziert war',
  AlreadyDeleted: 'das Ticket gelöscht war',
  TransferPending: 'ein Transfer ausstand',
  NoTransferPending: 'kein Transfer ausstand',
  NotDownloaded: 'das Ticket auf keinem Telefon war',
  AlreadyActivated: 'das Ticket schon aktiviert war',
  NotActivated: 'das Ticket nicht aktiviert war',
  NotAssigned: 'das Ticket niemandem zugewiesen war',
  DeviceDoesNotHoldTicket: 'dieses Telefon das Ticket nicht hatte',
  DeletionNotPending: 'keine Löschung ausstand',
};
