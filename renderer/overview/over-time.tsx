import { SegmentedControl, Skeleton, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverTime, TimeRange } from '../../shared/overview.ts';
import { TIME_RANGES } from '../../shared/overview.ts';
import { formatCount } from '../ui/count-format.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { formatEventTime, offsetName } from '../ui/time-format.ts';
import type { LegendEntry } from './figure-data.ts';
import { ticksBetween, tickText } from './time-axis.ts';

/** Of a chart over time, pixels. */
export const CHART_HEIGHT = 260;

/** Of a figure over time. */
export interface OverTimeProps {
  eventId: string | null;
  /** Nothing that is still awaited stands above it. */
  isInPlace: boolean;
}

/** Chooses how far back a chart goes. */
export function RangeChoice({ range, onChoose }: { range: TimeRange; onChoose: (range: TimeRange) => void }) {
  const { t } = useTranslation('overview');
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('ranges.name')}
      value={range}
      onChange={(value) => onChoose(TIME_RANGES.find((known) => known === value) ?? 'all')}
      data={TIME_RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
    />
  );
}

/** The axis of a chart whose points have their instant in `at`. */
export function timeAxis(points: readonly { at: number }[], { zone }: Pick<OverTime, 'zone'>, width = 0) {
  const from = points[0]?.at ?? 0;
  const to = (points.at(-1)?.at ?? 0) + width;
  return {
    dataKey: 'at',
    type: 'number' as const,
    scale: 'time' as const,
    domain: [from, to] as [number, number],
    ticks: ticksBetween(from, to, zone.offset),
    tickFormatter: (instant: number) => tickText(instant, to - from, zone.offset),
    tickLine: false,
    axisLine: { stroke: 'var(--usher-line)' },
  };
}

/** An instant in the zone of the figure. */
export function timeIn({ zone }: Pick<OverTime, 'zone'>, utc: number): string {
  return formatEventTime({ utc, offset: zone.offset });
}

/** How the tooltip of a chart looks. */
export const TOOLTIP = {
  isAnimationActive: false,
  cursor: { fill: 'var(--usher-hover)', stroke: 'var(--mantine-color-dimmed)' },
  contentStyle: {
    background: 'var(--usher-surface)',
    border: '1px solid var(--usher-line)',
    borderRadius: 6,
    color: 'var(--mantine-color-text)',
  },
  itemStyle: { color: 'var(--mantine-color-text)', padding: 0 },
} as const;

/** What each colour stands for; with a path it leads to the tickets. */
export function Legend({ entries }: { entries: readonly (LegendEntry & { path?: string | null })[] }) {
  return (
    <div className="overview-legend">
      {entries.map(({ label, color, path }) => {
        const entry = (
          <span key={label} className="badge">
            <span className="badge-dot" style={{ background: color }} />
            <span className="badge-text">{label}</span>
          </span>
        );
        if (!path) return entry;
        return (
          <Link key={label} className="legend-link" to={path}>
            {entry}
          </Link>
        );
      })}
    </div>
  );
}

interface SeriesTableProps {
  name: string;
  /** Of the first column. */
  heading: string;
  series: readonly string[];
  rows: readonly { at: number; time: string; counts: readonly number[] }[];
}

/** A row for each point in time, the latest first. */
export function SeriesTable({ name, heading, series, rows }: SeriesTableProps) {
  return (
    <ScrollBox className="overview-scroll">
      <Table aria-label={name} className="overview-table" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{heading}</Table.Th>
            {series.map((label) => (
              <Table.Th key={label} ta="right">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...rows].reverse().map(({ at, time, counts }) => (
            <Table.Tr key={at}>
              <Table.Td>{time}</Table.Td>
              {counts.map((count, place) => (
                <Table.Td key={series[place]} ta="right">
                  {formatCount(count)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  );
}

/** Takes the space of a figure over time until it is there. */
export function OverTimeSkeleton() {
  return <Skeleton className="overview-wide" height={CHART_HEIGHT + 150} radius={8} />;
}

/** The heading of a column of times, with its zone. */
export function zoneOf({ zone }: Pick<OverTime, 'zone'>): string {
  return offsetName(zone.offset);
}
