/** What tickets are sorted by: one value a ticket, read from the file column by column. */
import type { TicketColumn } from '../../../../shared/ticket-list.ts';
import { folded } from '../search-text.ts';
import type { OpenReads } from './open-reads.ts';
import type { Work } from './work.ts';

/** Rows read between two looks at other work. */
const ROWS_AT_ONCE = 2048;

/** A number, a text as {@link naturalKey} writes it, or nothing. */
type Key = number | string | null;

/** As SQL on `ticket`. */
const EXPRESSIONS: Readonly<Record<TicketColumn, string>> = {
  ticketNumber: 'ticket_number',
  ticketExternalId: 'ticket_external_id',
  eventName: '(SELECT name FROM event WHERE event.event_id = ticket.event_id)',
  status: 'status',
  family: 'family',
  ownerName: 'owner_name',
  ownerEmail: 'owner_email',
  holderName: 'holder_name',
  gate: 'gate',
  block: 'block',
  row: '"row"',
  seat: 'seat',
  seatCategoryId: 'seat_category_id',
  price: `price_currency || ' ' || price_minor`,
  purchasedAt: 'purchase_at',
  fileNumber: 'file_number',
  lastUpdated: 'last_updated',
  injectedAt: 'injected_at',
  deliveredAt: 'delivered_at',
  assignedAt: 'assigned_at',
  activatedAt: 'activated_at',
  checkedAt: 'checked_at',
  controlledAt: 'controlled_at',
  deletedAt: 'deleted_at',
};

/** A text of which the usual order is the order that people expect: letters without marks, 2 before 10, case last. */
export function naturalKey(text: string): string {
  return folded(text).replace(/\d+/g, (digits) => {
    const number = digits.replace(/^0+(?=\d)/, '');
    return `${String.fromCharCode(0x30 + Math.min(number.length, 0x7000))}${number}`;
  });
}

export class SortKeys {
  readonly #sql: string;
  readonly #reads: OpenReads;
  readonly #texts = new Map<string, string>();
  #keys: Key[] = [];

  constructor(column: TicketColumn, reads: OpenReads) {
    this.#sql = `SELECT rowid, ${EXPRESSIONS[column]} FROM ticket`;
    this.#reads = reads;
  }

  /** `progress` hears from 0 to 1 how far it has come. */
  *readAll(highest: number, progress: (share: number) => void): Work {
    const sql = `${this.#sql} WHERE rowid BETWEEN @from AND @to`;
    for (let from = 1; from <= highest; from += ROWS_AT_ONCE) {
      const to = from + ROWS_AT_ONCE - 1;
      for (const [rowid, value] of this.#reads.all<[number, Key]>(sql, { from, to }, 'all')) this.#keep(rowid, value);
      progress(to / highest);
      yield;
    }
  }

  *readSome(rowids: readonly number[]): Work {
    const sql = `${this.#sql} WHERE rowid IN (SELECT value FROM json_each(@rowids))`;
    for (let at = 0; at < rowids.length; at += ROWS_AT_ONCE) {
      const some = JSON.stringify(rowids.slice(at, at + ROWS_AT_ONCE));
      for (const [rowid, value] of this.#reads.all<[number, Key]>(sql, { rowids: some }, 'all')) {
        this.#keep(rowid, value);
      }
      yield;
    }
  }

  /** Whether a ticket has no value: then it comes last. */
  isEmpty(rowid: number): boolean {
    return (this.#keys[rowid] ?? null) === null;
  }

  /** Below 0: `one` comes first. For tickets that have values. */
  compare(one: number, other: number): number {
    const [first, second] = [this.#keys[one] ?? '', this.#keys[other] ?? ''];
    if (first === second) return 0;
    return first < second ? -1 : 1;
  }

  /** Every text is made once. */
  #keep(rowid: number, value: Key): void {
    if (typeof value !== 'string') {
      this.#keys[rowid] = value;
      return;
    }
    const known = this.#texts.get(value);
    const key = known ?? naturalKey(value);
    if (known === undefined) this.#texts.set(value, key);
    this.#keys[rowid] = key === '' ? null : key;
  }
}
