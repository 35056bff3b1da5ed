import type { ConnectionStatus } from '../../shared/sync-status.ts';
import { formatAge, formatClock } from '../ui/time-format.ts';

const STATE_TEXTS: Readonly<Record<ConnectionStatus['state'], string>> = {
  online: 'Online',
  offline: 'Offline',
  syncing: 'Syncing',
};

/** The connection in one line: `Online · data as of 14:03:10, 12 s ago`. Times in UTC milliseconds. */
export function connectionText(
  { state, dataAsOf }: Pick<ConnectionStatus, 'state' | 'dataAsOf'>,
  now: number,
  zone?: string,
): string {
  if (dataAsOf === null) return `${STATE_TEXTS[state]} · no complete data yet`;
  return `${STATE_TEXTS[state]} · data as of ${formatClock(dataAsOf, now, zone)}, ${formatAge(now - dataAsOf)}`;
}
