import { Badge } from '@mantine/core';
import type { DeletionState } from '../../shared/deletion.ts';

/** What a person reads for the state of a deletion. */
export const DELETION_STATE_LABELS: Readonly<Record<DeletionState, string>> = {
  QUEUED: 'Queued',
  SENDING: 'Sending',
  ACCEPTED: 'Accepted',
  NEEDS_DECISION: 'Needs a decision',
  REJECTED: 'Rejected',
  CANCELLED: 'Cancelled',
};

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

/** The state of a deletion; `prefix` says what it is the state of where that is not plain. */
export function DeletionStateBadge({ state, prefix = '' }: { state: DeletionState; prefix?: string }) {
  const label = DELETION_STATE_LABELS[state];
  return (
    <Badge variant="light" color={COLORS[state]} radius="sm" size="sm" tt="none" fw={600} className="deletion-state">
      {prefix ? `${prefix} ${label.toLowerCase()}` : label}
    </Badge>
  );
}
