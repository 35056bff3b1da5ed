import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncProgress } from '../../shared/sync-status.ts';
import { useNow } from '../store/use-now.ts';
import { useUsher } from '../store/usher-store.ts';
import { formatCount } from '../ui/count-format.ts';
import { Region } from '../ui/region.tsx';
import { formatDuration } from '../ui/time-format.ts';
import { paceTexts, phaseText } from './progress-text.ts';

/** What the cache holds, what runs now, and what comes next. */
export function SyncStateRegion() {
  const { t } = useTranslation('sync');
  const sync = useUsher((state) => state.sync);
  return (
    <Region name={t('now')}>
      <SyncBar progress={sync?.progress ?? null} />
      <dl className="sync-counts">
        <Count name={t('counts.tickets')}>{sync ? formatCount(sync.tickets) : '–'}</Count>
        <Count name={t('counts.logEntries')}>{sync ? formatCount(sync.logEntries) : '–'}</Count>
        <Count name={t('counts.setAside')}>{sync ? formatCount(sync.setAside) : '–'}</Count>
        <Count name={t('counts.next')}>
          {sync?.nextSyncAt ? (
            <NextRun at={sync.nextSyncAt} />
          ) : (
            t(sync?.progress ? 'next.afterThis' : 'next.notPlanned')
          )}
        </Count>
      </dl>
    </Region>
  );
}

function NextRun({ at }: { at: number }) {
  const { t } = useTranslation('sync');
  const now = useNow();
  return at > now ? t('next.in', { length: formatDuration(at - now) }) : t('next.atOnce');
}

function Count({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function SyncBar({ progress }: { progress: SyncProgress | null }) {
  const { t } = useTranslation('sync');
  const now = useNow();
  const share = progress?.share ?? null;
  const isOpen = progress !== null && share === null;
  const percent = share === null ? 0 : Math.floor(share * 100);
  const text = progress ? phaseText(progress) : t('idle');
  return (
    <div className="sync-bar">
      <div className="sync-bar-text">
        <span>{text}</span>
        {progress ? (
          <span className="dim small">{t('lasting', { length: formatDuration(now - progress.startedAt) })}</span>
        ) : null}
      </div>
      <div
        role="progressbar"
        aria-label={t('progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={isOpen ? undefined : percent}
        aria-valuetext={text}
      >
        <Progress.Root size="md">
          <Progress.Section withAria={false} value={isOpen ? 100 : percent} striped={isOpen} />
        </Progress.Root>
      </div>
      <ul className="sync-bar-pace dim small">
        {(progress ? paceTexts(progress) : []).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}
