/** Tries what stands between this machine and TIXNGO's tickets, step by step, up to the first that fails. */
import {
  CONNECTION_STEPS,
  type ConnectionStep,
  type ConnectionTestOrder,
  type ConnectionTestReport,
  type StepResult,
} from '../../../shared/connection-test.ts';
import { addressProblem, settingsSchema } from '../../../shared/settings.ts';
import { askForTickets, type Verdicts } from './ask-tickets.ts';
import { checkCertificate } from './certificate.ts';
import { findHost, findPort } from './reach.ts';
import { failed, notNeeded, passed, type Verdict } from './verdict.ts';

export interface TestParts {
  /** Ends the test: what has not been tried by then is not tried. */
  signal: AbortSignal;
  /** This machine's clock, UTC milliseconds. */
  now: () => number;
  /** Hears all steps whenever one begins or ends. */
  onReport: (report: ConnectionTestReport) => void;
}

/** Tests, and gives what was reported last. Sends nothing but one request for one ticket. */
export async function testConnection(order: ConnectionTestOrder, parts: TestParts): Promise<ConnectionTestReport> {
  const steps = new Map<ConnectionStep, Omit<StepResult, 'step'>>();
  const reportNow = (ended: ConnectionTestReport['ended']): ConnectionTestReport => {
    const report = { steps: CONNECTION_STEPS.map((step) => ({ step, ...(steps.get(step) ?? NOT_TRIED) })), ended };
    parts.onReport(report);
    return report;
  };
  const attempt = async (
    step: ConnectionStep,
    work: () => Verdict | Promise<Verdict | undefined>,
  ): Promise<boolean> => {
    steps.set(step, { outcome: 'running', finding: null });
    reportNow('no');
    const verdict = await work();
    steps.set(step, verdict ?? NOT_TRIED);
    return verdict !== undefined && verdict.outcome !== 'failed';
  };
  try {
    for (const [step, work] of planOf(order, parts)) if (!(await attempt(step, work))) break;
    return reportNow('yes');
  } catch (error) {
    if (!parts.signal.aborted) throw error;
    for (const [step, { outcome }] of steps) if (outcome === 'running') steps.set(step, NOT_TRIED);
    return reportNow('cancelled');
  }
}

const NOT_TRIED = { outcome: 'notTried', finding: null } as const;

const ADDRESS_CODES = { notHttp: 'addressNotHttp', extras: 'addressExtras' } as const;

type Plan = [ConnectionStep, () => Verdict | Promise<Verdict | undefined>][];

function planOf(order: ConnectionTestOrder, parts: TestParts): Plan {
  const problem = addressProblem(order.serverUrl.trim());
  if (problem) return [['address', () => failed({ code: ADDRESS_CODES[problem] })]];
  const address = settingsSchema.shape.serverUrl.parse(order.serverUrl);
  if (address === '') return [['address', () => notNeeded({ code: 'addressDemo' })]];
  const url = new URL(address);
  const { signal } = parts;
  let asked: Verdicts = {};
  const ask = async (): Promise<Verdict | undefined> => {
    asked = await askForTickets(address, order, parts);
    return asked.answer;
  };
  return [
    ['address', () => passed({ code: 'addressGood' })],
    ['hostName', () => findHost(url, signal)],
    ['port', () => findPort(url, signal)],
    ['certificate', () => checkCertificate(url, signal)],
    ['answer', ask],
    ['key', async () => asked.key],
    ['mobileApp', async () => asked.mobileApp],
    ['clock', async () => asked.clock],
  ];
}
