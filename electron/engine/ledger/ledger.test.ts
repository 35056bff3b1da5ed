import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CallError } from '../../../shared/answer.ts';
import type { DeletionState } from '../../../shared/deletion.ts';
import { asTold } from '../../../shared/sentences/sentence.ts';
import { TEST_KEY } from '../database/temporary-data-dir.ts';
import type { Ledger } from './ledger.ts';
import { joinLedger } from './open-ledger.ts';
import { BASIS, MINUTE, NOON, SOURCE, sampleDecision, temporaryLedger } from './sample-decisions.ts';
import { mayPass, OPEN_STATES } from './transitions.ts';

const ACCEPTANCE = {
  answer: { status: 'DELETION_PENDING' },
  serverStatus: 'DELETION_PENDING',
  alreadyDeleted: false,
  message: null,
};

/** Brings a new deletion into a state; returns its id. */
function bring(ledger: Ledger, to: DeletionState, ticketId = 'A-000001'): string {
  const { deletionId } = ledger.queue(sampleDecision({ ticketId }));
  switch (to) {
    case 'SENDING':
      ledger.markSending(deletionId, NOON);
      break;
    case 'ACCEPTED':
      ledger.markSending(deletionId, NOON);
      ledger.markAccepted(deletionId, NOON, ACCEPTANCE);
      break;
    case 'NEEDS_DECISION':
      ledger.markNeedsDecision(deletionId, NOON, { ...BASIS, controlled: true }, asTold('It was controlled.'));
      break;
    case 'REJECTED':
      ledger.markRejected(deletionId, NOON, asTold('There is no such ticket.'));
      break;
    case 'CANCELLED':
      ledger.withdraw(deletionId, 'desk-3', NOON);
      break;
  }
  return deletionId;
}

function refusal(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof CallError ? error.code : String(error);
  }
}

describe('a decision', () => {
  test('is queued with everything it rests on, under a UUIDv7', () => {
    const { ledger } = temporaryLedger();
    const deletion = ledger.queue(sampleDecision());
    const { source: _source, eventId: _eventId, ...decided } = sampleDecision();
    expect(deletion).toEqual({
      ...decided,
      deletionId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      state: 'QUEUED',
      stateSince: NOON,
      mayWithdraw: true,
      attempts: 0,
      nextAttemptAt: NOON,
      message: null,
      found: null,
      serverStatus: null,
      confirmedAt: null,
      decidedAgain: null,
      alreadyDeleted: false,
      deletedBy: null,
      decision: 1,
      carriedOut: null,
      carriedIn: null,
      receiptAt: null,
    });
    expect(ledger.get(deletion.deletionId)).toEqual(deletion);
    expect(ledger.get('unknown')).toBeNull();
  });

  test('can be taken back until it was sent: without an answer it may have been carried out', () => {
    const { ledger } = temporaryLedger();
    const { deletionId } = ledger.queue(sampleDecision());
    ledger.markSending(deletionId, NOON);
    expect(ledger.markRetry(deletionId, NOON, NOON, asTold('TIXNGO does not answer.')).mayWithdraw).toBe(false);
    expect(() => ledger.withdraw(deletionId, 'help desk', NOON)).toThrow(/may have been carried out/);
    ledger.markSending(deletionId, NOON);
    expect(ledger.markRejected(deletionId, NOON, asTold('no such ticket')).mayWithdraw).toBe(true);
    expect(ledger.withdraw(deletionId, 'help desk', NOON).state).toBe('CANCELLED');
  });

  test('is seen by the other thread at once', () => {
    const { ledger, dataDir } = temporaryLedger();
    const other = joinLedger({ dataDir, key: TEST_KEY });
    const { deletionId } = ledger.queue(sampleDecision());
    expect(other.due(SOURCE, NOON).map((deletion) => deletion.deletionId)).toEqual([deletionId]);
    other.markSending(deletionId, NOON);
    expect(ledger.get(deletionId)?.state).toBe('SENDING');
    other.close();
  });

  test.each(OPEN_STATES)('cannot be taken twice while the first is %s', (state) => {
    const { ledger } = temporaryLedger();
    bring(ledger, state);
    expect(refusal(() => ledger.queue(sampleDecision()))).toBe('ALREADY_QUEUED');
    expect(refusal(() => ledger.queue(sampleDecision({ source: 'other' })))).toBeNull();
    expect(ledger.list(SOURCE)).toHaveLength(1);
  });

  test.each(['ACCEPTED', 'REJECTED', 'CANCELLED'] as const)('can be taken again after the first was %s', (state) => {
    const { ledger } = temporaryLedger();
    bring(ledger, state);
    ledger.queue(sampleDecision());
    expect(ledger.ofTicket(SOURCE, 'A-000001').map((deletion) => deletion.state)).toEqual(['QUEUED', state]);
  });
});

describe('withdrawing', () => {
  test.each(['QUEUED', 'NEEDS_DECISION', 'REJECTED'] as const)('is possible while %s', (state) => {
    const { ledger } = temporaryLedger();
    const id = bring(ledger, state);
    expect(ledger.withdraw(id, 'desk-4', NOON + MINUTE)).toMatchObject({
      state: 'CANCELLED',
      stateSince: NOON + MINUTE,
    });
    expect(ledger.due(SOURCE, NOON + MINUTE)).toEqual([]);
    expect(ledger.auditTrail().at(-1)).toMatchObject({ who: 'desk-4', kind: 'DELETION_WITHDRAWN', subject: id });
  });

  test.each(['SENDING', 'ACCEPTED', 'CANCELLED'] as const)('is refused while %s, and changes nothing', (state) => {
    const { ledger } = temporaryLedger();
    const id = bring(ledger, state);
    const before = [ledger.get(id), ledger.auditTrail().length];
    expect(() => ledger.withdraw(id, 'desk-4', NOON)).toThrow(/withdrawn/);
    expect(refusal(() => ledger.withdraw(id, 'desk-4', NOON))).toBe('NOT_POSSIBLE_NOW');
    expect([ledger.get(id), ledger.auditTrail().length]).toEqual(before);
    expect(refusal(() => ledger.withdraw('unknown', 'desk-4', NOON))).toBe('NOT_FOUND');
  });
});

describe('sending', () => {
  test('takes what is due, oldest decision first, and what a crash left in sending', () => {
    const { ledger } = temporaryLedger();
    const first = bring(ledger, 'QUEUED', 'A-1');
    const crashed = bring(ledger, 'SENDING', 'A-2');
    const later = bring(ledger, 'QUEUED', 'A-3');
    bring(ledger, 'NEEDS_DECISION', 'A-4');
    ledger.markSending(later, NOON);
    ledger.markRetry(later, NOON, NOON + MINUTE, asTold('The server did not answer.'));
    const due = (now: number) => ledger.due(SOURCE, now).map(({ deletionId }) => deletionId);
    expect(due(NOON)).toEqual([first, crashed]);
    expect(due(NOON + MINUTE)).toEqual([first, crashed, later]);
    expect(ledger.due('other', NOON)).toEqual([]);
    expect(ledger.waitingCount(SOURCE)).toBe(3);
    expect(ledger.openCounts(SOURCE)).toEqual({ waiting: 3, undecided: 1 });
    expect(ledger.markSending(later, NOON + MINUTE).attempts).toBe(2);
  });

  test('follows an accepted deletion until every phone has confirmed', () => {
    const { ledger } = temporaryLedger();
    const id = bring(ledger, 'ACCEPTED');
    expect(ledger.unconfirmed(SOURCE).map(({ deletionId }) => deletionId)).toEqual([id]);
    const entries = ledger.auditTrail().length;
    ledger.noteServerStatus(id, 'DELETION_PENDING', NOON + MINUTE);
    expect(ledger.auditTrail()).toHaveLength(entries);
    expect(ledger.noteServerStatus(id, 'DELETED', NOON + 2 * MINUTE)).toMatchObject({
      state: 'ACCEPTED',
      serverStatus: 'DELETED',
      confirmedAt: NOON + 2 * MINUTE,
    });
    expect(ledger.unconfirmed(SOURCE)).toEqual([]);
    expect(ledger.auditTrail().at(-1)).toMatchObject({ kind: 'DELETION_CONFIRMED', subject: id });
  });

  test('of a ticket that is deleted already is confirmed at once', () => {
    const { ledger } = temporaryLedger();
    const id = bring(ledger, 'QUEUED');
    const accepted = ledger.markAccepted(id, NOON, {
      answer: null,
      serverStatus: 'DELETED',
      alreadyDeleted: true,
      message: asTold('By someone else.'),
    });
    expect(accepted).toMatchObject({ state: 'ACCEPTED', confirmedAt: NOON, message: asTold('By someone else.') });
    expect(accepted).toMatchObject({ alreadyDeleted: true, deletedBy: null });
    expect(ledger.unconfirmed(SOURCE)).toEqual([]);
  });

  test('by somebody else is attributed once, as soon as the log tells', () => {
    const { ledger } = temporaryLedger();
    const id = bring(ledger, 'QUEUED');
    const acceptance = { answer: null, serverStatus: 'DELETION_PENDING', alreadyDeleted: true, message: null };
    ledger.markAccepted(id, NOON, acceptance);
    expect(ledger.unattributed(SOURCE).map(({ deletionId }) => deletionId)).toEqual([id]);
    const origin = { actor: 'TicketingSystem', at: NOON - MINUTE, reason: 'REFUND' };
    expect(ledger.noteDeletedBy(id, origin, NOON + MINUTE).deletedBy).toEqual(origin);
    expect(ledger.unattributed(SOURCE)).toEqual([]);
    const entries = ledger.auditTrail();
    expect(entries.at(-1)).toMatchObject({ kind: 'DELETION_ATTRIBUTED', subject: id, details: { deletedBy: origin } });
    expect(ledger.noteDeletedBy(id, { ...origin, actor: 'Back-office' }, NOON + MINUTE).deletedBy).toEqual(origin);
    expect(ledger.auditTrail()).toHaveLength(entries.length);
    const own = bring(ledger, 'ACCEPTED', 'A-2');
    expect(() => ledger.noteDeletedBy(own, origin, NOON)).toThrow(/by this one/);
  });

  test('again rests on what was found', () => {
    const { ledger } = temporaryLedger();
    const id = bring(ledger, 'NEEDS_DECISION');
    expect(ledger.get(id)).toMatchObject({ found: { controlled: true }, message: asTold('It was controlled.') });
    const found = { ...BASIS, controlled: true };
    expect(ledger.sendAgain(id, found, 'desk-4', NOON + MINUTE)).toMatchObject({
      state: 'QUEUED',
      basis: found,
      found: null,
      nextAttemptAt: NOON + MINUTE,
      decidedBy: 'desk-3',
      decidedAgain: { by: 'desk-4', at: NOON + MINUTE },
    });
    expect(refusal(() => ledger.sendAgain(id, found, 'desk-4', NOON))).toBe('NOT_POSSIBLE_NOW');
  });

  test('again is refused while a later decision about the ticket is open', () => {
    const { ledger } = temporaryLedger();
    const id = bring(ledger, 'REJECTED');
    ledger.queue(sampleDecision());
    expect(refusal(() => ledger.sendAgain(id, BASIS, 'desk-4', NOON))).toBe('ALREADY_QUEUED');
  });
});

test('the overlay of a ticket is its latest deletion that was not cancelled', () => {
  const { ledger } = temporaryLedger();
  bring(ledger, 'REJECTED', 'A-1');
  bring(ledger, 'CANCELLED', 'A-1');
  bring(ledger, 'REJECTED', 'A-2');
  bring(ledger, 'ACCEPTED', 'A-2');
  bring(ledger, 'CANCELLED', 'A-3');
  expect(Object.fromEntries(ledger.openStates(SOURCE))).toEqual({ 'A-1': 'REJECTED', 'A-2': 'ACCEPTED' });
  expect(ledger.list(SOURCE).map(({ ticketId }) => ticketId)).toEqual(['A-3', 'A-2', 'A-2', 'A-1', 'A-1']);
});

// ---------------------------------------------------------------- any operations in any order

const OPERATIONS = {
  queue: (ledger: Ledger, id: string) => ledger.queue(sampleDecision({ ticketId: ledger.get(id)?.ticketId ?? 'A-1' })),
  withdraw: (ledger: Ledger, id: string) => ledger.withdraw(id, 'desk-3', NOON),
  sendAgain: (ledger: Ledger, id: string) => ledger.sendAgain(id, BASIS, 'desk-3', NOON),
  markSending: (ledger: Ledger, id: string) => ledger.markSending(id, NOON),
  markAccepted: (ledger: Ledger, id: string) => ledger.markAccepted(id, NOON, ACCEPTANCE),
  markRetry: (ledger: Ledger, id: string) => ledger.markRetry(id, NOON, NOON + MINUTE, asTold('busy')),
  markNeedsDecision: (ledger: Ledger, id: string) => ledger.markNeedsDecision(id, NOON, null, asTold('gone')),
  markRejected: (ledger: Ledger, id: string) => ledger.markRejected(id, NOON, asTold('no')),
  noteServerStatus: (ledger: Ledger, id: string) => ledger.noteServerStatus(id, 'DELETED', NOON),
};

test('no operations in any order lose a decision, leave the table of transitions or escape the audit trail', {
  timeout: 30_000,
}, () => {
  const operation = fc.constantFrom(...(Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[]));
  const steps = fc.array(fc.record({ operation, target: fc.nat({ max: 3 }) }), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (story) => {
      const { ledger } = temporaryLedger();
      const known = new Map<string, DeletionState>();
      for (const ticketId of ['A-1', 'A-2', 'A-3', 'A-4']) known.set(bring(ledger, 'QUEUED', ticketId), 'QUEUED');
      for (const { operation: name, target } of story) {
        const entries = ledger.auditTrail().length;
        const before = JSON.stringify(ledger.list(SOURCE));
        const failed = refusal(() => OPERATIONS[name](ledger, [...known.keys()].at(-1 - target) ?? ''));
        const changed = JSON.stringify(ledger.list(SOURCE)) !== before;
        if (failed !== null)
          expect({ changed, entries: ledger.auditTrail().length }).toEqual({ changed: false, entries });
        if (changed) expect(ledger.auditTrail()).toHaveLength(entries + 1);
        const now = new Map(ledger.list(SOURCE).map(({ deletionId, state }) => [deletionId, state]));
        for (const [id, state] of known) {
          const next = now.get(id);
          expect(next && (next === state || mayPass(state, next))).toBe(true);
        }
        for (const [id, state] of now) known.set(id, state);
        const open = ledger.list(SOURCE).filter(({ state }) => OPEN_STATES.some((name) => name === state));
        expect(new Set(open.map(({ ticketId }) => ticketId)).size).toBe(open.length);
      }
      expect(ledger.firstBrokenAuditEntry()).toBeNull();
    }),
    { numRuns: 20 },
  );
});
