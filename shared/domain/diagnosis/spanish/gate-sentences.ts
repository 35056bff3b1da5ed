/** Spanish sentences about what ends a ticket: control and deletion. */
import type { OpenDeletionState, RuleFacts, TicketReference } from '../finding.ts';
import type { SentencesFor } from '../wording.ts';
import { at, by, counted, since } from './words.ts';

const SENDING_DELETION: Readonly<Record<OpenDeletionState, string>> = {
  QUEUED: 'espera a ser enviada',
  SENDING: 'se está enviando',
  NEEDS_DECISION: 'requiere una decisión, porque la entrada ha cambiado',
  REJECTED: 'fue rechazada',
};

export const GATE_SENTENCES: SentencesFor<
  'controlledAlready' | 'checkedNotControlled' | 'deleted' | 'deletionPending' | 'ownDeletionWaiting'
> = {
  controlledAlready: ({ at: time }, format) => ({
    what: `Ya controlada${at(time, format)}: alguien entró con esta entrada.`,
    here: 'No la deje pasar por segunda vez. Pregunte si el espectador volvió a salir, o quién más tenía el teléfono.',
    backOffice: 'Pregunte al control de accesos en qué puerta se escaneó.',
  }),
  checkedNotControlled: ({ at: time }, format) => ({
    what: `Comprobada en el perímetro exterior${at(time, format)}, no controlada en una puerta.`,
    here: 'Envíe al espectador a la puerta que indica la entrada.',
    backOffice: null,
  }),
  deleted: (facts, format) => ({
    what: `Eliminada${at(facts.at, format)}${by(facts.actor)}${reasonOf(facts)}.${decidedHere(facts)}`,
    here: facts.replacement ? replacedBy(facts.replacement) : 'Aquí no consta otra entrada de este asiento.',
    backOffice: facts.replacement
      ? null
      : 'Emita una entrada de sustitución en el sistema de venta, si el espectador debe tenerla.',
  }),
  deletionPending: (facts, format) => ({
    what: `Eliminación pendiente${since(facts.since, facts.lasting, format)}${by(facts.actor)}${reasonOf(facts)}: ${phonesOf(facts)}.${decidedHere(facts)}`,
    here: `${onlineAdvice(facts)}${facts.replacement ? ` ${replacedBy(facts.replacement)}` : ''}`,
    backOffice: 'Cierre la sesión de los dispositivos que no la han confirmado.',
  }),
  ownDeletionWaiting: ({ state, reason, decidedBy, decidedAt }, format) => ({
    what: `Una eliminación decidida aquí por ${decidedBy}${at(decidedAt, format)} (${reason}) ${SENDING_DELETION[state]}.`,
    here:
      state === 'QUEUED' || state === 'SENDING'
        ? 'Póngase en línea, o retírela en Eliminaciones.'
        : 'Decida en Eliminaciones.',
    backOffice: null,
  }),
};

function reasonOf({ reason }: { reason: string | null }): string {
  return reason === null ? '' : `, motivo ${reason}`;
}

function decidedHere({ decidedHereBy }: { decidedHereBy: string | null }): string {
  return decidedHereBy === null ? '' : ` Lo decidió aquí ${decidedHereBy}.`;
}

function replacedBy({ ticketNumber }: TicketReference): string {
  return `Abra la entrada ${ticketNumber}: tiene el mismo asiento.`;
}

function phonesOf({ confirmed, waiting }: RuleFacts['deletionPending']): string {
  const missing = waiting?.length
    ? `${counted(waiting.length, 'teléfono debe', 'teléfonos deben')} confirmarla aún (${waiting.join(', ')})`
    : 'no todos los teléfonos la han confirmado';
  return confirmed.length > 0
    ? `${missing}, ${counted(confirmed.length, 'teléfono lo hizo', 'teléfonos lo hicieron')} (${confirmed.join(', ')})`
    : missing;
}

function onlineAdvice({ waiting }: RuleFacts['deletionPending']): string {
  const where = waiting?.length === 1 ? `el teléfono ${waiting[0]}` : 'cada teléfono';
  return `Que el espectador abra la aplicación con red en ${where}: un teléfono sin conexión aún muestra la entrada.`;
}
