import './overview.css';
import { NativeSelect, Skeleton } from '@mantine/core';
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
import { OverTimeSkeleton } from './over-time.tsx';
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
      {figures && input ? <Figures figures={figures} eventId={input.eventId} /> : null}
      {figures || error ? null : <Loading />}
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

function Figures({ figures, eventId }: { figures: OverviewFigures; eventId: string | null }) {
  const { t } = useTranslation('overview');
  if (figures.tickets === 0) return <NoTickets />;
  const eventName = figures.events.find(({ event }) => event.eventId === eventId)?.event.name;
  const shown = { figures, scope: { eventIds: eventId ? [eventId] : [] } };
  return (
    <FigureScope value={eventName ?? t('allEvents')}>
      <div className="overview-total">
        <Trans t={t} i18nKey="tickets" count={figures.tickets} components={{ 1: <strong /> }} />
      </div>
      <div className="overview-grid">
        <FamilyFigure {...shown} />
        <ProblemFigure eventId={eventId} total={figures.tickets} />
        <MilestoneFigure {...shown} />
        <V4StatusFigure {...shown} />
        <OlderStatusFigures {...shown} />
        <HistoryFigure eventId={eventId} />
        <ArrivalsFigure eventId={eventId} />
        <EventFigure events={figures.events} />
      </div>
    </FigureScope>
  );
}

function Loading() {
  return (
    <>
      <Skeleton height={32} width={220} />
      <div className="overview-grid" aria-busy>
        <Skeleton height={420} radius={8} />
        <Skeleton className="overview-tall" radius={8} />
        <Skeleton height={460} radius={8} />
        <OverTimeSkeleton />
      </div>
    </>
  );
}
