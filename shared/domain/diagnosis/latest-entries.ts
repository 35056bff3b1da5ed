/** Where each action was last written in a log. */
import type { Action } from '../actions.ts';
import { ACTIONS, isAction } from '../actions.ts';
import type { StatusLogEntry } from '../status-log.ts';
import { actionOf } from '../status-log.ts';

/** For each action the position of its latest entry; -1 where the log has none. */
export type LatestEntries = Readonly<Record<Action, number>>;

const NONE = Object.fromEntries(ACTIONS.map((action) => [action, -1])) as LatestEntries;

export function latestEntries(log: readonly StatusLogEntry[]): LatestEntries {
  const latest: Record<Action, number> = { ...NONE };
  let position = 0;
  for (const entry of log) {
    const action = actionOf(entry);
    if (isAction(action)) latest[action] = position;
    position++;
  }
  return latest;
}

/** The old history mode writes both ends of a transfer under this name (domain.md 2.9). */
const LEGACY_TRANSFER = 'TRANSFER';

/** The position of the entry that wrote one end of a transfer at this instant; -1 where there is none. */
export function transferEntryAt(
  log: readonly StatusLogEntry[],
  end: 'StartTransfer' | 'EndTransfer',
  at: number | null,
): number {
  if (at === null) return -1;
  for (let position = log.length - 1; position >= 0; position--) {
    const entry = log[position];
    if (entry?.serverTimestamp.utc !== at) continue;
    const action = actionOf(entry);
    if (action === end || action === LEGACY_TRANSFER) return position;
  }
  return -1;
}

/** Server time of an entry, UTC milliseconds; null for the position -1. */
export function timeOf(log: readonly StatusLogEntry[], position: number): number | null {
  return log[position]?.serverTimestamp.utc ?? null;
}
