/**
 * Deletions that a file carries from a machine without a network to one that has one. They keep their identity, so that
 * it does no harm when both machines send one: the server acts once.
 */
import type Database from 'better-sqlite3';
import { CallError } from '../../../shared/answer.ts';
import type { QueueOutcome, RefusedDeletion } from '../../../shared/files.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import type { QueueContent, QueuedDeletion } from '../files/carried-content.ts';
import { type SealedFile, seal } from '../files/sealed-file.ts';
import { type AuditTrail, auditedBasis } from './audit-trail.ts';
import type { DeletionRow, DeletionTable } from './deletion-table.ts';
import { isOpenState } from './transitions.ts';

/** Who handles a file, when (UTC milliseconds), and what it is called. */
export interface FileHandling {
  by: string;
  at: number;
  file: string;
}

type TakenIn = 'taken' | 'decidedAgain' | 'known' | RefusedDeletion;

export class CarriedDeletions {
  readonly #database: Database.Database;
  readonly #deletions: DeletionTable;
  readonly #audit: AuditTrail;

  constructor(database: Database.Database, deletions: DeletionTable, audit: AuditTrail) {
    this.#database = database;
    this.#deletions = deletions;
    this.#audit = audit;
  }

  /** Tells this ledger from every other one; a restored backup keeps it. */
  machine(): string {
    return this.#database.prepare<[], string>('SELECT machine_id FROM machine').pluck().get() ?? '';
  }

  /**
   * Everything that still has to be sent, as a file. From now on the answer is missing, so nothing of it can be
   * withdrawn; this machine still sends it by itself when it can. @throws CallError `NOT_POSSIBLE_NOW`
   */
  takeOut(source: string, { by, at, file }: FileHandling): SealedFile & { deletions: number } {
    return this.#write(() => {
      const rows = this.#deletions.rows(`source = ? AND state IN ('QUEUED', 'SENDING') ORDER BY sequence`, source);
      if (rows.length === 0) throw new CallError('NOT_POSSIBLE_NOW', sentence('deletions.noneQueued'));
      const content: QueueContent = {
        source,
        machine: this.machine(),
        exportedBy: by,
        exportedAt: at,
        deletions: rows.map(queuedDeletion),
      };
      const sealed = seal('usher-deletion-queue', content);
      for (const { deletion_id } of rows) {
        const changes = { carried_out: JSON.stringify({ at, file }), receipt_at: null, answer_missing: 1 } as const;
        this.#deletions.change(deletion_id, changes);
        const details = { file, sha256: sealed.sha256 };
        this.#audit.append({ at, who: by, kind: 'DELETION_CARRIED_OUT', subject: deletion_id, details });
      }
      return { ...sealed, deletions: rows.length };
    });
  }

  /** Takes over what a queue file brings; what is known stays as it is. The file was checked, its source included. */
  takeIn(content: QueueContent, sha256: string, handling: FileHandling): QueueOutcome {
    return this.#write(() => {
      const results = content.deletions.map((carried) => this.#takeInOne(content, carried, sha256, handling));
      return {
        kind: 'queue',
        exportedBy: content.exportedBy,
        exportedAt: content.exportedAt,
        taken: results.filter((result) => result === 'taken').length,
        decidedAgain: results.filter((result) => result === 'decidedAgain').length,
        known: results.filter((result) => result === 'known').length,
        refused: results.filter((result) => typeof result === 'object'),
      };
    });
  }

  #takeInOne(content: QueueContent, carried: QueuedDeletion, sha256: string, handling: FileHandling): TakenIn {
    const [known] = this.#deletions.rows('deletion_id = ?', carried.deletionId);
    if (known && !isSameDeletion(known, carried)) return refused(carried, { kind: 'differs' });
    // Settled here, and decided again where it comes from; an older or the same decision changes nothing.
    const isNews = known && known.state !== 'ACCEPTED' && carried.decision > known.decision;
    if (known && (!isNews || isPending(known))) return 'known';
    const open = this.#openDecision(content.source, carried);
    if (open) return refused(carried, { kind: 'openHere', decidedBy: open.decided_by });
    if (!known) this.#deletions.insert(carried.deletionId, { ...carried, source: content.source });
    this.#adopt(content, carried, handling, known ?? null);
    this.#noteCarriedIn(content, carried, sha256, handling);
    return known ? 'decidedAgain' : 'taken';
  }

  #adopt(content: QueueContent, carried: QueuedDeletion, { at, file }: FileHandling, known: DeletionRow | null): void {
    const { machine, exportedBy } = content;
    this.#deletions.change(carried.deletionId, {
      state: 'QUEUED',
      state_since: at,
      next_attempt_at: at,
      basis: JSON.stringify(carried.basis),
      found: null,
      message: null,
      decision: carried.decision,
      decided_again_by: carried.decidedAgain?.by ?? null,
      decided_again_at: carried.decidedAgain?.at ?? null,
      attempts: Math.max(carried.attempts, known?.attempts ?? 0),
      // The machine that it comes from may send it as well.
      answer_missing: 1,
      carried_in: JSON.stringify({ machine, by: exportedBy, at, file }),
    });
  }

  #noteCarriedIn(content: QueueContent, carried: QueuedDeletion, sha256: string, handling: FileHandling): void {
    const { ticketId, ticketNumber, eventId, reason, decidedBy, decidedAt, decidedAgain, decision, basis } = carried;
    const { source, machine, exportedBy, exportedAt } = content;
    const decided = { decidedBy, decidedAt, decidedAgain, decision, basis: auditedBasis(basis) };
    this.#audit.append({
      at: handling.at,
      who: handling.by,
      kind: 'DELETION_CARRIED_IN',
      subject: carried.deletionId,
      details: {
        ...{ source, ticketId, ticketNumber, eventId, reason, ...decided },
        ...{ machine, exportedBy, exportedAt, file: handling.file, sha256 },
      },
    });
  }

  /** Another open decision about the ticket: there is no room for a second one. */
  #openDecision(source: string, { ticketId, deletionId }: QueuedDeletion): DeletionRow | null {
    const ofTicket = this.#deletions.rows('source = ? AND ticket_id = ?', source, ticketId);
    return ofTicket.find(({ state, deletion_id }) => isOpenState(state) && deletion_id !== deletionId) ?? null;
  }

  #write<Result>(work: () => Result): Result {
    return this.#database.transaction(work).immediate();
  }
}

function isPending({ state }: DeletionRow): boolean {
  return state === 'QUEUED' || state === 'SENDING';
}

function refused({ ticketNumber }: QueuedDeletion, why: RefusedDeletion['why']): RefusedDeletion {
  return { ticketNumber, why };
}

/** What never changes about a deletion, and what the server holds its request id against. */
function isSameDeletion(row: DeletionRow, carried: QueuedDeletion): boolean {
  return row.ticket_id === carried.ticketId && row.reason === carried.reason && row.note === carried.note;
}

function queuedDeletion(row: DeletionRow): QueuedDeletion {
  const { decided_again_by: by, decided_again_at: at } = row;
  return {
    deletionId: row.deletion_id,
    ticketId: row.ticket_id,
    ticketNumber: row.ticket_number,
    eventId: row.event_id,
    eventName: row.event_name,
    seat: row.seat,
    reason: row.reason,
    note: row.note,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decidedAgain: by === null || at === null ? null : { by, at },
    decision: row.decision,
    basis: JSON.parse(row.basis) as QueuedDeletion['basis'],
    attempts: row.attempts,
  };
}
