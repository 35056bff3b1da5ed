/** The XML of a sheet around its rows. */
import type { ReportColumn } from '../../../../../shared/report-columns.ts';

export interface SheetView {
  /** Of the columns, in characters. */
  widths: readonly number[];
  /** It is the one that is seen when the file is opened. */
  isFirst: boolean;
  /** The first row stays in view. */
  isHeadingFrozen: boolean;
}

const FROZEN = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';

export function sheetBeginning({ widths, isFirst, isHeadingFrozen }: SheetView): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `${isHeadingFrozen ? FROZEN : ''}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`
  );
}

/** `filtered`: the cells that a filter is offered for, as `A1:D10`; null: none. */
export function sheetEnd(filtered: string | null): string {
  return `</sheetData>${filtered === null ? '' : `<autoFilter ref="${filtered}"/>`}</worksheet>`;
}

const WIDTHS: Readonly<Record<ReportColumn['type'], number>> = {
  text: 18,
  integer: 10,
  decimal: 10,
  boolean: 10,
  time: 26,
};

/** Wide enough for what a column holds as a rule, and for its heading with the button of the filter. */
export function widthOf({ type, heading }: ReportColumn): number {
  return Math.max(WIDTHS[type], heading.length + 4);
}
