/** Runs a connection test from a screen; leaving the screen ends it. */
import { useCallback, useEffect, useState } from 'react';
import type { CallError } from '../../shared/answer.ts';
import { CONNECTION_STEPS, type ConnectionTestOrder, type ConnectionTestReport } from '../../shared/connection-test.ts';
import { asCallError, call } from '../inspector.ts';
import { useUsher } from '../store/usher-store.ts';

/** What is shown until the first step is told. */
const NOTHING_YET: ConnectionTestReport = {
  steps: CONNECTION_STEPS.map((step) => ({ step, outcome: 'notTried', finding: null })),
  ended: 'no',
};

export interface ConnectionTestRun {
  /** What was tested; null before the first test. */
  order: ConnectionTestOrder | null;
  report: ConnectionTestReport | null;
  error: CallError | null;
  running: boolean;
  start: (order: ConnectionTestOrder) => void;
  cancel: () => void;
}

type Run = Pick<ConnectionTestRun, 'order' | 'report' | 'error' | 'running'>;

export function useConnectionTest(): ConnectionTestRun {
  const [run, setRun] = useState<Run>({ order: null, report: null, error: null, running: false });
  const told = useUsher((state) => state.connectionTest);
  const start = useCallback(async (order: ConnectionTestOrder) => {
    useUsher.setState({ connectionTest: null });
    setRun({ order, report: null, error: null, running: true });
    const end = (outcome: Partial<Run>) =>
      setRun((now) => (now.order === order ? { ...now, ...outcome, running: false } : now));
    try {
      end({ report: await call('connection.test', order) });
    } catch (problem) {
      end({ error: asCallError(problem) });
    }
  }, []);
  const { running } = run;
  useEffect(() => (running ? cancel : undefined), [running]);
  const report = running ? (told ?? NOTHING_YET) : run.report;
  return { ...run, report, start: (order) => void start(order), cancel };
}

function cancel(): void {
  void call('connection.cancelTest', undefined).catch(() => undefined);
}
