import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeletionState } from '../../shared/deletion.ts';

const COLORS: Readonly<Record<DeletionState, string>> = {
  QUEUED: 'blue',
  SENDING: 'blue',
  ACCEPTED: 'green',
  NEEDS_DECISION: 'orange',
  REJECTED: 'red',
  CANCELLED: 'gray',
};

/** A deletion that is neither carried out nor given up: no second one can be queued beside it. */
export function isOpen(state: DeletionState): boolean {
  return state === 'QUEUED' || state === 'SENDING' || state === 'NEEDS_DECISION';
}

/** The state of a deletion, with its meaning as a tooltip; `named` says that it is one, where that is not plain. */
export function DeletionStateBadge({ state, named = false }: { state: DeletionState; named?: boolean }) {
  const { t } = useTranslation('deletions');
  return (
    <Badge
      variant="light"
      color={COLORS[state]}
      radius="sm"
      size="sm"
      tt="none"
      fw={600}
      className="deletion-state"
      title={t(`stateMeanings.${state}`)}
    >
      {t(named ? `deletionIs.${state}` : `states.${state}`)}
    </Badge>
  );
}
