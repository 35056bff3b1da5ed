/**
 * The report on all tickets of a full cache, made as the engine makes it: as CSV held against better-sqlite3 that writes
 * the same rows to a file, and the memory that the engine's process takes for it, as CSV and as XLSX.
 */
import path from 'node:path';
import { buildIfNeeded } from '../../scripts/build.ts';
import type { ReportFormat } from '../../shared/reports.ts';
import { wholeNumber } from './figures.ts';
import { HelperProcess } from './helper-process.ts';
import type { Benchmark, BenchOptions, Measurement } from './measure.ts';
import type { PlainExportTasks } from './reports/plain-export.ts';
import type { ReportMakerTasks } from './reports/report-maker.ts';
import { fullCache } from './screens/full-cache.ts';

/** The sizes that the aims speak of. */
const SIZES = { csv: 1_000_000, xlsx: 200_000 } as const;
const MOST_TIMES = 2;
const MOST_MEMORY = 100;
/** The quickest of so many counts; the first has to fetch the file from the disk. */
const ROUNDS = 3;

const program = (name: string): string => path.join(import.meta.dirname, 'reports', name);

async function measure(format: keyof typeof SIZES, tickets: number, say: BenchOptions['say']): Promise<Measurement[]> {
  const dataDir = await fullCache(tickets, say);
  say(`A report on ${wholeNumber(tickets)} tickets as ${format.toUpperCase()} …`);
  let plain = Number.POSITIVE_INFINITY;
  let report = { milliseconds: Number.POSITIVE_INFINITY, size: 0 };
  let growth = 0;
  for (let round = 0; round < ROUNDS; round++) {
    plain = Math.min(plain, await plainExport(dataDir, tickets));
    const made = await makeReport(dataDir, format, tickets);
    growth = Math.max(growth, made.growth);
    if (made.milliseconds < report.milliseconds) report = made;
  }
  const times = report.milliseconds / plain;
  const name = `${format.toUpperCase()} of ${wholeNumber(tickets)} tickets`;
  const isFull = tickets >= SIZES[format];
  const judged = (met: boolean): boolean | null => (isFull ? met : null);
  return [
    {
      name,
      value: report.milliseconds / 1_000,
      unit: 's',
      ratio: { times, reference: 'better-sqlite3 to a file' },
      ...(format === 'csv' && { aim: { text: `at most ${MOST_TIMES} times`, met: judged(times <= MOST_TIMES) } }),
      note: `${report.size.toFixed(0)} MB`,
    },
    {
      name: `memory of the engine for ${name}`,
      value: growth,
      unit: 'MB',
      aim: { text: `under ${MOST_MEMORY} MB more`, met: judged(growth < MOST_MEMORY) },
    },
  ];
}

async function plainExport(dataDir: string, tickets: number): Promise<number> {
  const exporter = new HelperProcess<PlainExportTasks>(program('plain-export.ts'));
  try {
    const { milliseconds, rows } = await exporter.ask('write', { dataDir });
    if (rows !== tickets) throw new Error(`There are ${rows} rows for ${tickets} tickets.`);
    return milliseconds;
  } finally {
    await exporter.stop();
  }
}

async function makeReport(dataDir: string, format: ReportFormat, tickets: number) {
  const maker = new HelperProcess<ReportMakerTasks>(program('report-maker.ts'));
  try {
    const made = await maker.ask('make', { dataDir, format });
    if (made.rows !== tickets) throw new Error(`The report has ${made.rows} rows for ${tickets} tickets.`);
    return made;
  } finally {
    await maker.stop();
  }
}

const benchmark: Benchmark = async ({ tickets, say }) => {
  if (!buildIfNeeded().ok) throw new Error('Usher cannot be built.');
  return [...(await measure('csv', tickets ?? SIZES.csv, say)), ...(await measure('xlsx', tickets ?? SIZES.xlsx, say))];
};

export default benchmark;
