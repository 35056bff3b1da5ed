/** What the French sentences are made of. */
import type { Refusal } from '../../lifecycle.ts';
import type { Raw } from '../../statuses.ts';
import type { DiagnosisFormat } from '../wording.ts';

/** ` le 21 nov. 2026, 14:03`, or nothing where the time is not known. */
export function at(time: number | null, format: DiagnosisFormat): string {
  return time === null ? '' : ` le ${format.time(time)}`;
}

/** ` depuis le 21 nov. 2026, 14:03 (3 h)`, or nothing where the time is not known. */
export function since(time: number | null, lasting: number | null, format: DiagnosisFormat): string {
  if (time === null) return '';
  return ` depuis le ${format.time(time)}${lasting === null ? '' : ` (${format.duration(lasting)})`}`;
}

export function personOr(ownerId: string | null, otherwise: string, format: DiagnosisFormat): string {
  return ownerId === null ? otherwise : format.person(ownerId);
}

/** ` par la billetterie`, or nothing where the actor is not known. */
export function by(actor: Raw<string> | null): string {
  switch (actor) {
    case null:
      return '';
    case 'Mobile':
      return ' par le spectateur';
    case 'Back-office':
      return ' dans le back-office';
    case 'TicketingSystem':
      return ' par la billetterie';
    case 'System':
      return ' par TIXNGO même';
    default:
      return ` par ${actor}`;
  }
}

/** `1 téléphone`, `3 téléphones`: the plural is given where it is not made with an s. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count < 2 ? noun : plural}`;
}

/** Why an action was not possible, as the end of "car …". */
export function refusedBecause(refusal: Refusal): string {
  return REFUSED_BECAUSE[refusal] ?? `le cycle de vie le refuse (${refusal})`;
}

const REFUSED_BECAUSE: Readonly<Partial<Record<Refusal, string>>> = {
  TicketDoesNotExist: 'le billet n’était pas injecté',
  AlreadyInjected: 'le billet était déjà injecté',
  AlreadyDeleted: 'le billet était supprimé',
  TransferPending: 'un transfert était en attente',
  NoTransferPending: 'aucun transfert n’était en attente',
  NotDownloaded: 'le billet n’était sur aucun téléphone',
  AlreadyActivated: 'le billet était déjà activé',
  NotActivated: 'le billet n’était pas activé',
  NotAssigned: 'le billet n’était attribué à personne',
  DeviceDoesNotHoldTicket: 'ce téléphone n’avait pas le billet',
  DeletionNotPending: 'aucune suppression n’était en attente',
};
