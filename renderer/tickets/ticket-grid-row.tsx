import i18next from 'i18next';
import { memo } from 'react';
import type { TicketColumn } from '../../shared/ticket-list.ts';
import type { TicketRow } from '../../shared/ticket-views.ts';
import { MarkedText } from './marked-text.tsx';
import { TicketCell } from './ticket-cell.tsx';
import { unseenMatches } from './unseen-matches.ts';

interface TicketGridRowProps {
  id: string;
  position: number;
  /** Null while it is on its way. */
  row: TicketRow | null;
  columns: readonly TicketColumn[];
  resultId: number;
  active: boolean;
  selected: boolean;
  /** Whether tickets can be selected at all. */
  selectable: boolean;
  /** Distance from the top of the rows, in pixels. */
  top: number;
}

/** One ticket of the list, or its place while it is on its way. */
export const TicketGridRow = memo(function TicketGridRow(props: TicketGridRowProps) {
  const { id, position, row, columns, resultId, active, selected, selectable, top } = props;
  return (
    <tr
      id={id}
      data-position={position}
      data-active={active || undefined}
      aria-rowindex={position + 2}
      aria-selected={selectable ? selected : undefined}
      aria-busy={row === null || undefined}
      className="ticket-grid-row"
      style={{ top }}
    >
      {selectable ? <SelectCell row={row} selected={selected} /> : null}
      {columns.map((column, index) => (
        <td key={column} className={column === 'price' ? 'cut ticket-grid-figure' : 'cut'}>
          {row ? (
            <>
              <TicketCell column={column} row={row} columns={columns} resultId={resultId} position={position} />
              {index === 0 ? <FoundBy row={row} columns={columns} /> : null}
            </>
          ) : (
            <span className="ticket-grid-awaited" />
          )}
        </td>
      ))}
    </tr>
  );
});

function SelectCell({ row, selected }: { row: TicketRow | null; selected: boolean }) {
  return (
    <td className="ticket-grid-select">
      <input
        type="checkbox"
        tabIndex={-1}
        readOnly
        checked={selected}
        disabled={row === null}
        aria-label={i18next.t('tickets:row.select', { number: row?.ticketNumber ?? '' })}
      />
    </td>
  );
}

/** What the search found a ticket by where no column shows it: the text first, as there may be no room for more. */
function FoundBy({ row, columns }: { row: TicketRow; columns: readonly TicketColumn[] }) {
  const unseen = unseenMatches(row.matches, columns);
  const isSimilar = row.matches.length > 0 && row.matches.every(({ similar }) => similar);
  if (unseen.length === 0 && !isSimilar) return null;
  return (
    <span className="ticket-grid-under ticket-found-by">
      {isSimilar ? <span className="dim">{i18next.t('tickets:row.similar')}</span> : null}
      {unseen.slice(0, 1).map((match) => {
        const field = i18next.t(`tickets:matchedFields.${match.field}`);
        return (
          <span key={match.field} className="cut dim" title={match.text ? `${field}: ${match.text}` : field}>
            <MarkedText text={match.text} match={match} /> {field}
          </span>
        );
      })}
    </span>
  );
}
