/**
 * Runs the benchmarks of tests/bench and prints a line a measurement: name, value, unit, how many times as much as a
 * reference of the same run, and the aim with whether it is met. With names, only files whose name contains one of them:
 * `npm run bench -- first-load --tickets 20000 --pouchdb-tickets 5000`.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Benchmark, BenchOptions } from '../tests/bench/measure.ts';
import { reportLine } from '../tests/bench/report-line.ts';

const FOLDER = path.join(import.meta.dirname, '../tests/bench');

interface Order {
  files: string[];
  options: BenchOptions;
}

/** What goes on is for the person who waits; what was measured is the output. */
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Null when the command line is wrong; what is wrong is then written. */
function readOrder(): Order | null {
  try {
    const { values, positionals: wanted } = parseArgs({
      allowPositionals: true,
      options: {
        tickets: { type: 'string' },
        'pouchdb-tickets': { type: 'string', default: '20000' },
      },
    });
    const all = globSync('*.bench.ts', { cwd: FOLDER }).sort();
    const files = all.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
    if (files.length === 0) throw new RangeError(`No benchmark is called ${wanted.join(' or ')}: ${all.join(', ')}`);
    const tickets = values.tickets === undefined ? null : wholeNumber('--tickets', values.tickets, 40);
    const pouchdbTickets = wholeNumber('--pouchdb-tickets', values['pouchdb-tickets'], 0);
    return { files, options: { tickets, pouchdbTickets, say } };
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
    return null;
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  if (!/^\d{1,7}$/.test(text) || Number(text) < least) {
    throw new RangeError(`${name} must be a whole number from ${least} to 9999999.`);
  }
  return Number(text);
}

async function run({ files, options }: Order): Promise<void> {
  for (const file of files) {
    const { default: benchmark }: { default: Benchmark } = await import(pathToFileURL(path.join(FOLDER, file)).href);
    for (const measurement of await benchmark(options)) process.stdout.write(`${reportLine(measurement)}\n`);
  }
}

const order = readOrder();
if (order) await run(order);
