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
  fromFile: 'Solo del archivo {{file}}: datos de {{time}} {{zone}}, {{age}}',
  noCompleteData: 'Aún no hay datos completos',
  notChanged: 'No se ha cambiado',
  noTickets: {
    first: 'La primera sincronización está en curso',
    read: '{{done}} leídas hasta ahora. Lo que ha llegado ya puede usarse.',
    readOf: '{{done}} de {{total}} leídas hasta ahora. Lo que ha llegado ya puede usarse.',
    none: 'Aún no hay entradas aquí',
    after: 'Aparecen después de la primera sincronización.',
    connect: 'Conectar con TIXNGO',
    load: 'Cargar respuestas guardadas',
  },
};
