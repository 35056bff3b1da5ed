/** The lines of the ticket list. */
import type Database from 'better-sqlite3';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import type { TextMatch } from '../../../shared/ticket-list.ts';
import type { TicketRow } from '../../../shared/ticket-views.ts';
import { attributesIn } from './attribute-bits.ts';
import type { TextCandidates } from './search/text-candidates.ts';
import { textMatches } from './search/text-matches.ts';
import { type StatusColumns, statusOfColumns } from './ticket-record.ts';

/** A line without the overlay of deletions, which are not in the cache. */
export type FoundTicketRow = Omit<TicketRow, 'deletion'>;

type ListedColumns = Omit<
  FoundTicketRow,
  'matches' | 'status' | 'attributes' | 'price' | 'purchasedAt' | 'ownerChanged'
> &
  StatusColumns & {
    attributes: number;
    price_minor: number | null;
    price_currency: string | null;
    purchase_at: number | null;
    purchase_offset: number | null;
    owner_changed: 0 | 1;
  };

/** Whether a ticket has ever passed to another owner. The previous owner is absent when it was never transferred. */
export const OWNER_CHANGED = `
  (previous_owner_id IS NOT NULL OR (initial_owner_id IS NOT NULL AND owner_id IS NOT NULL AND initial_owner_id <> owner_id))`;

export const ROWS_IN_ORDER = `
  SELECT ticket_id AS ticketId, ticket_number AS ticketNumber, event_id AS eventId, event.name AS eventName,
         vocabulary, status, legacy_action, legacy_state, family,
         owner_name AS ownerName, coalesce(owner_email, '') AS ownerEmail, holder_name AS holderName,
         coalesce(gate, '') AS gate, coalesce(block, '') AS block,
         coalesce(row, '') AS row, coalesce(seat, '') AS seat, coalesce(seat_category_id, '') AS seatCategoryId,
         price_minor, price_currency, purchase_at, purchase_offset,
         coalesce(file_number, '') AS fileNumber, coalesce(ticket_external_id, '') AS ticketExternalId,
         ticket.last_updated AS lastUpdated, attributes,
         injected_at AS injectedAt, delivered_at AS deliveredAt, assigned_at AS assignedAt,
         activated_at AS activatedAt, checked_at AS checkedAt, controlled_at AS controlledAt, deleted_at AS deletedAt,
         ${OWNER_CHANGED} AS owner_changed
  FROM json_each(?) AS wanted
    CROSS JOIN ticket ON ticket.rowid = wanted.value
    JOIN event USING (event_id)
  ORDER BY wanted.key`;

export class TicketRows {
  readonly #rows: Database.Statement<[string], ListedColumns>;
  readonly #ticketId: Database.Statement<[number], string>;
  readonly #document: Database.Statement<[number], string>;

  constructor(database: Database.Database) {
    this.#rows = database.prepare(ROWS_IN_ORDER);
    this.#ticketId = database.prepare<[number], string>('SELECT ticket_id FROM ticket WHERE rowid = ?').pluck();
    this.#document = database.prepare<[number], string>('SELECT raw FROM ticket_document WHERE ticket = ?').pluck();
  }

  /** In the order asked. `candidates`: what the text of the search finds; null without a text. */
  rows(rowids: Uint32Array, candidates: TextCandidates | null): FoundTicketRow[] {
    return this.#rows.all(JSON.stringify([...rowids])).map((columns, at) => ({
      ...rowOf(columns),
      matches: candidates ? this.#matches(rowids[at] ?? 0, candidates) : [],
    }));
  }

  ticketId(rowid: number): string | null {
    return this.#ticketId.get(rowid) ?? null;
  }

  /** A ticket that changed since it was found may not match any more. */
  #matches(rowid: number, candidates: TextCandidates): TextMatch[] {
    const raw = this.#document.get(rowid);
    if (raw === undefined) return [];
    const isSimilar = candidates.ofRank('similar').has(rowid);
    return textMatches(JSON.parse(raw) as Ticket, candidates.question, isSimilar ? candidates.similarWords : null);
  }
}

function rowOf(columns: ListedColumns): Omit<FoundTicketRow, 'matches'> {
  const { vocabulary, status, legacy_action, legacy_state, attributes, owner_changed, ...others } = columns;
  const { price_minor, price_currency, purchase_at, purchase_offset, ...line } = others;
  return {
    ...line,
    status: statusOfColumns({ vocabulary, status, legacy_action, legacy_state }),
    attributes: attributesIn(attributes),
    ownerChanged: owner_changed === 1,
    price: price_minor === null || price_currency === null ? null : { minor: price_minor, currency: price_currency },
    purchasedAt: purchase_at === null ? null : { utc: purchase_at, offset: purchase_offset ?? 0 },
  };
}
