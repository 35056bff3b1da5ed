import { Alert } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Deletion, DeletionState } from '../../shared/deletion.ts';
import { DeletionStateBadge } from '../ui/deletion-state.tsx';
import { TimeText } from '../ui/time-text.tsx';

const COLORS: Readonly<Record<DeletionState, string>> = {
  QUEUED: 'indigo',
  SENDING: 'indigo',
  ACCEPTED: 'green',
  NEEDS_DECISION: 'orange',
  REJECTED: 'red',
  CANCELLED: 'gray',
};

/**
 * What was decided here about the ticket. It lies over what the server says and never replaces it. A withdrawn decision
 * is shown only while no other followed it.
 */
export function DeletionNotice({ deletions }: { deletions: readonly Deletion[] }) {
  const newestFirst = deletions.toSorted((a, b) => b.decidedAt - a.decidedAt);
  const shown = newestFirst.filter(({ state }, index) => index === 0 || state !== 'CANCELLED');
  return shown.map((deletion) => (
    <Alert
      key={deletion.deletionId}
      variant="light"
      color={COLORS[deletion.state]}
      icon={<IconTrash size={16} />}
      className="deletion-notice"
    >
      <DeletionStateBadge state={deletion.state} prefix="Deletion" /> {deletion.reason} decided here by{' '}
      {deletion.decidedBy}, <TimeText utc={deletion.decidedAt} />: “{deletion.note}”
      {deletion.message ? <div>{deletion.message}</div> : null}
      <div>
        <Link className="link" to="/deletions">
          {deletion.state === 'NEEDS_DECISION' ? 'Decide' : 'Show the decision'}
        </Link>
      </div>
    </Alert>
  ));
}
