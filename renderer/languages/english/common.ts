/** Words that several screens use. */
export const common = {
  days: '{{count, number}} d',
  hours: '{{count, number}} h',
  minutes: '{{count, number}} min',
  seconds: '{{count, number}} s',
  justNow: 'just now',
  ago: '{{age}} ago',
  dataAsOf: 'Data as of {{time}} {{zone}}, {{age}}',
  dataAsOfOld: 'Data as of {{time}} {{zone}}, {{age}}: old',
  noCompleteData: 'No complete data yet',
  notChanged: 'Not changed',
} as const;
