/** The file of one ticket: everything that the other reports say of it, one row a fact. */
import { CallError } from '../../../../shared/answer.ts';
import { formatInstant } from '../../../../shared/domain/instant.ts';
import type { Cell, FileSection } from '../../../../shared/report-columns.ts';
import { FILE_SECTIONS, sectionColumns } from '../../../../shared/report-columns.ts';
import type { ReportQuestion } from '../../../../shared/reports.ts';
import { sentence } from '../../../../shared/sentences/sentence.ts';
import type { People } from '../people.ts';
import type { ReportData, ReportTicket } from '../report-data.ts';
import { rowsOfTicket } from './deletions.ts';
import { allFindingRows } from './diagnosis.ts';
import { chainRow, hopRows } from './ownership.ts';
import type { ReportRow, Rows } from './report-row.ts';
import { entryRows } from './status-log.ts';
import { ticketRow } from './tickets.ts';

/** @throws CallError where no ticket, or more than one, has the name that the question gives */
export function* ticketFileRows(question: ReportQuestion, data: ReportData, people: People): Rows {
  const known = theTicket(question.ticket ?? '', data);
  const logged = { ...known, log: data.logOf(known.ticket.ticketId) };
  const { personalData } = question;
  const fields = personalData.kind === 'withFields' ? personalData.fields : [];
  const deletionHere = data.ledger.openStates(data.source).get(known.ticket.ticketId) ?? null;
  const sections: Readonly<Record<FileSection, readonly ReportRow[]>> = {
    tickets: [ticketRow(known, deletionHere, { people, fields })],
    deletions: rowsOfTicket(known, data, people),
    ownership: hopRows(logged, people),
    'ownership-chains': [chainRow(logged, people)],
    'status-log': entryRows(logged, people),
    diagnosis: allFindingRows(logged, question, data, people),
  };
  for (const section of FILE_SECTIONS) {
    const columns = sectionColumns(section, question);
    for (const [index, row] of sections[section].entries()) {
      for (const { key, heading } of columns) {
        yield { section, entry: index + 1, fact: heading, value: textOf(row[key] ?? null) };
      }
    }
  }
}

function theTicket(name: string, data: ReportData): ReportTicket {
  const [ticket, ...others] = data.named(name);
  if (!ticket) {
    throw new CallError('NOT_FOUND', sentence('reports.noSuchTicket'));
  }
  if (others.length === 0) return ticket;
  const ids = [ticket, ...others].map((known) => known.ticket.ticketId);
  throw new CallError('NOT_POSSIBLE_NOW', sentence('reports.severalTickets', { count: ids.length, ids }));
}

function textOf(cell: Cell): string | null {
  if (cell === null) return null;
  return typeof cell === 'object' ? formatInstant(cell) : String(cell);
}
