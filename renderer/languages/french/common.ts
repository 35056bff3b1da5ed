import type { common as english } from '../english/common.ts';
import type { Translated } from '../translated.ts';

export const common: Translated<typeof english> = {
  days: '{{count, number}} j',
  hours: '{{count, number}} h',
  minutes: '{{count, number}} min',
  seconds: '{{count, number}} s',
  justNow: 'à l’instant',
  ago: 'il y a {{age}}',
  dataAsOf: 'Données du {{time}} {{zone}}, {{age}}',
  dataAsOfOld: 'Données du {{time}} {{zone}}, {{age}} : anciennes',
  noCompleteData: 'Pas encore de données complètes',
  notChanged: 'Non modifié',
};
