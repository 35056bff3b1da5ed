import { useTranslation } from 'react-i18next';
import type { Family } from '../../shared/domain/families.ts';
import type { TicketStatus } from '../../shared/domain/statuses.ts';
import { colorOfStatus, FAMILY_COLORS } from './status-color.ts';

/** A status as its exact text beside its colour. */
export function StatusBadge({ status }: { status: Pick<TicketStatus, 'vocabulary' | 'value'> }) {
  const title =
    status.vocabulary === 'V4' ? status.value : `${status.value} (${status.vocabulary.toLowerCase()} status)`;
  return (
    <span className="badge" title={title}>
      <span className="badge-dot" style={{ background: colorOfStatus(status) }} />
      <span className="badge-text">{status.value}</span>
    </span>
  );
}

/** A family as its published label beside its colour. */
export function FamilyBadge({ family }: { family: Family }) {
  const { t } = useTranslation('domain');
  const label = t(`families.${family}`);
  return (
    <span className="badge" title={label}>
      <span className="badge-dot" style={{ background: FAMILY_COLORS[family], borderRadius: '50%' }} />
      <span className="badge-text">{label}</span>
    </span>
  );
}
