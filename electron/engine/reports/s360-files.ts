/** Files of S-360 that a person has chosen, held in memory until reports were made of them. */
import { CallError } from '../../../shared/answer.ts';
import { type CsvDelimiter, csvRecords, delimiterOf } from '../../../shared/csv.ts';
import type { S360File, S360Preview } from '../../../shared/reports.ts';
import { LARGEST_S360_BYTES } from '../../../shared/reports.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import type { ReceivedFile } from '../files/uploads.ts';

/** Files held at once: the one in use, and the one before. */
const MOST_FILES = 2;
/** Records shown for the mapping of the columns, the headings apart. */
const SHOWN_RECORDS = 5;

export class S360Files {
  /** By SHA-256, in the order in which they came. */
  readonly #held = new Map<string, string>();

  /** @throws CallError when it is too large or holds no table */
  hold(file: ReceivedFile): S360Preview {
    const text = textOf(file);
    const preview = s360Preview(file, text);
    this.#held.delete(file.sha256);
    this.#held.set(file.sha256, text);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST_FILES && oldest !== undefined) this.#held.delete(oldest);
    return preview;
  }

  /** @throws CallError `NOT_FOUND` when it is not held any more */
  text({ name, sha256 }: Pick<S360File, 'name' | 'sha256'>): string {
    const text = this.#held.get(sha256);
    if (text === undefined) throw new CallError('NOT_FOUND', sentence('files.namedNotHeld', { name }));
    return text;
  }
}

/** UTF-8, or what Windows programs write where it is not. @throws CallError */
export function textOf({ name, bytes }: Pick<ReceivedFile, 'name' | 'bytes'>): string {
  if (bytes.length > LARGEST_S360_BYTES) {
    throw new CallError('BAD_INPUT', sentence('reports.s360TooLarge', { name, most: LARGEST_S360_BYTES }));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Headings and first records, for a person to say which column is which. @throws CallError */
export function s360Preview({ name, sha256 }: Pick<ReceivedFile, 'name' | 'sha256'>, text: string): S360Preview {
  const delimiter = delimiterOf(text);
  const [headings, ...rows] = firstRecords(text, delimiter);
  if (!headings || headings.length < 2) {
    throw new CallError('BAD_INPUT', sentence('reports.s360NoHeadings', { name }));
  }
  return { name, sha256, delimiter, headings, rows };
}

function firstRecords(text: string, delimiter: CsvDelimiter): string[][] {
  const records: string[][] = [];
  for (const record of csvRecords(text, delimiter)) {
    records.push(record);
    if (records.length > SHOWN_RECORDS) break;
  }
  return records;
}
