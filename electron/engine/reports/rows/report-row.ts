/** A row of a report: a cell for each of its columns, by key. */
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { StatusLogEntry } from '../../../../shared/domain/status-log.ts';
import type { TicketStatus } from '../../../../shared/domain/statuses.ts';
import type { Ticket } from '../../../../shared/domain/ticket.ts';
import type { Cell, ReportColumn } from '../../../../shared/report-columns.ts';

export type ReportRow = Readonly<Record<string, Cell>>;

/** The rows of a report, by key or in the order of its columns; undefined wherever the work may be cut. */
export type Rows = Generator<ReportRow | Cell[] | undefined>;

/** The cells of a row in the order of the columns; what has no column is left out. */
export function cellsOf(row: ReportRow | Cell[], columns: readonly ReportColumn[]): Cell[] {
  if (Array.isArray(row)) return row;
  return columns.map(({ key }) => {
    const cell = row[key];
    if (cell === undefined) throw new Error(`The rows of this report have no cell "${key}".`);
    return cell;
  });
}

/** A time without an offset of its own: UTC milliseconds. */
export function utc(time: number | null | undefined): Instant | null {
  return time === null || time === undefined ? null : { utc: time, offset: 0 };
}

export function ticketCells({ ticketId, ticketNumber, eventId, eventName }: Ticket): ReportRow {
  return { ticketId, ticketNumber: ticketNumber ?? null, eventId, eventName: eventName ?? null };
}

export function statusCells({ vocabulary, value }: TicketStatus): ReportRow {
  return { vocabulary, status: value };
}

/** The time of an entry with the offset that the server wrote; null where there is none. */
export function timeOf(entry: Pick<StatusLogEntry, 'serverTimestamp'> | null | undefined): Instant | null {
  return entry?.serverTimestamp ?? null;
}
