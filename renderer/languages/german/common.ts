import type { common as english } from '../english/common.ts';
import type { Translated } from '../translated.ts';

export const common: Translated<typeof english> = {
  days: '{{count, number}} T',
  hours: '{{count, number}} Std.',
  minutes: '{{count, number}} Min.',
  seconds: '{{count, number}} s',
  justNow: 'gerade eben',
  ago: 'vor {{age}}',
  dataAsOf: 'Daten vom {{time}} {{zone}}, {{age}}',
  dataAsOfOld: 'Daten vom {{time}} {{zone}}, {{age}}: veraltet',
  fromFile: 'Nur aus der Datei {{file}}: Daten vom {{time}} {{zone}}, {{age}}',
  noCompleteData: 'Noch keine vollständigen Daten',
  notChanged: 'Nicht geändert',
  noTickets: {
    first: 'Der erste Abgleich läuft',
    read: 'Bisher {{done}} gelesen. Was da ist, kann sofort benutzt werden.',
    readOf: 'Bisher {{done}} von {{total}} gelesen. Was da ist, kann sofort benutzt werden.',
    none: 'Hier sind noch keine Tickets',
    after: 'Sie erscheinen nach dem ersten Abgleich.',
    connect: 'Mit TIXNGO verbinden',
    load: 'Gespeicherte Antworten laden',
  },
};
