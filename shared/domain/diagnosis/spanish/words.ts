/** What the Spanish sentences are made of. */
import type { Refusal } from '../../lifecycle.ts';
import type { Raw } from '../../statuses.ts';
import type { DiagnosisFormat } from '../wording.ts';

/** ` el 21 nov 2026, 14:03`, or nothing where the time is not known. */
export function at(time: number | null, format: DiagnosisFormat): string {
  return time === null ? '' : ` el ${format.time(time)}`;
}

/** ` desde el 21 nov 2026, 14:03 (3 h)`, or nothing where the time is not known. */
export function since(time: number | null, lasting: number | null, format: DiagnosisFormat): string {
  if (time === null) return '';
  return ` desde el ${format.time(time)}${lasting === null ? '' : ` (${format.duration(lasting)})`}`;
}

export function personOr(ownerId: string | null, otherwise: string, format: DiagnosisFormat): string {
  return ownerId === null ? otherwise : format.person(ownerId);
}

/** ` por el sistema de venta`, or nothing where the actor is not known. */
export function by(actor: Raw<string> | null): string {
  switch (actor) {
    case null:
      return '';
    case 'Mobile':
      return ' por el espectador';
    case 'Back-office':
      return ' en el back-office';
    case 'TicketingSystem':
      return ' por el sistema de venta';
    case 'System':
      return ' por el propio TIXNGO';
    default:
      return ` por ${actor}`;
  }
}

/** `1 teléfono`, `3 teléfonos`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Why an action was not possible, as the end of "porque …". */
export function refusedBecause(refusal: Refusal): string {
  return REFUSED_BECAUSE[refusal] ?? `el ciclo de vida lo rechaza (${refusal})`;
}

const REFUSED_BECAUSE: Readonly<Partial<Record<Refusal, string>>> = {
  TicketDoesNotExist: 'la entrada no estaba inyectada',
  AlreadyInjected: 'la entrada ya estaba inyectada',
  AlreadyDeleted: 'la entrada estaba eliminada',
  TransferPending: 'había una transferencia pendiente',
  NoTransferPending: 'no había ninguna transferencia pendiente',
  NotDownloaded: 'la entrada no estaba en ningún teléfono',
  AlreadyActivated: 'la entrada ya estaba activada',
  NotActivated: 'la entrada no estaba activada',
  NotAssigned: 'la entrada no estaba asignada a nadie',
  DeviceDoesNotHoldTicket: 'ese teléfono no tenía la entrada',
  DeletionNotPending: 'no había ninguna eliminación pendiente',
};
