import { Table } from '@mantine/core';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';
import { actionOf, statusesOf, vocabularyOf } from '../../shared/domain/status-log.ts';
import type { TicketDetail } from '../../shared/inspector.ts';
import { Region } from '../ui/region.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { zoneNameAt } from '../ui/time-format.ts';
import { TimeText } from '../ui/time-text.tsx';
import { LogGapNote } from './log-gap-note.tsx';
import { personById, personText } from './ticket-people.ts';

/** The Ticket Status Log in server order, with the columns of domain.md 7. */
export function StatusHistory({ detail }: { detail: TicketDetail }) {
  const zone = zoneNameAt(detail.asOf);
  return (
    <Region name="Status history">
      <LogGapNote detail={detail} />
      <div className="scroll-x">
        <Table aria-label="Status history" className="history" highlightOnHover>
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
          <Table.Tbody>
            {detail.log.map((entry, index) => (
              <HistoryRow key={entry.id ?? `${index} ${entry.serverTimestamp.utc}`} detail={detail} entry={entry} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {detail.log.length === 0 ? <p className="dim">The cache holds no entry.</p> : null}
    </Region>
  );
}

function HistoryRow({ detail, entry }: { detail: TicketDetail; entry: StatusLogEntry }) {
  return (
    <Table.Tr>
      <Table.Td className="history-time">
        <TimeText utc={entry.serverTimestamp.utc} zoneInHeading />
      </Table.Td>
      <Table.Td className="history-time">
        {entry.mobileTimestamp ? (
          <TimeText utc={entry.mobileTimestamp.utc} zoneInHeading as={{ besides: entry.serverTimestamp.utc }} />
        ) : null}
      </Table.Td>
      <Table.Td>{actionOf(entry)}</Table.Td>
      <Table.Td>{[entry.actor, entry.channel].filter(Boolean).join(' · ')}</Table.Td>
      <Table.Td>
        <StatusChange entry={entry} />
      </Table.Td>
      <Table.Td>
        <OwnerChange detail={detail} entry={entry} />
      </Table.Td>
      <Table.Td className="small">{detailsOf(entry)}</Table.Td>
    </Table.Tr>
  );
}

function StatusChange({ entry }: { entry: StatusLogEntry }) {
  const vocabulary = vocabularyOf(entry);
  const { from, to } = statusesOf(entry);
  if (!to || from === to) return <span className="dim">{to ?? from ?? ''}</span>;
  return (
    <span className="history-change">
      {from ? <StatusBadge status={{ vocabulary, value: from }} /> : null}
      <span className="dim">→</span>
      <StatusBadge status={{ vocabulary, value: to }} />
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
    entry.legacyState,
    entry.keptByOwner ? 'kept by owner' : null,
    entry.deviceId ? `device ${entry.deviceId}` : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
