/** What the engine and a thread that makes a report say to each other. */
import type { CallErrorCode } from '../../../shared/answer.ts';
import type { ReportPreview, ReportQuestion } from '../../../shared/reports.ts';
import type { Sentence } from '../../../shared/sentences/sentence.ts';
import type { ReportOrder } from './make-report.ts';
import type { ReportPlace } from './open-report-data.ts';

/** What a thread is started with: it does one piece of work and ends. */
export interface ReportWork {
  place: ReportPlace;
  task: { kind: 'make'; order: ReportOrder } | { kind: 'preview'; question: ReportQuestion; s360: string | null };
}

export type MessageToReport = { kind: 'cancel' };

export type MessageFromReport =
  | { kind: 'firstRows'; preview: Omit<ReportPreview, 'previewId'> }
  | { kind: 'progress'; rows: number; share: number | null }
  | { kind: 'done'; rows: number }
  | { kind: 'cancelled' }
  /** For a person to read. */
  | { kind: 'failed'; code: CallErrorCode; message: Sentence };
