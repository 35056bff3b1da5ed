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
  noCompleteData: 'Noch keine vollständigen Daten',
  notChanged: 'Nicht geändert',
};
