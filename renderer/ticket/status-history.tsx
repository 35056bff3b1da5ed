import './status-history.css';
import { Table } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReplayProblem } from '../../shared/domain/replay.ts';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import { actionOf, statusesOf, vocabularyOf } from '../../shared/domain/status-log.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { Region } from '../ui/region.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { zoneNameAt } from '../ui/time-format.ts';
import { TimeText } from '../ui/time-text.tsx';
import { LogGapNote } from './log-gap-note.tsx';
import { problemText } from './log-problem-text.ts';
import { personById, personText } from './ticket-people.ts';

interface StatusHistoryProps {
  detail: TicketDetail;
  /** Positions in the log that somebody asked to see: the first is scrolled to each time a new list comes. */
  shown: readonly number[];
}

/** The Ticket Status Log in server order, with the columns of domain.md 7. */
export function StatusHistory({ detail, shown }: StatusHistoryProps) {
  const zone = zoneNameAt(detail.asOf);
  const rows = useRef<HTMLTableSectionElement>(null);

  useEffect(() => {
    const row = rows.current?.querySelector<HTMLElement>(`tr[data-entry="${shown[0]}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [shown]);

  return (
    <Region name="Status history">
      <LogGapNote detail={detail} />
      <div className="scroll-x">
        <Table aria-label="Status history" className="history" horizontalSpacing={8} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Time (server), {zone}</Table.Th>
              <Table.Th>Time (mobile), {zone}</Table.Th>
              <Table.Th>Action</Table.Th>
              <Table.Th>Actor</Table.Th>
              <Table.Th>Status</Table.Th>
              <Table.Th>Owner</Table.Th>
              <Table.Th>Detail</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={rows}>
            {detail.log.map((entry, position) => (
              <HistoryRow
                key={entry.id ?? `${position} ${entry.serverTimestamp.utc}`}
                detail={detail}
                entry={entry}
                position={position}
                problems={detail.replay.problems.filter((problem) => problem.entry === position)}
                shown={shown.includes(position)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {detail.log.length === 0 ? <p className="dim">The cache holds no entry.</p> : null}
    </Region>
  );
}

interface HistoryRowProps {
  detail: TicketDetail;
  entry: StatusLogEntry;
  position: number;
  problems: readonly ReplayProblem[];
  shown: boolean;
}

function HistoryRow({ detail, entry, position, problems, shown }: HistoryRowProps) {
  return (
    <Table.Tr tabIndex={-1} data-entry={position} aria-current={shown || undefined}>
      <Table.Td className="history-time">
        <TimeText utc={entry.serverTimestamp.utc} zoneInHeading />
      </Table.Td>
      <Table.Td className="history-time">
        {entry.mobileTimestamp ? (
          <TimeText utc={entry.mobileTimestamp.utc} zoneInHeading as={{ besides: entry.serverTimestamp.utc }} />
        ) : null}
      </Table.Td>
      <Table.Td>{entry.legacyState ? entry.actionName : actionOf(entry)}</Table.Td>
      <Table.Td>{[entry.actor, entry.channel].filter(Boolean).join(' · ')}</Table.Td>
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
            <IconAlertTriangle size={14} aria-label="Problem" />
            <span>{problemText(problem, (ownerId) => personText(personById(detail, ownerId)))}</span>
          </div>
        ))}
      </Table.Td>
    </Table.Tr>
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
      {from ? `${from.name || from.id} → ` : '→ '}
      {to.name || to.id}
    </span>
  );
}

function detailsOf(entry: StatusLogEntry): string {
  return [
    entry.transferOutcome,
    entry.deletionReason,
    entry.legacyState ? `transaction ${entry.legacyState}` : null,
    entry.keptByOwner ? 'kept by owner' : null,
    entry.deviceId ? `device ${entry.deviceId}` : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
