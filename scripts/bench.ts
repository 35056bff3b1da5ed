/**
 * Runs the benchmarks of tests/bench and prints a line a measurement: name, value, unit, and how many times as long as a
 * reference of the same run. With arguments, only files whose name contains one of them.
 */
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Benchmark, Measurement } from '../tests/bench/measure.ts';

const FOLDER = path.join(import.meta.dirname, '../tests/bench');

const wanted = process.argv.slice(2);
const files = globSync('*.bench.ts', { cwd: FOLDER }).sort();
const chosen = files.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));

if (chosen.length === 0) {
  process.stderr.write(`No benchmark is called ${wanted.join(' or ')}; there are: ${files.join(', ')}\n`);
  process.exitCode = 1;
}
for (const file of chosen) {
  const { default: benchmark }: { default: Benchmark } = await import(pathToFileURL(path.join(FOLDER, file)).href);
  for (const measurement of await benchmark()) process.stdout.write(`${lineOf(measurement)}\n`);
}

function lineOf({ name, value, unit, ratio, reference }: Measurement): string {
  const figures = `${value.toPrecision(3).padStart(8)} ${unit.padEnd(12)}`;
  return `${name.padEnd(32)} ${figures} ${ratio.toFixed(2).padStart(8)} × ${reference}`;
}
