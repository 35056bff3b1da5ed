/**
 * XLSX, for Excel and LibreOffice: sheets of typed rows, and behind them what is to be said of the report. A cell holds
 * its own text: the table of texts that cells may share would grow with the rows.
 */
import type { Cell } from '../../../../../shared/report-columns.ts';
import type { OutputFile } from '../output-file.ts';
import type { ReportFileFormat, ReportHead, ReportWriter } from '../report-writer.ts';
import { DataSheet } from './data-sheet.ts';
import { definitionRows } from './definitions-sheet.ts';
import { sheetBeginning, sheetEnd } from './sheet-xml.ts';
import { Styles } from './styles.ts';
import { closingFiles, OPENING_FILES, type SheetNote, sheetFile } from './workbook-xml.ts';
import { ZipFile } from './zip-file.ts';

/** What a sheet takes before the rows go on in a further one. */
export interface SheetLimits {
  /** The heading is one of them. */
  rows: number;
  /** About so many, before they are compressed: not every program reads a sheet of more than four gigabytes. */
  bytes: number;
}

const EXCEL: SheetLimits = { rows: 1_048_576, bytes: 4_000_000_000 };

const DEFINITION_WIDTHS = [30, 120];

/** So many cells with shortened texts are named. */
const MOST_NAMED = 20;

export const XLSX = xlsxFormat(EXCEL);

/** {@link XLSX} with other limits. */
export function xlsxFormat(limits: SheetLimits): ReportFileFormat {
  return {
    extension: 'xlsx',
    async begin(head, file) {
      const writer = new XlsxWriter(head, file, limits);
      await writer.begin();
      return writer;
    },
  };
}

class XlsxWriter implements ReportWriter {
  readonly #head: ReportHead;
  readonly #limits: SheetLimits;
  readonly #zip: ZipFile;
  readonly #styles = new Styles();
  readonly #ended: SheetNote[] = [];
  readonly #shortened = { count: 0, first: [] as string[] };
  #sheet: DataSheet | null = null;

  constructor(head: ReportHead, file: OutputFile, limits: SheetLimits) {
    this.#head = head;
    this.#limits = limits;
    this.#zip = new ZipFile(file);
  }

  async begin(): Promise<void> {
    for (const [name, content] of Object.entries(OPENING_FILES)) await this.#zip.add(name, content);
    this.#sheet = await this.#beginSheet();
  }

  row(cells: readonly Cell[]): Promise<void> | void {
    const sheet = this.#sheet;
    if (sheet && sheet.rows < this.#limits.rows && sheet.bytes < this.#limits.bytes) return sheet.add(cells);
    return this.#addToNextSheet(cells);
  }

  async end(rows: number): Promise<void> {
    await this.#endSheet();
    const sheets = this.#ended.map(({ name }) => name);
    const definitions = definitionRows(this.#head.provenance, rows, { sheets, shortened: this.#shortened });
    this.#ended.push({ name: 'Definitions', filtered: null });
    const beginning = sheetBeginning({ widths: DEFINITION_WIDTHS, isFirst: false, isHeadingFrozen: false });
    await this.#zip.add(sheetFile(this.#ended.length), beginning + definitions + sheetEnd(null));
    for (const [name, content] of Object.entries(closingFiles(this.#ended))) await this.#zip.add(name, content);
    await this.#zip.add('xl/styles.xml', this.#styles.xml());
    await this.#zip.finish();
  }

  async #addToNextSheet(cells: readonly Cell[]): Promise<void> {
    await this.#endSheet();
    this.#sheet = await this.#beginSheet();
    await this.#sheet.add(cells);
  }

  #beginSheet(): Promise<DataSheet> {
    const number = this.#ended.length + 1;
    const { columns, provenance } = this.#head;
    const name = number === 1 ? provenance.title : `${provenance.title} ${number}`;
    const onShortened = (cell: string): void => {
      this.#shortened.count += 1;
      if (this.#shortened.first.length < MOST_NAMED) this.#shortened.first.push(`${name}!${cell}`);
    };
    const entry = this.#zip.entry(sheetFile(number));
    return DataSheet.begin({ name, isFirst: number === 1, columns, styles: this.#styles, entry, onShortened });
  }

  async #endSheet(): Promise<void> {
    if (this.#sheet) this.#ended.push(await this.#sheet.end());
  }
}
