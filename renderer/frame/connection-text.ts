import i18next from 'i18next';
import type { ConnectionStatus } from '../../shared/sync-status.ts';
import { formatAge, formatClock } from '../ui/time-format.ts';

/** The connection in one line: `Online · data as of 14:03:10, 12 s ago`. Times in UTC milliseconds. */
export function connectionText(
  { state: current, dataAsOf }: Pick<ConnectionStatus, 'state' | 'dataAsOf'>,
  now: number,
  zone?: string,
): string {
  const state = i18next.t(`frame:state.${current}`);
  if (dataAsOf === null) return i18next.t('frame:connectionWithoutData', { state });
  const time = formatClock(dataAsOf, now, zone);
  return i18next.t('frame:connectionAsOf', { state, time, age: formatAge(now - dataAsOf) });
}
