/** French sentences about data: its age, its gaps, and where two sources differ. */
import type { RuleFacts } from '../finding.ts';
import type { SentencesFor } from '../wording.ts';
import { at, counted, refusedBecause } from './words.ts';

const SYNC = 'Synchronisez, puis regardez à nouveau. Ce que TIXNGO dit du billet fait foi.';
const COMPARE = 'Comparez avec l’historique des statuts du billet là-bas.';

const S360_DIFFERENCE: Readonly<Record<RuleFacts['s360Disagrees']['kind'], string>> = {
  deletedOnlyInTixngo: 'le billet n’est supprimé que dans TIXNGO',
  deletedOnlyInS360: 'le billet n’est supprimé que dans S-360',
  controlledOnlyInTixngo: 'le billet n’est contrôlé que dans TIXNGO',
  controlledOnlyInS360: 'le billet n’est contrôlé que dans S-360',
  notPrintedInS360: 'S-360 n’a jamais envoyé ce billet',
};

const S360_ADVICE: Readonly<Record<'localDeletion' | 'feedbackNotRunYet' | 'pushNotRunYet', string>> = {
  localDeletion:
    'Une suppression locale ne change pas S-360 : annulez ou réimprimez-y le billet, si telle est l’intention.',
  feedbackNotRunYet: 'Vérifiez que Retrieve ticket status from TIXNGO tourne sans erreur.',
  pushNotRunYet: 'Vérifiez que Push cancelled and invalidated tickets tourne sans erreur.',
};

const FIELDS: Readonly<Record<RuleFacts['logGap']['field'], string>> = {
  status: 'le statut',
  owner: 'le propriétaire',
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
    what: `Trop ancien pour décider : les données ont ${format.duration(lasting)} (état du ${format.time(asOf)}).`,
    here: 'Passez en ligne et synchronisez avant de décider.',
    backOffice: 'Cherchez-y le billet, si vous ne pouvez pas passer en ligne.',
  }),
  unknownStatus: ({ status }) => ({
    what: `La signification du statut ${status} n’est pas publiée.`,
    here: 'Ne décidez pas d’après le statut : regardez le journal et le téléphone.',
    backOffice: 'Cherchez-y le billet, et demandez au support de TIXNGO ce que ce statut veut dire.',
  }),
  s360Disagrees: ({ kind, because, s360, tixngo }) => ({
    what: `S-360 dit ${s360}, TIXNGO dit ${tixngo} : ${S360_DIFFERENCE[kind]}.`,
    here: 'C’est la porte qui compte. Montrez les deux à la billetterie.',
    backOffice: because === null ? 'Cherchez le billet dans S-360.' : S360_ADVICE[because],
  }),
  statusDisagrees: ({ server, log }) => ({
    what: `Billet et journal se contredisent : le statut est ${server}, d’après le journal ce serait ${log}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  ownerDisagrees: ({ server, log }, format) => ({
    what: `Billet et journal se contredisent : le propriétaire est ${format.person(server)}, d’après le journal ce serait ${format.person(log)}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  attributesDisagree: ({ attributes }) => ({
    what: `Billet et journal se contredisent : ${attributes.map(({ name, server }) => `${name} est ${server ? 'TRUE' : 'FALSE'}, d’après le journal ce serait ${server ? 'FALSE' : 'TRUE'}`).join(' ; ')}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  logGap: ({ gaps, at: time, field, expected, found }, format) => ({
    what: `Le journal a ${counted(gaps, 'lacune')} : avant l’entrée${at(time, format)}, ${FIELDS[field]} est passé de ${named(field, expected, format)} à ${named(field, found, format)}, et aucune entrée ne dit pourquoi.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  logImpossibleStep: ({ steps, at: time, action, refusal }, format) => ({
    what: `Le journal a ${counted(steps, 'pas impossible', 'pas impossibles')} : ${action}${at(time, format)} ${refusal === null ? 'mène à un autre statut que prévu' : `ne pouvait pas être, car ${refusedBecause(refusal)}`}.`,
    here: SYNC,
    backOffice: COMPARE,
  }),
  logUnknownAction: ({ actions, at: time }, format) => ({
    what: `Le journal a une action non documentée${at(time, format)} : ${actions.join(', ')}.`,
    here: 'Son effet n’est pas connu. Ce que TIXNGO dit du billet fait foi.',
    backOffice: COMPARE,
  }),
  logBeginsLate: ({ since: time }, format) => ({
    what: `Le journal commence${at(time, format)}, pas avec l’injection : ce qui précède n’est pas connu.`,
    here: null,
    backOffice: 'Regardez-y l’historique des statuts pour ce qui précède.',
  }),
  logMissing: () => ({
    what: 'Aucun journal de ce billet n’est connu ici : rien ne dit ce qui lui est arrivé.',
    here: 'Synchronisez, puis regardez à nouveau.',
    backOffice: 'Regardez-y l’historique des statuts du billet.',
  }),
};

function named(field: 'status' | 'owner', value: string, format: { person(ownerId: string): string }): string {
  return field === 'owner' ? format.person(value) : value;
}
