/** The report on the audit trail: one row an entry. */
import { canonicalJson } from '../../ledger/canonical-json.ts';
import type { ReportData } from '../report-data.ts';
import { type Rows, utc } from './report-row.ts';

export function* auditTrailRows(data: ReportData): Rows {
  for (const { sequence, at, who, kind, subject, details, previousHash, hash } of data.ledger.reports.entries()) {
    yield {
      sequence,
      at: utc(at),
      who,
      kind,
      subject: subject || null,
      details: canonicalJson(details),
      previousHash: previousHash || null,
      hash,
    };
  }
}
