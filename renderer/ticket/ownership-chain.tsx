import './ownership-chain.css';
import { IconArrowForwardUp, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OwnershipLink, TransferAttempt } from '../../shared/domain/ownership.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { useNow } from '../store/use-now.ts';
import { Region } from '../ui/region.tsx';
import { formatDuration } from '../ui/time-format.ts';
import { TimeText } from '../ui/time-text.tsx';
import { DomainWord } from './domain-word.tsx';
import { findingOf } from './finding-of.ts';
import { LogGapNote } from './log-gap-note.tsx';
import { holderName, personById, personText } from './ticket-people.ts';

/** Who owned the ticket, first owner first; transfers that did not succeed branch off; who uses it stands at the end. */
export function OwnershipChain({ detail }: { detail: TicketDetail }) {
  const { t } = useTranslation('ticket');
  return (
    <Region name={t('chain.name')}>
      <LogGapNote detail={detail} />
      {detail.ownership.length === 0 ? <p className="dim">{t('chain.noOwner')}</p> : null}
      <ol className="chain">
        {detail.ownership.map((link, index) => (
          <li
            key={`${link.ownerId} ${link.since}`}
            className="chain-link"
            data-current={link.until === null || undefined}
          >
            <Arrival link={link} first={index === 0} />
            <Owner detail={detail} link={link} />
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
        <Holder detail={detail} />
      </ol>
      <Disagreement detail={detail} />
    </Region>
  );
}

/** How the ticket came to an owner: injected, or handed on by somebody. */
function Arrival({ link: { since, actor, transfer }, first }: { link: OwnershipLink; first: boolean }) {
  const { t } = useTranslation('ticket');
  if (transfer === null) {
    if (since === null) return null;
    return (
      <div className="small dim">
        {t(first ? 'chain.injected' : 'chain.came')} <TimeText utc={since} /> <By actor={actor} />
      </div>
    );
  }
  const { startedAt, startedBy, endedAt } = transfer;
  return (
    <div className="small dim">
      {startedAt === null ? null : (
        <>
          {t('chain.started')} <TimeText utc={startedAt} /> <By actor={startedBy} />
          {' · '}
        </>
      )}
      {endedAt === null ? null : (
        <>
          {t('chain.accepted')} <TimeText utc={endedAt} as={startedAt === null ? 'full' : { besides: startedAt }} />{' '}
          <By actor={actor} />
        </>
      )}
    </div>
  );
}

function By({ actor }: { actor: string | null }) {
  const { t } = useTranslation('ticket');
  if (!actor) return null;
  return (
    <>
      {t('chain.by')} <DomainWord of="actors" value={actor} />
    </>
  );
}

function Owner({ detail, link }: { detail: TicketDetail; link: OwnershipLink }) {
  const { t } = useTranslation('ticket');
  const { id, name, email } = personById(detail, link.ownerId);
  const isLast = link.until === null;
  return (
    <>
      <div className="chain-owner">
        <strong className="cut" title={name || id}>
          <bdi>{name || id}</bdi>
        </strong>
        <span className="dim cut" title={email}>
          {email}
        </span>
        {isLast ? (
          <span className="chain-current">
            {t(findingOf(detail.diagnosis, 'ownerDisagrees') ? 'chain.lastInLog' : 'chain.current')}
          </span>
        ) : null}
      </div>
      <div className="small dim">
        {link.since === null ? t('chain.sinceBefore') : <HadIt since={link.since} until={link.until} />}
        {link.until === null ? null : (
          <>
            {' · '}
            {t('chain.until')} <TimeText utc={link.until} />
          </>
        )}
      </div>
    </>
  );
}

function HadIt({ since, until }: { since: number; until: number | null }) {
  const { t } = useTranslation('ticket');
  const now = useNow();
  const length = formatDuration((until ?? now) - since);
  return <>{until === null ? t('chain.hasItFor', { length }) : t('chain.hadItFor', { length })}</>;
}

function branchText({ outcome, endedAt }: TransferAttempt) {
  if (endedAt === null) return 'chain.pendingTo';
  if (outcome === 'CANCELLED') return 'chain.cancelledTo';
  return outcome === 'REJECTED' ? 'chain.refusedTo' : 'chain.endedTo';
}

function Branch({ detail, branch }: { detail: TicketDetail; branch: TransferAttempt }) {
  const { t } = useTranslation('ticket');
  const { toOwnerId, startedAt, startedBy, endedAt, actor, outcome } = branch;
  const person = toOwnerId ? personText(personById(detail, toOwnerId)) : t('chain.somebody');
  return (
    <span className="chain-branch">
      <IconArrowForwardUp size={14} aria-hidden />
      <span>
        {t(branchText(branch), { person, outcome: outcome ?? '–' })}
        <span className="small dim chain-branch-times">
          {startedAt === null ? null : (
            <>
              {t('chain.started')} <TimeText utc={startedAt} /> <By actor={startedBy} />
            </>
          )}
          {endedAt === null ? null : (
            <>
              {startedAt === null ? '' : ' · '}
              {t('chain.ended')} <TimeText utc={endedAt} as={startedAt === null ? 'full' : { besides: startedAt }} />{' '}
              <By actor={actor} />
            </>
          )}
        </span>
      </span>
    </span>
  );
}

/** Who will use the ticket need not be who owns it. */
function Holder({ detail }: { detail: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const name = holderName(detail);
  const isKept = detail.ticket.attributes?.KeptByOwner?.value === true;
  return (
    <li className="chain-link chain-holder">
      <IconUser size={14} aria-hidden className="chain-holder-mark" />
      <div className="chain-owner">
        {name ? (
          <>
            <strong className="cut" title={name}>
              <bdi>{name}</bdi>
            </strong>
            <span className="chain-current">{t('chain.holder')}</span>
          </>
        ) : (
          <span className="dim">{t('chain.noHolder')}</span>
        )}
      </div>
      {isKept ? <div className="small dim">{t('chain.kept')}</div> : null}
    </li>
  );
}

/** The server is the authority: where its ticket and its log name two owners, both are shown. */
function Disagreement({ detail }: { detail: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const found = findingOf(detail.diagnosis, 'ownerDisagrees');
  if (!found) return null;
  const nameOf = (ownerId: string) => personText(personById(detail, ownerId));
  return (
    <p className="small message-warn">
      {t('chain.disagreement', { log: nameOf(found.facts.log), server: nameOf(found.facts.server) })}
    </p>
  );
}
