/** The deletions of a ledger, step by step: each is written together with its entry in the audit trail. */
import type Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { CallError } from '../../../shared/answer.ts';
import type { Deletion, DeletionBasis, DeletionState, OpenDeletions } from '../../../shared/deletion.ts';
import type { DeletionOrigin } from '../../../shared/domain/deletion-progress.ts';
import { type Sentence, sentence, storedText } from '../../../shared/sentences/sentence.ts';
import { type AuditTrail, auditedBasis, USHER } from './audit-trail.ts';
import type { Decision, DeletionChanges, DeletionTable } from './deletion-table.ts';
import { mayPass, OPEN_STATES, WithdrawnError, whyNotWithdrawn } from './transitions.ts';

/** How the server answered. `answer` is kept as it came. */
export interface Acceptance {
  answer: unknown;
  serverStatus: string;
  /** Somebody else had deleted the ticket before; `deletedBy` says who, where the status log tells. */
  alreadyDeleted: boolean;
  deletedBy?: DeletionOrigin | null;
  /** For a person to read; no personal data. */
  message: Sentence | null;
}

interface Step {
  to: DeletionState;
  at: number;
  by: string;
  kind: string;
  changes?: DeletionChanges;
  details?: Record<string, unknown>;
}

const OPEN = `state IN (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`;

/** Writes are on disk when a method returns. */
export class DeletionBook {
  readonly #database: Database.Database;
  readonly #deletions: DeletionTable;
  readonly #audit: AuditTrail;

  constructor(database: Database.Database, deletions: DeletionTable, audit: AuditTrail) {
    this.#database = database;
    this.#deletions = deletions;
    this.#audit = audit;
  }

  /** @throws CallError `ALREADY_QUEUED` while an earlier decision about the ticket is open */
  queue(decision: Decision): Deletion {
    return this.#write(() => {
      this.#refuseSecond(decision.source, decision.ticketId);
      const deletionId = uuidv7();
      this.#deletions.insert(deletionId, decision);
      const { source, ticketId, ticketNumber, eventId, reason, basis } = decision;
      this.#audit.append({
        at: decision.decidedAt,
        who: decision.decidedBy,
        kind: 'DELETION_QUEUED',
        subject: deletionId,
        details: { source, ticketId, ticketNumber, eventId, reason, basis: auditedBasis(basis) },
      });
      return this.#deletions.existing(deletionId);
    });
  }

  get(deletionId: string): Deletion | null {
    return this.#deletions.get(deletionId);
  }

  /** Newest first. */
  list(source: string): Deletion[] {
    return this.#deletions.select('source = ? ORDER BY sequence DESC', source);
  }

  /** Newest first. */
  ofTicket(source: string, ticketId: string): Deletion[] {
    return this.#deletions.select('source = ? AND ticket_id = ? ORDER BY sequence DESC', source, ticketId);
  }

  /** By ticket id the state of its latest deletion that was not cancelled: the overlay of lists. */
  openStates(source: string): Map<string, DeletionState> {
    return this.#deletions.latestStates(source);
  }

  /** Takes back a decision that was not carried out. @throws CallError `NOT_FOUND`, `NOT_POSSIBLE_NOW` */
  withdraw(deletionId: string, by: string, at: number): Deletion {
    return this.#write(() => {
      const deletion = this.#deletions.existing(deletionId);
      if (!deletion.mayWithdraw) throw new CallError('NOT_POSSIBLE_NOW', whyNotWithdrawn(deletion));
      return this.#pass(deletionId, {
        to: 'CANCELLED',
        at,
        by,
        kind: 'DELETION_WITHDRAWN',
        changes: { next_attempt_at: null },
      });
    });
  }

  /** Queues again what was rejected or needs a decision; it rests on what `by` saw this time. @throws CallError */
  sendAgain(deletionId: string, basis: DeletionBasis, by: string, at: number): Deletion {
    return this.#write(() => {
      const { state, ticketId, decision } = this.#deletions.existing(deletionId);
      if (state !== 'REJECTED' && state !== 'NEEDS_DECISION') {
        throw new CallError('NOT_POSSIBLE_NOW', sentence('deletions.notSendable'));
      }
      if (state === 'REJECTED') this.#refuseSecond(this.#deletions.sourceOf(deletionId), ticketId);
      return this.#pass(deletionId, {
        to: 'QUEUED',
        at,
        by,
        kind: 'DELETION_QUEUED_AGAIN',
        changes: {
          basis: JSON.stringify(basis),
          found: null,
          message: null,
          next_attempt_at: at,
          decided_again_by: by,
          decided_again_at: at,
          decision: decision + 1,
        },
        details: { asOf: basis.asOf, basis: auditedBasis(basis) },
      });
    });
  }

  /**
   * What has to be sent now, oldest decision first: what is queued and due, and what a crash left in sending. What was
   * postponed at a later time than now is due as well: the clock was set back.
   */
  due(source: string, now: number): Deletion[] {
    return this.#deletions.select(
      `source = ? AND (state = 'SENDING' OR (state = 'QUEUED' AND (next_attempt_at <= ? OR state_since > ?)))
       ORDER BY sequence`,
      source,
      now,
      now,
    );
  }

  /** How many still have to be sent. */
  waitingCount(source: string): number {
    return this.#deletions.count(`source = ? AND state IN ('QUEUED', 'SENDING')`, source);
  }

  /** How many are open. */
  openCounts(source: string): OpenDeletions {
    const undecided = this.#deletions.count(`source = ? AND state = 'NEEDS_DECISION'`, source);
    return { waiting: this.waitingCount(source), undecided };
  }

  /** When the next postponed deletion is due, UTC milliseconds; null when none waits. */
  nextAttemptAfter(source: string, now: number): number | null {
    return this.#deletions.nextAttemptAfter(source, now);
  }

  /** An attempt begins. */
  markSending(deletionId: string, at: number): Deletion {
    return this.#write(() => {
      const attempts = this.#deletions.existing(deletionId).attempts + 1;
      return this.#pass(deletionId, {
        to: 'SENDING',
        at,
        by: USHER,
        kind: 'DELETION_SENT',
        changes: { attempts, answer_missing: 1, next_attempt_at: null },
        details: { attempt: attempts },
      });
    });
  }

  markAccepted(deletionId: string, at: number, acceptance: Acceptance): Deletion {
    const { answer, serverStatus, alreadyDeleted, deletedBy = null, message } = acceptance;
    return this.#write(() => {
      const confirmed = serverStatus === 'DELETED' ? at : null;
      return this.#pass(deletionId, {
        to: 'ACCEPTED',
        at,
        by: USHER,
        kind: 'DELETION_ACCEPTED',
        changes: {
          answer: JSON.stringify(answer ?? null),
          server_status: serverStatus,
          confirmed_at: confirmed,
          message: message && storedText(message),
          answer_missing: 0,
          next_attempt_at: null,
          already_deleted: alreadyDeleted ? 1 : 0,
          deleted_by: deletedBy && JSON.stringify(deletedBy),
        },
        details: {
          serverStatus,
          message: message?.english ?? null,
          ...(alreadyDeleted ? { alreadyDeleted, deletedBy } : {}),
        },
      });
    });
  }

  /** The attempt failed for a reason that passes; `message` holds no personal data. */
  markRetry(deletionId: string, at: number, nextAttemptAt: number, message: Sentence): Deletion {
    return this.#write(() =>
      this.#pass(deletionId, {
        to: 'QUEUED',
        at,
        by: USHER,
        kind: 'DELETION_POSTPONED',
        changes: { next_attempt_at: nextAttemptAt, message: storedText(message) },
        details: { message: message.english, nextAttemptAt },
      }),
    );
  }

  /** The ticket is not what the decision rested on; `found` is what it is now, null when it is gone. */
  markNeedsDecision(deletionId: string, at: number, found: DeletionBasis | null, message: Sentence): Deletion {
    return this.#write(() =>
      this.#pass(deletionId, {
        to: 'NEEDS_DECISION',
        at,
        by: USHER,
        kind: 'DELETION_NEEDS_DECISION',
        changes: { found: found && JSON.stringify(found), message: storedText(message), next_attempt_at: null },
        details: { found: found && auditedBasis(found) },
      }),
    );
  }

  /** The server refused for good; `message` holds no personal data. */
  markRejected(deletionId: string, at: number, message: Sentence): Deletion {
    return this.#write(() => {
      const { carriedOut, receiptAt } = this.#deletions.existing(deletionId);
      // Whoever loads the file may be answered otherwise.
      const answerMissing = carriedOut !== null && receiptAt === null;
      return this.#pass(deletionId, {
        to: 'REJECTED',
        at,
        by: USHER,
        kind: 'DELETION_REJECTED',
        changes: { message: storedText(message), answer_missing: answerMissing ? 1 : 0, next_attempt_at: null },
        details: { message: message.english },
      });
    });
  }

  /** Accepted, but not yet confirmed by every phone. */
  unconfirmed(source: string): Deletion[] {
    return this.#deletions.select(
      `source = ? AND state = 'ACCEPTED' AND confirmed_at IS NULL ORDER BY sequence`,
      source,
    );
  }

  /** Deleted by somebody else, but nobody knows yet by whom. */
  unattributed(source: string): Deletion[] {
    return this.#deletions.select(
      `source = ? AND state = 'ACCEPTED' AND already_deleted = 1 AND deleted_by IS NULL ORDER BY sequence`,
      source,
    );
  }

  /** The status log tells who deleted the ticket before this deletion could. */
  noteDeletedBy(deletionId: string, deletedBy: DeletionOrigin, at: number): Deletion {
    return this.#write(() => {
      const deletion = this.#deletions.existing(deletionId);
      if (!deletion.alreadyDeleted) throw new Error(`Deletion ${deletionId} was carried out by this one.`);
      if (deletion.deletedBy) return deletion;
      this.#deletions.change(deletionId, { deleted_by: JSON.stringify(deletedBy) });
      const entry = { at, who: USHER, kind: 'DELETION_ATTRIBUTED', subject: deletionId, details: { deletedBy } };
      this.#audit.append(entry);
      return this.#deletions.existing(deletionId);
    });
  }

  /** What TIXNGO says of the ticket since it accepted the deletion. */
  noteServerStatus(deletionId: string, status: string, at: number): Deletion {
    return this.#write(() => {
      const deletion = this.#deletions.existing(deletionId);
      if (deletion.state !== 'ACCEPTED') throw new Error(`Deletion ${deletionId} was not accepted.`);
      if (deletion.serverStatus === status) return deletion;
      const confirmedAt = status === 'DELETED' ? at : deletion.confirmedAt;
      this.#deletions.change(deletionId, { server_status: status, confirmed_at: confirmedAt });
      const kind = status === 'DELETED' ? 'DELETION_CONFIRMED' : 'SERVER_STATUS_CHANGED';
      this.#audit.append({ at, who: USHER, kind, subject: deletionId, details: { serverStatus: status } });
      return this.#deletions.existing(deletionId);
    });
  }

  /** One step along the table of transitions, with its entry in the audit trail. */
  #pass(deletionId: string, { to, at, by, kind, changes = {}, details = {} }: Step): Deletion {
    const { state, receiptAt, basis } = this.#deletions.existing(deletionId);
    if (!mayPass(state, to) && (state === 'CANCELLED' || receiptAt !== null)) {
      throw new WithdrawnError(`Deletion ${deletionId} was withdrawn, or settled by a receipt.`);
    }
    if (!mayPass(state, to)) throw new Error(`Deletion ${deletionId} cannot pass from ${state} to ${to}.`);
    this.#deletions.change(deletionId, { ...changes, state: to, state_since: at });
    this.#audit.append({
      at,
      who: by,
      kind,
      subject: deletionId,
      details: { from: state, to, asOf: basis.asOf, ...details },
    });
    return this.#deletions.existing(deletionId);
  }

  #refuseSecond(source: string, ticketId: string): void {
    const [open] = this.#deletions.select(`source = ? AND ticket_id = ? AND ${OPEN}`, source, ticketId);
    if (!open) return;
    throw new CallError(
      'ALREADY_QUEUED',
      sentence('deletions.alreadyDecided', { by: open.decidedBy, ticket: open.ticketNumber }),
    );
  }

  #write<Result>(work: () => Result): Result {
    return this.#database.transaction(work).immediate();
  }
}
