/** The flags of both shells: what they are, and one sentence for whoever mistypes them. */
import { parseArgs } from 'node:util';
import { DEMO_TICKETS } from '../../shared/demo.ts';
import { settingsSchema } from '../../shared/settings.ts';
import { StartError } from './start-error.ts';

/** What was asked for on the command line; null where nothing was said. */
export interface CommandLine {
  browser: boolean;
  /** Port of the browser shell; null or 0: any free one. */
  port: number | null;
  dataDir: string | null;
  /** Address of TIXNGO for this run, in place of the one in the settings. */
  server: string | null;
  /** Use the demo back office, whatever the settings say. */
  demo: boolean;
  demoTickets: number;
}

const FLAGS = '--browser, --port N, --data-dir DIR, --server URL, --demo, --demo-tickets N';
const MOST_DEMO_TICKETS = 5_000_000;

/**
 * The flags, without the program's own name and path.
 * @throws StartError with exit code 2 that names the flag and what it takes.
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const flags = readFlags(args);
  if (flags.server !== undefined && flags.demo) {
    throw misuse('--server and --demo exclude each other: the tickets come from one place.');
  }
  if (flags.server !== undefined && flags['demo-tickets'] !== undefined) {
    throw misuse('--demo-tickets is for the demo back office; it cannot go with --server.');
  }
  if (flags['data-dir'] === '') throw misuse('--data-dir needs a directory.');
  return {
    browser: flags.browser ?? false,
    port: wholeNumber('--port', flags.port, 0, 65_535),
    dataDir: flags['data-dir'] ?? null,
    server: serverAddress(flags.server),
    demo: flags.demo ?? false,
    demoTickets: wholeNumber('--demo-tickets', flags['demo-tickets'], 1, MOST_DEMO_TICKETS) ?? DEMO_TICKETS,
  };
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        browser: { type: 'boolean' },
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        server: { type: 'string' },
        demo: { type: 'boolean' },
        'demo-tickets': { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.(?:\s|$)|\n/);
    throw misuse(`${sentence}.`);
  }
}

function wholeNumber(flag: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw misuse(`${flag} needs a whole number from ${least} to ${most}, not "${text}".`);
}

function serverAddress(text: string | undefined): string | null {
  if (text === undefined) return null;
  const address = settingsSchema.shape.serverUrl.safeParse(text);
  if (address.success && address.data !== '') return address.data;
  throw misuse(`--server needs an address that begins with https:// or http://, not "${text}".`);
}

function misuse(sentence: string): StartError {
  return new StartError(`${sentence} Usher knows these flags: ${FLAGS}.`, 2);
}
