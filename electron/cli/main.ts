/** The command line as a whole: what was asked for, and one sentence where it cannot be done. */
import { CallError } from '../../shared/answer.ts';
import { fileProblem } from '../engine/database/file-problem.ts';
import { reportProblem } from '../engine/reports/report-problem.ts';
import { StartError } from '../shell/start-error.ts';
import { type Command, HELP, readCommandLine } from './command-line.ts';
import { runReport } from './report-command.ts';
import { runVerify } from './verify-command.ts';

const FAILED = 1;

/** `args` without the program's own name. Gives the exit code: 2 for what cannot be asked. */
export async function main(args: readonly string[]): Promise<number> {
  // What it writes is its owner's alone.
  process.umask(0o077);
  let command: Command | null = null;
  try {
    command = readCommandLine(args);
    if (command.command === 'report') return await runReport(command);
    if (command.command === 'verify') return await runVerify(command);
    process.stdout.write(HELP);
    return 0;
  } catch (error) {
    if (error instanceof StartError) return refuse(error.message, error.exitCode);
    if (error instanceof CallError) return refuse(error.message, FAILED);
    const problem = command?.command === 'report' ? reportProblem(error) : fileProblem(error);
    if (problem === null) throw error;
    return refuse(problem.english, FAILED);
  }
}

function refuse(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}
