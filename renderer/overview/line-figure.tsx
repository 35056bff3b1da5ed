import { Table } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { formatCount, formatShare } from '../ui/count-format.ts';
import { Figure } from './figure.tsx';
import type { FigureLine } from './figures.ts';

const BAR_SPACE = 32;

/** A figure with one bar a line; its share is of `total`. */
export function LineFigure({ name, lines, total }: { name: string; lines: FigureLine[]; total: number }) {
  return (
    <Figure
      name={name}
      chart={
        <>
          <LineChart name={name} lines={lines} total={total} />
          <Definitions lines={lines} />
        </>
      }
      table={<LineTable name={name} lines={lines} total={total} />}
    />
  );
}

function LineChart({ name, lines, total }: { name: string; lines: FigureLine[]; total: number }) {
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

function LineTable({ name, lines, total }: { name: string; lines: FigureLine[]; total: number }) {
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
    </Table>
  );
}
