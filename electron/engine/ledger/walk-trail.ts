/** Walks the audit trail a few milliseconds at a time, so that other calls are answered in between. */
import { setImmediate as afterOthers } from 'node:timers/promises';
import type { TrailBreak } from '../../../shared/reports.ts';
import type { ReportLedger } from './report-ledger.ts';

/** Milliseconds of walking between two looks at what else waits. */
const SLICE = 10;

/** The first link of the chain that does not hold; null: all is well. */
export async function walkTrail(reports: Pick<ReportLedger, 'walk'>): Promise<TrailBreak | null> {
  const walk = reports.walk();
  let until = performance.now() + SLICE;
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await afterOthers();
    until = performance.now() + SLICE;
  }
}
