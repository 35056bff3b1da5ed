/** The flags of the demo back office. */
import { parseArgs } from 'node:util';
import { DEMO_SEED, DEMO_TICKETS } from '../../shared/demo.ts';

export interface CommandLine {
  port: number;
  tickets: number;
  seed: number;
  dataFile: string | undefined;
}

/** The command line cannot be followed; the message is one sentence for a person. */
export class BadCommandLine extends Error {}

const USAGE = 'Known flags: --port N, --tickets N, --seed N, --data-file FILE.';

/** Throws {@link BadCommandLine}. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { port, tickets, seed, 'data-file': dataFile } = parse(args);
  if (dataFile === '') throw new BadCommandLine('--data-file must name a file.');
  return {
    port: wholeNumber('--port', port, 0, 65_535) ?? 0,
    tickets: wholeNumber('--tickets', tickets, 1, 1_000_000) ?? DEMO_TICKETS,
    seed: wholeNumber('--seed', seed, 0, Number.MAX_SAFE_INTEGER) ?? DEMO_SEED,
    dataFile,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { port: text, tickets: text, seed: text, 'data-file': text } }).values;
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new BadCommandLine(`${sentence}. ${USAGE}`);
  }
}

function wholeNumber(flag: string, text: string | undefined, minimum: number, maximum: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value;
  throw new BadCommandLine(`${flag} must be a whole number from ${minimum} to ${maximum}, not "${text}".`);
}
