/** What a step of the connection test found, in the language of the screens. */
import i18next from 'i18next';
import type { ConnectionTestReport, StepFinding } from '../../shared/connection-test.ts';
import { formatDuration, formatMinute } from '../ui/time-format.ts';

/** One or two sentences: what is so, and what to do about it. */
export function findingText(finding: StepFinding): string {
  switch (finding.code) {
    case 'certificateGood':
    case 'certificateExpired':
      return i18next.t(`connectionTest:findings.${finding.code}`, { time: formatMinute(finding.until) });
    case 'certificateNotYet':
      return i18next.t('connectionTest:findings.certificateNotYet', { time: formatMinute(finding.from) });
    case 'clockAhead':
    case 'clockBehind':
      return i18next.t(`connectionTest:findings.${finding.code}`, { by: formatDuration(finding.by) });
    default: {
      const { code, ...values } = finding;
      return i18next.t(`connectionTest:findings.${code}` as 'connectionTest:findings.addressGood', values);
    }
  }
}

/** How the test stands or ended, in one line that names the step. */
export function summaryText({ steps, ended }: ConnectionTestReport): string {
  if (ended === 'cancelled') return i18next.t('connectionTest:summary.cancelled');
  const of = (outcome: (typeof steps)[number]['outcome']) => steps.findIndex((result) => result.outcome === outcome);
  const failed = of('failed');
  if (failed >= 0) return named('failed', steps, failed);
  if (ended === 'no') return named('running', steps, Math.max(0, of('running')));
  const doubtful = of('doubtful');
  if (doubtful >= 0) return named('doubtful', steps, doubtful);
  return i18next.t(of('passed') >= 0 ? 'connectionTest:summary.passed' : 'connectionTest:summary.nothing');
}

function named(key: 'failed' | 'running' | 'doubtful', steps: ConnectionTestReport['steps'], index: number): string {
  const step = i18next.t(`connectionTest:steps.${steps[index]?.step ?? 'address'}`);
  return i18next.t(`connectionTest:summary.${key}`, { number: index + 1, total: steps.length, step });
}
