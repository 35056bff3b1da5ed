import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SyncProgress } from '../../shared/sync-status.ts';
import { useNow } from '../store/use-now.ts';
import { useUsher } from '../store/usher-store.ts';
import { formatCount } from '../ui/count-format.ts';
import { Region } from '../ui/region.tsx';
import { formatDuration } from '../ui/time-format.ts';

const PHASE_TEXTS: Readonly<Record<SyncProgress['phase'], string>> = {
  push: 'Sending deletions',
  tickets: 'Reading tickets',
  logs: 'Reading status logs',
};

/** What the cache holds, what runs now, and what comes next. */
export function SyncStateRegion() {
  const sync = useUsher((state) => state.sync);
  return (
    <Region name="Now">
      <SyncBar progress={sync?.progress ?? null} />
      <dl className="sync-counts">
        <Count name="Tickets">{sync ? formatCount(sync.tickets) : '–'}</Count>
        <Count name="Log entries">{sync ? formatCount(sync.logEntries) : '–'}</Count>
        <Count name="Set aside">{sync ? formatCount(sync.setAside) : '–'}</Count>
        <Count name="Next run">
          {sync?.nextSyncAt ? <NextRun at={sync.nextSyncAt} /> : sync?.progress ? 'after this one' : 'not planned'}
        </Count>
      </dl>
    </Region>
  );
}

function NextRun({ at }: { at: number }) {
  const now = useNow();
  return at > now ? <>in {formatDuration(at - now)}</> : <>at once</>;
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
  const now = useNow();
  const known = progress !== null && progress.total !== null && progress.total > 0;
  const share = known && progress.total ? Math.min(100, (100 * progress.done) / progress.total) : 0;
  const text = progress ? progressText(progress) : 'No sync is running';
  return (
    <div className="sync-bar">
      <div className="sync-bar-text">
        <span>{text}</span>
        {progress ? <span className="dim small">for {formatDuration(now - progress.startedAt)}</span> : null}
      </div>
      <div
        role="progressbar"
        aria-label="Sync progress"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={progress && !known ? undefined : Math.round(share)}
        aria-valuetext={text}
      >
        <Progress.Root size="md">
          <Progress.Section
            withAria={false}
            value={progress && !known ? 100 : share}
            striped={progress !== null && !known}
          />
        </Progress.Root>
      </div>
    </div>
  );
}

function progressText({ phase, done, total }: SyncProgress): string {
  if (total === null && done === 0) return PHASE_TEXTS[phase];
  return `${PHASE_TEXTS[phase]}: ${formatCount(done)}${total === null ? '' : ` of ${formatCount(total)}`}`;
}
