import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SetAsideRecord } from '../../shared/sync-status.ts';
import { sentenceText } from '../languages/sentence-text.ts';
import { useInspector } from '../store/use-inspector.ts';
import { useUsher } from '../store/usher-store.ts';
import { formatJson } from '../ticket/raw-json.ts';
import { CopyIcon } from '../ui/copy-text.tsx';
import { Problem } from '../ui/problem.tsx';
import { Region } from '../ui/region.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { TimeText } from '../ui/time-text.tsx';

const SHOWN_RECORDS = 200;

/** Records that could not be read. The others are not held up by them. */
export function SetAsideRegion() {
  const { t } = useTranslation('sync');
  const { output: records, error } = useInspector('sync.setAside', { limit: SHOWN_RECORDS });
  const total = useUsher((state) => state.sync?.setAside ?? 0);
  return (
    <Region name={t('setAside.name')}>
      {error ? <Problem error={error} title={t('setAside.unreadable')} /> : null}
      {records === null && !error ? <Skeleton height={20} aria-busy /> : null}
      {records?.length === 0 ? <p className="dim">{t('setAside.none')}</p> : null}
      {records && records.length > 0 ? (
        <>
          <p className="sync-hint small dim">{t('setAside.hint')}</p>
          {total > records.length ? (
            <p className="sync-hint small dim">{t('setAside.first', { shown: records.length, total })}</p>
          ) : null}
          <div className="set-aside-list">
            {records.map((record) => (
              <SetAside key={record.recordId} record={record} />
            ))}
          </div>
        </>
      ) : null}
    </Region>
  );
}

/** What it was, why and when; opened, its raw text in a box that scrolls, with a button that copies it. */
function SetAside({ record: { kind, reason, setAsideAt, raw } }: { record: SetAsideRecord }) {
  const { t } = useTranslation('sync');
  const text = formatJson(raw);
  return (
    <details className="set-aside">
      <summary>
        <strong>{t(`setAside.kinds.${kind}`)}</strong> <span>{sentenceText(reason)}</span>{' '}
        <span className="small dim">
          <TimeText utc={setAsideAt} />
        </span>
      </summary>
      <div className="set-aside-body">
        <ScrollBox className="set-aside-raw" name={t('setAside.raw')}>
          <pre className="mono">{text}</pre>
        </ScrollBox>
        <CopyIcon label={t('setAside.record')} text={text} />
      </div>
    </details>
  );
}
