import './ownership-chain.css';
import { IconArrowForwardUp } from '@tabler/icons-react';
import type { OwnershipLink, TransferAttempt } from '../../shared/domain/ownership.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { useNow } from '../store/use-now.ts';
import { Region } from '../ui/region.tsx';
import { formatDuration } from '../ui/time-format.ts';
import { TimeText } from '../ui/time-text.tsx';
import { findingOf } from './finding-of.ts';
import { LogGapNote } from './log-gap-note.tsx';
import { personById, personText } from './ticket-people.ts';

/** Who owned the ticket, first owner first; transfers that did not succeed branch off. */
export function OwnershipChain({ detail }: { detail: TicketDetail }) {
  return (
    <Region name="Ownership chain">
      <LogGapNote detail={detail} />
      {detail.ownership.length === 0 ? <p className="dim">The log names no owner.</p> : null}
      <ol className="chain">
        {detail.ownership.map((link, index) => (
          <li key={`${link.ownerId} ${link.since}`} className="chain-link">
            <Owner detail={detail} link={link} first={index === 0} />
            {link.branches.length > 0 ? (
              <ul className="chain-branches">
                {link.branches.map((branch) => (
                  <li key={`${branch.toOwnerId} ${branch.startedAt} ${branch.endedAt}`}>
                    <Branch detail={detail} branch={branch} />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
      <Disagreement detail={detail} />
    </Region>
  );
}

/** The server is the authority: where its ticket and its log name two owners, both are shown. */
function Disagreement({ detail }: { detail: TicketDetail }) {
  const found = findingOf(detail.diagnosis, 'ownerDisagrees');
  if (!found) return null;
  const nameOf = (ownerId: string) => personText(personById(detail, ownerId));
  return (
    <p className="small message-warn">
      The log ends with {nameOf(found.facts.log)}; the ticket itself says that {nameOf(found.facts.server)} owns it,
      which counts.
    </p>
  );
}

function Owner({ detail, link, first }: { detail: TicketDetail; link: OwnershipLink; first: boolean }) {
  const { id, name, email } = personById(detail, link.ownerId);
  return (
    <>
      <div className="chain-owner">
        <strong className="cut" title={name || id}>
          {name || id}
        </strong>
        <span className="dim cut" title={email}>
          {email}
        </span>
        {link.until === null ? (
          <span className="chain-current">
            {findingOf(detail.diagnosis, 'ownerDisagrees') ? 'last owner in the log' : 'current owner'}
          </span>
        ) : null}
      </div>
      <div className="small dim">
        {link.since === null ? 'since before the log begins' : <Since link={link} since={link.since} />}
        {link.actor ? ` · ${first ? 'injected' : 'transferred'} by ${link.actor}` : ''}
      </div>
    </>
  );
}

function Since({ link, since }: { link: OwnershipLink; since: number }) {
  const now = useNow();
  return (
    <>
      since <TimeText utc={since} />
      {link.until === null ? null : (
        <>
          {' '}
          until <TimeText utc={link.until} />
        </>
      )}
      {` · ${formatDuration((link.until ?? now) - since)}`}
    </>
  );
}

/** How a transfer that made nobody an owner is told. */
const OUTCOME_TEXTS: Readonly<Record<string, string>> = {
  CANCELLED: 'Cancelled transfer',
  REJECTED: 'Refused transfer',
};

function Branch({ detail, branch }: { detail: TicketDetail; branch: TransferAttempt }) {
  const ended = branch.endedAt !== null;
  const what = ended
    ? (OUTCOME_TEXTS[branch.outcome ?? ''] ?? `Ended transfer (${branch.outcome ?? 'no outcome'})`)
    : 'Pending transfer';
  const at = branch.endedAt ?? branch.startedAt;
  return (
    <span className="chain-branch">
      <IconArrowForwardUp size={14} aria-hidden />
      <span>
        {what} to {branch.toOwnerId ? personText(personById(detail, branch.toOwnerId)) : 'somebody unknown'}
        <span className="small dim">
          {at === null ? null : (
            <>
              {' '}
              · {ended ? 'ended' : 'started'} <TimeText utc={at} />
            </>
          )}
          {branch.actor ? ` by ${branch.actor}` : ''}
        </span>
      </span>
    </span>
  );
}
