/** JSON Lines: UTF-8, one object a row with the keys of the columns; what is not there is null. */
import { formatInstant } from '../../../../shared/domain/instant.ts';
import type { Cell } from '../../../../shared/report-columns.ts';
import type { ReportFileFormat } from './report-writer.ts';
import { TextLines } from './text-lines.ts';

export const JSON_LINES: ReportFileFormat = {
  extension: 'jsonl',
  async begin({ columns }, file) {
    const lines = new TextLines(file);
    const keys = columns.map(({ key }) => key);
    return {
      row: (cells) =>
        lines.add(`${JSON.stringify(Object.fromEntries(keys.map((key, at) => [key, jsonOf(cells[at])])))}\n`),
      end: () => lines.flush(),
    };
  },
};

function jsonOf(cell: Cell | undefined): string | number | boolean | null {
  if (cell === undefined || cell === null) return null;
  return typeof cell === 'object' ? formatInstant(cell) : cell;
}
