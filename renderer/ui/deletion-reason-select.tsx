import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  DEFAULT_DELETION_REASON,
  type DeletionReason,
  offeredReasons,
  USER_OF_DELETION_REASON,
} from '../../shared/domain/deletion-reasons.ts';

const GROUPS = ['venue', 'issuer', 'flows', 'other'] as const;

interface DeletionReasonSelectProps {
  value: DeletionReason;
  onChange: (reason: DeletionReason) => void;
  /** Whether the reasons of S-360's flows are offered, too. */
  offerS360Reasons: boolean;
}

/** The reasons that fit here, grouped by who uses them, with what the chosen one means (domain.md 2.6). */
export function DeletionReasonSelect({ value, onChange, offerS360Reasons }: DeletionReasonSelectProps) {
  const { t } = useTranslation('deletions');
  const reasons = offeredReasons({ offerS360Reasons });
  const groups = GROUPS.map((name) => ({
    group: t(`reasonGroups.${name}`),
    items: reasons.filter((reason) => groupOf(reason) === name),
  }));
  return (
    <NativeSelect
      label={t('dialog.reason')}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = reasons.find((reason) => reason === currentTarget.value);
        if (chosen) onChange(chosen);
      }}
      data={groups.filter(({ items }) => items.length > 0)}
      inputWrapperOrder={['label', 'input', 'description']}
      description={t(`reasonMeanings.${value}`)}
    />
  );
}

function groupOf(reason: DeletionReason): (typeof GROUPS)[number] {
  if (reason === DEFAULT_DELETION_REASON) return 'venue';
  if (reason === 'OTHER') return 'other';
  return USER_OF_DELETION_REASON[reason] === 'S-360 / operator' ? 'issuer' : 'flows';
}
