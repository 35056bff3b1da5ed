/** Deletions asked for over the wire: each client request id is answered the same for ever, and acts once. */
import type Database from 'better-sqlite3';
import type { DeletionReason } from '../../../shared/domain/deletion-reasons.ts';
import { DELETION_REASONS } from '../../../shared/domain/deletion-reasons.ts';
import type { DeletionAnswer, DeletionRequest } from '../../../shared/tixngo.ts';
import { timeText } from '../wire/times.ts';
import type { TicketDesk } from './ticket-desk.ts';

/** The answer as it travels. */
export type WireDeletionAnswer = Omit<DeletionAnswer, 'acceptedAt'> & { acceptedAt: string };

export type DeletionResult =
  | { kind: 'answered'; answer: WireDeletionAnswer }
  | { kind: 'unknownTicket' }
  | { kind: 'unknownReason' }
  | { kind: 'requestIdReused' };

/** A deletion that was carried out, as the book of the demo shows it. */
export interface DeletionBookEntry {
  clientRequestId: string;
  ticketId: string;
  body: DeletionRequest;
  answer: WireDeletionAnswer;
  /** UTC milliseconds. */
  acceptedAt: number;
}

interface Row {
  clientRequestId: string;
  ticketId: string;
  body: string;
  answer: string;
  acceptedAt: number;
}

const COLUMNS =
  'client_request_id AS clientRequestId, ticket_id AS ticketId, body, answer, accepted_at AS acceptedAt' as const;

export class DeletionDesk {
  readonly #db: Database.Database;
  readonly #tickets: TicketDesk;
  readonly #clock: () => number;
  readonly #known;
  readonly #ofTicket;
  readonly #insert;

  constructor(db: Database.Database, tickets: TicketDesk, clock: () => number) {
    this.#db = db;
    this.#tickets = tickets;
    this.#clock = clock;
    this.#known = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM deletion_request WHERE client_request_id = ?`);
    this.#ofTicket = db.prepare<[string], Row>(
      `SELECT ${COLUMNS} FROM deletion_request WHERE ticket_id = ? ORDER BY accepted_at, client_request_id`,
    );
    this.#insert = db.prepare<[Row]>(`
      INSERT INTO deletion_request (client_request_id, ticket_id, body, answer, accepted_at)
      VALUES (@clientRequestId, @ticketId, @body, @answer, @acceptedAt)
    `);
  }

  delete(ticketId: string, request: DeletionRequest): DeletionResult {
    return this.#db.transaction(() => this.#delete(ticketId, request)).immediate();
  }

  requestsFor(ticketId: string): DeletionBookEntry[] {
    return this.#ofTicket
      .all(ticketId)
      .map((row) => ({ ...row, body: JSON.parse(row.body), answer: JSON.parse(row.answer) }));
  }

  #delete(ticketId: string, request: DeletionRequest): DeletionResult {
    const { clientRequestId, reason, note = null } = request;
    const body = JSON.stringify({ clientRequestId, reason, note });
    const known = this.#known.get(clientRequestId);
    if (known) {
      const same = known.ticketId === ticketId && known.body === body;
      return same ? { kind: 'answered', answer: JSON.parse(known.answer) } : { kind: 'requestIdReused' };
    }
    if (!isDeletionReason(reason)) return { kind: 'unknownReason' };

    const result = this.#tickets.act(ticketId, { name: 'Delete', reason, actor: 'Back-office' });
    if (result.kind === 'unknownTicket') return result;
    const ticket = this.#tickets.ticket(ticketId);
    if (!ticket) return { kind: 'unknownTicket' };
    const alreadyDeleted = result.kind === 'done' && result.entries.length === 0;
    const acceptedAt = result.kind === 'done' && !alreadyDeleted ? result.account.lastUpdated : this.#clock();
    const answer: WireDeletionAnswer = {
      clientRequestId,
      ticketId,
      status: ticket.account.state.status,
      acceptedAt: timeText(acceptedAt),
      alreadyDeleted,
    };
    this.#insert.run({ clientRequestId, ticketId, body, answer: JSON.stringify(answer), acceptedAt });
    return { kind: 'answered', answer };
  }
}

function isDeletionReason(reason: string): reason is DeletionReason {
  return DELETION_REASONS.some((known) => known === reason);
}
