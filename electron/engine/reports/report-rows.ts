/** The rows that answer a question, and how many they are where that is quickly told. */
import type { ReportQuestion } from '../../../shared/reports.ts';
import { People } from './people.ts';
import type { ReportData } from './report-data.ts';
import { auditTrailRows } from './rows/audit-trail.ts';
import { deletionRows } from './rows/deletions.ts';
import { diagnosisRows } from './rows/diagnosis.ts';
import { figureRows } from './rows/figures.ts';
import { ownershipChainRows, ownershipRows } from './rows/ownership.ts';
import { reconciliationRows } from './rows/reconciliation.ts';
import type { Rows } from './rows/report-row.ts';
import { s360Rows } from './rows/s360.ts';
import { statusLogRows } from './rows/status-log.ts';
import { ticketFileRows } from './rows/ticket-file.ts';
import { ticketRows } from './rows/tickets.ts';

/** `s360`: the text of the file that the question names. `now`: UTC milliseconds, for what is made on the way. */
export function rowsOf(question: ReportQuestion, data: ReportData, s360: string | null, now: number): Rows {
  const { secrets } = data.ledger.reports;
  const people = new People(data.database, question.personalData, (text) => secrets.digest(text, now));
  switch (question.kind) {
    case 'tickets':
      return ticketRows(question, data, people);
    case 'ownership':
      return ownershipRows(question, data, people);
    case 'ownership-chains':
      return ownershipChainRows(question, data, people);
    case 'status-log':
      return statusLogRows(question, data, people);
    case 'deletions':
      return deletionRows(question, data, people);
    case 'figures':
      return figureRows(question, data);
    case 'reconciliation':
      return reconciliationRows(question, data);
    case 's360':
      if (question.s360 === null || s360 === null) throw new Error('The question names no file of S-360.');
      return s360Rows({ file: question.s360, text: s360 }, data);
    case 'diagnosis':
      return diagnosisRows(question, data, people);
    case 'ticket-file':
      return ticketFileRows(question, data, people);
    case 'audit-trail':
      return auditTrailRows(data);
  }
}

/** Null: the rows have to be gone through. Known for tickets once they were looked for. */
export function countOf({ kind }: ReportQuestion, data: ReportData): number | null {
  if (kind === 'tickets' || kind === 'ownership-chains') return data.progress?.total ?? null;
  return kind === 'audit-trail' ? data.ledger.reports.head().sequence : null;
}
