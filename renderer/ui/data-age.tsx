import { useTranslation } from 'react-i18next';
import { useNow } from '../store/use-now.ts';
import { useUsher } from '../store/usher-store.ts';
import { formatAge, formatClock, formatDateTime, LOCAL_ZONE, zoneNameAt } from './time-format.ts';

/** How old what is shown is; stands out when it is older than the settings allow. `asOf` in UTC milliseconds. */
export function DataAge({ asOf }: { asOf: number | null }) {
  const { t } = useTranslation();
  const now = useNow();
  const staleAfterMinutes = useUsher((state) => state.settings?.staleAfterMinutes);
  const fromFile = useUsher((state) => state.connection?.fromFile ?? null);
  if (asOf === null && fromFile) return <FileAge {...fromFile} now={now} />;
  if (asOf === null) return <span className="data-age">{t('noCompleteData')}</span>;
  const stale = staleAfterMinutes !== undefined && now - asOf > staleAfterMinutes * 60_000;
  return (
    <time
      className="data-age"
      data-stale={stale || undefined}
      dateTime={new Date(asOf).toISOString()}
      title={`${formatDateTime(asOf)} ${LOCAL_ZONE}`}
    >
      {t(stale ? 'dataAsOfOld' : 'dataAsOf', {
        time: formatClock(asOf, now),
        zone: zoneNameAt(asOf),
        age: formatAge(now - asOf),
      })}
    </time>
  );
}

/** No sync has brought all tickets: what is shown comes from files, the newest of which is named. */
function FileAge({ name, asOf, now }: { name: string; asOf: number; now: number }) {
  const { t } = useTranslation();
  return (
    <time className="data-age message-warn cut" dateTime={new Date(asOf).toISOString()} title={name}>
      {t('fromFile', {
        file: name,
        time: formatClock(asOf, now),
        zone: zoneNameAt(asOf),
        age: formatAge(now - asOf),
      })}
    </time>
  );
}
