import i18next from 'i18next';
import type { ConnectionStatus } from '../../shared/sync-status.ts';
import { formatAge, formatClock } from '../ui/time-format.ts';

/** The connection in one line: `Online · data as of 14:03:10, 12 s ago`. Times in UTC milliseconds. */
export function connectionText(
  { state: current, dataAsOf, fromFile }: Pick<ConnectionStatus, 'state' | 'dataAsOf' | 'fromFile'>,
  now: number,
  zone?: string,
): string {
  const state = i18next.t(`frame:state.${current}`);
  if (dataAsOf === null && fromFile) {
    const time = formatClock(fromFile.asOf, now, zone);
    return i18next.t('frame:connectionFromFile', { state, time, age: formatAge(now - fromFile.asOf) });
  }
  if (dataAsOf === null) return i18next.t('frame:connectionWithoutData', { state });
  const time = formatClock(dataAsOf, now, zone);
  return i18next.t('frame:connectionAsOf', { state, time, age: formatAge(now - dataAsOf) });
}
