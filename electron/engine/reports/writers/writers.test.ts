import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRecords, withoutFormulaGuard } from '../../../../shared/csv.ts';
import { formatInstant } from '../../../../shared/domain/instant.ts';
import type { Cell, ReportColumn } from '../../../../shared/report-columns.ts';
import type { Provenance } from '../../../../shared/reports.ts';
import { temporaryDataDir } from '../../database/temporary-data-dir.ts';
import { CSV } from './csv-format.ts';
import { JSON_LINES } from './jsonl-format.ts';
import { OutputFile } from './output-file.ts';
import type { ReportFileFormat } from './report-writer.ts';

const COLUMNS = ['one', 'two', 'three'].map(
  (key): ReportColumn => ({ key, heading: `=${key}`, type: 'text', definition: '' }),
);

let files = 0;

/** What a format makes of rows. */
async function written(
  format: ReportFileFormat,
  rows: readonly Cell[][],
  directory = temporaryDataDir(),
): Promise<string> {
  const target = path.join(directory, `${files++}.${format.extension}`);
  const file = await OutputFile.begin(target);
  // Neither format looks at what is said of the report.
  const writer = await format.begin({ columns: COLUMNS, provenance: {} as Provenance }, file);
  for (const row of rows) await writer.row(row);
  await writer.end(rows.length);
  await file.finish();
  await file.publish();
  return readFileSync(target, 'utf8');
}

const HOSTILE = [
  '=HYPERLINK("http://x")',
  '+41',
  '-1',
  '@x',
  '\t',
  '\r\n=1',
  '"',
  'a"b',
  ',',
  '\u2028',
  'محمد',
  '🎫👩‍👧',
  "'=",
  '',
];
const cell = fc.oneof(
  fc.constantFrom<Cell>(...HOSTILE, null, true, false, -5, 0, { utc: 1_781_445_600_000, offset: 120 }),
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
);
const row = fc.tuple(cell, cell, cell);

const textOf = (value: Cell): string =>
  value === null ? '' : typeof value === 'object' ? formatInstant(value) : String(value);

test('CSV gives every cell back to who reads it, and none begins as a formula but a number', async () => {
  const directory = temporaryDataDir();
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
      const [headings, ...records] = [...csvRecords(await written(CSV, rows, directory))];
      expect(headings).toEqual(["'=one", "'=two", "'=three"]);
      expect(records.map((cells) => cells.map(withoutFormulaGuard))).toEqual(rows.map((cells) => cells.map(textOf)));
      const texts = records.flatMap((cells, at) => cells.filter((_, place) => typeof rows[at]?.[place] === 'string'));
      for (const text of texts) expect(text).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
    }),
    { numRuns: 50 },
  );
});

test('JSON Lines gives every cell back as it is, a line a row', async () => {
  const directory = temporaryDataDir();
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
      const lines = (await written(JSON_LINES, rows, directory)).split('\n');
      expect(lines.pop()).toBe('');
      const read = lines.map((line) => Object.values(JSON.parse(line) as Record<string, unknown>));
      expect(read).toEqual(
        rows.map((cells) => cells.map((value) => (typeof value === 'object' && value ? textOf(value) : value))),
      );
    }),
    { numRuns: 50 },
  );
});

test('a file of many pieces is whole, and has the hash and size that are told', async () => {
  const directory = temporaryDataDir();
  const file = await OutputFile.begin(path.join(directory, 'large.txt'));
  const piece = 'ä'.repeat(50_000);
  for (let at = 0; at < 40; at++) await file.write(piece);
  expect(readdirSync(directory)).toEqual(['large.txt.part']);
  const told = await file.finish();
  await file.publish();
  expect(readdirSync(directory)).toEqual(['large.txt']);
  expect(told.bytes).toBe(40 * 100_000);
  expect(readFileSync(path.join(directory, 'large.txt'), 'utf8')).toBe(piece.repeat(40));
});

test('a file that is given up is gone, before and after it got its name', async () => {
  const directory = temporaryDataDir();
  const file = await OutputFile.begin(path.join(directory, 'x.txt'));
  await file.write('half');
  await file.discard();
  const named = await OutputFile.begin(path.join(directory, 'y.txt'));
  await named.write('whole');
  await named.finish();
  await named.publish();
  await named.discard();
  expect(readdirSync(directory)).toEqual([]);
});
