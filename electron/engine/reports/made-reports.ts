/** The reports in the data directory: each in a directory of its own, beside its manifest. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { CallError } from '../../../shared/answer.ts';
import type { MadeReport, ReportFiles, ReportKind } from '../../../shared/reports.ts';
import { manifestSchema } from '../../../shared/reports.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import { MANIFEST_SUFFIX } from './manifest.ts';

function reportsDirectory(dataDir: string): string {
  return path.join(dataDir, 'reports');
}

/** A new, empty directory for a report, that only this account can read. */
export function newReportDirectory(dataDir: string): { reportId: string; directory: string } {
  const reportId = uuidv7();
  const directory = path.join(reportsDirectory(dataDir), reportId);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return { reportId, directory };
}

/** Removes every report that was made here. @throws what the disk says */
export function removeAllReports(dataDir: string): void {
  rmSync(reportsDirectory(dataDir), { recursive: true, force: true, maxRetries: 5 });
}

/** Removes the directory of a report that was not made. */
export function removeReportDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}

/** `usher-status-log-20261121-190405`, in UTC: reports of one kind sort by their time. */
export function reportName(kind: ReportKind, at: number): string {
  const [date, time] = new Date(at)
    .toISOString()
    .replace(/[-:]|\..*/g, '')
    .split('T');
  return `usher-${kind}-${date}-${time}`;
}

/** Newest first. A directory whose manifest cannot be read is left out, and left alone. */
export function listReports(dataDir: string): MadeReport[] {
  return directoriesOf(dataDir)
    .flatMap((directory) => madeReport(directory) ?? [])
    .sort((one, other) => (one.reportId < other.reportId ? 1 : -1));
}

/** Its files and its manifest, the manifest last. @throws CallError `NOT_FOUND` */
export function filesOfReport(dataDir: string, reportId: string): ReportFiles {
  const directory = path.join(reportsDirectory(dataDir), reportId);
  const made = existsSync(directory) ? madeReport(directory) : null;
  if (!made) throw new CallError('NOT_FOUND', sentence('reports.gone'));
  return { directory, names: [...made.files.map(({ name }) => name), made.manifestFile] };
}

/** Removes what a killed engine left: the directories of reports that have no manifest. Nobody makes one now. */
export function removeUnfinishedReports(dataDir: string): void {
  for (const directory of directoriesOf(dataDir)) {
    if (!manifestOf(directory)) removeReportDirectory(directory);
  }
}

function directoriesOf(dataDir: string): string[] {
  const reports = reportsDirectory(dataDir);
  if (!existsSync(reports)) return [];
  return readdirSync(reports, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(reports, name));
}

function manifestOf(directory: string): string | null {
  return readdirSync(directory).find((name) => name.endsWith(MANIFEST_SUFFIX)) ?? null;
}

function madeReport(directory: string): MadeReport | null {
  const manifestFile = manifestOf(directory);
  if (manifestFile === null) return null;
  const manifest = manifestSchema.safeParse(parsed(path.join(directory, manifestFile)));
  if (!manifest.success) return null;
  const { name, report, files, rows, madeAt } = manifest.data;
  return {
    reportId: path.basename(directory),
    directory,
    manifestFile,
    name,
    kind: report.kind,
    title: report.title,
    files: files.map(({ name: file, bytes }) => ({ name: file, bytes })),
    rows,
    madeAt,
    madeBy: report.madeBy,
    question: report.question,
  };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
