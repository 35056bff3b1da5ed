import i18next from 'i18next';
import { UNKNOWN_DEVICE } from '../../shared/domain/replay-course.ts';

/** What a phone is called: its device id, or words where the log names none. */
export function phoneName(deviceId: string): string {
  return deviceId === UNKNOWN_DEVICE ? i18next.t('ticket:unknownPhone') : deviceId;
}
