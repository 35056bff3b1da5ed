/** `usher report`: makes a report, by the code of the engine, in this process. */
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ReportFormat, ReportQuestion, S360File } from '../../shared/reports.ts';
import { REPORT_FORMATS, reportQuestionSchema } from '../../shared/reports.ts';
import { reportName } from '../engine/reports/made-reports.ts';
import { makeReport, ReportCancelled } from '../engine/reports/make-report.ts';
import { withReportData } from '../engine/reports/open-report-data.ts';
import { s360Preview, textOf } from '../engine/reports/s360-files.ts';
import { diskReason } from '../shell/data-directory.ts';
import { StartError } from '../shell/start-error.ts';
import { misuse, type ReportCommand } from './command-line.ts';
import { operatorAt, requirePlace } from './place.ts';

/** What a shell gives to a program that was interrupted. */
const INTERRUPTED = 130;

/** Gives the exit code. @throws StartError */
export async function runReport(command: ReportCommand): Promise<number> {
  const { format, directory, name } = targetOf(command);
  const s360 = command.s360 ? readS360(command.s360) : null;
  const question = questionOf(command, s360?.file ?? null);
  const place = await requirePlace(command.dataDir);
  let isCancelled = false;
  const cancel = (): void => {
    isCancelled = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, cancel);
  const order = { question, formats: [format], directory, madeBy: operatorAt(place), s360: s360?.text ?? null };
  const watch = { now: Date.now, isCancelled: () => isCancelled, progress: tellProgress };
  try {
    const made = await withReportData(place, Date.now, (data) =>
      makeReport({ ...order, name: name ?? reportName(question.kind, Date.now()) }, data, watch),
    );
    tellProgress(made.rows, null, '\n');
    for (const file of [...made.files, made.manifest]) process.stdout.write(`${file}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ReportCancelled)) throw error;
    process.stderr.write('\nCancelled: nothing was written.\n');
    return INTERRUPTED;
  }
}

function questionOf({ question }: ReportCommand, s360: S360File | null): ReportQuestion {
  const parsed = reportQuestionSchema.safeParse({ ...question, s360 });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path: at, message }) =>
    [at.join('.'), message].filter(Boolean).join(': '),
  );
  throw misuse(`This cannot be asked: ${problems.join('; ')}.`);
}

/** The directory and the name, without its extension; null: a name with the time. */
function targetOf({ out, format, question }: ReportCommand): {
  format: ReportFormat;
  directory: string;
  name: string | null;
} {
  // One ticket is read by a person, on paper.
  const usual = question.kind === 'ticket-file' ? 'pdf' : 'csv';
  if (out === null) return { format: format ?? usual, directory: process.cwd(), name: null };
  const extension = z.enum(REPORT_FORMATS).safeParse(path.extname(out).slice(1));
  if (!extension.success || (format !== null && format !== extension.data)) {
    const expected = format === null ? REPORT_FORMATS.map((one) => `.${one}`).join(' or ') : `.${format}`;
    throw misuse(`--out names a file that ends in ${expected}, not "${out}".`);
  }
  const whole = path.resolve(out);
  const directory = path.dirname(whole);
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
    throw misuse(`There is no directory ${directory}.`);
  return { format: extension.data, directory, name: path.basename(whole, path.extname(whole)) };
}

function readS360({ file, numberColumn, statusColumn }: NonNullable<ReportCommand['s360']>) {
  const name = path.basename(file);
  const bytes = readBytes(file);
  const text = textOf({ name, bytes });
  const { delimiter, headings, sha256 } = s360Preview({ name, sha256: hash('sha256', bytes) }, text);
  const column = (heading: string): number => {
    const at = headings.findIndex((one) => one.trim() === heading.trim());
    if (at < 0) throw misuse(`${name} has no column "${heading}"; its columns are ${headings.join(', ')}.`);
    return at;
  };
  const mapped = { ticketNumberColumn: column(numberColumn), statusColumn: column(statusColumn) };
  return { text, file: { name, sha256, delimiter, ...mapped } satisfies S360File };
}

function readBytes(file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new StartError(`${file} cannot be read (${diskReason(error)?.english ?? (error as Error).message}).`);
  }
}

/** One line that changes, for a person at a terminal. */
function tellProgress(rows: number, share: number | null, end = ''): void {
  if (!process.stderr.isTTY) return;
  const percent = share === null ? '' : `, ${Math.floor(share * 100)} %`;
  process.stderr.write(`\r${rows} rows${percent}\u001b[K${end}`);
}
