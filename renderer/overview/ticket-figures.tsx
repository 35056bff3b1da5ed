import { useTranslation } from 'react-i18next';
import type { OverviewFigures, TicketFilter } from '../../shared/ticket-views.ts';
import { familyLines, milestoneLines, statusLines, stepShares } from './figures.ts';
import { LineFigure } from './line-figure.tsx';

interface TicketFiguresProps {
  figures: OverviewFigures;
  scope: Pick<TicketFilter, 'eventIds'>;
}

export function FamilyFigure({ figures, scope }: TicketFiguresProps) {
  const { t } = useTranslation('overview');
  return (
    <LineFigure
      name={t('families.name')}
      definition={t('families.definition')}
      lines={familyLines(figures, scope)}
      total={figures.tickets}
      addsUp
    />
  );
}

/** Nothing where no ticket is written in V4, as below. */
export function V4StatusFigure({ figures, scope }: TicketFiguresProps) {
  const { t } = useTranslation('overview');
  const lines = statusLines(figures, 'V4', scope);
  const total = sumOf(lines);
  if (total === 0) return null;
  return <LineFigure name={t('v4.name')} definition={t('v4.definition')} lines={lines} total={total} addsUp />;
}

/** How far the tickets have come: a funnel, from one milestone to the next. */
export function MilestoneFigure({ figures, scope }: TicketFiguresProps) {
  const { t } = useTranslation('overview');
  const inV4 = sumOf(statusLines(figures, 'V4', scope));
  if (inV4 === 0) return null;
  const lines = milestoneLines(figures, scope);
  return (
    <LineFigure
      name={t('milestones.name')}
      definition={t('milestones.definition')}
      notes={inV4 === figures.tickets ? [] : [t('milestones.ofV4', { count: inV4 })]}
      lines={lines}
      total={inV4}
      column={{ heading: t('milestones.before'), texts: stepShares(lines), onBars: true }}
      labelWidth={100}
    />
  );
}

export function OlderStatusFigures({ figures, scope }: TicketFiguresProps) {
  const { t } = useTranslation('overview');
  return (['LIFECYCLE', 'LEGACY'] as const).map((vocabulary) => {
    const lines = statusLines(figures, vocabulary, scope);
    const words = vocabulary === 'LIFECYCLE' ? 'lifecycle' : 'legacy';
    if (lines.length === 0) return null;
    return (
      <LineFigure
        key={vocabulary}
        name={t(`${words}.name`)}
        definition={t(`${words}.definition`)}
        lines={lines}
        total={sumOf(lines)}
        addsUp
      />
    );
  });
}

function sumOf(lines: readonly { count: number }[]): number {
  return lines.reduce((sum, { count }) => sum + count, 0);
}
