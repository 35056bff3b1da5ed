/** Status over time, as the log tells it: what the `Status timeline` draws. */
import type { StatusLogEntry } from './status-log.ts';
import { statusesOf, vocabularyOf } from './status-log.ts';
import type { Vocabulary } from './statuses.ts';

/** A stretch of time in one status; `until` is null while it lasts. UTC milliseconds. */
export interface StatusSegment {
  vocabulary: Vocabulary;
  status: string;
  from: number;
  until: number | null;
}

/** The statuses of a log in server order, neighbouring stretches of the same status joined. */
export function statusSegments(log: readonly StatusLogEntry[]): StatusSegment[] {
  const segments: StatusSegment[] = [];
  for (const entry of log) {
    const status = statusesOf(entry).to;
    if (!status) continue;
    const vocabulary = vocabularyOf(entry);
    const last = segments.at(-1);
    if (last?.vocabulary === vocabulary && last.status === status) continue;
    const at = entry.serverTimestamp.utc;
    if (last) last.until = at;
    segments.push({ vocabulary, status, from: at, until: null });
  }
  return segments;
}
