import '../languages/i18n.ts';
import { expect, test } from 'vitest';
import { figureCsv } from './figure-csv.ts';
import { fileName } from './figure-data.ts';

const NOON = Date.UTC(2026, 5, 14, 12);

test('a name that a spreadsheet would take for a formula has an apostrophe before it; numbers stay', () => {
  const rows = [
    ['=1+1', -3],
    ['Gala, "late"', 12_000],
  ];
  const figure = { name: '@SUM(A1)', definition: '-', notes: [], columns: ['Name', 'Count'], rows, legend: [] };
  const csv = figureCsv(figure, { scope: 'All events', asOf: null, savedAt: NOON });
  expect(csv).toContain("Figure,'@SUM(A1)\r\n");
  expect(csv.endsWith('\'=1+1,-3\r\n"Gala, ""late""",12000\r\n')).toBe(true);
});

test('a figure says what it is before its table, and every line has as many cells', () => {
  const csv = figureCsv(
    {
      name: 'Tickets by family',
      definition: 'Each ticket counts once.',
      notes: [],
      columns: ['Name', 'Count', 'Share'],
      rows: [['Control', 4, '40%']],
      legend: [],
    },
    { scope: 'All events', asOf: NOON, savedAt: NOON + 1000 },
  );
  expect(csv).toBe(
    [
      '\uFEFFFigure,Tickets by family,',
      'Events,All events,',
      'Definition,Each ticket counts once.,',
      'Data as of,2026-06-14T12:00:00.000Z,',
      'Saved at,2026-06-14T12:00:01.000Z,',
      ',,',
      'Name,Count,Share',
      'Control,4,40%',
      '',
    ].join('\r\n'),
  );
});

test('a file is named after its figure and the day', () => {
  expect(fileName('Étapes par événement', NOON, 'png')).toBe('usher-etapes-par-evenement-2026-06-14.png');
});
