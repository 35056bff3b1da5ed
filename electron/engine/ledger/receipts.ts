/** Receipts: what became of carried deletions on the machine that sent them, told to the one that they come from. */
import type Database from 'better-sqlite3';
import { CallError } from '../../../shared/answer.ts';
import type { DeletionState } from '../../../shared/deletion.ts';
import type { ReceiptOutcome } from '../../../shared/files.ts';
import { sentence, storedSentence, storedText } from '../../../shared/sentences/sentence.ts';
import type { ReceiptContent, SettledDeletion } from '../files/carried-content.ts';
import { type SealedFile, seal } from '../files/sealed-file.ts';
import { type AuditTrail, auditedBasis } from './audit-trail.ts';
import type { FileHandling } from './carried-deletions.ts';
import type { DeletionRow, DeletionTable } from './deletion-table.ts';
import { mayPassByReceipt } from './transitions.ts';

type Settled = { moved: DeletionState } | Exclude<keyof ReceiptOutcome, 'kind' | 'issuedBy' | 'issuedAt' | 'moved'>;

export class Receipts {
  readonly #database: Database.Database;
  readonly #deletions: DeletionTable;
  readonly #audit: AuditTrail;

  constructor(database: Database.Database, deletions: DeletionTable, audit: AuditTrail) {
    this.#database = database;
    this.#deletions = deletions;
    this.#audit = audit;
  }

  /** The state of every deletion that came from `machine`, as a file. @throws CallError `NOT_FOUND` */
  give(source: string, machine: string, { by, at, file }: FileHandling): SealedFile & { deletions: number } {
    return this.#write(() => {
      const rows = this.#deletions.rows(
        `source = ? AND carried_in ->> 'machine' = ? ORDER BY sequence`,
        source,
        machine,
      );
      if (rows.length === 0) throw new CallError('NOT_FOUND', sentence('deletions.noneCarried'));
      const deletions = rows.map((row) => this.#settledDeletion(row));
      const content: ReceiptContent = { source, machine, issuedBy: by, issuedAt: at, deletions };
      const sealed = seal('usher-deletion-receipt', content);
      const details = { machine, deletions: rows.length, file, sha256: sealed.sha256 };
      this.#audit.append({ at, who: by, kind: 'RECEIPT_GIVEN', subject: '', details });
      return { ...sealed, deletions: rows.length };
    });
  }

  /** Moves along what was carried from here. The receipt was checked, its source and machine included. */
  load(content: ReceiptContent, sha256: string, handling: FileHandling): ReceiptOutcome {
    return this.#write(() => {
      const { issuedBy, issuedAt } = content;
      const none = { confirmed: 0, waiting: 0, unchanged: 0, sendingHere: 0, older: 0, unknown: 0 };
      const outcome: ReceiptOutcome = { kind: 'receipt', issuedBy, issuedAt, moved: {}, ...none };
      for (const settled of content.deletions) {
        const result = this.#loadOne(content, settled, sha256, handling);
        if (typeof result === 'object') outcome.moved[result.moved] = (outcome.moved[result.moved] ?? 0) + 1;
        else outcome[result] += 1;
      }
      return outcome;
    });
  }

  #loadOne(content: ReceiptContent, settled: SettledDeletion, sha256: string, handling: FileHandling): Settled {
    const [row] = this.#deletions.rows('deletion_id = ? AND source = ?', settled.deletionId, content.source);
    if (!row || row.carried_out === null) return 'unknown';
    const move = (kind: string, changes: Parameters<DeletionTable['change']>[1]): void => {
      this.#deletions.change(row.deletion_id, { ...changes, receipt_at: content.issuedAt });
      const details = { from: row.state, ...receiptDetails(content, settled), file: handling.file, sha256 };
      this.#audit.append({ at: handling.at, who: handling.by, kind, subject: row.deletion_id, details });
    };
    if (row.state === 'ACCEPTED') {
      // Only what a receipt accepted is followed by receipts: the server's own answer to this machine stands.
      const isNews = row.receipt_at !== null && row.confirmed_at === null && settled.confirmedAt !== null;
      if (!isNews) return 'unchanged';
      move('RECEIPT_CONFIRMED', { server_status: settled.serverStatus, confirmed_at: settled.confirmedAt });
      return 'confirmed';
    }
    if (settled.state !== 'ACCEPTED') {
      if (row.receipt_at === content.issuedAt) return 'unchanged';
      const isOld = (row.receipt_at !== null && content.issuedAt < row.receipt_at) || settled.decision < row.decision;
      if (isOld) return 'older';
      if (settled.state === 'QUEUED' || settled.state === 'SENDING') return 'waiting';
      if (row.state === 'SENDING') return 'sendingHere';
    }
    if (!mayPassByReceipt(row.state, settled.state)) return 'unchanged';
    move('DELETION_SETTLED_BY_RECEIPT', settledChanges(settled, row));
    return { moved: settled.state };
  }

  #settledDeletion(row: DeletionRow): SettledDeletion {
    return {
      deletionId: row.deletion_id,
      ticketNumber: row.ticket_number,
      decision: row.decision,
      state: row.state,
      stateSince: row.state_since,
      attempts: row.attempts,
      message: row.message === null ? null : storedSentence(row.message),
      answer: row.answer === null ? null : (JSON.parse(row.answer) as unknown),
      serverStatus: row.server_status,
      confirmedAt: row.confirmed_at,
      alreadyDeleted: row.already_deleted === 1,
      deletedBy: row.deleted_by === null ? null : (JSON.parse(row.deleted_by) as SettledDeletion['deletedBy']),
      found: row.found === null ? null : (JSON.parse(row.found) as SettledDeletion['found']),
      decidedThere: this.#decidedHere(row),
    };
  }

  /** The last one who decided on this machine to withdraw it or to send it again. */
  #decidedHere(row: DeletionRow): SettledDeletion['decidedThere'] {
    const decided = this.#audit.latestOf(row.deletion_id, ['DELETION_WITHDRAWN', 'DELETION_QUEUED_AGAIN']);
    return decided && { by: decided.who, at: decided.at, kind: decided.kind };
  }

  #write<Result>(work: () => Result): Result {
    return this.#database.transaction(work).immediate();
  }
}

/** What a settled deletion looks like on the machine that it comes from. */
function settledChanges(settled: SettledDeletion, row: DeletionRow): Parameters<DeletionTable['change']>[1] {
  const { decision, decidedThere, found, deletedBy } = settled;
  const decidedAgainThere = decision > row.decision && decidedThere?.kind === 'DELETION_QUEUED_AGAIN';
  return {
    state: settled.state,
    state_since: settled.stateSince,
    attempts: Math.max(row.attempts, settled.attempts),
    message: settled.message && storedText(settled.message),
    answer: JSON.stringify(settled.answer ?? null),
    answer_missing: 0,
    next_attempt_at: null,
    server_status: settled.serverStatus,
    confirmed_at: settled.confirmedAt,
    already_deleted: settled.alreadyDeleted ? 1 : 0,
    deleted_by: deletedBy && JSON.stringify(deletedBy),
    found: found && JSON.stringify(found),
    decision: Math.max(row.decision, decision),
    ...(decidedAgainThere ? { decided_again_by: decidedThere.by, decided_again_at: decidedThere.at } : {}),
  };
}

function receiptDetails({ issuedBy, issuedAt }: ReceiptContent, settled: SettledDeletion): Record<string, unknown> {
  const { state: to, message, serverStatus, decidedThere, attempts, found } = settled;
  const what = {
    to,
    message: message?.english ?? null,
    serverStatus,
    decidedThere,
    attempts,
    found: found && auditedBasis(found),
  };
  return { ...what, issuedBy, issuedAt };
}
