import i18next from 'i18next';
import type { TextMatch, TicketColumn } from '../../shared/ticket-list.ts';
import type { TicketRow } from '../../shared/ticket-views.ts';
import { formatPrice } from '../ticket/price.ts';
import { ticketPath } from '../ui/addresses.ts';
import { FamilyBadge, StatusBadge } from '../ui/status-badge.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { MarkedText } from './marked-text.tsx';

interface TicketCellProps {
  column: TicketColumn;
  row: TicketRow;
  /** The columns that are shown. */
  columns: readonly TicketColumn[];
  /** Where the row stands in the result that the engine holds. */
  resultId: number;
  position: number;
}

/** What a column tells of a ticket. Rows come and go with every scroll, so they take their words without a hook each. */
export function TicketCell({ column, row, columns, resultId, position }: TicketCellProps) {
  switch (column) {
    case 'ticketNumber':
      return (
        <a
          className="link cut list-number"
          href={`#${ticketPath(row.ticketId, { resultId, row: position })}`}
          tabIndex={-1}
          title={row.ticketNumber}
        >
          <FieldText row={row} field="ticketNumber" />
        </a>
      );
    case 'status':
      return <StatusCell row={row} />;
    case 'family':
      return <FamilyBadge family={row.family} />;
    case 'ownerName':
      return (
        <span title={[row.ownerName, row.ownerEmail].filter(Boolean).join(' · ')} className="cut">
          <FieldText row={row} field="ownerName" />{' '}
          {columns.includes('ownerEmail') ? null : (
            <span className="dim">
              <FieldText row={row} field="ownerEmail" />
            </span>
          )}
        </span>
      );
    case 'price':
      return row.price ? formatPrice(row.price) : null;
    case 'purchasedAt':
      return row.purchasedAt ? <TimeText utc={row.purchasedAt.utc} zoneInHeading as="minute" /> : null;
    case 'lastUpdated':
    case 'injectedAt':
    case 'deliveredAt':
    case 'assignedAt':
    case 'activatedAt':
    case 'checkedAt':
    case 'controlledAt':
    case 'deletedAt': {
      const utc = row[column];
      return utc === null ? null : <TimeText utc={utc} zoneInHeading as="minute" />;
    }
    case 'eventName':
    case 'seatCategoryId':
      return (
        <span className="cut" title={row[column]}>
          {row[column]}
        </span>
      );
    default:
      return (
        <span className="cut" title={row[column]}>
          <FieldText row={row} field={column} />
        </span>
      );
  }
}

function FieldText({ row, field }: { row: TicketRow; field: TextMatch['field'] & keyof TicketRow }) {
  return <MarkedText text={row[field]} match={row.matches.find((match) => match.field === field)} />;
}

/** Statuses of several vocabularies share the column, so each that is not V4 names its own. */
function StatusCell({ row: { status, deletion } }: { row: TicketRow }) {
  return (
    <span className="list-status">
      <StatusBadge status={status} />
      {status.vocabulary === 'V4' && !deletion ? null : (
        <span className="ticket-grid-under">
          {status.vocabulary === 'V4' ? null : (
            <span className="dim">{i18next.t(`tickets:row.vocabulary.${status.vocabulary}`)}</span>
          )}
          {deletion ? (
            <span className="ticket-grid-deletion" data-state={deletion}>
              {i18next.t(`deletions:deletionIs.${deletion}`)}
            </span>
          ) : null}
        </span>
      )}
    </span>
  );
}
