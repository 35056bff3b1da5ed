import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useInspector } from '../store/use-inspector.ts';
import { Problem } from '../ui/problem.tsx';
import { problemLines, SEVERITY_LOOKS } from './figures.ts';
import { LineFigure } from './line-figure.tsx';

/** What the diagnosis finds, over all tickets. `total`: of how many tickets; null while that is not known. */
export function ProblemFigure({ eventId, total }: { eventId: string | null; total: number | null }) {
  const { t } = useTranslation('overview');
  const { output: figures, input, error } = useInspector('overview.problems', { eventId });
  if (error) return <Problem error={error} title={t('unreadable')} />;
  if (!figures || !input || total === null) return <Skeleton className="overview-tall" radius={8} />;
  const lines = problemLines(figures, { eventIds: input.eventId ? [input.eventId] : [] });
  return (
    <LineFigure
      name={t('problems.name')}
      definition={t('problems.definition')}
      notes={[
        ...(figures.tickets > 0 ? [t('problems.with', { count: figures.tickets })] : []),
        ...(figures.waiting > 0 ? [t('waiting', { count: figures.waiting })] : []),
      ]}
      lines={lines}
      total={total}
      column={{
        heading: t('problems.severity'),
        texts: lines.map(({ severity }) => t(`problems.severities.${severity}`)),
      }}
      legend={(['problem', 'warning'] as const).map((severity) => ({
        label: `${SEVERITY_LOOKS[severity].mark} ${t(`problems.severities.${severity}`)}`,
        color: SEVERITY_LOOKS[severity].color,
      }))}
      labelWidth={256}
      nothing={t('problems.none')}
    />
  );
}
