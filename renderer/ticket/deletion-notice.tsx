import './deletion-notice.css';
import { Alert, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Deletion, DeletionState } from '../../shared/deletion.ts';
import { deletionProgressOf } from '../../shared/domain/deletion-progress.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { sentenceText } from '../languages/sentence-text.ts';
import { useMayDelete } from '../store/use-role.ts';
import { AwaitedPhones, DeletedBySomebody } from '../ui/deletion-progress.tsx';
import { DeletionStateBadge } from '../ui/deletion-state.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { useDeletionAction } from '../ui/use-deletion-action.ts';

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
export function DeletionNotice({ deletions, log }: Pick<TicketDetail, 'deletions' | 'log'>) {
  const newestFirst = deletions.toSorted((a, b) => b.decidedAt - a.decidedAt);
  const shown = newestFirst.filter(({ state }, index) => index === 0 || state !== 'CANCELLED');
  return shown.map((deletion) => <Notice key={deletion.deletionId} deletion={deletion} log={log} />);
}

function Notice({ deletion, log }: { deletion: Deletion } & Pick<TicketDetail, 'log'>) {
  const { t } = useTranslation('deletions');
  const { state, reason, note, decidedBy, decidedAt, confirmedAt, stateSince, message } = deletion;
  return (
    <Alert variant="light" color={COLORS[state]} icon={<IconTrash size={16} />} className="deletion-notice">
      <div>
        <DeletionStateBadge state={state} named /> {reason}, {t('notice.decidedBy', { who: decidedBy })},{' '}
        <TimeText utc={decidedAt} />
      </div>
      <q className="deletion-notice-note">{note}</q>
      {message ? <div>{sentenceText(message)}</div> : null}
      {state === 'ACCEPTED' && confirmedAt === null ? (
        <AwaitedPhones progress={deletionProgressOf(log)} since={stateSince} />
      ) : null}
      <DeletedBySomebody deletion={deletion} />
      <div className="deletion-notice-actions">
        <Undo deletion={deletion} />
        <Link className="link" to="/deletions">
          {t(state === 'NEEDS_DECISION' ? 'notice.decide' : 'notice.show')}
        </Link>
      </div>
    </Alert>
  );
}

/** Until it is sent. */
function Undo({ deletion: { deletionId, state, mayWithdraw } }: { deletion: Deletion }) {
  const { t } = useTranslation('deletions');
  const { acting, act } = useDeletionAction(deletionId);
  const permitted = useMayDelete();
  if (!permitted || !mayWithdraw || state !== 'QUEUED') return null;
  return (
    <Button variant="default" size="compact-sm" loading={acting} onClick={() => act('deletions.withdraw')}>
      {t('undo.button')}
    </Button>
  );
}
