/** Where the files of a made report go when they leave the data directory. */
import { CallError } from '../../shared/answer.ts';
import type { ReportFiles, SavedFiles, ShownFile } from '../../shared/reports.ts';
import { sentence } from '../../shared/sentences/sentence.ts';

/** A shell's own way to hand files over. */
export interface ReportOutlet {
  /** `title`: of the dialog that asks where they go, if there is one. */
  save(report: SomeFiles, title: string): Promise<SavedFiles>;
  /** Shows one of them. */
  show(report: SomeFiles): Promise<ShownFile>;
}

/** Files of one report that were asked for, all of them its own. */
export interface SomeFiles extends ReportFiles {
  reportId: string;
}

/** @throws CallError `NOT_FOUND` when one of them is no file of the report */
export function filesAmong(reportId: string, { directory, names }: ReportFiles, wanted: readonly string[]): SomeFiles {
  const stranger = wanted.find((name) => !names.includes(name));
  if (stranger !== undefined) throw new CallError('NOT_FOUND', sentence('reports.strangerFile', { file: stranger }));
  return { reportId, directory, names: [...wanted] };
}
