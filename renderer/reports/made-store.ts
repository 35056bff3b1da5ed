/** The reports that were made, and those on their way. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { CallError } from '../../shared/answer.ts';
import type { MadeReport, ReportBeingMade, ReportFormat, ReportQuestion } from '../../shared/reports.ts';
import type { Sentence } from '../../shared/sentences/sentence.ts';
import { asCallError, call } from '../inspector.ts';
import { useUsher } from '../store/usher-store.ts';

interface MadeState {
  making: readonly ReportBeingMade[];
  /** Newest first; null before the first answer. */
  made: readonly MadeReport[] | null;
  /** Why the list could not be read. */
  error: CallError | null;
  /** The report that was done last while the page was open. */
  latest: string | null;
  /** Those that were not made, with why. */
  failed: readonly (ReportBeingMade & { message: Sentence | null })[];
}

export const useMade = create<MadeState>(() => ({ making: [], made: null, error: null, latest: null, failed: [] }));

let turn = 0;

/** Begins a report. @throws CallError */
export async function makeReport(question: ReportQuestion, formats: readonly ReportFormat[]): Promise<void> {
  const { reportId } = await call('reports.make', { question, formats: [...formats] });
  const begun = { reportId, question, startedAt: Date.now() };
  useMade.setState(({ making }) => ({ making: [...making, begun] }));
  await refreshMade();
}

/** Asks which reports there are. */
async function refreshMade(): Promise<void> {
  const mine = ++turn;
  try {
    const [making, made] = await Promise.all([call('reports.making', undefined), call('reports.list', undefined)]);
    if (mine === turn) useMade.setState((before) => ({ ...ended(before, making), making, made, error: null }));
  } catch (error) {
    if (mine === turn) useMade.setState({ error: asCallError(error) });
  }
}

/** What became of those that are on their way no longer. */
function ended(before: MadeState, making: readonly ReportBeingMade[]): Pick<MadeState, 'latest' | 'failed'> {
  const { reports } = useUsher.getState();
  const gone = before.making.filter(({ reportId }) => !making.some((other) => other.reportId === reportId));
  const endOf = ({ reportId }: ReportBeingMade) => reports.get(reportId);
  const done = gone.findLast((one) => endOf(one)?.state === 'done');
  const failed = gone.filter((one) => endOf(one)?.state === 'failed');
  return {
    latest: done?.reportId ?? before.latest,
    failed: [...before.failed, ...failed.map((one) => ({ ...one, message: endOf(one)?.message ?? null }))],
  };
}

/** Takes the word about a report that was not made away. */
export function dismissFailed(reportId: string): void {
  useMade.setState(({ failed }) => ({ failed: failed.filter((one) => one.reportId !== reportId) }));
}

/** The reports, asked for again whenever one has ended or the engine was started again. */
export function useMadeReports(): MadeState {
  const runs = useUsher(({ engine, linkProblem }) => engine.state === 'running' && linkProblem === null);
  const lastEnded = useUsher(({ reports }) => [...reports.values()].findLast(({ state }) => state !== 'running')?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is a reason to ask again.
  useEffect(() => void refreshMade(), [runs, lastEnded]);
  return useMade();
}
