/**
 * What tickets are filtered and counted by, in memory by row number: about 30 bytes a ticket. A row is read when it is
 * first asked for, or in the background, and again after it has changed.
 */
import { OWNER_CHANGED } from '../ticket-rows.ts';
import { CodedColumn } from './coded-column.ts';
import type { OpenReads } from './open-reads.ts';
import type { Work } from './work.ts';

/** Rows that are read at once: some milliseconds. */
const ROWS_AT_ONCE = 1000;

/** Fewer rows than this are read each on its own. */
const MOST_ONE_BY_ONE = 4096;

const FACTS = `
  SELECT ticket.rowid, event_id, family, vocabulary || ':' || status, attributes, coalesce(gate, ''), coalesce(block, ''),
         coalesce(seat_category_id, ''), ${OWNER_CHANGED}, last_updated, owner_name, holder_name
  FROM ticket`;
export const FACTS_OF = `${FACTS} JOIN json_each(@rowids) AS wanted ON ticket.rowid = wanted.value`;
export const FACTS_FROM = `${FACTS} WHERE rowid >= @from ORDER BY rowid LIMIT ${ROWS_AT_ONCE}`;

type FactsRow = [
  rowid: number,
  event: string,
  family: string,
  status: string,
  attributes: number,
  gate: string,
  block: string,
  category: string,
  ownerChanged: 0 | 1,
  lastUpdated: number,
  ownerName: string,
  holderName: string,
];

export class TicketFacts {
  readonly event = new CodedColumn();
  readonly family = new CodedColumn();
  readonly status = new CodedColumn();
  readonly gate = new CodedColumn();
  readonly block = new CodedColumn();
  readonly category = new CodedColumn();
  attributes = new Uint8Array(0);
  ownerChanged = new Uint8Array(0);
  /** UTC milliseconds. */
  lastUpdated = new Float64Array(0);
  readonly #reads: OpenReads;
  readonly #hearName: (name: string) => void;
  #isRead = new Uint8Array(0);
  #rowsRead = 0;
  #highest = 0;

  /** `hearName` is told the names in every row that is read. */
  constructor(reads: OpenReads, hearName: (name: string) => void) {
    this.#reads = reads;
    this.#hearName = hearName;
  }

  /** The highest row number there is: tickets have the numbers from 1, and keep them. */
  get highest(): number {
    return this.#highest;
  }

  get areAllRead(): boolean {
    return this.#rowsRead === this.#highest;
  }

  /** There are rows up to this number now. */
  growTo(highest: number): void {
    if (highest >= this.#isRead.length) this.#makeRoom(Math.max(highest + 1, Math.ceil(this.#isRead.length * 1.5)));
    this.#highest = highest;
  }

  /** The row has changed. */
  forget(rowid: number): void {
    if (this.#isRead[rowid] === 1) this.#rowsRead -= 1;
    this.#isRead[rowid] = 0;
  }

  forgetAll(): void {
    this.#isRead.fill(0);
    this.#rowsRead = 0;
  }

  /** Has the facts of some rows at hand. */
  *readSome(rowids: Uint32Array | readonly number[]): Work {
    if (this.areAllRead) return;
    const missing: number[] = [];
    for (const rowid of rowids) if (this.#isRead[rowid] !== 1) missing.push(rowid);
    for (let at = 0; at < missing.length; at += ROWS_AT_ONCE) {
      const wanted = JSON.stringify(missing.slice(at, at + ROWS_AT_ONCE));
      for (const row of this.#reads.all<FactsRow>(FACTS_OF, { rowids: wanted }, 'all')) this.#take(row);
      yield;
    }
  }

  /** Has the facts of all rows at hand. */
  *readAll(): Work {
    if (this.#highest - this.#rowsRead <= MOST_ONE_BY_ONE) return yield* this.readSome(this.#unread());
    for (let from = this.#isRead.indexOf(0, 1); from > 0 && from <= this.#highest; ) {
      const rows = this.#reads.all<FactsRow>(FACTS_FROM, { from }, 'all');
      for (const row of rows) this.#take(row);
      yield;
      from = this.#isRead.indexOf(0, (rows.at(-1)?.[0] ?? this.#highest) + 1);
    }
  }

  #unread(): number[] {
    const unread: number[] = [];
    for (let at = this.#isRead.indexOf(0, 1); at > 0 && at <= this.#highest; at = this.#isRead.indexOf(0, at + 1)) {
      unread.push(at);
    }
    return unread;
  }

  #take(row: FactsRow): void {
    const [rowid, event, family, status, attributes, gate, block, category, ownerChanged, lastUpdated, owner, holder] =
      row;
    if (rowid > this.#highest) this.growTo(rowid);
    this.event.set(rowid, event);
    this.family.set(rowid, family);
    this.status.set(rowid, status);
    this.gate.set(rowid, gate);
    this.block.set(rowid, block);
    this.category.set(rowid, category);
    this.attributes[rowid] = attributes;
    this.ownerChanged[rowid] = ownerChanged;
    this.lastUpdated[rowid] = lastUpdated;
    if (this.#isRead[rowid] !== 1) this.#rowsRead += 1;
    this.#isRead[rowid] = 1;
    this.#hearName(owner);
    if (holder !== owner) this.#hearName(holder);
  }

  #makeRoom(rows: number): void {
    for (const column of [this.event, this.family, this.status, this.gate, this.block, this.category]) {
      column.makeRoom(rows);
    }
    const grown = <Column extends { set(from: Column): void }>(column: Column, into: Column): Column => {
      into.set(column);
      return into;
    };
    this.attributes = grown(this.attributes, new Uint8Array(rows));
    this.ownerChanged = grown(this.ownerChanged, new Uint8Array(rows));
    this.lastUpdated = grown(this.lastUpdated, new Float64Array(rows));
    this.#isRead = grown(this.#isRead, new Uint8Array(rows));
  }
}
