/** The manifest beside the files of a report: made, signed, and written as text. */
import { hash } from 'node:crypto';
import packageJson from '../../../package.json' with { type: 'json' };
import { definitionsOf } from '../../../shared/report-columns.ts';
import type { Manifest, Provenance, ReportQuestion, TrailHead } from '../../../shared/reports.ts';
import { MANIFEST_FORMAT, REPORTS } from '../../../shared/reports.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { InstallationSecrets } from '../ledger/installation-secrets.ts';
import { type ReportData, timeText } from './report-data.ts';
import type { WrittenFile } from './writers/output-file.ts';

/** What stands behind the name of a report in the name of its manifest. */
export const MANIFEST_SUFFIX = '.manifest.json';

/** SHA-256 of the one text that a question has. */
export function questionHash(question: ReportQuestion): string {
  return hash('sha256', canonicalJson(question));
}

/** What is said of a report, once its tickets were looked for. */
export function provenanceOf(question: ReportQuestion, data: ReportData, madeBy: string): Provenance {
  return {
    kind: question.kind,
    title: REPORTS[question.kind].title,
    question,
    questionSha256: questionHash(question),
    instant: timeText(data.instant()),
    source: data.source,
    events: data.eventAges(eventsOf(question, data)),
    logCompleteFrom: timeText(data.logSince()),
    notes: [],
    definitions: definitionsOf(question),
    appVersion: packageJson.version,
    madeBy,
  };
}

/** The events that a report is about; empty: all. */
function eventsOf({ filter, ticket }: ReportQuestion, data: ReportData): string[] {
  return ticket === null ? filter.eventIds : data.named(ticket).map((known) => known.ticket.eventId);
}

export interface ManifestContent {
  name: string;
  provenance: Provenance;
  rows: number;
  files: readonly WrittenFile[];
  /** UTC milliseconds. */
  at: number;
}

/** The text of the manifest file. `head`: of the audit trail, before the entry about this report. */
export function manifestText(content: ManifestContent, head: TrailHead, secrets: InstallationSecrets): string {
  const { name, provenance, rows, files, at } = content;
  const unsigned: Omit<Manifest, 'signature'> = {
    format: MANIFEST_FORMAT,
    name,
    report: provenance,
    rows,
    files: files.map((file) => ({ ...file })),
    madeAt: new Date(at).toISOString(),
    trail: head,
    publicKey: secrets.publicKey() ?? '',
  };
  const manifest: Manifest = { ...unsigned, signature: secrets.sign(canonicalJson(unsigned), at) };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
