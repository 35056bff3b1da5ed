/** Which columns of a file of S-360 hold the ticket number and the status. */
import type { S360File, S360Preview } from '../../shared/reports.ts';

/** A file of S-360 and what is known of it. Columns count from 0; null: not told yet. */
export interface S360Mapping extends Pick<S360File, 'name' | 'sha256' | 'delimiter'> {
  ticketNumberColumn: number | null;
  statusColumn: number | null;
  /** Headings and first rows; null where the engine does not hold the file, and it has to be chosen again. */
  shown: Pick<S360Preview, 'headings' | 'rows'> | null;
}

/** What a heading is likely to be called, in the languages of the screens. */
const NUMBER_HEADING = /(ticket|tax|billet|entrada).*(n[ou°r]|id)|^(barcode|number|num[eé]ro|nummer)/i;
const STATUS_HEADING = /status|state|statut|état|zustand|estado/i;

/** The mapping of a file that was just read. One for a file with the same headings before it stays. */
export function mappingOf(
  { name, sha256, delimiter, headings, rows }: S360Preview,
  before: S360Mapping | null,
): S360Mapping {
  const kept = (column: number | null | undefined): number | null =>
    column != null && column < headings.length ? column : null;
  return {
    name,
    sha256,
    delimiter,
    ticketNumberColumn: kept(before?.ticketNumberColumn) ?? onlyColumn(headings, NUMBER_HEADING),
    statusColumn: kept(before?.statusColumn) ?? onlyColumn(headings, STATUS_HEADING),
    shown: { headings, rows },
  };
}

/** The mapping of a question that was asked before: its file has to be chosen again. */
export function mappingOfFile(file: S360File): S360Mapping {
  return { ...file, shown: null };
}

/** What a question says of the file; null while a column is missing, or the same column is both. */
export function s360FileOf(mapping: S360Mapping): S360File | null {
  const { name, sha256, delimiter, ticketNumberColumn, statusColumn, shown } = mapping;
  if (!shown || ticketNumberColumn === null || statusColumn === null || ticketNumberColumn === statusColumn)
    return null;
  return { name, sha256, delimiter, ticketNumberColumn, statusColumn };
}

/** The column that alone is called so. */
function onlyColumn(headings: readonly string[], pattern: RegExp): number | null {
  const found = headings.flatMap((heading, column) => (pattern.test(heading) ? [column] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}
