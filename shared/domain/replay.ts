/**
 * What a status log alone tells: replayed through the state machine, it gives the ticket's state at any instant, its
 * owners, its phones, and every entry that does not fit. It explains; the server's value stays the one shown.
 */
import type { Refusal, TicketState } from './lifecycle.ts';
import type { OwnershipLink } from './ownership.ts';
import type { StatusSegment } from './timeline.ts';

/** Why an entry of a log does not follow from those before it. `entry` is its position in the log. */
export type ReplayProblem =
  /** The log does not begin with the injection: what came before is not known. */
  | { kind: 'logBeginsLate'; entry: number }
  /** The entry's from-status or from-owner is not what the entries before it lead to: something is missing between. */
  | { kind: 'gap'; entry: number; field: 'status' | 'owner'; expected: string; found: string }
  /** The state machine refuses the action here. The entry is believed, and replay goes on from what it says. */
  | { kind: 'impossible'; entry: number; refusal: Refusal }
  /** The action is possible, but the entry gives another status afterwards than the state machine. */
  | { kind: 'otherStatus'; entry: number; expected: string; found: string }
  /** An action that the documentation does not know; it changes nothing here. */
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
