/** What the Sync screen says of a sync that runs. */
import i18next from 'i18next';
import type { SyncProgress } from '../../shared/sync-status.ts';
import { formatShare } from '../ui/count-format.ts';
import { formatDuration } from '../ui/time-format.ts';

const SECOND = 1000;

/** The phase, and how many records of how many: `Reading tickets: 12,000 of 200,000`. */
export function phaseText({ phase: name, done, total }: SyncProgress): string {
  const t = i18next.getFixedT(null, 'sync');
  const phase = t(`phases.${name}`);
  if (total !== null) return t('phaseOf', { phase, done, total });
  return done === 0 ? phase : t('phaseDone', { phase, done });
}

/** Percent, pace and time left, as far as they are known: `6%`, `5,120 tickets/s`, `36 s left`. */
export function paceTexts({ phase, share, perSecond, timeLeft }: SyncProgress): string[] {
  const t = i18next.getFixedT(null, 'sync');
  return [
    share === null ? null : formatShare(Math.floor(share * 100), 100) || '0%',
    perSecond === null ? null : t(`pace.${phase}`, { pace: Math.round(perSecond) }),
    // A time below a second is over before it is read.
    timeLeft === null || timeLeft < SECOND ? null : t('left', { length: formatDuration(timeLeft) }),
  ].filter((text) => text !== null);
}
