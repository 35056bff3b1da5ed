/** What is known of reports on their way, and of those that ended lately. */
import type { ReportProgress } from '../../shared/reports.ts';

/** Ended ones that are remembered: a screen has taken them over long before. */
const MOST_ENDED = 50;

/** With the latest word on a report; the oldest of many that ended are forgotten. */
export function withProgress(
  known: ReadonlyMap<string, ReportProgress>,
  progress: ReportProgress,
): ReadonlyMap<string, ReportProgress> {
  const next = new Map(known);
  next.delete(progress.id);
  next.set(progress.id, progress);
  const ended = [...next.values()].filter(({ state }) => state !== 'running');
  for (const { id } of ended.slice(0, Math.max(0, ended.length - MOST_ENDED))) next.delete(id);
  return next;
}
