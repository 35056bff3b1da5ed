import { Skeleton } from '@mantine/core';
import { Link } from 'react-router';
import type { TicketRow } from '../../shared/ticket-views.ts';
import { ticketPath } from '../ui/addresses.ts';
import { DELETION_STATE_LABELS } from '../ui/deletion-state.tsx';
import { FamilyBadge, StatusBadge } from '../ui/status-badge.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { seatText, shortSeatText, ticketColumns } from './ticket-columns.ts';

interface TicketGridRowProps {
  id: string;
  position: number;
  /** Null while it is on its way. */
  row: TicketRow | null;
  active: boolean;
  /** Distance from the top of the rows, in pixels. */
  top: number;
}

export function TicketGridRow({ id, position, row, active, top }: TicketGridRowProps) {
  return (
    <tr
      id={id}
      data-position={position}
      aria-rowindex={position + 2}
      aria-selected={active}
      className="ticket-grid-row"
      style={{ top }}
    >
      {row ? <Cells row={row} /> : <LoadingCells />}
    </tr>
  );
}

function Cells({ row }: { row: TicketRow }) {
  const owner = [row.ownerName, row.ownerEmail].filter(Boolean).join(' · ');
  return (
    <>
      <td className="ticket-grid-number">
        <Link className="link cut" to={ticketPath(row.ticketId)} tabIndex={-1} title={row.ticketNumber}>
          {row.ticketNumber}
        </Link>
      </td>
      <td className="cut" title={row.eventName}>
        {row.eventName}
      </td>
      <td className="ticket-grid-status">
        <StatusBadge status={row.status} />
        <UnderStatus row={row} />
      </td>
      <td className="ticket-grid-wide">
        <FamilyBadge family={row.family} />
      </td>
      <td className="cut" title={owner}>
        {row.ownerName} <span className="dim">{row.ownerEmail}</span>
      </td>
      <td className="cut ticket-grid-wide" title={row.holderName}>
        {row.holderName}
      </td>
      <td className="cut" title={seatText(row)}>
        {shortSeatText(row)}
      </td>
      <td className="cut">
        <TimeText utc={row.lastUpdated} zoneInHeading as="minute" />
      </td>
    </>
  );
}

/** Statuses of several vocabularies share the column, so each that is not V4 names its own. */
function UnderStatus({ row: { status, deletion } }: { row: TicketRow }) {
  if (status.vocabulary === 'V4' && !deletion) return null;
  return (
    <span className="ticket-grid-under">
      {status.vocabulary === 'V4' ? null : <span className="dim">{status.vocabulary.toLowerCase()} status</span>}
      {deletion ? (
        <span className="ticket-grid-deletion" data-state={deletion}>
          Deletion {DELETION_STATE_LABELS[deletion].toLowerCase()}
        </span>
      ) : null}
    </span>
  );
}

function LoadingCells() {
  return ticketColumns().map(({ name, wide }) => (
    <td key={name} className={wide ? 'ticket-grid-wide' : undefined}>
      <Skeleton height={10} width="70%" animate={false} />
    </td>
  ));
}
