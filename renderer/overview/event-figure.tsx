import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Bar, BarChart, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import type { Family } from '../../shared/domain/families.ts';
import { FAMILIES } from '../../shared/domain/families.ts';
import type { OverviewFigures } from '../../shared/ticket-views.ts';
import { ticketsPath } from '../ui/addresses.ts';
import { textColorOn } from '../ui/contrast.ts';
import { formatCount } from '../ui/count-format.ts';
import { FamilyBadge } from '../ui/status-badge.tsx';
import { FAMILY_COLORS } from '../ui/status-color.ts';
import { formatEventTime } from '../ui/time-format.ts';
import { ChartBox } from './chart-box.tsx';
import { Figure } from './figure.tsx';
import { TOOLTIP } from './over-time.tsx';

const BAR_SPACE = 36;
/** Longer event names are cut on the axis, in characters; the table has them whole. */
const LONGEST_NAME = 32;
/** A count is written into its piece of a bar when the piece is at least this wide, in pixels. */
const LABEL_WIDTH = 44;

type EventFigures = OverviewFigures['events'][number];

/** More would be no chart any more; the table has all of them. */
const MOST_EVENTS = 30;

/** Tickets of each event, divided by family. */
export function EventFigure({ events }: { events: readonly EventFigures[] }) {
  const { t } = useTranslation(['overview', 'domain']);
  const families = FAMILIES.filter((family) => events.some((figures) => countOf(figures, family) > 0));
  const name = t('events.name');
  const data = {
    name,
    definition: t('events.definition'),
    notes: events.length > MOST_EVENTS ? [t('events.most', { count: MOST_EVENTS })] : [],
    legend: families.map((family) => ({ label: t(`domain:families.${family}`), color: FAMILY_COLORS[family] })),
    columns: [t('event'), t('start'), ...families.map((family) => t(`domain:families.${family}`)), t('all')],
    rows: events.map((figures) => [
      figures.event.name,
      figures.event.start ? formatEventTime(figures.event.start) : '',
      ...families.map((family) => countOf(figures, family)),
      figures.event.tickets,
    ]),
  };
  return (
    <Figure
      data={data}
      size="wide"
      chart={<EventChart name={name} events={largest(events)} families={families} />}
      table={<EventTable name={name} events={events} families={families} />}
    />
  );
}

/** In their order. */
function largest(events: readonly EventFigures[]): readonly EventFigures[] {
  if (events.length <= MOST_EVENTS) return events;
  const kept = new Set([...events].sort((one, other) => other.event.tickets - one.event.tickets).slice(0, MOST_EVENTS));
  return events.filter((figures) => kept.has(figures));
}

interface EventsProps {
  name: string;
  events: readonly EventFigures[];
  families: readonly Family[];
}

function countOf({ families }: EventFigures, family: Family): number {
  return families.find(({ key }) => key === family)?.count ?? 0;
}

function EventChart({ name, events, families }: EventsProps) {
  const { t } = useTranslation('domain');
  const navigate = useNavigate();
  const bars = events.map((figures) => ({
    eventId: figures.event.eventId,
    label: `${shortened(figures.event.name)} · ${formatCount(figures.event.tickets)}`,
    ...Object.fromEntries(families.map((family) => [family, countOf(figures, family)])),
  }));
  const height = bars.length * BAR_SPACE;
  return (
    <>
      <div className="overview-legend">
        {families.map((family) => (
          <FamilyBadge key={family} family={family} />
        ))}
      </div>
      <ChartBox name={name} height={height} wide>
        {(width) => (
          <BarChart
            width={width}
            height={height}
            data={bars}
            layout="vertical"
            margin={{ top: 0, right: 8, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <XAxis type="number" hide domain={[0, 'dataMax']} />
            <YAxis type="category" dataKey="label" width={280} axisLine={false} tickLine={false} interval={0} />
            <Tooltip {...TOOLTIP} formatter={(count) => formatCount(Number(count))} />
            {families.map((family) => (
              <Bar
                key={family}
                dataKey={family}
                name={t(`families.${family}`)}
                stackId="event"
                className="overview-bar"
                fill={FAMILY_COLORS[family]}
                isAnimationActive={false}
                barSize={22}
                onClick={(_, position) => {
                  const eventId = bars[position]?.eventId;
                  if (eventId) void navigate(ticketsPath({ eventIds: [eventId], families: [family] }));
                }}
              >
                <LabelList dataKey={family} content={(label) => <PieceLabel {...pieceOf(label)} family={family} />} />
              </Bar>
            ))}
          </BarChart>
        )}
      </ChartBox>
    </>
  );
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

interface Piece {
  x: number;
  y: number;
  width: number;
  height: number;
  count: number;
}

function pieceOf(label: { x?: unknown; y?: unknown; width?: unknown; height?: unknown; value?: unknown }): Piece {
  return {
    x: Number(label.x),
    y: Number(label.y),
    width: Number(label.width),
    height: Number(label.height),
    count: Number(label.value),
  };
}

function PieceLabel({ x, y, width, height, count, family }: Piece & { family: Family }) {
  if (width < LABEL_WIDTH) return null;
  return (
    <text
      x={x + width / 2}
      y={y + height / 2}
      dy="0.35em"
      textAnchor="middle"
      style={{ fill: textColorOn(FAMILY_COLORS[family]), pointerEvents: 'none' }}
    >
      {formatCount(count)}
    </text>
  );
}

function EventTable({ name, events, families }: EventsProps) {
  const { t } = useTranslation(['overview', 'domain']);
  return (
    <div className="scroll-x">
      <Table aria-label={name} className="overview-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('event')}</Table.Th>
            <Table.Th>{t('start')}</Table.Th>
            {families.map((family) => (
              <Table.Th key={family} ta="right">
                {t(`domain:families.${family}`)}
              </Table.Th>
            ))}
            <Table.Th ta="right">{t('all')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {events.map((figures) => (
            <Table.Tr key={figures.event.eventId}>
              <Table.Td>
                <Link className="link" to={ticketsPath({ eventIds: [figures.event.eventId] })}>
                  {figures.event.name}
                </Link>
              </Table.Td>
              <Table.Td className="dim">{figures.event.start ? formatEventTime(figures.event.start) : ''}</Table.Td>
              {families.map((family) => (
                <Table.Td key={family} ta="right">
                  <Link
                    className="link"
                    to={ticketsPath({ eventIds: [figures.event.eventId], families: [family] })}
                    aria-label={`${figures.event.name}, ${t(`domain:families.${family}`)}: ${countOf(figures, family)}`}
                  >
                    {formatCount(countOf(figures, family))}
                  </Link>
                </Table.Td>
              ))}
              <Table.Td ta="right">{formatCount(figures.event.tickets)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
