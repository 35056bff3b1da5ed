import { useTranslation } from 'react-i18next';
import { logGap } from '../../shared/log-gap.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { formatDateTime, zoneNameAt } from '../ui/time-format.ts';

/** Says what of the log is missing; nothing when it is complete. */
export function LogGapNote({ detail }: { detail: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const gap = logGap(detail);
  switch (gap.kind) {
    case 'complete':
      return null;
    case 'neverRead':
      return <p className="small message-warn gap-note">{t('gap.neverRead')}</p>;
    case 'before':
      return (
        <p className="small message-warn gap-note">
          {t('gap.before', { time: `${formatDateTime(gap.since)} ${zoneNameAt(gap.since)}` })}
        </p>
      );
  }
}
