/** Cells as a person reads them on paper. */
import { formatInstant } from '../../../../../shared/domain/instant.ts';
import type { Cell, ReportColumn } from '../../../../../shared/report-columns.ts';

/** Empty for what is not told. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'object' ? readableTime(formatInstant(cell)) : String(cell);
}

const RFC_3339 = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/;

/** `2026-06-14 18:00:00+02:00`: without milliseconds where they are none; a text that is no time stays as it is. */
export function readableTime(text: string): string {
  const [, date, time, fraction = '', zone] = RFC_3339.exec(text) ?? [];
  if (date === undefined) return text;
  return `${date} ${time}${/[1-9]/.test(fraction) ? `.${fraction}` : ''}${zone}`;
}

/** Numbers stand under each other by their last digit. */
export function isNumber({ type }: ReportColumn): boolean {
  return type === 'integer' || type === 'decimal';
}
