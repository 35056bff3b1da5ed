import { formatInstant } from '../../shared/domain/instant.ts';
import type { Cell, ReportColumn } from '../../shared/report-columns.ts';

/** A cell as the files of the report spell it. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? formatInstant(cell) : String(cell);
}

/** Figures stand at the right. */
export function isFigure({ type }: Pick<ReportColumn, 'type'>): boolean {
  return type === 'integer' || type === 'decimal';
}
