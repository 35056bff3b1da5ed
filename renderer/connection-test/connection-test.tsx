import './connection-test.css';
import { Button, Group, Loader } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleXFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConnectionTestOrder, StepOutcome, StepResult } from '../../shared/connection-test.ts';
import { Problem } from '../ui/problem.tsx';
import { findingText, summaryText } from './finding-text.ts';
import type { ConnectionTestRun } from './use-connection-test.ts';

interface ConnectionTestProps {
  test: ConnectionTestRun;
  /** What stands in the fields now; null when it cannot be tested, and the press of the button says why. */
  order: () => ConnectionTestOrder | null;
}

/** Tests a connection step by step, and names the step that fails. */
export function ConnectionTest({ test, order }: ConnectionTestProps) {
  const { t } = useTranslation('connectionTest');
  const start = () => {
    const wanted = order();
    if (wanted) test.start(wanted);
  };
  return (
    <section aria-label={t('title')} className="connection-test">
      <Group gap="xs">
        <Button variant="default" onClick={start} loading={test.running}>
          {t(test.report ? 'again' : 'start')}
        </Button>
        {test.running ? (
          <Button variant="subtle" color="gray" onClick={test.cancel}>
            {t('cancel')}
          </Button>
        ) : null}
        {test.report ? null : <span className="small dim connection-test-hint">{t('hint')}</span>}
      </Group>
      <div role="status" className="connection-test-summary">
        {test.report ? summaryText(test.report) : null}
      </div>
      {test.error ? <Problem error={test.error} title={t('notTested')} /> : null}
      {test.report ? (
        <ol className="connection-steps">
          {test.report.steps.map((result) => (
            <Step key={result.step} result={result} />
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function Step({ result: { step, outcome, finding } }: { result: StepResult }) {
  const { t } = useTranslation('connectionTest');
  return (
    <li className="connection-step" data-outcome={outcome}>
      <OutcomeIcon outcome={outcome} />
      <strong>{t(`steps.${step}`)}</strong>
      <span className="connection-outcome">{t(`outcomes.${outcome}`)}</span>
      {finding ? <span className="connection-finding">{findingText(finding)}</span> : null}
    </li>
  );
}

const ICONS = {
  notTried: IconCircleDashed,
  passed: IconCircleCheckFilled,
  doubtful: IconAlertTriangleFilled,
  failed: IconCircleXFilled,
  notNeeded: IconCircleMinus,
};

function OutcomeIcon({ outcome }: { outcome: StepOutcome }) {
  if (outcome === 'running') return <Loader size={16} aria-hidden />;
  const Icon = ICONS[outcome];
  return <Icon size={16} aria-hidden />;
}
