/** Stores what a full re-check of an event reads, and notes where the cache was not what TIXNGO gives. */

import { isDeepStrictEqual } from 'node:util';
import type Database from 'better-sqlite3';
import { instant } from '../../../shared/domain/instant.ts';
import type { LifecycleMode } from '../../../shared/domain/lifecycle-mode.ts';
import { readIn } from '../../../shared/domain/lifecycle-mode.ts';
import { figuresTouched } from '../../../shared/domain/reconciliation.ts';
import type { TicketStatus } from '../../../shared/domain/statuses.ts';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import { statusOf } from '../../../shared/domain/ticket.ts';
import type { TicketPage } from '../gateway/tixngo-gateway.ts';
import { recountFigures } from './figures.ts';
import { prepareTicket } from './prepared-ticket.ts';
import { standingOfColumns } from './reconciliation-count.ts';
import type { Finding, ReconciliationStore } from './reconciliation-store.ts';
import type { Retention } from './retention.ts';
import type { SetAsideStore } from './set-aside-store.ts';
import { identityOf } from './set-aside-store.ts';
import { TicketEffects } from './ticket-effects.ts';
import type { TicketRecord } from './ticket-record.ts';
import { statusOfColumns, ticketRecord } from './ticket-record.ts';
import type { TicketStore } from './ticket-store.ts';

export interface RecheckStoreParts {
  tickets: TicketStore;
  setAside: SetAsideStore;
  reconciliation: ReconciliationStore;
  retention: Retention;
  lifecycleMode: LifecycleMode;
  now: () => number;
}

type StoredRow = TicketRecord & { raw: string | null };

type Count = 'added' | 'corrected' | 'not_listed';

export class RecheckStore {
  readonly #database: Database.Database;
  readonly #parts: RecheckStoreParts;
  readonly #stored: Database.Statement<[string], StoredRow>;
  readonly #emptyDocument: Database.Statement<[string]>;

  constructor(database: Database.Database, parts: RecheckStoreParts) {
    this.#database = database;
    this.#parts = parts;
    this.#stored = database.prepare(`
      SELECT ticket.*, raw FROM ticket LEFT JOIN ticket_document ON ticket_document.ticket = ticket.rowid
      WHERE ticket_id = ?`);
    this.#emptyDocument = database.prepare(`
      INSERT INTO ticket_document (ticket, raw) SELECT rowid, '{}' FROM ticket WHERE ticket_id = ?
      ON CONFLICT (ticket) DO NOTHING`);
  }

  /**
   * Stores a page of an event; the cache was complete up to `completeUntil` (UTC milliseconds), so that a ticket which
   * changed later is no finding. Gives the identities on the page.
   */
  storePage(eventId: string, page: TicketPage, completeUntil: number): string[] {
    return this.#transaction(() => {
      const { tickets, setAside, retention, now } = this.#parts;
      const storable = retention.forTickets();
      const effects = new TicketEffects();
      let mended = false;
      for (const { ticket, raw } of page.tickets.map(storable)) {
        const finding = this.#examine(ticket, raw, page.serverTime);
        const prepared = prepareTicket({ ticket, raw }, page.serverTime, this.#parts.lifecycleMode);
        if (finding) {
          this.#emptyDocument.run(ticket.ticketId);
          tickets.mend(prepared, effects);
          if (ticket.lastUpdated.utc > completeUntil) continue;
          this.#note(eventId, finding);
          mended = true;
        } else tickets.store(prepared, effects);
      }
      for (const { ticket } of page.tickets) setAside.forget('ticket', ticket.ticketId);
      tickets.settle(effects);
      // What was altered behind the cache's back was altered behind its figures, too.
      if (mended) recountFigures(this.#database, eventId);
      for (const record of page.unreadable) {
        setAside.keep('ticket', retention.forSetAside('ticket', record), now(), null);
      }
      const { length } = page.tickets;
      this.#database.prepare('UPDATE recheck SET read = read + ? WHERE event_id = ?').run(length, eventId);
      return [
        ...page.tickets.map(({ ticket }) => ticket.ticketId),
        ...page.unreadable.map(({ raw }) => identityOf('ticket', raw)),
      ];
    });
  }

  /** The whole event was read. Tickets of it that TIXNGO did not list are kept and noted. */
  finish(eventId: string, listed: ReadonlySet<string>): void {
    this.#transaction(() => {
      const known = this.#database.prepare<[string], string>('SELECT ticket_id FROM ticket WHERE event_id = ?').pluck();
      for (const ticketId of known.all(eventId).filter((id) => !listed.has(id))) {
        const stored = this.#stored.get(ticketId);
        if (!stored) continue;
        this.#note(eventId, {
          ticketId,
          explanation: 'notListed',
          cached: statusOfColumns(stored),
          told: null,
          fields: [],
          figures: figuresTouched(standingOfColumns(stored), null),
        });
      }
      recountFigures(this.#database, eventId);
      this.#parts.reconciliation.endRecheck(eventId, 'complete', null);
    });
  }

  /** What was not as TIXNGO gives it; null when all was, or when the cache has a newer version. */
  #examine(ticket: Ticket, raw: string, asOf: number): Finding | null {
    const stored = this.#stored.get(ticket.ticketId);
    const { lifecycleMode } = this.#parts;
    const read = readIn(ticket, lifecycleMode);
    const told = statusOf(read);
    if (!stored) return finding(ticket.ticketId, 'added', null, { record: ticketRecord(read, asOf, false), told }, []);
    const record = ticketRecord(read, stored.as_of, this.#parts.tickets.endedTransfer(ticket.ticketId));
    const document = objectIn(stored.raw);
    if (lastUpdatedOf(document) > ticket.lastUpdated.utc) return null;
    const fields = differingKeys(document, objectIn(raw));
    const columns = differingKeys(record, stored).filter((column) => column in record);
    if (fields.length + columns.length === 0) return null;
    return finding(ticket.ticketId, 'corrected', stored, { record, told }, fields.length > 0 ? fields : columns);
  }

  #note(eventId: string, found: Finding): void {
    const column = COUNTED_AS[found.explanation as keyof typeof COUNTED_AS];
    this.#database.prepare(`UPDATE recheck SET ${column} = ${column} + 1 WHERE event_id = ?`).run(eventId);
    this.#parts.reconciliation.keep(eventId, 'recheck', found);
  }

  #transaction<Result>(work: () => Result): Result {
    return this.#database.transaction(work).immediate();
  }
}

const COUNTED_AS = { added: 'added', corrected: 'corrected', notListed: 'not_listed' } as const satisfies Record<
  string,
  Count
>;

function finding(
  ticketId: string,
  explanation: 'added' | 'corrected',
  stored: StoredRow | null,
  { record, told }: { record: TicketRecord; told: TicketStatus },
  fields: string[],
): Finding {
  const figures = figuresTouched(stored && standingOfColumns(stored), standingOfColumns(record));
  return { ticketId, explanation, cached: stored && statusOfColumns(stored), told, fields, figures };
}

/** A document that is no JSON object says nothing. */
function objectIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function lastUpdatedOf({ lastUpdated }: Readonly<Record<string, unknown>>): number {
  return instant.safeDecode(String(lastUpdated)).data?.utc ?? Number.NEGATIVE_INFINITY;
}

function differingKeys(first: object, second: object): string[] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].filter(
    (key) => !isDeepStrictEqual(Reflect.get(first, key), Reflect.get(second, key)),
  );
}
