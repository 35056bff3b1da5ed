/** The engine's side of reports: a thread for each that is made, and one for the preview that is looked at. */
import { Worker } from 'node:worker_threads';
import { v7 as uuidv7 } from 'uuid';
import { CallError } from '../../../shared/answer.ts';
import type {
  MadeReport,
  ReportBeingMade,
  ReportFiles,
  ReportFormat,
  ReportPreview,
  ReportProgress,
  ReportQuestion,
} from '../../../shared/reports.ts';
import { type Sentence, sentence } from '../../../shared/sentences/sentence.ts';
import {
  filesOfReport,
  listReports,
  newReportDirectory,
  removeReportDirectory,
  removeUnfinishedReports,
  reportName,
} from './made-reports.ts';
import type { ReportPlace } from './open-report-data.ts';
import type { MessageFromReport, MessageToReport, ReportWork } from './report-messages.ts';
import { S360Files } from './s360-files.ts';

export interface ReportDeskParts {
  /** Of the thread: a source under Node, a bundle after the build. */
  entry: URL;
  place: ReportPlace;
  emit: (progress: ReportProgress) => void;
  /** UTC milliseconds. */
  now: () => number;
}

/** Megabytes. Rows pass through; what stays is a file of S-360, if there is one. */
const HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

/** More would only take turns at the disk. */
const MOST_AT_ONCE = 3;

const BUG = sentence('reports.ownError');

/** A thread at work. */
interface Job {
  worker: Worker;
  ended: Promise<MessageFromReport>;
}

export class ReportDesk {
  readonly s360 = new S360Files();
  readonly #parts: ReportDeskParts;
  readonly #jobs = new Map<string, Job>();
  readonly #making = new Map<string, ReportBeingMade>();
  #previewId: string | null = null;

  /** Removes what a killed engine left unfinished. */
  constructor(parts: ReportDeskParts) {
    this.#parts = parts;
    removeUnfinishedReports(parts.place.dataDir);
  }

  /** Gives the first rows; where they have to be counted, that goes on and is told. Ends the preview before it. */
  async preview(question: ReportQuestion): Promise<ReportPreview> {
    const { place } = this.#parts;
    const s360 = this.#s360TextOf(question);
    if (this.#previewId !== null) this.cancel(this.#previewId);
    const previewId = uuidv7();
    this.#previewId = previewId;
    return new Promise((resolve, reject) => {
      const job = this.#start(previewId, { place, task: { kind: 'preview', question, s360 } }, (message) => {
        if (message.kind === 'firstRows') resolve({ previewId, ...message.preview });
      });
      void job.ended.then((end) => {
        // Without effect where the first rows were there.
        reject(end.kind === 'failed' ? new CallError(end.code, end.message) : endedEarly());
      });
    });
  }

  /** Begins a report; the event tells of it until it is done. */
  make(question: ReportQuestion, formats: readonly ReportFormat[], madeBy: string): { reportId: string } {
    const { place, now } = this.#parts;
    if (this.#jobs.size >= MOST_AT_ONCE + (this.#previewId !== null ? 1 : 0)) {
      throw new CallError('NOT_POSSIBLE_NOW', sentence('reports.tooMany', { most: MOST_AT_ONCE }));
    }
    const s360 = this.#s360TextOf(question);
    const { reportId, directory } = newReportDirectory(place.dataDir);
    const order = { question, formats, directory, name: reportName(question.kind, now()), madeBy, s360 };
    const job = this.#start(reportId, { place, task: { kind: 'make', order } });
    this.#making.set(reportId, { reportId, question, startedAt: now() });
    void job.ended.then(({ kind }) => {
      if (kind !== 'done') removeReportDirectory(directory);
    });
    return { reportId };
  }

  /** Ends a report or the counting of a preview, and removes what was written; one that has ended stays. */
  cancel(id: string): void {
    const cancel: MessageToReport = { kind: 'cancel' };
    this.#jobs.get(id)?.worker.postMessage(cancel);
  }

  /** Those that are being made, oldest first. */
  making(): ReportBeingMade[] {
    return [...this.#making.values()];
  }

  /** @throws CallError `NOT_FOUND` */
  files(reportId: string): ReportFiles {
    return filesOfReport(this.#parts.place.dataDir, reportId);
  }

  /** Newest first. */
  list(): MadeReport[] {
    return listReports(this.#parts.place.dataDir);
  }

  /** Ends all, and waits until nothing of them is left. */
  async stop(): Promise<void> {
    const jobs = [...this.#jobs];
    for (const [id] of jobs) this.cancel(id);
    await Promise.all(jobs.map(([, { ended }]) => ended));
  }

  #s360TextOf({ s360 }: ReportQuestion): string | null {
    return s360 && this.s360.text(s360);
  }

  #start(id: string, workerData: ReportWork, hear: (message: MessageFromReport) => void = () => undefined): Job {
    const worker = new Worker(this.#parts.entry, { workerData, resourceLimits: HEAP });
    let last: MessageFromReport = { kind: 'failed', code: 'INTERNAL', message: BUG };
    let rows = 0;
    worker.on('message', (message: MessageFromReport) => {
      last = message;
      if ('rows' in message) rows = message.rows;
      if (message.kind === 'progress') this.#tell(id, 'running', rows, message.share);
      hear(message);
    });
    worker.on('error', (error) => {
      last = { kind: 'failed', code: 'INTERNAL', message: BUG };
      process.stderr.write(`engine: a report failed: ${error.stack ?? error.message}\n`);
    });
    const ended = new Promise<MessageFromReport>((resolve) => {
      worker.on('exit', () => {
        this.#jobs.delete(id);
        this.#making.delete(id);
        if (this.#previewId === id) this.#previewId = null;
        resolve(last);
        this.#tellEnd(id, last, rows);
      });
    });
    const job = { worker, ended };
    this.#jobs.set(id, job);
    return job;
  }

  #tellEnd(id: string, last: MessageFromReport, rows: number): void {
    if (last.kind === 'done') this.#tell(id, 'done', rows, 1);
    else if (last.kind === 'cancelled') this.#tell(id, 'cancelled', rows, null);
    else this.#tell(id, 'failed', rows, null, last.kind === 'failed' ? last.message : BUG);
  }

  #tell(
    id: string,
    state: ReportProgress['state'],
    rows: number,
    share: number | null,
    message: Sentence | null = null,
  ) {
    this.#parts.emit({ id, state, rows, share, message });
  }
}

function endedEarly(): CallError {
  return new CallError('RESULT_EXPIRED', sentence('reports.otherPreview'));
}
