/**
 * CSV: UTF-8 without a byte order mark, RFC 4180, a line of headings and then the rows, nothing else, so that every
 * parser reads it. What is to be said of the rows lies beside it: in the text about the report, and in the manifest.
 */
import { csvText } from '../../../../shared/csv.ts';
import { formatInstant } from '../../../../shared/domain/instant.ts';
import type { Cell } from '../../../../shared/report-columns.ts';
import type { ReportFileFormat } from './report-writer.ts';
import { TextLines } from './text-lines.ts';

export const CSV: ReportFileFormat = {
  extension: 'csv',
  async begin({ columns }, file) {
    const lines = new TextLines(file);
    await lines.add(record(columns.map(({ heading }) => heading)));
    return {
      row: (cells) => lines.add(record(cells)),
      end: () => lines.flush(),
    };
  },
};

function record(cells: readonly Cell[]): string {
  let line = '';
  for (const cell of cells) line += `,${cellText(cell)}`;
  return `${line.slice(1)}\r\n`;
}

/** Only texts can be taken for formulas: a negative number stays a number. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return csvText(cell);
  return typeof cell === 'object' ? formatInstant(cell) : String(cell);
}
