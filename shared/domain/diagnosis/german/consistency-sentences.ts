/** German sentences about data: its age, its gaps, and where two sources differ. */
import type { RuleFacts } from '../finding.ts';
import type { SentencesFor } from '../wording.ts';
import { at, counted, refusedBecause } from './words.ts';

const SYNC = 'Gleichen Sie ab, und sehen Sie noch einmal hin. Es gilt, was TIXNGO über das Ticket sagt.';
const COMPARE = 'Vergleichen Sie dort mit dem Statusverlauf des Tickets.';

const S360_DIFFERENCE: Readonly<Record<RuleFacts['s360Disagrees']['kind'], string>> = {
  deletedOnlyInTixngo: 'Das Ticket ist nur in TIXNGO gelöscht',
  deletedOnlyInS360: 'Das Ticket ist nur in S-360 gelöscht',
  controlledOnlyInTixngo: 'Das Ticket ist nur in TIXNGO kontrolliert',
  controlledOnlyInS360: 'Das Ticket ist nur in S-360 kontrolliert',
  notPrintedInS360: 'S-360 hat dieses Ticket nie gesendet',
};

const S360_ADVICE: Readonly<Record<'localDeletion' | 'feedbackNotRunYet' | 'pushNotRunYet', string>> = {
  localDeletion:
    'Eine lokale Löschung ändert S-360 nicht: Stornieren oder drucken Sie das Ticket dort neu, wenn es so sein soll.',
  feedbackNotRunYet: 'Prüfen Sie, ob Retrieve ticket status from TIXNGO ohne Fehler läuft.',
  pushNotRunYet: 'Prüfen Sie, ob Push cancelled and invalidated tickets ohne Fehler läuft.',
};

const FIELDS: Readonly<Record<RuleFacts['logGap']['field'], string>> = {
  status: 'der Status',
  owner: 'der Eigentümer',
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
    what: `Zu alt zum Entscheiden: Die Daten sind ${format.duration(lasting)} alt (Stand ${format.time(asOf)}).`,
    here: 'Gehen Sie online, und gleichen Sie ab, bevor Sie entscheiden.',
    backOffice: 'Suchen Sie das Ticket dort, wenn Sie nicht online gehen können.',
  }),
  unknownStatus: ({ status }) => ({
    what: `Was der Status ${status} bedeutet, ist nicht veröffentlicht.`,
    here: 'Entscheiden Sie nicht nach dem Status: Sehen Sie das Protokoll und das Telefon an.',
    backOffice: 'Suchen Sie das Ticket dort, und fragen Sie den Support von TIXNGO, was der Status bedeutet.',
  }),
  s360Disagrees: ({ kind, because, s360, tixngo }) => ({
    what: `S-360 sagt ${s360}, TIXNGO sagt ${tixngo}: ${S360_DIFFERENCE[kind]}.`,
    here: 'Es zählt das Tor. Zeigen Sie beides der Ticketing-Seite.',
    backOffice: because === null ? 'Suchen Sie das Ticket in S-360.' : S360_ADVICE[because],
  }),
  statusDisagrees: ({ server, log }) => ({
    what: `Ticket und Protokoll widersprechen sich: Der Status ist ${server}, nach dem Protokoll wäre er ${log}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  ownerDisagrees: ({ server, log }, format) => ({
    what: `Ticket und Protokoll widersprechen sich: Eigentümer ist ${format.person(server)}, nach dem Protokoll wäre es ${format.person(log)}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  attributesDisagree: ({ attributes }) => ({
    what: `Ticket und Protokoll widersprechen sich: ${attributes.map(({ name, server }) => `${name} ist ${server ? 'TRUE' : 'FALSE'}, nach dem Protokoll wäre es ${server ? 'FALSE' : 'TRUE'}`).join('; ')}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  logGap: ({ gaps, at: time, field, expected, found }, format) => ({
    what: `Das Protokoll hat ${counted(gaps, 'Lücke', 'Lücken')}: Vor dem Eintrag${at(time, format)} wechselte ${FIELDS[field]} von ${named(field, expected, format)} zu ${named(field, found, format)}, und kein Eintrag sagt, warum.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  logImpossibleStep: ({ steps, at: time, action, refusal }, format) => ({
    what: `Das Protokoll hat ${counted(steps, 'unmöglichen Schritt', 'unmögliche Schritte')}: ${action}${at(time, format)} ${refusal === null ? 'führt zu einem anderen Status als vorgesehen' : `konnte nicht sein, weil ${refusedBecause(refusal)}`}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  logUnknownAction: ({ actions, at: time }, format) => ({
    what: `Das Protokoll hat eine nicht dokumentierte Aktion${at(time, format)}: ${actions.join(', ')}.`,
    here: 'Was sie bewirkte, ist nicht bekannt. Es gilt, was TIXNGO über das Ticket sagt.',
    backOffice: COMPARE,
  }),
  logBeginsLate: ({ since: time }, format) => ({
    what: `Das Protokoll beginnt${at(time, format)}, nicht mit der Injektion: Was davor war, ist nicht bekannt.`,
    here: null,
    backOffice: 'Sehen Sie dort im Statusverlauf nach, was davor war.',
  }),
  logMissing: () => ({
    what: 'Hier ist kein Protokoll dieses Tickets bekannt: Was mit ihm geschah, ist nicht gesagt.',
    here: 'Gleichen Sie ab, und sehen Sie noch einmal hin.',
    backOffice: 'Sehen Sie dort den Statusverlauf des Tickets an.',
  }),
};

function named(field: 'status' | 'owner', value: string, format: { person(ownerId: string): string }): string {
  return field === 'owner' ? format.person(value) : value;
}
