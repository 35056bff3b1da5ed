import { Table } from '@mantine/core';
import { IconAlertTriangle, IconDeviceMobile } from '@tabler/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ReplayProblem } from '../../shared/domain/replay.ts';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import { statusesOf, vocabularyOf } from '../../shared/domain/status-log.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { phoneTimeDiffers } from '../ui/time-format.ts';
import { TimeText } from '../ui/time-text.tsx';
import { DomainWord } from './domain-word.tsx';
import { explanationOf } from './explanations.ts';
import { shownAction } from './history-filter.ts';
import { problemText } from './log-problem-text.ts';
import { personById, personText } from './ticket-people.ts';

interface HistoryRowProps {
  detail: TicketDetail;
  entry: StatusLogEntry;
  position: number;
  problems: readonly ReplayProblem[];
  shown: boolean;
}

/** One entry of the log; what does not fit is said below it. */
export function HistoryRow({ detail, entry, position, problems, shown }: HistoryRowProps) {
  const { t } = useTranslation('ticket');
  return (
    <Table.Tr tabIndex={-1} data-entry={position} aria-current={shown || undefined}>
      <Table.Td className="history-time">
        <TimeText utc={entry.serverTimestamp.utc} zoneInHeading />
      </Table.Td>
      <Table.Td className="history-time">
        <MobileTime entry={entry} />
      </Table.Td>
      <Table.Td>
        <DomainWord of="actions" value={shownAction(entry)} />
      </Table.Td>
      <Table.Td>
        {entry.actor ? <DomainWord of="actors" value={entry.actor} /> : null}
        {entry.channel ? ` · ${entry.channel}` : null}
      </Table.Td>
      <Table.Td>
        <StatusChange entry={entry} />
      </Table.Td>
      <Table.Td className="history-owner">
        <OwnerChange detail={detail} entry={entry} />
      </Table.Td>
      <Table.Td className="small">
        {detailsOf(entry)}
        {problems.map((problem) => (
          <div key={problem.kind} className="history-problem">
            <IconAlertTriangle size={14} aria-label={t('problem')} />
            <span>{problemText(problem, (ownerId) => personText(personById(detail, ownerId)))}</span>
          </div>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

/** The phone's time, marked where it differs from the server's. */
function MobileTime({ entry: { mobileTimestamp, serverTimestamp } }: { entry: StatusLogEntry }) {
  const { t } = useTranslation('ticket');
  if (!mobileTimestamp) return null;
  const differs = phoneTimeDiffers(serverTimestamp.utc, mobileTimestamp.utc);
  return (
    <span className={differs ? 'history-other-time' : undefined}>
      {differs ? <IconDeviceMobile size={13} aria-label={t('history.differs')} /> : null}
      <TimeText utc={mobileTimestamp.utc} zoneInHeading as={{ besides: serverTimestamp.utc }} />
    </span>
  );
}

function StatusChange({ entry }: { entry: StatusLogEntry }) {
  const vocabulary = vocabularyOf(entry);
  // The old history mode logs states of transactions, which are no statuses of the ticket: they stand in the detail.
  if (vocabulary === 'LEGACY') return null;
  const { from, to } = statusesOf(entry);
  if (!to || from === to) return <span className="dim">{to ?? from ?? ''}</span>;
  return (
    <span className="history-change">
      {from ? <StatusBadge status={{ vocabulary, value: from }} /> : null}
      <span className="nowrap">
        <span className="dim">→ </span>
        <StatusBadge status={{ vocabulary, value: to }} />
      </span>
    </span>
  );
}

function OwnerChange({ detail, entry: { fromOwnerId, toOwnerId } }: { detail: TicketDetail; entry: StatusLogEntry }) {
  const from = fromOwnerId ? personById(detail, fromOwnerId) : null;
  const to = toOwnerId ? personById(detail, toOwnerId) : null;
  if (!to || from?.id === to.id) return null;
  return (
    <span title={[from, to].flatMap((person) => (person ? [personText(person)] : [])).join(' → ')}>
      {from ? (
        <>
          <bdi>{from.name || from.id}</bdi>{' '}
        </>
      ) : null}
      → <bdi>{to.name || to.id}</bdi>
    </span>
  );
}

function detailsOf(entry: StatusLogEntry): string {
  const { transferOutcome, legacyState, deviceId } = entry;
  const outcome = transferOutcome ? explanationOf('outcomes', transferOutcome) : null;
  return [
    transferOutcome && (outcome ? `${transferOutcome} (${outcome})` : transferOutcome),
    entry.deletionReason,
    legacyState ? i18next.t('ticket:history.transaction', { state: legacyState }) : null,
    entry.keptByOwner ? i18next.t('ticket:history.kept') : null,
    deviceId ? i18next.t('ticket:history.device', { device: deviceId }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** All that a row shows of an entry, as one text to search in. */
export function historyWords(detail: TicketDetail, entry: StatusLogEntry): string {
  const { from, to } = statusesOf(entry);
  const people = [entry.fromOwnerId, entry.toOwnerId].map((id) => (id ? personText(personById(detail, id)) : ''));
  return [shownAction(entry), entry.actor, entry.channel, from, to, ...people, detailsOf(entry)]
    .filter(Boolean)
    .join(' ');
}
