/** What the tests of reports start from: a demo venue in a cache, and reports made of it as the engine makes them. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeReport, type ReportOrder, type ReportWatch } from '../../electron/engine/reports/make-report.ts';
import { withReportData } from '../../electron/engine/reports/open-report-data.ts';
import { csvRecords, withoutFormulaGuard } from '../../shared/csv.ts';
import type { Cell } from '../../shared/report-columns.ts';
import { type Manifest, REPORT_KINDS, type ReportKind, reportQuestionSchema } from '../../shared/reports.ts';
import { KEY, type Syncing, startSyncing } from '../sync/syncing.ts';

/** When the venue was as it is: the same venue for the same instant. */
export const ANCHOR = Date.UTC(2026, 5, 14, 16);
/** When reports are made. */
export const MADE_AT = ANCHOR + 3_600_000;

/** The kinds that need nothing but the cache and the ledger. */
export const PLAIN_KINDS = REPORT_KINDS.filter(
  (kind): kind is Exclude<ReportKind, 's360' | 'ticket-file'> => kind !== 's360' && kind !== 'ticket-file',
);

/** The default demo venue, pulled once. */
export async function pulledVenue({ tickets = 300, seed = 7 } = {}): Promise<Syncing> {
  const clock = (): number => ANCHOR;
  const venue = await startSyncing({ tickets, seed, now: clock, serverClock: clock, anchor: ANCHOR });
  await venue.pull();
  return venue;
}

export interface Made {
  manifestFile: string;
  manifest: Manifest;
  /** The content of each file by its extension. */
  files: Record<string, string>;
  /** Of the CSV, without the guard of formulas. */
  headings: string[];
  records: string[][];
  /** Of the JSON Lines. */
  rows: Record<string, Exclude<Cell, object> | null>[];
}

interface MakeOrder extends Partial<Omit<ReportOrder, 'question'>> {
  question: object;
  watch?: Partial<ReportWatch>;
}

/** Makes a report in a directory below the venue's, in all formats unless said otherwise. */
export async function make({ dataDir }: Pick<Syncing, 'dataDir'>, order: MakeOrder): Promise<Made> {
  const directory = path.join(dataDir, 'made');
  mkdirSync(directory, { recursive: true });
  const question = reportQuestionSchema.parse(order.question);
  const whole: ReportOrder = {
    formats: ['csv', 'jsonl'],
    directory,
    name: `${question.kind}-${Math.random().toString(36).slice(2)}`,
    madeBy: 'desk-3',
    s360: null,
    ...order,
    question,
  };
  const watch = { now: () => MADE_AT, isCancelled: () => false, progress: () => undefined, ...order.watch };
  const place = { dataDir, key: KEY };
  const written = await withReportData(place, watch.now, (data) => makeReport(whole, data, watch));
  const files = Object.fromEntries(
    written.files.map((file) => [file.slice(file.indexOf('.', dataDir.length) + 1), readFileSync(file, 'utf8')]),
  );
  const [headings = [], ...records] = [...csvRecords(files.csv ?? '')].map((cells) => cells.map(withoutFormulaGuard));
  const lines = (files.jsonl ?? '').split('\n').filter(Boolean);
  return {
    manifestFile: written.manifest,
    manifest: JSON.parse(readFileSync(written.manifest, 'utf8')) as Manifest,
    files,
    headings,
    records,
    rows: lines.map((line) => JSON.parse(line) as Made['rows'][number]),
  };
}
