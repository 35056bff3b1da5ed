/** Cells of a sheet: each has the type that its column has in the report, and none is a formula. */
import type { Instant } from '../../../../../shared/domain/instant.ts';
import { formatInstant } from '../../../../../shared/domain/instant.ts';
import type { Cell, ReportColumn } from '../../../../../shared/report-columns.ts';
import { textXml } from './cell-text.ts';
import { STYLE, type Styles } from './styles.ts';

const DAY = 24 * 3_600_000;
/** From the day that Excel calls 0 to 1 January 1970, milliseconds. */
const BEFORE_1970 = 25_569 * DAY;
/** Before it Excel counts a day that never was; after year 9999 it counts none. UTC milliseconds. */
const FIRST_TIME = Date.UTC(1900, 2, 1);
const END_OF_TIME = Date.UTC(10_000, 0, 1);

/** A decimal as TIXNGO writes it. */
const DECIMAL = /^-?\d+(?:\.(\d+))?$/;
/** Digits that a number of Excel keeps. */
const MOST_DIGITS = 15;

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** `at`: such as `B7`. A text is short enough: see `shortened`. */
export function cellXml(at: string, cell: Exclude<Cell, null>, type: ReportColumn['type'], styles: Styles): string {
  switch (typeof cell) {
    case 'string':
      return (type === 'decimal' && decimalXml(at, cell, styles)) || textCellXml(at, cell, STYLE.text);
    case 'number':
      return `<c r="${at}"><v>${cell}</v></c>`;
    case 'boolean':
      return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    default:
      return timeXml(at, cell, styles);
  }
}

export function textCellXml(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is>${textXml(text)}</is></c>`;
}

/** Null where Excel could not keep every digit, or it is none: such a one stays a text. */
function decimalXml(at: string, text: string, styles: Styles): string | null {
  const match = DECIMAL.exec(text);
  if (!match || text.length - (match[1] ? 1 : 0) > MOST_DIGITS) return null;
  return `<c r="${at}" s="${styles.decimal(match[1]?.length ?? 0)}"><v>${text}</v></c>`;
}

/** A number of days, in UTC, so that times can be sorted and subtracted whatever offsets they were written with. */
function timeXml(at: string, time: Instant, styles: Styles): string {
  if (time.utc < FIRST_TIME || time.utc >= END_OF_TIME) return textCellXml(at, formatInstant(time), STYLE.text);
  return `<c r="${at}" s="${styles.time(time.offset)}"><v>${(BEFORE_1970 + time.utc) / DAY}</v></c>`;
}
