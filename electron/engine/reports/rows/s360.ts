/** The report on S-360 against TIXNGO: the lines of a file of S-360 that TIXNGO does not agree with (domain.md 4.1). */
import { csvRecords, withoutFormulaGuard } from '../../../../shared/csv.ts';
import { disagreement } from '../../../../shared/domain/s360-disagreement.ts';
import { canonicalS360Status, isS360Status, type S360Status } from '../../../../shared/domain/statuses.ts';
import { attributeOf } from '../../../../shared/domain/ticket.ts';
import type { S360File } from '../../../../shared/reports.ts';
import type { ReportData, ReportTicket } from '../report-data.ts';
import { type ReportRow, type Rows, statusCells, ticketCells } from './report-row.ts';

/** A file of S-360: which it is, and its text. */
export interface S360Text {
  file: S360File;
  text: string;
}

/** A record of the file. */
interface Line {
  line: number;
  s360TicketNumber: string | null;
  s360Status: string | null;
}

export function* s360Rows({ file, text }: S360Text, data: ReportData): Rows {
  let line = 0;
  for (const record of csvRecords(text, file.delimiter)) {
    line += 1;
    if (line === 1) continue;
    const cell = (column: number): string | null => withoutFormulaGuard(record[column] ?? '').trim() || null;
    const found = { line, s360TicketNumber: cell(file.ticketNumberColumn), s360Status: cell(file.statusColumn) };
    yield* rowsOfLine(found, (ticketNumber) => data.ticketsOfNumber(ticketNumber));
    yield;
  }
}

/** None where both sides agree. Every ticket of the number is held against the line. */
export function rowsOfLine(line: Line, ticketsOfNumber: (ticketNumber: string) => ReportTicket[]): ReportRow[] {
  const { s360TicketNumber, s360Status } = line;
  const alone = (name: string): ReportRow[] => [{ ...line, ...NO_TICKET, ...difference(name) }];
  if (s360TicketNumber === null || s360Status === null) return alone('incompleteLine');
  const status = canonicalS360Status(s360Status);
  if (!isS360Status(status)) return alone('unknownS360Status');
  const tickets = ticketsOfNumber(s360TicketNumber);
  if (tickets.length === 0) return WAS_SENT.has(status) ? alone('missingInTixngo') : [];
  return tickets.flatMap((known) => {
    const differs = differenceOf(known, status);
    return differs ? [{ ...line, ...cellsOfTicket(known), ...differs }] : [];
  });
}

/** A ticket that was never sent to TIXNGO, or was taken back before, need not be there. */
const WAS_SENT: ReadonlySet<S360Status> = new Set(['Printed', 'Controlled']);

const NO_TICKET: ReportRow = {
  ticketId: null,
  ticketNumber: null,
  eventId: null,
  eventName: null,
  vocabulary: null,
  status: null,
  controlled: null,
  deletionReason: null,
  lastUpdated: null,
};

function differenceOf({ ticket, status, family }: ReportTicket, s360Status: S360Status): ReportRow | null {
  const { deletionReason = null } = ticket;
  const controlled = attributeOf(ticket, 'Controlled').value;
  const found = disagreement({ status, controlled, deletionReason }, s360Status);
  if (found) return difference(found.kind, found.expected, found.because);
  return family === 'UNCLASSIFIED' ? difference('unknownTixngoStatus') : null;
}

function difference(name: string, expected: readonly S360Status[] = [], because: string | null = null): ReportRow {
  return { disagreement: name, expected: expected.join(' or ') || null, because };
}

function cellsOfTicket({ ticket, status }: ReportTicket): ReportRow {
  return {
    ...ticketCells(ticket),
    ...statusCells(status),
    controlled: attributeOf(ticket, 'Controlled').value,
    deletionReason: ticket.deletionReason ?? null,
    lastUpdated: ticket.lastUpdated,
  };
}
