import './overview.css';
import { NativeSelect, Skeleton } from '@mantine/core';
import { memo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { OverviewFigures } from '../../shared/ticket-views.ts';
import { FirstSteps } from '../assistant/first-steps.tsx';
import { useInspector } from '../store/use-inspector.ts';
import { NoTickets } from '../ui/no-tickets.tsx';
import { Problem } from '../ui/problem.tsx';
import { Screen } from '../ui/screen.tsx';
import { ArrivalsFigure } from './arrivals-figure.tsx';
import { EventFigure } from './event-figure.tsx';
import { FigureScope } from './figure.tsx';
import { HistoryFigure } from './history-figure.tsx';
import { ProblemFigure } from './problem-figure.tsx';
import { FamilyFigure, MilestoneFigure, OlderStatusFigures, V4StatusFigure } from './ticket-figures.tsx';

/** How the tickets of one event, or of all, stand now and came to stand so. */
export function OverviewScreen() {
  const { t } = useTranslation('overview');
  const [params, setParams] = useSearchParams();
  const eventId = params.get('event') || null;
  const { output: figures, input, error } = useInspector('overview.get', { eventId });
  return (
    <Screen
      title={t('title')}
      actions={<EventChoice eventId={eventId} onChoose={(chosen) => setParams(chosen ? { event: chosen } : {})} />}
    >
      <FirstSteps />
      {error ? <Problem error={error} title={t('unreadable')} /> : null}
      {figures?.tickets === 0 ? <NoTickets /> : null}
      {figures?.tickets === 0 || (error && !figures) ? null : (
        <Figures figures={figures} countedOf={input?.eventId ?? null} eventId={eventId} />
      )}
    </Screen>
  );
}

function EventChoice({ eventId, onChoose }: { eventId: string | null; onChoose: (eventId: string) => void }) {
  const { t } = useTranslation('overview');
  const events = useInspector('events.list', undefined).output ?? [];
  return (
    <NativeSelect
      aria-label={t('event')}
      size="xs"
      w={260}
      value={eventId ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      data={[
        { value: '', label: t('allEvents') },
        ...events.map((event) => ({ value: event.eventId, label: event.name })),
      ]}
    />
  );
}

interface FiguresProps {
  /** Null before the first answer. */
  figures: OverviewFigures | null;
  /** The event that they are of; null: all. */
  countedOf: string | null;
  eventId: string | null;
}

/** Every figure asks on its own, so that none waits for another; none is drawn where others would still move it. */
const Figures = memo(function Figures({ figures, countedOf, eventId }: FiguresProps) {
  const { t } = useTranslation('overview');
  const eventName = figures?.events.find(({ event }) => event.eventId === countedOf)?.event.name;
  // At first all ask at once; from then on they follow the figures, whose event names what is saved.
  const asked = figures ? countedOf : eventId;
  const shown = figures && { figures, scope: { eventIds: countedOf ? [countedOf] : [] } };
  return (
    <FigureScope value={eventName ?? t('allEvents')}>
      {figures ? (
        <div className="overview-total">
          <Trans t={t} i18nKey="tickets" count={figures.tickets} components={{ 1: <strong /> }} />
        </div>
      ) : (
        <Skeleton height={32} width={220} />
      )}
      <div className="overview-grid" aria-busy={!figures || undefined}>
        {shown ? <FamilyFigure {...shown} /> : <Skeleton height={420} radius={8} />}
        <ProblemFigure eventId={asked} total={figures?.tickets ?? null} />
        {shown ? (
          <>
            <MilestoneFigure {...shown} />
            <V4StatusFigure {...shown} />
            <OlderStatusFigures {...shown} />
          </>
        ) : (
          <Skeleton height={460} radius={8} />
        )}
        <HistoryFigure eventId={asked} isInPlace={figures !== null} />
        <ArrivalsFigure eventId={asked} isInPlace={figures !== null} />
        {figures ? <EventFigure events={figures.events} /> : null}
      </div>
    </FigureScope>
  );
});
