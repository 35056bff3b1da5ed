import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, ReportColumn } from '../../../../../shared/report-columns.ts';
import { type Provenance, REPORT_KINDS, REPORTS, reportQuestionSchema } from '../../../../../shared/reports.ts';
import { temporaryDataDir } from '../../../database/temporary-data-dir.ts';
import { OutputFile, PART } from '../output-file.ts';
import type { ReportFileFormat } from '../report-writer.ts';
import { type ReadCell, readSheets, unzipped } from './read-workbook.ts';
import { XLSX, xlsxFormat } from './xlsx-format.ts';

const COLUMNS: ReportColumn[] = [
  { key: 'text', heading: '=Text', type: 'text', definition: 'Some text.' },
  { key: 'count', heading: 'Count', type: 'integer', definition: 'Some number.' },
  { key: 'price', heading: 'Price', type: 'decimal', definition: 'Some price.' },
  { key: 'yes', heading: 'Yes', type: 'boolean', definition: 'Yes or no.' },
  { key: 'at', heading: 'At', type: 'time', definition: 'Some time.' },
];

const PROVENANCE: Provenance = {
  kind: 'tickets',
  title: 'Tickets',
  question: reportQuestionSchema.parse({ kind: 'tickets' }),
  questionSha256: 'ab'.repeat(32),
  instant: '2026-06-14T16:00:00.000Z',
  source: 'made up',
  events: [
    { eventId: 'EV-1', eventName: 'Gala', tickets: 3, completeAsOf: '2026-06-14T16:00:00.000Z', newestChange: null },
  ],
  logCompleteFrom: null,
  notes: ['A note.'],
  definitions: COLUMNS.map(({ heading, definition }) => ({ term: heading, definition })),
  appVersion: '1.2.3',
  madeBy: 'Ana',
};

let files = 0;

async function written(rows: readonly Cell[][], format: ReportFileFormat = XLSX, directory = temporaryDataDir()) {
  const target = path.join(directory, `${files++}.xlsx`);
  const file = await OutputFile.begin(target);
  const writer = await format.begin({ columns: COLUMNS, provenance: PROVENANCE }, file);
  for (const row of rows) await writer.row(row);
  await writer.end(rows.length);
  await file.finish();
  await file.publish();
  return readFileSync(target);
}

const texts = (rows: readonly (ReadCell | null)[][]) => rows.map((cells) => cells.map((cell) => cell?.value ?? null));
const ofText = (text: string): Cell[] => [text, null, null, null, null];

test('every cell has the type of its column, and none is a formula', async () => {
  const noon = Date.UTC(2026, 5, 14, 12);
  const archive = await written([
    ['=1+1', -5, '85.00', true, { utc: noon, offset: 120 }],
    [null, null, '7', false, { utc: noon + 1, offset: 0 }],
    ['00123', 0, null, null, null],
  ]);
  const [sheet] = readSheets(archive);
  expect(sheet?.name).toBe('Tickets');
  expect(sheet?.rows).toEqual([
    COLUMNS.map(({ heading }) => ({ type: 'text', value: heading, format: '49' })),
    [
      { type: 'text', value: '=1+1', format: '49' },
      { type: 'number', value: -5, format: '0' },
      { type: 'number', value: 85, format: '0.00' },
      { type: 'boolean', value: true, format: '0' },
      { type: 'number', value: 46187.5, format: 'yyyy-mm-dd hh:mm:ss.000"Z (+02:00)"' },
    ],
    [
      null,
      null,
      { type: 'number', value: 7, format: '0' },
      { type: 'boolean', value: false, format: '0' },
      { type: 'number', value: (46187.5 * 86_400_000 + 1) / 86_400_000, format: 'yyyy-mm-dd hh:mm:ss.000"Z"' },
    ],
    [
      { type: 'text', value: '00123', format: '49' },
      { type: 'number', value: 0, format: '0' },
    ],
  ]);
  for (const [name, content] of unzipped(archive)) expect(content.includes('<f'), name).toBe(name === 'xl/styles.xml');
});

test('what no number of Excel can hold stays a text', async () => {
  const [sheet] = readSheets(
    await written([
      [null, null, '1234567890123456.78', null, { utc: Date.UTC(1899, 0, 1), offset: 0 }],
      [null, null, 'about 5', null, { utc: Date.UTC(10_000, 0, 1), offset: 60 }],
    ]),
  );
  expect(texts(sheet?.rows.slice(1) ?? [])).toEqual([
    [null, null, '1234567890123456.78', null, '1899-01-01T00:00:00.000Z'],
    [null, null, 'about 5', null, '+010000-01-01T01:00:00.000+01:00'],
  ]);
});

test('every text comes back, whatever characters it is made of', async () => {
  const directory = temporaryDataDir();
  const hostile = fc.constantFrom('=HYPERLINK("x")', '\t', '\r\n', '_x000D_', '_x', '&amp;', '<c>', ']]>', '  a  b ');
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\u0000', '\u001f', '\u007f', '\u0085', '\ud800', '\udc00', '\ufffe', '_', 'x', '0', '🎫', 'م'),
  );
  const text = fc.oneof(
    hostile,
    fc.array(fc.oneof(unit, hostile), { maxLength: 12 }).map((units) => units.join('')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (given) => {
      const archive = await written(given.map(ofText), XLSX, directory);
      expect(texts(readSheets(archive)[0]?.rows.slice(1) ?? [])).toEqual(given.map((one) => [one]));
      const xml = unzipped(archive).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
      expect(xml.isWellFormed()).toBe(true);
      expect(xml).not.toMatch(/[[\p{Control}--[\t\n]]\uFFFE\uFFFF]/v);
    }),
    { numRuns: 100 },
  );
});

test('a text that is too long for a cell says so, there and among the definitions', async () => {
  const longest = '🎫'.repeat(16_383);
  const [sheet, definitions] = readSheets(await written([ofText(longest), ofText(`${longest}🎫`)]));
  const [, whole, part] = texts(sheet?.rows ?? []);
  expect(whole).toEqual([longest]);
  expect(String(part?.[0]).length).toBeLessThanOrEqual(32_767);
  expect(part?.[0]).toMatch(/^(🎫){16000,} … \[the first part of 32768 characters: /u);
  expect(texts(definitions?.rows ?? [])).toContainEqual(['Note', expect.stringMatching(/ in part .*: Tickets!A3\.$/)]);
});

test('the heading stays in view, filters, and each column is wide enough for it', async () => {
  const archive = await written([ofText('a'), ofText('b')]);
  const { xml = '' } = readSheets(archive)[0] ?? {};
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(xml).toContain('</sheetData><autoFilter ref="A1:E3"/></worksheet>');
  expect(unzipped(archive).get('xl/workbook.xml')?.toString()).toContain(">'Tickets'!$A$1:$E$3</definedName>");
  const widths = [...xml.matchAll(/<col min="\d+" max="\d+" width="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(COLUMNS.length);
  for (const [at, { heading }] of COLUMNS.entries()) expect(widths[at]).toBeGreaterThan(heading.length);
});

test('the last sheet says what was asked, how old the data is, what everything means, and who made it', async () => {
  const definitions = readSheets(await written([ofText('a')])).at(-1);
  expect(definitions?.name).toBe('Definitions');
  const lines = texts(definitions?.rows ?? []);
  expect(lines[0]).toEqual(['Usher report: Tickets']);
  for (const line of [
    ['Rows', '1. One ticket, as TIXNGO described it last.'],
    ['Question SHA-256', PROVENANCE.questionSha256],
    ['Made by', 'Ana'],
    ['Made with', 'Usher 1.2.3'],
    ['Note', 'A note.'],
    ['Gala (EV-1)', '3 tickets; complete as of 2026-06-14T16:00:00.000Z; newest change none'],
    ['=Text', 'Some text.'],
  ]) {
    expect(lines).toContainEqual(line);
  }
});

test('rows go on in a further sheet, under a heading of its own, when one is full by rows or by bytes', async () => {
  const rows = Array.from({ length: 7 }, (_, at) => ofText(`row ${at}`));
  const limited = await written(rows, xlsxFormat({ rows: 4, bytes: Number.POSITIVE_INFINITY }));
  const sheets = readSheets(limited);
  expect(sheets.map(({ name }) => name)).toEqual(['Tickets', 'Tickets 2', 'Tickets 3', 'Definitions']);
  expect(sheets.slice(0, 3).map((sheet) => sheet.rows.length)).toEqual([4, 4, 2]);
  expect(sheets.slice(0, 3).flatMap((sheet) => texts(sheet.rows.slice(1)))).toEqual(rows.map(([text]) => [text]));
  expect(texts(sheets[3]?.rows ?? [])).toContainEqual([
    'Sheets',
    'The rows go on from sheet to sheet: Tickets, Tickets 2, Tickets 3.',
  ]);
  const heavy = Array.from({ length: 200 }, () => ofText('x'.repeat(2_000)));
  const byBytes = readSheets(await written(heavy, xlsxFormat({ rows: 1_000, bytes: 100_000 })));
  expect(byBytes.length).toBeGreaterThan(2);
  expect(byBytes.slice(0, -1).flatMap((sheet) => sheet.rows.slice(1))).toHaveLength(200);
});

test('the same rows give the same bytes, and a report without rows is a workbook, too', async () => {
  const rows = Array.from({ length: 3_000 }, (_, at): Cell[] => [
    `ticket ${at}`,
    at,
    `${at}.50`,
    at % 2 === 0,
    { utc: 1_781_445_600_000 + at, offset: 60 * (at % 3) },
  ]);
  expect((await written(rows)).equals(await written(rows))).toBe(true);
  const [empty] = readSheets(await written([]));
  expect(empty?.rows).toHaveLength(1);
  expect(empty?.xml).toContain('<autoFilter ref="A1:E1"/>');
});

/** A file of Linux on a disk that is always full. */
const FULL = '/dev/full';

if (!existsSync(FULL)) test.todo(`a workbook on a full disk: not run, there is no ${FULL}`);
else {
  test('a full disk ends the workbook with what the disk says', async () => {
    const target = path.join(temporaryDataDir(), 'full.xlsx');
    symlinkSync(FULL, target + PART);
    const file = await OutputFile.begin(target);
    const write = async () => {
      const writer = await XLSX.begin({ columns: COLUMNS, provenance: PROVENANCE }, file);
      await writer.end(0);
      await file.finish();
    };
    await expect(write()).rejects.toMatchObject({ code: 'ENOSPC' });
    await file.discard();
  });
}

test('a file that fails while rows come is said to whoever writes the next ones', async () => {
  const file = await OutputFile.begin(path.join(temporaryDataDir(), 'broken.xlsx'));
  const writer = await XLSX.begin({ columns: COLUMNS, provenance: PROVENANCE }, file);
  await writer.row(ofText('a'));
  await file.discard();
  const goOn = async () => {
    for (let at = 0; ; at++) await writer.row(ofText(`${Math.sin(at)}`.repeat(50)));
  };
  await expect(goOn()).rejects.toMatchObject({ code: 'EBADF' });
});

test('every report has a title that Excel takes for the name of a sheet', () => {
  for (const kind of REPORT_KINDS) {
    expect(REPORTS[kind].title, kind).toMatch(/^[^:\\/?*[\]'&<>"]{1,27}$/);
    expect(REPORTS[kind].title).not.toBe('Definitions');
  }
});
