import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Area, AreaChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import type { Family } from '../../shared/domain/families.ts';
import { FAMILIES } from '../../shared/domain/families.ts';
import type { FamilyHistory, TimeRange } from '../../shared/overview.ts';
import { useInspector } from '../store/use-inspector.ts';
import { ticketsPath } from '../ui/addresses.ts';
import { formatCount } from '../ui/count-format.ts';
import { Problem } from '../ui/problem.tsx';
import { FAMILY_COLORS } from '../ui/status-color.ts';
import { formatMinute, zoneNameAt } from '../ui/time-format.ts';
import { ChartBox } from './chart-box.tsx';
import { Figure } from './figure.tsx';
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

/** How many tickets were in each family in the course of time. */
export function HistoryFigure({ eventId, isInPlace }: OverTimeProps) {
  const { t } = useTranslation('overview');
  const [range, setRange] = useState<TimeRange>('all');
  const { output: history, input, error } = useInspector('overview.families', { eventId, range });
  if (error) return <Problem error={error} title={t('unreadable')} />;
  if (!history || !input || !isInPlace) return <OverTimeSkeleton />;
  return <History eventId={input.eventId} history={history} range={range} onRange={setRange} />;
}

interface HistoryProps {
  eventId: string | null;
  history: FamilyHistory;
  range: TimeRange;
  onRange: (range: TimeRange) => void;
}

function History({ eventId, history, range, onRange }: HistoryProps) {
  const { t } = useTranslation(['overview', 'domain']);
  const { points } = history;
  const families = FAMILIES.filter((family) => points.some((point) => point.families[family] > 0));
  const labels = families.map((family) => t(`domain:families.${family}`));
  const name = t('history.name');
  const heading = t('time', { zone: zoneOf(history) });
  const data = {
    name,
    definition: t('history.definition'),
    notes: useNotes(history),
    legend: families.map((family) => ({ label: t(`domain:families.${family}`), color: FAMILY_COLORS[family] })),
    columns: [heading, ...labels],
    rows: points.map((point) => [timeIn(history, point.at), ...families.map((family) => point.families[family])]),
  };
  const rows = points.map((point) => ({
    at: point.at,
    time: timeIn(history, point.at),
    counts: families.map((family) => point.families[family]),
  }));
  return (
    <Figure
      data={data}
      size="wide"
      tools={<RangeChoice range={range} onChoose={onRange} />}
      chart={points.length > 0 ? <HistoryChart {...{ eventId, history, families, name }} /> : null}
      table={
        points.length > 0 ? (
          <SeriesTable name={name} heading={heading} series={labels} rows={rows} />
        ) : (
          <p className="overview-empty">{t('history.none')}</p>
        )
      }
    />
  );
}

function useNotes({ logSince, waiting }: FamilyHistory): string[] {
  const { t } = useTranslation('overview');
  const time = logSince === null ? '' : `${formatMinute(logSince)} ${zoneNameAt(logSince)}`;
  return [
    logSince === null ? t('history.sinceNever') : t('history.since', { time }),
    ...(waiting > 0 ? [t('waiting', { count: waiting })] : []),
  ];
}

interface ChartProps {
  eventId: string | null;
  history: FamilyHistory;
  families: readonly Family[];
  name: string;
}

function HistoryChart({ eventId, history, families, name }: ChartProps) {
  const { t } = useTranslation('domain');
  const { points } = history;
  const shown = points.map(({ at, families: counts }) => ({ at, ...counts }));
  return (
    <>
      <Legend
        entries={families.map((family) => ({
          label: t(`families.${family}`),
          color: FAMILY_COLORS[family],
          path: ticketsPath({ eventIds: eventId ? [eventId] : [], families: [family] }),
        }))}
      />
      <ChartBox name={name} height={CHART_HEIGHT} wide>
        {(width) => (
          <AreaChart
            width={width}
            height={CHART_HEIGHT}
            data={shown}
            margin={{ top: 4, right: 20, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--usher-line)" />
            <XAxis {...timeAxis(points, history)} />
            <YAxis width={64} axisLine={false} tickLine={false} tickFormatter={formatCount} allowDecimals={false} />
            <Tooltip
              {...TOOLTIP}
              labelFormatter={(at) => timeIn(history, Number(at))}
              formatter={(count) => formatCount(Number(count))}
            />
            {families.map((family) => (
              <Area
                key={family}
                dataKey={family}
                name={t(`families.${family}`)}
                stackId="family"
                type="linear"
                fill={FAMILY_COLORS[family]}
                fillOpacity={0.85}
                stroke={FAMILY_COLORS[family]}
                strokeWidth={1}
                isAnimationActive={false}
                activeDot={false}
              />
            ))}
          </AreaChart>
        )}
      </ChartBox>
    </>
  );
}
