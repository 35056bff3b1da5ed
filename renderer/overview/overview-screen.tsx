import './overview.css';
import { NativeSelect, Skeleton } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { OverviewFigures } from '../../shared/ticket-views.ts';
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
  const v4 = statusLines(figures, 'V4', scope);
  const lifecycle = statusLines(figures, 'LIFECYCLE', scope);
  const legacy = statusLines(figures, 'LEGACY', scope);
  const inV4 = sumOf(v4);
  const older = (
    <>
      {lifecycle.length > 0 ? (
        <LineFigure name="Tickets by lifecycle status" lines={lifecycle} total={sumOf(lifecycle)} addsUp />
      ) : null}
      {legacy.length > 0 ? (
        <LineFigure name="Tickets by legacy status" lines={legacy} total={sumOf(legacy)} addsUp />
      ) : null}
    </>
  );
  const allInV4 = inV4 === figures.tickets;
  return (
    <>
      <div className="overview-total">
        <strong>{formatCount(figures.tickets)}</strong> tickets in the cache
      </div>
      <div className="overview-grid">
        <LineFigure name="Tickets by family" lines={familyLines(figures, scope)} total={figures.tickets} addsUp />
        {inV4 > 0 ? (
          <>
            <LineFigure name="Tickets by V4 status" lines={v4} total={inV4} addsUp />
            <LineFigure
              name="Attribute milestones"
              lines={milestoneLines(figures, scope)}
              total={inV4}
              note={allInV4 ? null : `Of the ${formatCount(inV4)} tickets in V4; the others have no attributes.`}
            />
          </>
        ) : (
          older
        )}
        <EventFigure events={figures.events} />
        {inV4 > 0 ? older : null}
      </div>
    </>
  );
}

function sumOf(lines: readonly { count: number }[]): number {
  return lines.reduce((sum, { count }) => sum + count, 0);
}

function Loading() {
  return (
    <>
      <Skeleton height={30} width={220} />
      <div className="overview-grid" aria-busy>
        {['family', 'status', 'milestones'].map((figure) => (
          <Skeleton key={figure} height={400} radius={8} />
        ))}
        <Skeleton className="figure-wide" height={310} radius={8} />
      </div>
    </>
  );
}
