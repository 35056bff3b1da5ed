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
  fromFile: 'From file {{file}} only: data as of {{time}} {{zone}}, {{age}}',
  noCompleteData: 'No complete data yet',
  notChanged: 'Not changed',
  noTickets: {
    first: 'The first sync is running',
    read: '{{done}} read so far. What has arrived can be used at once.',
    readOf: '{{done}} of {{total}} read so far. What has arrived can be used at once.',
    none: 'There are no tickets here yet',
    after: 'They appear after the first sync.',
    connect: 'Connect to TIXNGO',
    load: 'Load saved answers',
  },
} as const;
