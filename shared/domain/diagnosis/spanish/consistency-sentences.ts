/** Spanish sentences about data: its age, its gaps, and where two sources differ. */
import type { RuleFacts } from '../finding.ts';
import type { SentencesFor } from '../wording.ts';
import { at, counted, refusedBecause } from './words.ts';

const SYNC = 'Sincronice y mire otra vez. Vale lo que TIXNGO dice de la entrada.';
const COMPARE = 'Compare allí con el historial de estados de la entrada.';

const S360_DIFFERENCE: Readonly<Record<RuleFacts['s360Disagrees']['kind'], string>> = {
  deletedOnlyInTixngo: 'la entrada está eliminada solo en TIXNGO',
  deletedOnlyInS360: 'la entrada está eliminada solo en S-360',
  controlledOnlyInTixngo: 'la entrada está controlada solo en TIXNGO',
  controlledOnlyInS360: 'la entrada está controlada solo en S-360',
  notPrintedInS360: 'S-360 nunca envió esta entrada',
};

const S360_ADVICE: Readonly<Record<'localDeletion' | 'feedbackNotRunYet' | 'pushNotRunYet', string>> = {
  localDeletion: 'Una eliminación local no cambia S-360: anule o reimprima allí la entrada, si así debe ser.',
  feedbackNotRunYet: 'Compruebe que Retrieve ticket status from TIXNGO funciona sin errores.',
  pushNotRunYet: 'Compruebe que Push cancelled and invalidated tickets funciona sin errores.',
};

const FIELDS: Readonly<Record<RuleFacts['logGap']['field'], string>> = {
  status: 'el estado',
  owner: 'el propietario',
};

export const CONSISTENCY_SENTENCES: SentencesFor<
  | 'dataTooOld'
  | 'unknownStatus'
  | 's360Disagrees'
  | 'statusDisagrees'
  | 'ownerDisagrees'
  | 'attributesDisagree'
  | 'logGap'
  | 'logImpossibleStep'
  | 'logUnknownAction'
  | 'logBeginsLate'
  | 'logMissing'
> = {
  dataTooOld: ({ asOf, lasting }, format) => ({
    what: `Demasiado antiguo para decidir: los datos tienen ${format.duration(lasting)} (a fecha del ${format.time(asOf)}).`,
    here: 'Póngase en línea y sincronice antes de decidir.',
    backOffice: 'Busque allí la entrada, si no puede ponerse en línea.',
  }),
  unknownStatus: ({ status }) => ({
    what: `El significado del estado ${status} no está publicado.`,
    here: 'No decida por el estado: mire el registro y el teléfono.',
    backOffice: 'Busque allí la entrada y pregunte al soporte de TIXNGO qué significa el estado.',
  }),
  s360Disagrees: ({ kind, because, s360, tixngo }) => ({
    what: `S-360 dice ${s360}, TIXNGO dice ${tixngo}: ${S360_DIFFERENCE[kind]}.`,
    here: 'Cuenta lo que diga la puerta. Muestre ambos al equipo de venta.',
    backOffice: because === null ? 'Busque la entrada en S-360.' : S360_ADVICE[because],
  }),
  statusDisagrees: ({ server, log }) => ({
    what: `La entrada y el registro se contradicen: el estado es ${server}, según el registro sería ${log}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  ownerDisagrees: ({ server, log }, format) => ({
    what: `La entrada y el registro se contradicen: el propietario es ${format.person(server)}, según el registro sería ${format.person(log)}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  attributesDisagree: ({ attributes }) => ({
    what: `La entrada y el registro se contradicen: ${attributes.map(({ name, server }) => `${name} es ${server ? 'TRUE' : 'FALSE'}, según el registro sería ${server ? 'FALSE' : 'TRUE'}`).join('; ')}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  logGap: ({ gaps, at: time, field, expected, found }, format) => ({
    what: `El registro tiene ${counted(gaps, 'hueco', 'huecos')}: antes del apunte${at(time, format)}, ${FIELDS[field]} pasó de ${named(field, expected, format)} a ${named(field, found, format)}, y ningún apunte dice por qué.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  logImpossibleStep: ({ steps, at: time, action, refusal }, format) => ({
    what: `El registro tiene ${counted(steps, 'paso imposible', 'pasos imposibles')}: ${action}${at(time, format)} ${refusal === null ? 'lleva a otro estado del que debería' : `no podía ser, porque ${refusedBecause(refusal)}`}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  logUnknownAction: ({ actions, at: time }, format) => ({
    what: `El registro tiene una acción no documentada${at(time, format)}: ${actions.join(', ')}.`,
    here: 'No se sabe qué hizo. Vale lo que TIXNGO dice de la entrada.',
    backOffice: COMPARE,
  }),
  logBeginsLate: ({ since: time }, format) => ({
    what: `El registro empieza${at(time, format)}, no con la inyección: lo anterior no se conoce.`,
    here: null,
    backOffice: 'Mire allí el historial de estados para saber lo anterior.',
  }),
  logMissing: () => ({
    what: 'Aquí no consta ningún registro de esta entrada: no se sabe qué le ocurrió.',
    here: 'Sincronice y mire otra vez.',
    backOffice: 'Mire allí el historial de estados de la entrada.',
  }),
};

function named(field: 'status' | 'owner', value: string, format: { person(ownerId: string): string }): string {
  return field === 'owner' ? format.person(value) : value;
}
