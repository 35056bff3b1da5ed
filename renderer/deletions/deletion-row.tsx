import { Button, Table } from '@mantine/core';
import { Link } from 'react-router';
import type { Deletion } from '../../shared/deletion.ts';
import { useNow } from '../store/use-now.ts';
import { ticketPath } from '../ui/addresses.ts';
import { DeletionStateBadge, isOpen } from '../ui/deletion-state.tsx';
import { formatDuration } from '../ui/time-format.ts';
import { TimeText } from '../ui/time-text.tsx';
import { useDeletionAction } from './use-deletion-action.ts';

export function DeletionRow({ deletion }: { deletion: Deletion }) {
  return (
    <Table.Tr>
      <Table.Td>
        <DeletionStateBadge state={deletion.state} />
        <div className="small dim deletion-since">
          since <TimeText utc={deletion.stateSince} as="minute" />
        </div>
      </Table.Td>
      <Table.Td>
        <Link className="link" to={ticketPath(deletion.ticketId)} data-ticket>
          <strong>{deletion.ticketNumber || deletion.ticketId}</strong>
        </Link>
        <div className="small">{deletion.eventName}</div>
        <div className="small dim">{deletion.seat}</div>
      </Table.Td>
      <Table.Td className="deletion-note">
        <div className="small">{deletion.reason}</div>
        <div className="small dim">{deletion.note}</div>
      </Table.Td>
      <Table.Td className="deletion-decided">
        <div>{deletion.decidedBy}</div>
        <div className="small dim">
          <TimeText utc={deletion.decidedAt} as="minute" />
        </div>
      </Table.Td>
      <Table.Td className="deletion-sending">
        <Sending deletion={deletion} />
      </Table.Td>
      <Table.Td>
        <AtServer deletion={deletion} />
      </Table.Td>
      <Table.Td>
        <Actions deletion={deletion} />
      </Table.Td>
    </Table.Tr>
  );
}

function Sending({ deletion: { state, attempts, nextAttemptAt, message } }: { deletion: Deletion }) {
  return (
    <>
      <div>{attempts === 1 ? '1 attempt' : `${attempts} attempts`}</div>
      {nextAttemptAt === null ? null : (
        <div className="small dim">
          next <TimeText utc={nextAttemptAt} />
        </div>
      )}
      {message && state !== 'NEEDS_DECISION' ? (
        <div className="small deletion-message" data-good={state === 'ACCEPTED' || undefined}>
          {message}
        </div>
      ) : null}
    </>
  );
}

/** What TIXNGO says since it accepted: the deletion ends only when every phone has confirmed. */
function AtServer({ deletion: { state, serverStatus, confirmedAt, stateSince } }: { deletion: Deletion }) {
  if (state !== 'ACCEPTED') return <span className="dim">{isOpen(state) ? 'Not there yet' : '–'}</span>;
  return (
    <>
      <div>{serverStatus ?? 'Accepted'}</div>
      {confirmedAt === null ? (
        <PhonesConfirming since={stateSince} />
      ) : (
        <div className="small dim">
          confirmed <TimeText utc={confirmedAt} />, after {formatDuration(confirmedAt - stateSince)}
        </div>
      )}
    </>
  );
}

function PhonesConfirming({ since }: { since: number }) {
  return <div className="small dim">phones confirming for {formatDuration(useNow() - since)}</div>;
}

function Actions({ deletion: { deletionId, state, mayWithdraw } }: { deletion: Deletion }) {
  const { acting, act } = useDeletionAction(deletionId);
  return (
    <div className="deletion-actions">
      {state === 'REJECTED' ? (
        <Button variant="default" loading={acting} onClick={() => act('deletions.sendAgain')}>
          Send again
        </Button>
      ) : null}
      {mayWithdraw && state !== 'NEEDS_DECISION' ? (
        <Button variant="default" loading={acting} onClick={() => act('deletions.withdraw')}>
          Withdraw
        </Button>
      ) : null}
      {state === 'NEEDS_DECISION' ? <span className="small dim">Decide below</span> : null}
    </div>
  );
}
