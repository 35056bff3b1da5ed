/**
 * CSV: UTF-8 without a byte order mark, RFC 4180, a line of headings and then the rows, nothing else, so that every
 * parser reads it. What is to be said of the rows lies beside it: in the text about the report, and in the manifest.
 */
import { csvRecord, formulaSafe } from '../../../../shared/csv.ts';
import { formatInstant } from '../../../../shared/domain/instant.ts';
import type { Cell } from '../../../../shared/report-columns.ts';
import type { ReportFileFormat } from './report-writer.ts';
import { TextLines } from './text-lines.ts';

export const CSV: ReportFileFormat = {
  extension: 'csv',
  async begin({ columns }, file) {
    const lines = new TextLines(file);
    await lines.add(csvRecord(columns.map(({ heading }) => formulaSafe(heading))));
    return {
      row: (cells) => lines.add(csvRecord(cells.map((cell) => csvText(cell)))),
      end: () => lines.flush(),
    };
  },
};

/** Only texts can be taken for formulas: a negative number stays a number. */
function csvText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return formulaSafe(cell);
  return typeof cell === 'object' ? formatInstant(cell) : String(cell);
}
