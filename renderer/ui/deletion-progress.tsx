import './deletion-progress.css';
import { IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import type { Deletion } from '../../shared/deletion.ts';
import type { DeletionProgress } from '../../shared/domain/deletion-progress.ts';
import { useNow } from '../store/use-now.ts';
import { awaitedPhonesText, deletedByText } from './deletion-progress-text.ts';
import { formatDuration } from './time-format.ts';
import { TimeText } from './time-text.tsx';

/** How long an accepted deletion has been waiting, and for which phones; they leave the list as they confirm. */
export function AwaitedPhones({ progress, since }: { progress: DeletionProgress | null; since: number }) {
  const lasting = formatDuration(useNow() - since);
  if (!progress) return <div className="small dim">waiting for its phones, for {lasting}</div>;
  return (
    <div className="awaited-phones small">
      <div>
        {awaitedPhonesText(progress)} <span className="dim">for {lasting}</span>
      </div>
      {progress.phones.length > 0 ? (
        <ul aria-label="Phones">
          {progress.phones.map(({ device, confirmedAt, lastSeen }) => (
            <li key={device}>
              {confirmedAt === null ? (
                <IconHourglass size={13} aria-hidden />
              ) : (
                <IconCircleCheck size={13} aria-hidden />
              )}
              <span>
                <span className="mono">{device}</span>{' '}
                <span className="dim">
                  {confirmedAt === null ? 'last seen ' : 'confirmed '}
                  {confirmedAt === null && lastSeen === null ? (
                    'is not known'
                  ) : (
                    <TimeText utc={confirmedAt ?? lastSeen ?? 0} as="minute" />
                  )}
                </span>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Who had deleted the ticket before this deletion could; nothing where this one did it. */
export function DeletedBySomebody({ deletion: { alreadyDeleted, deletedBy } }: { deletion: Deletion }) {
  if (!alreadyDeleted) return null;
  return (
    <div className="small">
      {deletedByText(deletedBy)}
      {deletedBy ? (
        <>
          , <TimeText utc={deletedBy.at} as="minute" />
        </>
      ) : null}
    </div>
  );
}
