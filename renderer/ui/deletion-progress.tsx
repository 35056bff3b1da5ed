import './deletion-progress.css';
import { IconCircleCheck, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Deletion } from '../../shared/deletion.ts';
import type { DeletionProgress, PhoneProgress } from '../../shared/domain/deletion-progress.ts';
import { useNow } from '../store/use-now.ts';
import { awaitedPhonesText, deletedByText } from './deletion-progress-text.ts';
import { formatDuration } from './time-format.ts';
import { TimeInText } from './time-in-text.tsx';
import { TimeText } from './time-text.tsx';

/** How long an accepted deletion has been waiting, and for which phones; they leave the list as they confirm. */
export function AwaitedPhones({ progress, since }: { progress: DeletionProgress | null; since: number }) {
  const { t } = useTranslation('deletions');
  const length = formatDuration(useNow() - since);
  if (!progress) return <div className="small dim">{t('progress.notKnown', { length })}</div>;
  return (
    <div className="awaited-phones small">
      <div>
        {awaitedPhonesText(progress)} <span className="dim">{t('progress.lasting', { length })}</span>
      </div>
      {progress.phones.length > 0 ? (
        <ul aria-label={t('progress.phones')}>
          {progress.phones.map((phone) => (
            <li key={phone.device}>
              {phone.confirmedAt === null ? (
                <IconHourglass size={13} aria-hidden />
              ) : (
                <IconCircleCheck size={13} aria-hidden />
              )}
              <span>
                <span className="mono">{phone.device}</span>{' '}
                <span className="dim">
                  <PhoneTime {...phone} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function PhoneTime({ confirmedAt, lastSeen }: PhoneProgress) {
  const { t } = useTranslation('deletions');
  if (confirmedAt !== null) return <TimeInText text={t('progress.confirmed')} utc={confirmedAt} />;
  return lastSeen === null ? t('progress.neverSeen') : <TimeInText text={t('progress.lastSeen')} utc={lastSeen} />;
}

/** Who had deleted the ticket before this deletion could; nothing where this one did it. */
export function DeletedBySomebody({ deletion: { alreadyDeleted, deletedBy } }: { deletion: Deletion }) {
  useTranslation('deletions');
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
