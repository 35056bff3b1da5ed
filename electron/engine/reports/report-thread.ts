/** Entry of the thread that makes one report, or its preview: no screen waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { CallError } from '../../../shared/answer.ts';
import { makeReport, ReportCancelled } from './make-report.ts';
import { withReportData } from './open-report-data.ts';
import { previewReport } from './preview-report.ts';
import type { MessageFromReport, MessageToReport, ReportWork } from './report-messages.ts';
import { reportProblem } from './report-problem.ts';

/** Milliseconds between two words on how far it has come. */
const QUIET = 150;

async function main(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('The report thread is started by the engine.');
  const { place, task } = workerData as ReportWork;
  const tell = (message: MessageFromReport): void => port.postMessage(message);
  let isCancelled = false;
  port.on('message', ({ kind }: MessageToReport) => {
    if (kind === 'cancel') isCancelled = true;
  });
  let quietUntil = 0;
  const watch = {
    now: Date.now,
    isCancelled: () => isCancelled,
    progress(rows: number, share: number | null) {
      if (performance.now() < quietUntil) return;
      quietUntil = performance.now() + QUIET;
      tell({ kind: 'progress', rows, share });
    },
    firstRows: (preview: Extract<MessageFromReport, { kind: 'firstRows' }>['preview']) =>
      tell({ kind: 'firstRows', preview }),
  };
  try {
    const rows = await withReportData(place, Date.now, async (data) =>
      task.kind === 'make' ? (await makeReport(task.order, data, watch)).rows : previewReport(task, data, watch),
    );
    tell({ kind: 'done', rows });
  } catch (error) {
    tell(outcomeOf(error));
  } finally {
    port.close();
  }
}

/** A person, a file or the disk is named; anything else is a bug and ends the thread. */
function outcomeOf(error: unknown): MessageFromReport {
  if (error instanceof ReportCancelled) return { kind: 'cancelled' };
  if (error instanceof CallError) return { kind: 'failed', code: error.code, message: error.sentence };
  const message = reportProblem(error);
  if (message === null) throw error;
  return { kind: 'failed', code: 'STORAGE', message };
}

await main();
