/** The table of deletions: rows in and out. What may become of a deletion is decided in ledger.ts. */
import type Database from 'better-sqlite3';
import { CallError } from '../../../shared/answer.ts';
import type { Deletion, DeletionBasis, DeletionState } from '../../../shared/deletion.ts';
import type { DeletionOrigin } from '../../../shared/domain/deletion-progress.ts';
import { sentence, storedSentence } from '../../../shared/sentences/sentence.ts';
import { mayWithdraw } from './transitions.ts';

/** What a person decided, and on what. Times in UTC milliseconds. */
export interface Decision {
  /** Where the ticket comes from: decisions are carried out on the server that they were made about. */
  source: string;
  ticketId: string;
  ticketNumber: string;
  eventId: string;
  eventName: string;
  seat: string;
  reason: string;
  note: string;
  decidedBy: string;
  decidedAt: number;
  basis: DeletionBasis;
}

/** A row as it is stored: JSON as text. */
export interface DeletionRow {
  deletion_id: string;
  source: string;
  ticket_id: string;
  ticket_number: string;
  event_id: string;
  event_name: string;
  seat: string;
  reason: string;
  note: string;
  decided_by: string;
  decided_at: number;
  basis: string;
  state: DeletionState;
  state_since: number;
  attempts: number;
  answer_missing: 0 | 1;
  next_attempt_at: number | null;
  message: string | null;
  found: string | null;
  answer: string | null;
  server_status: string | null;
  confirmed_at: number | null;
  decided_again_by: string | null;
  decided_again_at: number | null;
  already_deleted: 0 | 1;
  deleted_by: string | null;
  decision: number;
  carried_out: string | null;
  carried_in: string | null;
  receipt_at: number | null;
}

function deletionOf(row: DeletionRow): Deletion {
  return {
    deletionId: row.deletion_id,
    ticketId: row.ticket_id,
    ticketNumber: row.ticket_number,
    eventName: row.event_name,
    seat: row.seat,
    reason: row.reason,
    note: row.note,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decidedAgain:
      row.decided_again_by === null || row.decided_again_at === null
        ? null
        : { by: row.decided_again_by, at: row.decided_again_at },
    decision: row.decision,
    basis: JSON.parse(row.basis) as DeletionBasis,
    state: row.state,
    stateSince: row.state_since,
    mayWithdraw: mayWithdraw(row.state, row.answer_missing === 1, row.carried_out !== null),
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    message: row.message === null ? null : storedSentence(row.message),
    found: row.found === null ? null : (JSON.parse(row.found) as DeletionBasis),
    serverStatus: row.server_status,
    confirmedAt: row.confirmed_at,
    alreadyDeleted: row.already_deleted === 1,
    deletedBy: row.deleted_by === null ? null : (JSON.parse(row.deleted_by) as DeletionOrigin),
    carriedOut: row.carried_out === null ? null : (JSON.parse(row.carried_out) as Deletion['carriedOut']),
    carriedIn: row.carried_in === null ? null : (JSON.parse(row.carried_in) as Deletion['carriedIn']),
    receiptAt: row.receipt_at,
  };
}

/** Columns that a step of a deletion may set. */
export type DeletionChanges = Partial<
  Pick<
    DeletionRow,
    | 'basis'
    | 'state'
    | 'state_since'
    | 'attempts'
    | 'answer_missing'
    | 'next_attempt_at'
    | 'message'
    | 'found'
    | 'server_status'
    | 'confirmed_at'
    | 'decided_again_by'
    | 'decided_again_at'
    | 'already_deleted'
    | 'deleted_by'
    | 'answer'
    | 'decision'
    | 'carried_out'
    | 'carried_in'
    | 'receipt_at'
  >
>;

export class DeletionTable {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** A new row, queued and due at once. */
  insert(deletionId: string, decision: Decision): void {
    this.#database
      .prepare(
        `INSERT INTO deletion (deletion_id, source, ticket_id, ticket_number, event_id, event_name, seat, reason, note,
                               decided_by, decided_at, basis, state, state_since, next_attempt_at)
         VALUES (@deletionId, @source, @ticketId, @ticketNumber, @eventId, @eventName, @seat, @reason, @note,
                 @decidedBy, @decidedAt, @basis, 'QUEUED', @decidedAt, @decidedAt)`,
      )
      .run({ ...decision, deletionId, basis: JSON.stringify(decision.basis) });
  }

  change(deletionId: string, changes: DeletionChanges): void {
    const assignments = Object.keys(changes).map((column) => `${column} = @${column}`);
    this.#database
      .prepare(`UPDATE deletion SET ${assignments.join(', ')} WHERE deletion_id = @deletion_id`)
      .run({ ...changes, deletion_id: deletionId });
  }

  get(deletionId: string): Deletion | null {
    return this.select('deletion_id = ?', deletionId)[0] ?? null;
  }

  /** @throws CallError `NOT_FOUND` */
  existing(deletionId: string): Deletion {
    const deletion = this.get(deletionId);
    if (!deletion) throw new CallError('NOT_FOUND', sentence('deletions.unknownId', { deletionId }));
    return deletion;
  }

  /** Where the deleted ticket comes from. */
  sourceOf(deletionId: string): string {
    const source = this.#database
      .prepare<[string], string>('SELECT source FROM deletion WHERE deletion_id = ?')
      .pluck();
    return source.get(deletionId) ?? '';
  }

  /** By ticket id the state of the latest deletion that was not cancelled. */
  latestStates(source: string): Map<string, DeletionState> {
    const oldestFirst = this.#database.prepare<[string], { ticket_id: string; state: DeletionState }>(
      `SELECT ticket_id, state FROM deletion WHERE source = ? AND state <> 'CANCELLED' ORDER BY sequence`,
    );
    return new Map(oldestFirst.all(source).map(({ ticket_id, state }) => [ticket_id, state]));
  }

  /** `condition` is SQL of this program, never input. */
  select(condition: string, ...parameters: (string | number)[]): Deletion[] {
    return this.rows(condition, ...parameters).map(deletionOf);
  }

  /** As {@link select}, with what screens are not shown. */
  rows(condition: string, ...parameters: (string | number)[]): DeletionRow[] {
    return this.#database
      .prepare<(string | number)[], DeletionRow>(`SELECT * FROM deletion WHERE ${condition}`)
      .all(...parameters);
  }

  /** When the next postponed deletion is due, UTC milliseconds; null when none is. */
  nextAttemptAfter(source: string, now: number): number | null {
    const earliest = this.#database.prepare<[string, number], number | null>(`
      SELECT min(next_attempt_at) FROM deletion WHERE source = ? AND state = 'QUEUED' AND next_attempt_at > ?`);
    return earliest.pluck().get(source, now) ?? null;
  }

  count(condition: string, ...parameters: (string | number)[]): number {
    return (
      this.#database
        .prepare<(string | number)[], number>(`SELECT count(*) FROM deletion WHERE ${condition}`)
        .pluck()
        .get(...parameters) ?? 0
    );
  }
}
