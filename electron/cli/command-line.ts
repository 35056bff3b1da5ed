/** What `usher` can be asked for, and one sentence for whoever mistypes it. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { ReportFormat } from '../../shared/reports.ts';
import { PERSONAL_FIELDS, REPORT_FORMATS, REPORT_KINDS } from '../../shared/reports.ts';
import { ticketFilterSchema } from '../../shared/ticket-views.ts';
import { StartError } from '../shell/start-error.ts';

export interface ReportCommand {
  command: 'report';
  /** A question without its file of S-360, not checked yet. */
  question: {
    kind: string;
    filter: object;
    at: string | null;
    by?: string[];
    personalData: object;
    ticket: string | null;
  };
  /** Null: as the file to write is called. */
  format: ReportFormat | null;
  out: string | null;
  s360: { file: string; numberColumn: string; statusColumn: string } | null;
  dataDir: string | null;
}

export interface VerifyCommand {
  command: 'verify';
  files: string[];
  trail: boolean;
  /** A head of the trail that was noted elsewhere. */
  head: string | null;
  dataDir: string | null;
}

export type Command = ReportCommand | VerifyCommand | { command: 'help' };

export const HELP = `Usage:
  usher report KIND [--format ${REPORT_FORMATS.join('|')}] [--out FILE] [--filter NAME=VALUE]...
               [--at INSTANT] [--by event|gate|category]... [--personal CHOICE]... [--data-dir DIR]
  usher report ticket-file --ticket NUMBER [...]
  usher report s360 --s360 FILE --number-column NAME --status-column NAME [...]
  usher verify FILE... [--data-dir DIR]
  usher verify --trail [--head TEXT] [--data-dir DIR]

KIND      ${REPORT_KINDS.join(', ')}
--filter  as on the Tickets screen: ${Object.keys(ticketFilterSchema.shape).join(', ')};
          again for a further value, a status as V4:DOWNLOADED, an age as JSON
--ticket  a ticket number or ticket id
--at      figures as of then: an RFC 3339 date-time
--personal  pseudonymised, or fields beyond names and e-mails: ${PERSONAL_FIELDS.join(', ')}
--head    a head of the audit trail that was noted elsewhere: usher-trail:NUMBER:HASH
`;

/** @throws StartError with exit code 2 that says what is wrong */
export function readCommandLine(args: readonly string[]): Command {
  const { values, positionals } = readArguments(args);
  const [command, ...others] = positionals;
  if (values.help || command === undefined) return { command: 'help' };
  if (command === 'report') return reportCommand(values, others);
  if (command === 'verify') return verifyCommand(values, others);
  throw misuse(`There is no command "${command}".`);
}

const OPTIONS = {
  help: { type: 'boolean' },
  'data-dir': { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  filter: { type: 'string', multiple: true },
  at: { type: 'string' },
  by: { type: 'string', multiple: true },
  personal: { type: 'string', multiple: true },
  ticket: { type: 'string' },
  s360: { type: 'string' },
  'number-column': { type: 'string' },
  'status-column': { type: 'string' },
  trail: { type: 'boolean' },
  head: { type: 'string' },
} as const;

type Values = ReturnType<typeof readArguments>['values'];

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], strict: true, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.(?:\s|$)|\n/);
    throw misuse(`${sentence}.`);
  }
}

/** The flags that belong to one command only. */
const REPORT_FLAGS = [
  'format',
  'out',
  'filter',
  'at',
  'by',
  'personal',
  'ticket',
  's360',
  'number-column',
  'status-column',
] as const;
const VERIFY_FLAGS = ['trail', 'head'] as const;

function refuse(values: Values, flags: readonly (keyof Values)[], command: string): void {
  const given = flags.find((flag) => values[flag] !== undefined);
  if (given !== undefined) throw misuse(`--${given} does not go with ${command}.`);
}

function reportCommand(values: Values, [kind, ...others]: string[]): ReportCommand {
  refuse(values, VERIFY_FLAGS, 'report');
  if (kind === undefined || others.length > 0) throw misuse('report takes one KIND.');
  const format = z
    .enum(REPORT_FORMATS)
    .nullable()
    .safeParse(values.format ?? null);
  if (!format.success) throw misuse(`--format is ${REPORT_FORMATS.join(' or ')}, not "${values.format}".`);
  return {
    command: 'report',
    question: {
      kind,
      filter: filterOf(values.filter ?? []),
      at: values.at ?? null,
      ...(values.by ? { by: values.by } : {}),
      personalData: personalDataOf(values.personal ?? []),
      ticket: values.ticket ?? null,
    },
    format: format.data,
    out: values.out ?? null,
    s360: s360Of(values),
    dataDir: values['data-dir'] ?? null,
  };
}

function verifyCommand(values: Values, files: string[]): VerifyCommand {
  refuse(values, REPORT_FLAGS, 'verify');
  const { trail = false, head = null } = values;
  if (!trail && files.length === 0) throw misuse('verify takes one FILE or more, or --trail.');
  if (!trail && head !== null) throw misuse('--head goes with --trail.');
  return { command: 'verify', files, trail, head, dataDir: values['data-dir'] ?? null };
}

function s360Of(values: Values): ReportCommand['s360'] {
  const { s360, 'number-column': numberColumn, 'status-column': statusColumn } = values;
  if (s360 === undefined && numberColumn === undefined && statusColumn === undefined) return null;
  if (s360 === undefined || numberColumn === undefined || statusColumn === undefined) {
    throw misuse('--s360, --number-column and --status-column go together.');
  }
  return { file: s360, numberColumn, statusColumn };
}

function personalDataOf(choices: readonly string[]): object {
  if (choices.length === 0) return { kind: 'namesAndEmails' };
  if (choices.length === 1 && choices[0] === 'pseudonymised') return { kind: 'pseudonymised' };
  const unknown = choices.find((choice) => !(PERSONAL_FIELDS as readonly string[]).includes(choice));
  if (unknown !== undefined) {
    throw misuse(`--personal is pseudonymised alone, or any of ${PERSONAL_FIELDS.join(', ')}; not "${unknown}".`);
  }
  return { kind: 'withFields', fields: PERSONAL_FIELDS.filter((field) => choices.includes(field)) };
}

/** A filter as the contract has it: values are checked with the question. */
function filterOf(pairs: readonly string[]): object {
  const filter: Record<string, unknown> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (at < 0 || !Object.hasOwn(ticketFilterSchema.shape, name)) {
      throw misuse(`--filter takes NAME=VALUE, NAME being one of ${Object.keys(ticketFilterSchema.shape).join(', ')}.`);
    }
    const value = valueOfFilter(name, pair.slice(at + 1));
    filter[name] = Array.isArray(value) ? [...((filter[name] as unknown[]) ?? []), ...value] : value;
  }
  return filter;
}

function valueOfFilter(name: string, text: string): unknown {
  if (name === 'text') return text;
  if (name === 'ownerChanged' || name === 'age') return jsonOf(name, text);
  if (name !== 'statuses') return [text];
  const colon = text.indexOf(':');
  return [{ vocabulary: text.slice(0, Math.max(0, colon)), value: text.slice(colon + 1) }];
}

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw misuse(`--filter ${name} takes JSON, not "${text}".`);
  }
}

/** For `usher` itself: what was typed cannot be done. */
export function misuse(sentence: string): StartError {
  return new StartError(`${sentence} usher --help lists what it takes.`, 2);
}
