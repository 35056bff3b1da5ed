/** Runs the demo back office as a process of its own: one line when it answers, a clean end when it is told to stop. */
import { fstatSync } from 'node:fs';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import type { DemoBackOffice } from './back-office.ts';
import { startDemoBackOffice } from './back-office.ts';
import { BadCommandLine, readCommandLine } from './command-line.ts';
import { UnusableDataFile } from './store/store.ts';

const BAD_INPUT = 2;
const FAILED = 1;

try {
  const backOffice = await startDemoBackOffice(readCommandLine(process.argv.slice(2)));
  stopWhenTold(backOffice);
  process.stdout.write(`Demo back office is open at ${backOffice.url} (API key ${DEMO_API_KEY})\n`);
} catch (error) {
  const badInput = error instanceof BadCommandLine || error instanceof UnusableDataFile;
  console.error(badInput ? error.message : startFailure(error));
  process.exitCode = badInput || isPortProblem(error) ? BAD_INPUT : FAILED;
}

function stopWhenTold(backOffice: DemoBackOffice): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await backOffice.close();
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (process.channel) {
    process.on('disconnect', stop);
  } else if (stdinIsAPipe()) {
    process.stdin.on('end', stop).on('error', stop).resume();
  }
}

/** A parent's pipe ends with the parent; a terminal or `/dev/null` says nothing about it. */
function stdinIsAPipe(): boolean {
  try {
    const stdin = fstatSync(0);
    return stdin.isFIFO() || stdin.isSocket();
  } catch {
    return false;
  }
}

function isPortProblem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen';
}

function startFailure(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  if (isPortProblem(error)) return `The port cannot be used (${why}). Choose another with --port, or 0 for any.`;
  return `The demo back office could not start: ${why}`;
}
