import { useTranslation } from 'react-i18next';
import type { Deletion } from '../../shared/deletion.ts';
import { TimeInText } from '../ui/time-in-text.tsx';

/** When and in which file a deletion went to another machine or came from one. */
export function CarriedNote({ deletion: { carriedIn, carriedOut, receiptAt } }: { deletion: Deletion }) {
  const { t } = useTranslation('deletions');
  return (
    <>
      {carriedIn ? (
        <div className="small dim carried-note" title={carriedIn.file}>
          <TimeInText text={t('carried.here', { who: carriedIn.by })} utc={carriedIn.at} />
        </div>
      ) : null}
      {carriedOut ? (
        <div className="small dim carried-note">
          <TimeInText text={t('carried.out', { file: carriedOut.file })} utc={carriedOut.at} />
        </div>
      ) : null}
      {receiptAt === null ? null : (
        <div className="small dim carried-note">
          <TimeInText text={t('carried.receipt')} utc={receiptAt} />
        </div>
      )}
    </>
  );
}
