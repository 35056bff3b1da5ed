import '../languages/i18n.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, figureCsv } from './figure-csv.ts';
import { fileName } from './figure-data.ts';

const NOON = Date.UTC(2026, 5, 14, 12);

describe('a cell', () => {
  test.each([
    ['Gala', 'Gala'],
    ['Gala, "late"', '"Gala, ""late"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+41', "'+41"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    [12_000, '12000'],
    [-3, '-3'],
  ])('%j is written %j', (value, written) => expect(csvCell(value)).toBe(written));

  test('whatever the text, begins no formula and reads back as the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = csvCell(text);
        const read = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
        expect(read.trimStart()).not.toMatch(/^[=+\-@]/);
        expect(read === text || read === `'${text}`).toBe(true);
      }),
    );
  });
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
