/** A table over as many pages as it takes: columns as wide as they need, the headings again on every page. */

import type { Pages } from './pages.ts';
import { lineHeight, type TextStyle } from './pdf-text.ts';

export interface TableColumn {
  heading: string;
  isNumber: boolean;
}

/** A row: a text for each column; `rest` runs below them over the whole width. */
export interface TableRow {
  cells: readonly string[];
  rest?: string;
}

/** Points between the text of a cell and its borders. */
const PADDING = 3;
/** Points that a column asks for at most, while there is room for others. */
const WIDEST = 260;
/** Points of a word for which a column is kept wide enough. */
const MOST_UNBROKEN = 90;
const REST_COLOR = '#444444';

export class Table {
  readonly #pages: Pages;
  readonly #columns: readonly TableColumn[];
  readonly #widths: readonly number[];
  readonly #style: TextStyle;
  readonly #headStyle: TextStyle;

  /** `rows`: those that the widths are made for, all or enough of them. */
  constructor(pages: Pages, columns: readonly TableColumn[], rows: readonly TableRow[], size = 7.5) {
    this.#pages = pages;
    this.#columns = columns;
    this.#style = { weight: 'regular', size };
    this.#headStyle = { weight: 'bold', size };
    this.#widths = fittedWidths(
      columns.map((column, at) => this.#neededWidth(column, at, rows)),
      pages.width,
    );
  }

  /** All rows, below a line of headings. */
  async draw(rows: Iterable<TableRow>): Promise<void> {
    const lines = this.#headingLines();
    await this.#pages.room(this.#heightOf(lines) + 3 * lineHeight(this.#style));
    this.#headings(lines);
    for (const row of rows) await this.#row(row);
    this.#pages.y += 10;
  }

  get #tableWidth(): number {
    return this.#widths.reduce((sum, width) => sum + width, 0);
  }

  #neededWidth({ heading }: TableColumn, at: number, rows: readonly TableRow[]): NeededWidth {
    const { text } = this.#pages;
    let [least, wanted] = [0, 0];
    const look = (value: string, style: TextStyle): void => {
      for (const line of value.split('\n')) wanted = Math.max(wanted, text.width(text.shown.of(line), style));
      if (least < MOST_UNBROKEN) least = Math.max(least, text.widestWord(value, style));
    };
    look(heading, this.#headStyle);
    for (const { cells } of rows) look(cells[at] ?? '', this.#style);
    const borders = 2 * PADDING + 0.5;
    return { least: Math.min(least, MOST_UNBROKEN) + borders, wanted: Math.min(wanted, WIDEST) + borders };
  }

  #headingLines(): string[][] {
    return this.#columns.map(({ heading }, at) => this.#linesOf(heading, at, this.#headStyle));
  }

  #linesOf(value: string, at: number, style: TextStyle): string[] {
    return this.#pages.text.lines(value, (this.#widths[at] ?? 0) - 2 * PADDING, style);
  }

  #heightOf(cells: readonly (readonly string[])[]): number {
    return Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight(this.#style) + 2 * PADDING;
  }

  #headings(lines: readonly (readonly string[])[]): void {
    const { left } = this.#pages;
    const right = left + this.#tableWidth;
    this.#pages.line(this.#pages.y, left, right, { color: 'black', width: 0.8 });
    this.#cells(lines, this.#headStyle);
    this.#pages.line(this.#pages.y, left, right, { color: 'black', width: 0.8 });
  }

  /** A row stays on one page unless it is longer than one. */
  async #row({ cells, rest = '' }: TableRow): Promise<void> {
    let lines = cells.map((cell, at) => this.#linesOf(cell, at, this.#style));
    const restLines = rest === '' ? [] : this.#restLines(rest);
    const restHeight = restLines.length * lineHeight(this.#style);
    const whole = this.#heightOf(lines) + restHeight + (restLines.length > 0 ? PADDING : 0);
    if (whole <= this.#roomOnNewPage()) await this.#makeRoom(whole);
    for (;;) {
      const fitting = Math.floor((this.#pages.bottom - this.#pages.y - 2 * PADDING) / lineHeight(this.#style));
      if (fitting < 1) {
        await this.#newPage();
        continue;
      }
      this.#cells(
        lines.map((cell) => cell.slice(0, fitting)),
        this.#style,
      );
      lines = lines.map((cell) => cell.slice(fitting));
      if (lines.every((cell) => cell.length === 0)) break;
      await this.#newPage();
    }
    for (const line of restLines) await this.#restLine(line);
    if (restLines.length > 0) this.#pages.y += PADDING;
    this.#pages.line(this.#pages.y, this.#pages.left, this.#pages.left + this.#tableWidth, { color: '#bbbbbb' });
  }

  async #makeRoom(points: number): Promise<void> {
    if (this.#pages.y + points > this.#pages.bottom) await this.#newPage();
  }

  async #newPage(): Promise<void> {
    await this.#pages.next();
    this.#headings(this.#headingLines());
  }

  #roomOnNewPage(): number {
    return this.#pages.height - this.#heightOf(this.#headingLines());
  }

  #cells(cells: readonly (readonly string[])[], style: TextStyle): void {
    const { text, y, left } = this.#pages;
    let x = left;
    cells.forEach((lines, at) => {
      const width = this.#widths[at] ?? 0;
      lines.forEach((line, place) => {
        const indent = this.#columns[at]?.isNumber ? width - PADDING - text.width(line, style) : PADDING;
        text.draw(line, x + indent, y + PADDING + place * lineHeight(style), style);
      });
      x += width;
    });
    this.#pages.y += this.#heightOf(cells);
  }

  #restLines(rest: string): string[] {
    const indent = this.#widths[0] ?? 0;
    return this.#pages.text.lines(rest, this.#tableWidth - indent - 2 * PADDING, this.#style);
  }

  async #restLine(line: string): Promise<void> {
    await this.#makeRoom(lineHeight(this.#style));
    const x = this.#pages.left + (this.#widths[0] ?? 0) + PADDING;
    this.#pages.text.draw(line, x, this.#pages.y, { ...this.#style, color: REST_COLOR });
    this.#pages.y += lineHeight(this.#style);
  }
}

/** Points of a column: so that no word is cut, and so that no line is broken. */
export interface NeededWidth {
  least: number;
  wanted: number;
}

/** What each column wants, if there is room; else the widest ones give way first, all to the same width. */
export function fittedWidths(needed: readonly NeededWidth[], room: number): number[] {
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const wanted = needed.map((column) => column.wanted);
  if (sum(wanted) <= room) return wanted;
  const least = needed.map((column) => Math.min(column.least, column.wanted));
  const floor = sum(least) <= room ? least : least.map(() => 0);
  const ceiling = sum(least) <= room ? wanted : least;
  const within = (most: number): number[] =>
    ceiling.map((width, at) => Math.max(floor[at] ?? 0, Math.min(width, most)));
  let [fits, isTooWide] = [0, Math.max(...ceiling)];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (fits + isTooWide) / 2;
    if (sum(within(middle)) <= room) fits = middle;
    else isTooWide = middle;
  }
  return within(fits);
}

/** A thousandth of a point is nothing. */
const HALVINGS = 20;
