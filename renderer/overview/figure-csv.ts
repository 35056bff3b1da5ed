/** A figure as CSV (RFC 4180, UTF-8), its definition and age in front of its table (domain.md 12). */
import i18next from 'i18next';
import { csvRecord, formulaSafe } from '../../shared/csv.ts';
import type { Cell, FigureData, FigureOrigin } from './figure-data.ts';

/** Spreadsheets take a file for UTF-8 when it begins with it. */
const BYTE_ORDER_MARK = '\uFEFF';

export function figureCsv({ name, definition, notes, columns, rows }: FigureData, origin: FigureOrigin): string {
  const { scope, asOf, savedAt } = origin;
  const head: Cell[][] = [
    [i18next.t('overview:file.figure'), name],
    [i18next.t('overview:file.scope'), scope],
    [i18next.t('overview:file.definition'), definition],
    ...notes.map((note) => [i18next.t('overview:file.note'), note]),
    [i18next.t('overview:file.asOf'), asOf === null ? '' : new Date(asOf).toISOString()],
    [i18next.t('overview:file.savedAt'), new Date(savedAt).toISOString()],
    [],
  ];
  const width = Math.max(2, columns.length);
  const lines = [...head, columns, ...rows].map((cells) => csvLine(cells, width));
  return `${BYTE_ORDER_MARK}${lines.join('')}`;
}

/** One record; every record of a file has the same number of cells. A number stays a number. */
function csvLine(cells: readonly Cell[], width: number): string {
  const texts = Array.from({ length: width }, (_, place) => cells[place] ?? '');
  return csvRecord(texts.map((cell) => (typeof cell === 'number' ? String(cell) : formulaSafe(cell))));
}
