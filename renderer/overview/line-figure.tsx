import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts';
import { formatCount, formatShare } from '../ui/count-format.ts';
import { ChartBox } from './chart-box.tsx';
import { Figure } from './figure.tsx';
import type { LegendEntry } from './figure-data.ts';
import type { FigureLine } from './figures.ts';
import { Legend } from './over-time.tsx';

const BAR_SPACE = 32;
/** A figure with more lines than this is drawn narrower, and leaves the meaning of each to its table. */
const FEW_LINES = 8;
const NARROW_BAR_SPACE = 24;

function barSpaceOf(lines: readonly FigureLine[]): number {
  return lines.length > FEW_LINES ? NARROW_BAR_SPACE : BAR_SPACE;
}

interface LineFigureProps {
  name: string;
  definition: string;
  notes?: readonly string[];
  lines: readonly FigureLine[];
  /** What each share is of. */
  total: number;
  /** Each ticket is counted in exactly one line, so that the lines add up to the total. */
  addsUp?: boolean;
  /** One more column: its heading, and a text a line, which may stand at the end of the bars too. */
  column?: { heading: string; texts: readonly string[]; onBars?: boolean };
  /** What the colours mean, where the labels do not say it. */
  legend?: readonly LegendEntry[];
  /** Of the space for the labels, pixels. */
  labelWidth?: number;
  /** Said instead of a chart without lines. */
  nothing?: string;
}

/** A figure with one bar a line. */
export function LineFigure(props: LineFigureProps) {
  const { t } = useTranslation('overview');
  const { name, definition, notes = [], lines, total, column, legend = [] } = props;
  const data = {
    name,
    definition,
    notes,
    legend,
    columns: [t('name'), ...(column ? [column.heading] : []), t('counted'), t('count'), t('share')],
    rows: lines.map(({ label, definition: counted, count }, place) => [
      label,
      ...(column ? [column.texts[place] ?? ''] : []),
      counted,
      count,
      formatShare(count, total),
    ]),
  };
  if (lines.length === 0) return <Figure data={data} chart={null} table={<p className="dim">{props.nothing}</p>} />;
  return (
    <Figure
      data={data}
      size={lines.length > FEW_LINES ? 'tall' : 'plain'}
      chart={
        <>
          {legend.length > 0 ? <Legend entries={legend} /> : null}
          <LineChart {...props} />
          {lines.length > FEW_LINES ? null : <Definitions lines={lines} />}
        </>
      }
      table={<LineTable {...props} />}
    />
  );
}

function LineChart({ name, lines, total, column, labelWidth = 150 }: LineFigureProps) {
  const navigate = useNavigate();
  const bars = lines.map(({ label, mark, count, color, path }, place) => ({
    label: mark ? `${mark} ${label}` : label,
    count,
    path,
    fill: color,
    text: [formatCount(count), formatShare(count, total), column?.onBars && column.texts[place]]
      .filter(Boolean)
      .join(' · '),
  }));
  const height = lines.length * barSpaceOf(lines);
  const longest = Math.max(...bars.map(({ text }) => text.length));
  return (
    <ChartBox name={name} height={height}>
      {(width) => (
        <BarChart
          width={width}
          height={height}
          data={bars}
          layout="vertical"
          margin={{ top: 0, right: 16 + longest * 6.4, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis type="category" dataKey="label" width={labelWidth} axisLine={false} tickLine={false} interval={0} />
          <Bar
            dataKey="count"
            className="overview-bar"
            isAnimationActive={false}
            barSize={barSpaceOf(lines) - 12}
            radius={3}
            minPointSize={2}
            onClick={(_, index) => {
              const bar = bars[index];
              if (bar) void navigate(bar.path);
            }}
          >
            <LabelList dataKey="text" position="right" />
          </Bar>
        </BarChart>
      )}
    </ChartBox>
  );
}

function Definitions({ lines }: Pick<LineFigureProps, 'lines'>) {
  return (
    <dl className="overview-definitions">
      {lines.map(({ key, label, definition, path }) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt>
            <Link className="link" to={path}>
              {label}
            </Link>
          </dt>
          <dd>{definition}</dd>
        </div>
      ))}
    </dl>
  );
}

function LineTable({ name, lines, total, column, addsUp = false }: LineFigureProps) {
  const { t } = useTranslation('overview');
  return (
    <Table aria-label={name} className="overview-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('name')}</Table.Th>
          {column ? <Table.Th>{column.heading}</Table.Th> : null}
          <Table.Th>{t('counted')}</Table.Th>
          <Table.Th ta="right">{t('count')}</Table.Th>
          <Table.Th ta="right">{t('share')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ key, label, definition, count, path }, place) => (
          <Table.Tr key={key}>
            <Table.Td>
              <Link className="link" to={path}>
                {label}
              </Link>
            </Table.Td>
            {column ? <Table.Td>{column.texts[place]}</Table.Td> : null}
            <Table.Td className="dim">{definition}</Table.Td>
            <Table.Td ta="right">{formatCount(count)}</Table.Td>
            <Table.Td ta="right">{formatShare(count, total)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      {addsUp ? (
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th colSpan={2}>{t('all')}</Table.Th>
            <Table.Th ta="right">{formatCount(lines.reduce((sum, { count }) => sum + count, 0))}</Table.Th>
            <Table.Th ta="right">{formatShare(total, total)}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      ) : null}
    </Table>
  );
}
