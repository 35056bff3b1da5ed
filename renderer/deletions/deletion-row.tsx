import { Button, Spoiler } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Deletion } from '../../shared/deletion.ts';
import type { DeletionProgress } from '../../shared/domain/deletion-progress.ts';
import { DELETION_REASONS } from '../../shared/domain/deletion-reasons.ts';
import { sentenceText } from '../languages/sentence-text.ts';
import { useNow } from '../store/use-now.ts';
import { useMayDelete } from '../store/use-role.ts';
import { ticketPath } from '../ui/addresses.ts';
import { Breakable } from '../ui/breakable.tsx';
import { AwaitedPhones, DeletedBySomebody } from '../ui/deletion-progress.tsx';
import { DeletionStateBadge, isOpen } from '../ui/deletion-state.tsx';
import { formatDuration } from '../ui/time-format.ts';
import { TimeInText } from '../ui/time-in-text.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { useDeletionAction } from '../ui/use-deletion-action.ts';
import { CarriedNote } from './carried-note.tsx';

/** A note up to this height stands there as a whole, in pixels. */
const NOTE_HEIGHT = 68;

interface DeletionRowProps {
  deletion: Deletion;
  /** Null while it is not accepted, or confirmed, or not known yet. */
  progress: DeletionProgress | null;
  rowIndex: number;
}

/** One decision: its state and what can be done, the ticket, why, who and when, how it was sent, what TIXNGO says. */
export function DeletionRow({ deletion, progress, rowIndex }: DeletionRowProps) {
  const { t } = useTranslation('deletions');
  return (
    <tr aria-rowindex={rowIndex}>
      <td>
        <DeletionStateBadge state={deletion.state} />
        <div className="small dim deletion-since">
          <TimeInText text={t('screen.since')} utc={deletion.stateSince} />
        </div>
        <Actions deletion={deletion} />
      </td>
      <td>
        <Link className="link" to={ticketPath(deletion.ticketId)} data-ticket>
          <strong>{deletion.ticketNumber || deletion.ticketId}</strong>
        </Link>
        <div className="small">{deletion.eventName}</div>
        <div className="small dim">{deletion.seat}</div>
      </td>
      <td>
        <Why deletion={deletion} />
      </td>
      <td>
        <div>{deletion.decidedBy}</div>
        <div className="small dim">
          <TimeText utc={deletion.decidedAt} as="minute" />
        </div>
        {deletion.decidedAgain ? (
          <div className="small dim">
            <TimeInText text={t('screen.again', { who: deletion.decidedAgain.by })} utc={deletion.decidedAgain.at} />
          </div>
        ) : null}
      </td>
      <td>
        <Sending deletion={deletion} />
        <CarriedNote deletion={deletion} />
      </td>
      <td>
        <AtServer deletion={deletion} progress={progress} />
      </td>
    </tr>
  );
}

function Why({ deletion }: { deletion: Deletion }) {
  const { t } = useTranslation('deletions');
  const reason = DELETION_REASONS.find((name) => name === deletion.reason);
  return (
    <>
      <div className="small" title={reason && t(`reasonMeanings.${reason}`)}>
        <Breakable word={deletion.reason} />
      </div>
      <Spoiler
        maxHeight={NOTE_HEIGHT}
        transitionDuration={0}
        showLabel={t('screen.more')}
        hideLabel={t('screen.less')}
        classNames={{ control: 'deletion-more' }}
      >
        <div className="small dim">{deletion.note}</div>
      </Spoiler>
    </>
  );
}

function Sending({ deletion }: { deletion: Deletion }) {
  const { t } = useTranslation('deletions');
  const { state, attempts, nextAttemptAt, message } = deletion;
  const now = useNow();
  return (
    <>
      <div>{t('screen.attempts', { count: attempts })}</div>
      {nextAttemptAt === null || nextAttemptAt <= now ? null : (
        <div className="small dim">
          <TimeInText text={t('screen.next')} utc={nextAttemptAt} as="full" />
        </div>
      )}
      {message && state !== 'NEEDS_DECISION' ? (
        <div className="small deletion-message" data-good={state === 'ACCEPTED' || undefined}>
          {sentenceText(message)}
        </div>
      ) : null}
    </>
  );
}

/** What TIXNGO says since it accepted: the deletion ends only when every phone has confirmed. */
function AtServer({ deletion, progress }: Pick<DeletionRowProps, 'deletion' | 'progress'>) {
  const { t } = useTranslation('deletions');
  const { state, serverStatus, confirmedAt, stateSince } = deletion;
  if (state !== 'ACCEPTED') return <span className="dim">{isOpen(state) ? t('screen.notThere') : '–'}</span>;
  return (
    <>
      <div>{serverStatus ? <Breakable word={serverStatus} /> : t('screen.taken')}</div>
      {confirmedAt === null ? (
        <AwaitedPhones progress={progress} since={stateSince} />
      ) : (
        <div className="small dim">
          <TimeInText
            text={t('screen.confirmed', { length: formatDuration(confirmedAt - stateSince) })}
            utc={confirmedAt}
            as="full"
          />
        </div>
      )}
      <DeletedBySomebody deletion={deletion} />
    </>
  );
}

/** What a person can do about it; what needs a decision has its choices below. */
function Actions({ deletion: { deletionId, state, mayWithdraw } }: { deletion: Deletion }) {
  const { t } = useTranslation('deletions');
  const { acting, act } = useDeletionAction(deletionId);
  const permitted = useMayDelete();
  if (!permitted) return null;
  return (
    <div className="deletion-actions">
      {state === 'REJECTED' ? (
        <Button variant="default" size="compact-sm" loading={acting} onClick={() => act('deletions.sendAgain')}>
          {t('screen.sendAgain')}
        </Button>
      ) : null}
      {mayWithdraw && state !== 'NEEDS_DECISION' ? (
        <Button variant="default" size="compact-sm" loading={acting} onClick={() => act('deletions.withdraw')}>
          {t('screen.cancel')}
        </Button>
      ) : null}
    </div>
  );
}
