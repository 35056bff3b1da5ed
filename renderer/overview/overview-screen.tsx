import './overview.css';
import { NativeSelect, Skeleton } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { OverviewFigures } from '../../shared/inspector.ts';
import { useInspector } from '../store/use-inspector.ts';
import { formatCount } from '../ui/count-format.ts';
import { NoTickets } from '../ui/no-tickets.tsx';
import { Problem } from '../ui/problem.tsx';
import { Screen } from '../ui/screen.tsx';
import { EventFigure } from './event-figure.tsx';
import { familyLines, milestoneLines, statusLines } from './figures.ts';
import { LineFigure } from './line-figure.tsx';

/** How the tickets of one event, or of all, stand now. */
export function OverviewScreen() {
  const [params, setParams] = useSearchParams();
  const eventId = params.get('event') || null;
  const { output: figures, error } = useInspector('overview.get', { eventId });
  return (
    <Screen
      title="Overview"
      actions={<EventChoice eventId={eventId} onChoose={(chosen) => setParams(chosen ? { event: chosen } : {})} />}
    >
      {error ? <Problem error={error} title="The figures could not be read" /> : null}
      {figures ? <Figures figures={figures} eventId={eventId} /> : null}
      {figures || error ? null : <Loading />}
    </Screen>
  );
}

function EventChoice({ eventId, onChoose }: { eventId: string | null; onChoose: (eventId: string) => void }) {
  const events = useInspector('events.list', undefined).output ?? [];
  return (
    <NativeSelect
      aria-label="Event"
      size="xs"
      w={260}
      value={eventId ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      data={[
        { value: '', label: 'All events' },
        ...events.map((event) => ({ value: event.eventId, label: event.name })),
      ]}
    />
  );
}

function Figures({ figures, eventId }: { figures: OverviewFigures; eventId: string | null }) {
  if (figures.tickets === 0) return <NoTickets />;
  const scope = { eventIds: eventId ? [eventId] : [] };
  const lifecycle = statusLines(figures, 'LIFECYCLE', scope);
  const legacy = statusLines(figures, 'LEGACY', scope);
  const v4 = statusLines(figures, 'V4', scope);
  const sum = (lines: { count: number }[]) => lines.reduce((total, { count }) => total + count, 0);
  return (
    <>
      <div className="overview-total">
        <strong>{formatCount(figures.tickets)}</strong> tickets in the cache
      </div>
      <div className="overview-grid">
        <LineFigure name="Tickets by family" lines={familyLines(figures, scope)} total={figures.tickets} />
        <LineFigure name="Tickets by V4 status" lines={v4} total={sum(v4)} />
        <LineFigure name="Attribute milestones" lines={milestoneLines(figures, scope)} total={figures.tickets} />
        <EventFigure events={figures.events} />
        {lifecycle.length > 0 ? (
          <LineFigure name="Tickets by lifecycle status" lines={lifecycle} total={sum(lifecycle)} />
        ) : null}
        {legacy.length > 0 ? <LineFigure name="Tickets by legacy status" lines={legacy} total={sum(legacy)} /> : null}
      </div>
    </>
  );
}

function Loading() {
  return (
    <>
      <Skeleton height={30} width={220} />
      <div className="overview-grid" aria-busy>
        {['family', 'status', 'milestones', 'events'].map((figure) => (
          <Skeleton key={figure} height={340} radius={8} />
        ))}
      </div>
    </>
  );
}
