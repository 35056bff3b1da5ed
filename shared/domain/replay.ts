/**
 * What a status log alone tells: replayed through the state machine, it gives the ticket's state at any instant, its
 * owners, its phones, and every entry that does not fit. It explains; the server's value stays the one shown.
 */
import type { Refusal, TicketState } from './lifecycle.ts';
import type { OwnershipLink } from './ownership.ts';
import { ownershipChain } from './ownership.ts';
import { beginCourse } from './replay-course.ts';
import { followEntry } from './replay-entry.ts';
import { followTransaction } from './replay-legacy.ts';
import type { StatusLogEntry } from './status-log.ts';
import type { StatusSegment } from './timeline.ts';
import { statusSegments } from './timeline.ts';

/** Why an entry of a log does not follow from those before it. `entry` is its position in the log. */
export type ReplayProblem =
  /** The log does not begin with the injection: what came before is not known. */
  | { kind: 'logBeginsLate'; entry: number }
  /**
   * The entry's from-status, or an owner that it names, is not what the entries before it lead to: something is
   * missing between.
   */
  | { kind: 'gap'; entry: number; field: 'status' | 'owner'; expected: string; found: string }
  /** The state machine refuses the action here. The entry is believed, and replay goes on from what it says. */
  | { kind: 'impossible'; entry: number; refusal: Refusal }
  /** The action is possible, but the entry gives another status afterwards than the state machine. */
  | { kind: 'otherStatus'; entry: number; expected: string; found: string }
  /** An action that the documentation does not know; nothing changes but the status and owner that it names. */
  | { kind: 'unknownAction'; entry: number; action: string };

/** A log, replayed to its end or to an instant. */
export interface Replay {
  /** Null when the log is empty, or holds nothing that the state machine can start from. */
  state: TicketState | null;
  /** Position of the latest entry that was replayed; -1 for none. */
  lastEntry: number;
  problems: readonly ReplayProblem[];
}

/** The whole story of a log. */
export interface LogStory extends Replay {
  segments: readonly StatusSegment[];
  ownership: readonly OwnershipLink[];
}

const NO_PROBLEMS: readonly ReplayProblem[] = Object.freeze([]);

/**
 * Replays a log in server order, or what of it happened until an instant (UTC milliseconds, inclusive). `watch` sees the
 * state after each entry; it is changed in place by the next one.
 */
export function replay(
  log: readonly StatusLogEntry[],
  until = Number.POSITIVE_INFINITY,
  watch?: (state: TicketState | null, entry: StatusLogEntry) => void,
): Replay {
  const course = beginCourse();
  let lastEntry = -1;
  for (const entry of log) {
    if (entry.serverTimestamp.utc > until) break;
    lastEntry++;
    if (entry.legacyState) followTransaction(course, entry, lastEntry);
    else followEntry(course, log, entry, lastEntry);
    watch?.(course.draft, entry);
  }
  return { state: course.draft, lastEntry, problems: course.problems ?? NO_PROBLEMS };
}

/** The state of a ticket at an instant (UTC milliseconds), as its log tells it; null before the log begins. */
export function stateAt(log: readonly StatusLogEntry[], time: number): TicketState | null {
  return replay(log, time).state;
}

/** All that a log tells: the state at its end, the stretches of its statuses, its owners, and what does not fit. */
export function storyOf(log: readonly StatusLogEntry[]): LogStory {
  const { state, lastEntry, problems } = replay(log);
  return { state, lastEntry, problems, segments: statusSegments(log), ownership: ownershipChain(log) };
}
