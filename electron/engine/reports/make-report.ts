/** Makes a report: one walk over its rows, every format at once, and files that appear together or not at all. */
import { writeFileSync } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as afterOthers } from 'node:timers/promises';
import { CallError } from '../../../shared/answer.ts';
import { columnsOf } from '../../../shared/report-columns.ts';
import type { ReportFormat, ReportQuestion } from '../../../shared/reports.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import { MANIFEST_SUFFIX, type ManifestContent, manifestText, provenanceOf } from './manifest.ts';
import type { ReportData } from './report-data.ts';
import { rowsOf } from './report-rows.ts';
import { cellsOf } from './rows/report-row.ts';
import { ABOUT } from './writers/about-format.ts';
import { CSV } from './writers/csv-format.ts';
import { JSON_LINES } from './writers/jsonl-format.ts';
import { OutputFile, PART } from './writers/output-file.ts';
import { PDF } from './writers/pdf/pdf-format.ts';
import type { ReportFileFormat, ReportWriter } from './writers/report-writer.ts';
import { XLSX } from './writers/xlsx/xlsx-format.ts';

/** What is to be made, where, under which name. */
export interface ReportOrder {
  question: ReportQuestion;
  formats: readonly ReportFormat[];
  /** Is there already. */
  directory: string;
  /** Of the files, without what tells their formats. */
  name: string;
  madeBy: string;
  /** The text of the file that the question names. */
  s360: string | null;
}

/** Who makes it hears how far it has come, and may end it. */
export interface ReportWatch {
  /** UTC milliseconds. */
  now: () => number;
  isCancelled: () => boolean;
  progress: (rows: number, share: number | null) => void;
}

/** A person ended it: nothing is left of it. */
export class ReportCancelled extends Error {}

/** Where the files of a report lie. */
export interface WrittenReport {
  manifest: string;
  files: string[];
  rows: number;
}

/** What holds nothing but rows needs a file more for what is said of them. */
const FILE_FORMATS: Readonly<Record<ReportFormat, readonly ReportFileFormat[]>> = {
  csv: [CSV, ABOUT],
  jsonl: [JSON_LINES, ABOUT],
  xlsx: [XLSX],
  pdf: [PDF],
};

/** Milliseconds of rows between two looks at whether it is still wanted. */
const SLICE = 20;

/**
 * Closes `data` once its rows are written. When it fails or is cancelled, none of its files is there and the audit trail says nothing.
 * @throws ReportCancelled, CallError where a file of that name is there, and what the disk says
 */
export async function makeReport(order: ReportOrder, data: ReportData, watch: ReportWatch): Promise<WrittenReport> {
  const { directory, name } = order;
  const formats = [...new Set(order.formats.flatMap((format) => FILE_FORMATS[format]))];
  const targets = formats.map(({ extension }) => path.join(directory, `${name}.${extension}`));
  const manifest = path.join(directory, name + MANIFEST_SUFFIX);
  const files: OutputFile[] = [];
  try {
    for (const target of [...targets, manifest]) await refuseExisting(target);
    for (const target of targets) files.push(await OutputFile.begin(target));
    const content = await writeFiles(order, { data, watch, formats, files });
    data.close();
    record(content, { data, order, manifest });
    for (const file of files) await file.publish();
    await rename(manifest + PART, manifest);
    return { manifest, files: targets, rows: content.rows };
  } catch (error) {
    for (const file of files) await file.discard();
    await rm(manifest + PART, { force: true });
    throw error;
  }
}

interface Making {
  data: ReportData;
  watch: ReportWatch;
  formats: readonly ReportFileFormat[];
  files: readonly OutputFile[];
}

async function writeFiles(order: ReportOrder, { data, watch, formats, files }: Making): Promise<ManifestContent> {
  const { question, name, madeBy, s360 } = order;
  const columns = columnsOf(question);
  const provenance = provenanceOf(question, data, madeBy);
  const writers: ReportWriter[] = [];
  for (const [at, format] of formats.entries()) {
    const file = files[at];
    if (file) writers.push(await format.begin({ columns, provenance }, file));
  }
  let rows = 0;
  let until = performance.now() + SLICE;
  for (const row of rowsOf(question, data, s360, watch.now())) {
    if (row) {
      rows += 1;
      const cells = cellsOf(row, columns);
      for (const writer of writers) {
        const isTaken = writer.row(cells);
        if (isTaken) await isTaken;
      }
    }
    if (performance.now() < until) continue;
    watch.progress(rows, shareOf(data));
    await afterOthers();
    if (watch.isCancelled()) throw new ReportCancelled();
    until = performance.now() + SLICE;
  }
  provenance.notes.push(...data.notes);
  for (const writer of writers) await writer.end(rows);
  const written = [];
  for (const file of files) written.push(await file.finish());
  if (watch.isCancelled()) throw new ReportCancelled();
  return { name, provenance, rows, files: written, at: watch.now() };
}

/** How far the tickets have been gone through, from 0 to 1. */
export function shareOf({ progress }: ReportData): number | null {
  return progress && progress.total > 0 ? progress.done / progress.total : null;
}

/** On record before it can be seen: what cannot be recorded is not there. */
function record(
  content: ManifestContent,
  { data, order, manifest }: { data: ReportData; order: ReportOrder; manifest: string },
) {
  const { reports } = data.ledger;
  const { question, madeBy } = order;
  const { kind, personalData } = question;
  const { rows, at, provenance, files } = content;
  const details = {
    kind,
    rows,
    personalData,
    questionSha256: provenance.questionSha256,
    dataAsOf: provenance.instant,
    files: files.map(({ sha256, bytes }) => ({ sha256, bytes })),
  };
  reports.note({ at, by: madeBy, details }, (head) => {
    const text = manifestText(content, head, reports.secrets);
    writeFileSync(manifest + PART, text, { mode: 0o600, flush: true });
    return text;
  });
}

async function refuseExisting(file: string): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists) throw new CallError('NOT_POSSIBLE_NOW', sentence('reports.fileExists', { file }));
}
