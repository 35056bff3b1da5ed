import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import type { Arrivals, TimeRange } from '../../shared/overview.ts';
import type { TicketFilter } from '../../shared/ticket-views.ts';
import { useInspector } from '../store/use-inspector.ts';
import { ticketsPath } from '../ui/addresses.ts';
import { formatCount } from '../ui/count-format.ts';
import { Problem } from '../ui/problem.tsx';
import { formatDuration } from '../ui/time-format.ts';
import { ChartBox } from './chart-box.tsx';
import { Figure } from './figure.tsx';
import type { LegendEntry } from './figure-data.ts';
import {
  CHART_HEIGHT,
  Legend,
  type OverTimeProps,
  OverTimeSkeleton,
  RangeChoice,
  SeriesTable,
  TOOLTIP,
  timeAxis,
  timeIn,
  zoneOf,
} from './over-time.tsx';

/** One a gate; neighbours differ in lightness too. */
const GATE_COLORS = ['#3b5bdb', '#e8971a', '#2b8a3e', '#d0659b', '#1098ad', '#8d5bd1', '#b08c1e', '#7a4b3a'];
const OTHER_COLOR = '#868e96';
const QUARTER = 15 * 60_000;

/** When tickets were controlled, and at which gate. */
export function ArrivalsFigure({ eventId, isInPlace }: OverTimeProps) {
  const { t } = useTranslation('overview');
  const [range, setRange] = useState<TimeRange>('day');
  const { output: arrivals, input, error } = useInspector('overview.arrivals', { eventId, range });
  if (error) return <Problem error={error} title={t('unreadable')} />;
  if (!arrivals || !input || !isInPlace) return <OverTimeSkeleton />;
  return <ArrivalsOver eventId={input.eventId} arrivals={arrivals} range={range} onRange={setRange} />;
}

interface ArrivalsProps {
  eventId: string | null;
  arrivals: Arrivals;
  range: TimeRange;
  onRange: (range: TimeRange) => void;
}

function ArrivalsOver({ eventId, arrivals, range, onRange }: ArrivalsProps) {
  const { t } = useTranslation('overview');
  const { points, width } = arrivals;
  const stretch = formatDuration(width);
  const name = width === QUARTER ? t('arrivals.name') : t('arrivals.nameWider', { width: stretch });
  const scope: Partial<TicketFilter> = { eventIds: eventId ? [eventId] : [], families: ['CONTROL'] };
  const gates = useGates(arrivals, scope);
  const labels = gates.map(({ label }) => label);
  const heading = t('time', { zone: zoneOf(arrivals) });
  const data = {
    name,
    definition: t('arrivals.definition', { width: stretch }),
    notes: useNotes(arrivals),
    legend: gates,
    columns: [heading, ...labels],
    rows: points.map(({ at, counts }) => [timeIn(arrivals, at), ...counts]),
  };
  const rows = points
    .filter(({ counts }) => counts.some((count) => count > 0))
    .map(({ at, counts }) => ({ at, time: timeIn(arrivals, at), counts }));
  return (
    <Figure
      data={data}
      size="wide"
      tools={<RangeChoice range={range} onChoose={onRange} />}
      chart={
        points.length > 0 ? (
          <>
            <div className="overview-head">
              <Legend entries={gates} />
              <Link className="link small" to={ticketsPath(scope)}>
                {t('arrivals.show')}
              </Link>
            </div>
            <ArrivalsChart arrivals={arrivals} gates={gates} name={name} />
          </>
        ) : null
      }
      table={
        points.length > 0 ? (
          <SeriesTable name={name} heading={heading} series={labels} rows={rows} />
        ) : (
          <p className="overview-empty">{t('arrivals.none')}</p>
        )
      }
    />
  );
}

type Gate = LegendEntry & { path: string | null };

function useGates({ gates }: Arrivals, scope: Partial<TicketFilter>): Gate[] {
  const { t } = useTranslation('overview');
  const nameOf = (gate: string | null): string => {
    if (gate === null) return t('arrivals.otherGates');
    return gate === '' ? t('arrivals.noGate') : t('arrivals.gate', { gate });
  };
  return gates.map((gate, place) => ({
    label: nameOf(gate),
    color: (gate === null ? null : GATE_COLORS[place]) ?? OTHER_COLOR,
    path: gate === null ? null : ticketsPath({ ...scope, gates: [gate] }),
  }));
}

function useNotes({ waiting, withoutTime }: Arrivals): string[] {
  const { t } = useTranslation('overview');
  return [
    ...(withoutTime > 0 ? [t('arrivals.withoutTime', { count: withoutTime })] : []),
    ...(waiting > 0 ? [t('waiting', { count: waiting })] : []),
  ];
}

function ArrivalsChart({ arrivals, gates, name }: { arrivals: Arrivals; gates: LegendEntry[]; name: string }) {
  const { points, width } = arrivals;
  // A bar stands in the middle of its stretch.
  const bars = points.map(({ at, counts }) => ({ at: at + width / 2, counts }));
  const { domain, ...axis } = timeAxis(points, arrivals, width);
  return (
    <ChartBox name={name} height={CHART_HEIGHT} wide>
      {(chartWidth) => (
        <BarChart
          width={chartWidth}
          height={CHART_HEIGHT}
          data={bars}
          margin={{ top: 4, right: 20, bottom: 0, left: 0 }}
          barCategoryGap={1}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--usher-line)" />
          <XAxis {...axis} domain={domain} />
          <YAxis width={64} axisLine={false} tickLine={false} tickFormatter={formatCount} allowDecimals={false} />
          <Tooltip
            {...TOOLTIP}
            labelFormatter={(middle) => timeIn(arrivals, Number(middle) - width / 2)}
            formatter={(count) => formatCount(Number(count))}
          />
          {gates.map(({ label, color }, place) => (
            <Bar
              key={label}
              dataKey={({ counts }: (typeof bars)[number]) => counts[place] ?? 0}
              name={label}
              stackId="gate"
              fill={color}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      )}
    </ChartBox>
  );
}
