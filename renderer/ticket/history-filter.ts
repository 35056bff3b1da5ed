/** Finding entries in a long status log. */
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import { actionOf } from '../../shared/domain/status-log.ts';

/** Empty texts let everything pass. */
export interface HistoryFilter {
  action: string;
  actor: string;
  text: string;
}

export const EVERY_ENTRY: HistoryFilter = { action: '', actor: '', text: '' };

/** The action as the list names it: a transaction of the old history mode keeps its own name. */
export function shownAction(entry: StatusLogEntry): string {
  return entry.legacyState ? entry.actionName : actionOf(entry);
}

/** The positions in the log of the entries that pass. `wordsOf`: all that a row shows, as one text. */
export function passing(
  log: readonly StatusLogEntry[],
  { action, actor, text }: HistoryFilter,
  wordsOf: (entry: StatusLogEntry, position: number) => string,
): number[] {
  const wanted = text.trim().toLocaleLowerCase();
  return log.flatMap((entry, position) => {
    if (action !== '' && shownAction(entry) !== action) return [];
    if (actor !== '' && (entry.actor ?? '') !== actor) return [];
    return wanted === '' || wordsOf(entry, position).toLocaleLowerCase().includes(wanted) ? [position] : [];
  });
}

/** The values that occur, in alphabetical order, each with how often. */
export function occurring(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value.localeCompare(b.value));
}
