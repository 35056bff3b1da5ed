/** The first rows of a report and how many there are, before it is made. */
import { setImmediate as afterOthers } from 'node:timers/promises';
import { columnsOf } from '../../../shared/report-columns.ts';
import type { ReportPreview, ReportQuestion } from '../../../shared/reports.ts';
import { ReportCancelled, type ReportWatch, shareOf } from './make-report.ts';
import type { ReportData } from './report-data.ts';
import { countOf, rowsOf } from './report-rows.ts';
import { cellsOf } from './rows/report-row.ts';

/** Rows that are shown. */
export const PREVIEW_ROWS = 25;

/** Milliseconds of rows between two looks at whether it is still wanted. */
const SLICE = 20;

/**
 * Tells the first rows as soon as they are there, goes on to count where the number is not known by then, and gives it.
 * @throws ReportCancelled
 */
export async function previewReport(
  { question, s360 }: { question: ReportQuestion; s360: string | null },
  data: ReportData,
  watch: ReportWatch & { firstRows: (preview: Omit<ReportPreview, 'previewId'>) => void },
): Promise<number> {
  const columns = columnsOf(question);
  const first: ReportPreview['rows'] = [];
  let rows = 0;
  const tellFirst = (count: number | null): void =>
    watch.firstRows({ columns, rows: first, tickets: data.progress?.total ?? null, asOf: data.instant(), count });
  let until = performance.now() + SLICE;
  for (const row of rowsOf(question, data, s360, watch.now())) {
    if (row) {
      rows += 1;
      if (rows <= PREVIEW_ROWS) first.push(cellsOf(row, columns));
      if (rows === PREVIEW_ROWS) {
        const count = countOf(question, data);
        tellFirst(count);
        if (count !== null) return count;
      }
    }
    if (performance.now() < until) continue;
    watch.progress(rows, shareOf(data));
    await afterOthers();
    if (watch.isCancelled()) throw new ReportCancelled();
    until = performance.now() + SLICE;
  }
  if (rows < PREVIEW_ROWS) tellFirst(rows);
  return rows;
}
