import { Table } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { formatCount, formatShare } from '../ui/count-format.ts';
import { Figure } from './figure.tsx';
import type { FigureLine } from './figures.ts';

const BAR_SPACE = 32;

interface LineFigureProps {
  name: string;
  lines: FigureLine[];
  /** What each share is of. */
  total: number;
  /** Each ticket is counted in exactly one line, so that the lines add up to the total. */
  addsUp?: boolean;
  /** What the total is, where that is not plain. */
  note?: string | null;
}

/** A figure with one bar a line. */
export function LineFigure({ name, lines, total, addsUp = false, note = null }: LineFigureProps) {
  return (
    <Figure
      name={name}
      chart={
        <>
          <LineChart name={name} lines={lines} total={total} />
          <Definitions lines={lines} />
          <Note note={note} />
        </>
      }
      table={
        <>
          <LineTable name={name} lines={lines} total={total} addsUp={addsUp} />
          <Note note={note} />
        </>
      }
    />
  );
}

type LinesProps = Pick<LineFigureProps, 'name' | 'lines' | 'total'>;

function Note({ note }: { note: string | null }) {
  return note ? <p className="figure-note">{note}</p> : null;
}

function LineChart({ name, lines, total }: LinesProps) {
  const navigate = useNavigate();
  const bars = lines.map(({ label, count, color, path }) => ({
    label,
    count,
    path,
    fill: color,
    text: [formatCount(count), formatShare(count, total)].filter(Boolean).join(' · '),
  }));
  return (
    <div role="img" aria-label={name} className="figure-chart" style={{ height: lines.length * BAR_SPACE }}>
      <ResponsiveContainer initialDimension={{ width: 440, height: lines.length * BAR_SPACE }}>
        <BarChart
          data={bars}
          layout="vertical"
          margin={{ top: 0, right: 112, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis type="category" dataKey="label" width={150} axisLine={false} tickLine={false} interval={0} />
          <Bar
            dataKey="count"
            className="figure-bar"
            isAnimationActive={false}
            barSize={18}
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
      </ResponsiveContainer>
    </div>
  );
}

function Definitions({ lines }: { lines: FigureLine[] }) {
  return (
    <dl className="figure-definitions">
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

function LineTable({ name, lines, total, addsUp }: LinesProps & { addsUp: boolean }) {
  return (
    <Table aria-label={name} className="figure-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>What is counted</Table.Th>
          <Table.Th ta="right">Count</Table.Th>
          <Table.Th ta="right">Share</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ key, label, definition, count, path }) => (
          <Table.Tr key={key}>
            <Table.Td>
              <Link className="link" to={path}>
                {label}
              </Link>
            </Table.Td>
            <Table.Td className="dim">{definition}</Table.Td>
            <Table.Td ta="right">{formatCount(count)}</Table.Td>
            <Table.Td ta="right">{formatShare(count, total)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      {addsUp ? (
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th colSpan={2}>All</Table.Th>
            <Table.Th ta="right">{formatCount(lines.reduce((sum, { count }) => sum + count, 0))}</Table.Th>
            <Table.Th ta="right">{formatShare(total, total)}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      ) : null}
    </Table>
  );
}
