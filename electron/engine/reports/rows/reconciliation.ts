/** The report on the comparison with TIXNGO's statistics: one row a figure of an event. */
import { surplusOf } from '../../../../shared/domain/reconciliation.ts';
import type { EventReconciliation } from '../../../../shared/reconciliation.ts';
import type { ReportQuestion } from '../../../../shared/reports.ts';
import type { ReportData } from '../report-data.ts';
import { type ReportRow, type Rows, utc } from './report-row.ts';

export function* reconciliationRows({ filter: { eventIds } }: ReportQuestion, data: ReportData): Rows {
  for (const event of data.reconciliations()) {
    if (eventIds.length === 0 || eventIds.includes(event.eventId)) yield* figureRows(event);
  }
}

/** An event without figures has one row, which says why. */
export function figureRows({ eventId, eventName, reconciliation }: EventReconciliation): ReportRow[] {
  const { outcome = null, triedAt, instant, figures = [] } = reconciliation ?? {};
  const message = reconciliation?.message?.english ?? null;
  const event = { eventId, eventName, outcome, message, triedAt: utc(triedAt), instant: utc(instant) };
  const nothing = { figure: null, usherAtLeast: null, usherAtMost: null, tixngo: null, surplus: null };
  if (figures.length === 0) return [{ ...event, ...nothing }];
  return figures.map((comparison) => ({
    ...event,
    figure: comparison.figure,
    usherAtLeast: comparison.ours.atLeast,
    usherAtMost: comparison.ours.atMost,
    tixngo: comparison.theirs,
    surplus: comparison.theirs === null ? null : surplusOf(comparison),
  }));
}
