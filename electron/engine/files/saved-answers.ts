/** Answers of TIXNGO's list endpoints that somebody saved as files (domain.md 11.3), read as the gateway reads them. */
import { type StatusLogEntry, statusLogEntrySchema } from '../../../shared/domain/status-log.ts';
import { type Ticket, ticketSchema } from '../../../shared/domain/ticket.ts';
import { type Sentence, sentence } from '../../../shared/sentences/sentence.ts';
import { statusLogPageSchema, ticketPageSchema } from '../../../shared/tixngo.ts';
import { readRecords } from '../gateway/records.ts';
import type { UnreadableRecord } from '../gateway/tixngo-gateway.ts';
import { jsonOf, refuseFile } from './file-text.ts';
import type { ReceivedFile } from './uploads.ts';

/** A file that was read whole. */
export type SavedAnswers = {
  name: string;
  sha256: string;
  /**
   * The newest change or entry in it, UTC milliseconds: a saved answer has no clock of its own, and the server can't have
   * said so earlier. Data of a file may so look older than it is, never younger.
   */
  asOf: number;
  records: number;
  unreadable: UnreadableRecord[];
} & (
  | { kind: 'tickets'; tickets: { ticket: Ticket; raw: string }[] }
  | { kind: 'statusLog'; entries: { entry: StatusLogEntry; raw: string }[] }
);

/** A record may be this much ahead of this machine's clock, in milliseconds; clocks are set wrong by hours, not more. */
const CLOCK_TOLERANCE = 24 * 60 * 60_000;

/** Reads a saved answer from end to end. `now` in UTC milliseconds. @throws CallError with file, what, and where */
export function readSavedAnswers(file: ReceivedFile, now: number): SavedAnswers {
  const { name, sha256 } = file;
  const value = jsonOf(file);
  // A page that carries both marks would be a status log: only that one names a key of the next page.
  const log = statusLogPageSchema.safeParse(value);
  if (log.success) {
    const { read, unreadable } = readRecords(statusLogEntrySchema, log.data.result);
    const entries = read.map(({ record, raw }) => ({ entry: record, raw }));
    const times = read.map(({ record }) => record.serverTimestamp.utc);
    const records = log.data.result.length;
    const asOf = newest(name, 'Entry', times, { unreadable, records, now });
    return { kind: 'statusLog', name, sha256, asOf, records, unreadable, entries };
  }
  const list = ticketPageSchema.safeParse(value);
  if (!list.success) return refuseFile(name, whatElse(value));
  const { read, unreadable } = readRecords(ticketSchema, list.data.result);
  const tickets = read.map(({ record, raw }) => ({ ticket: record, raw }));
  const times = read.map(({ record }) => record.lastUpdated.utc);
  const records = list.data.result.length;
  const asOf = newest(name, 'Ticket', times, { unreadable, records, now });
  return { kind: 'tickets', name, sha256, asOf, records, unreadable, tickets };
}

interface Reading {
  unreadable: readonly UnreadableRecord[];
  records: number;
  now: number;
}

/** The newest of the times; refuses a file without any, and one from the future, which would hide what comes later. */
function newest(
  name: string,
  what: 'Ticket' | 'Entry',
  times: readonly number[],
  { unreadable, records, now }: Reading,
): number {
  if (records === 0) refuseFile(name, sentence('files.noResults'));
  if (times.length === 0) {
    const reason = unreadable[0]?.reason ?? '';
    refuseFile(name, sentence(`files.noneIs${what}`, { records, reason }));
  }
  const latest = times.reduce((later, time) => Math.max(later, time));
  if (latest > now + CLOCK_TOLERANCE) {
    refuseFile(name, sentence(`files.future${what}`, { at: latest }));
  }
  return latest;
}

function whatElse(value: unknown): Sentence {
  if (typeof value === 'object' && value !== null && 'format' in value && String(value.format).startsWith('usher-')) {
    return sentence('files.ofUsher');
  }
  return sentence('files.neither');
}
