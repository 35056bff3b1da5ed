/** A sheet of rows under a heading that stays in view and filters. Rows pass through. */
import type { Cell, ReportColumn } from '../../../../../shared/report-columns.ts';
import { TextLines } from '../text-lines.ts';
import { shortened } from './cell-text.ts';
import { cellXml, columnLetters, textCellXml } from './cell-xml.ts';
import { sheetBeginning, sheetEnd, widthOf } from './sheet-xml.ts';
import { STYLE, type Styles } from './styles.ts';
import type { SheetNote } from './workbook-xml.ts';
import type { ZipEntry } from './zip-file.ts';

export interface DataSheetParts {
  name: string;
  isFirst: boolean;
  columns: readonly ReportColumn[];
  styles: Styles;
  entry: ZipEntry;
  /** Hears of each cell, as `B7`, that holds the beginning of its text only. */
  onShortened: (cell: string) => void;
}

export class DataSheet {
  readonly #parts: DataSheetParts;
  readonly #letters: readonly string[];
  readonly #lines: TextLines;
  #rows = 0;

  private constructor(parts: DataSheetParts) {
    this.#parts = parts;
    this.#letters = parts.columns.map((_, column) => columnLetters(column));
    this.#lines = new TextLines(parts.entry);
  }

  /** With its heading. */
  static async begin(parts: DataSheetParts): Promise<DataSheet> {
    const sheet = new DataSheet(parts);
    const { columns, isFirst } = parts;
    await sheet.#lines.add(sheetBeginning({ widths: columns.map(widthOf), isFirst, isHeadingFrozen: true }));
    await sheet.#addRow(
      columns.map(({ heading }, at) => textCellXml(`${sheet.#letters[at]}1`, heading, STYLE.heading)),
    );
    return sheet;
  }

  get name(): string {
    return this.#parts.name;
  }

  /** The heading is one of them. */
  get rows(): number {
    return this.#rows;
  }

  /** About so many, before they are compressed. */
  get bytes(): number {
    return this.#parts.entry.bytes;
  }

  add(cells: readonly Cell[]): Promise<void> | void {
    const row = this.#rows + 1;
    return this.#addRow(
      cells.map((cell, at) => (cell === null ? '' : this.#cell(`${this.#letters[at]}${row}`, cell, at))),
    );
  }

  /** Tells what the workbook lists of it. */
  async end(): Promise<SheetNote> {
    const last = this.#letters.at(-1);
    await this.#lines.add(sheetEnd(`A1:${last}${this.#rows}`));
    await this.#lines.flush();
    await this.#parts.entry.end();
    return { name: this.name, filtered: `$A$1:$${last}$${this.#rows}` };
  }

  #addRow(cells: readonly string[]): Promise<void> | void {
    this.#rows += 1;
    return this.#lines.add(`<row r="${this.#rows}">${cells.join('')}</row>`);
  }

  #cell(at: string, cell: Exclude<Cell, null>, column: number): string {
    const { columns, styles, onShortened } = this.#parts;
    const short = typeof cell === 'string' ? shortened(cell) : null;
    if (short !== null) onShortened(at);
    return cellXml(at, short ?? cell, columns[column]?.type ?? 'text', styles);
  }
}
