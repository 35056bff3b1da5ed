import type { common as english } from '../english/common.ts';
import type { Translated } from '../translated.ts';

export const common: Translated<typeof english> = {
  days: '{{count, number}} d',
  hours: '{{count, number}} h',
  minutes: '{{count, number}} min',
  seconds: '{{count, number}} s',
  justNow: 'ahora mismo',
  ago: 'hace {{age}}',
  dataAsOf: 'Datos de {{time}} {{zone}}, {{age}}',
  dataAsOfOld: 'Datos de {{time}} {{zone}}, {{age}}: antiguos',
  noCompleteData: 'Aún no hay datos completos',
  notChanged: 'No se ha cambiado',
};
