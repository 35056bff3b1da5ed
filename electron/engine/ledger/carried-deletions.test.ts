import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CallError } from '../../../shared/answer.ts';
import type { CarriedFileOutcome } from '../../../shared/files.ts';
import { asTold } from '../../../shared/sentences/sentence.ts';
import { loadCarriedFile } from '../files/load-carried-file.ts';
import type { Ledger } from './ledger.ts';
import { BASIS, MINUTE, NOON, SOURCE, sampleDecision, temporaryLedger } from './sample-decisions.ts';
import { WithdrawnError } from './transitions.ts';

const ACCEPTANCE = {
  answer: { status: 'DELETION_PENDING', acceptedAt: '2026-06-14T12:00:00Z' },
  serverStatus: 'DELETION_PENDING',
  alreadyDeleted: false,
  message: asTold('TIXNGO accepted the deletion.'),
};

/** The machine at the gate, without a network, and the one in the office. */
function twoMachines(): { gate: Ledger; office: Ledger } {
  return { gate: temporaryLedger().ledger, office: temporaryLedger().ledger };
}

const exported = (ledger: Ledger, at = NOON): string =>
  ledger.carried.takeOut(SOURCE, { by: 'desk-3', at, file: 'queue.json' }).text;

const receipt = (ledger: Ledger, from: Ledger, at = NOON): string =>
  ledger.receipts.give(SOURCE, from.carried.machine(), { by: 'office-1', at, file: 'receipt.json' }).text;

function load(ledger: Ledger, text: string, source = SOURCE): CarriedFileOutcome {
  const file = { name: 'carried.json', bytes: new TextEncoder().encode(text) };
  return loadCarriedFile(file, { ledger, source, by: 'office-1', at: NOON + MINUTE });
}

const kinds = (ledger: Ledger, deletionId: string): string[] =>
  ledger.auditTrail().flatMap(({ subject, kind }) => (subject === deletionId ? [kind] : []));

describe('a queue that is carried', () => {
  test('keeps its identity, its decider and everything it rests on, and says who carried it', () => {
    const { gate, office } = twoMachines();
    const decided = gate.queue(sampleDecision());
    expect(load(office, exported(gate))).toEqual({
      kind: 'queue',
      exportedBy: 'desk-3',
      exportedAt: NOON,
      ...{ taken: 1, decidedAgain: 0, known: 0, refused: [] },
    });
    expect(office.get(decided.deletionId)).toEqual({
      ...decided,
      stateSince: NOON + MINUTE,
      nextAttemptAt: NOON + MINUTE,
      mayWithdraw: false,
      carriedIn: { machine: gate.carried.machine(), by: 'desk-3', at: NOON + MINUTE, file: 'carried.json' },
    });
    expect(office.due(SOURCE, NOON + MINUTE)).toHaveLength(1);
    expect(office.auditTrail()).toMatchObject([
      { kind: 'DELETION_CARRIED_IN', who: 'office-1', details: { decidedBy: 'desk-3', file: 'carried.json' } },
    ]);
    expect(JSON.stringify(office.auditTrail())).not.toContain('Lavigne');
  });

  test('can no longer be withdrawn where it was decided, in no state, until the answer is there', () => {
    const { gate } = twoMachines();
    const { deletionId } = gate.queue(sampleDecision());
    exported(gate);
    expect(gate.get(deletionId)).toMatchObject({ mayWithdraw: false, carriedOut: { at: NOON, file: 'queue.json' } });
    expect(() => gate.withdraw(deletionId, 'desk-3', NOON)).toThrow(/carried to another machine in queue\.json/);
    expect(gate.markNeedsDecision(deletionId, NOON, BASIS, asTold('changed')).mayWithdraw).toBe(false);
    expect(kinds(gate, deletionId)).toContain('DELETION_CARRIED_OUT');
  });

  test('loaded twice changes nothing', () => {
    const { gate, office } = twoMachines();
    gate.queue(sampleDecision());
    const file = exported(gate);
    load(office, file);
    const before = { list: office.list(SOURCE), trail: office.auditTrail() };
    expect(load(office, file)).toMatchObject({ taken: 0, known: 1 });
    expect({ list: office.list(SOURCE), trail: office.auditTrail() }).toEqual(before);
  });

  test('leaves out, with the reason, a ticket that was decided about here', () => {
    const { gate, office } = twoMachines();
    gate.queue(sampleDecision());
    gate.queue(sampleDecision({ ticketId: 'A-2' }));
    office.queue(sampleDecision({ decidedBy: 'office-1' }));
    expect(load(office, exported(gate))).toMatchObject({
      taken: 1,
      refused: [{ ticketNumber: '100234567890', why: { kind: 'openHere', decidedBy: 'office-1' } }],
    });
  });

  test('comes again when a person at the gate decided again about what the office could not settle', () => {
    const { gate, office } = twoMachines();
    const { deletionId } = gate.queue(sampleDecision());
    load(office, exported(gate));
    office.markNeedsDecision(deletionId, NOON, { ...BASIS, controlled: true }, asTold('controlled'));
    expect(load(gate, receipt(office, gate))).toMatchObject({ moved: { NEEDS_DECISION: 1 } });
    expect(gate.get(deletionId)).toMatchObject({ mayWithdraw: true, found: { controlled: true } });
    gate.sendAgain(deletionId, { ...BASIS, controlled: true }, 'desk-3', NOON + MINUTE);
    expect(load(office, exported(gate))).toMatchObject({ decidedAgain: 1 });
    expect(office.get(deletionId)).toMatchObject({ state: 'QUEUED', decision: 2, basis: { controlled: true } });
  });

  test('is refused as a whole for another source, on its own machine, and when nothing is queued', () => {
    const { gate, office } = twoMachines();
    expect(() => exported(gate)).toThrow('No deletion is queued');
    gate.queue(sampleDecision());
    const file = exported(gate);
    expect(() => load(office, file, 'https://other.example')).toThrow(/carried\.json.*“https:\/\/other\.example”/);
    expect(() => load(gate, file)).toThrow('exported on this machine');
    expect(office.list(SOURCE)).toEqual([]);
  });
});

describe('a receipt', () => {
  test('moves a deletion along with the answer, the attempts and who decided, and is written into the trail', () => {
    const { gate, office } = twoMachines();
    const { deletionId } = gate.queue(sampleDecision());
    load(office, exported(gate));
    office.markSending(deletionId, NOON);
    office.markAccepted(deletionId, NOON + 2, ACCEPTANCE);
    const file = receipt(office, gate);
    expect(load(gate, file)).toMatchObject({ moved: { ACCEPTED: 1 }, unchanged: 0 });
    expect(gate.get(deletionId)).toMatchObject({
      ...{ state: 'ACCEPTED', stateSince: NOON + 2, attempts: 1, serverStatus: 'DELETION_PENDING' },
      ...{ message: asTold('TIXNGO accepted the deletion.'), receiptAt: NOON },
    });
    expect(kinds(gate, deletionId)).toEqual(['DELETION_QUEUED', 'DELETION_CARRIED_OUT', 'DELETION_SETTLED_BY_RECEIPT']);
    const before = { list: gate.list(SOURCE), trail: gate.auditTrail() };
    expect(load(gate, file)).toMatchObject({ moved: {}, unchanged: 1 });
    expect({ list: gate.list(SOURCE), trail: gate.auditTrail() }).toEqual(before);
  });

  test('brings the last confirmation of what a receipt has told before', () => {
    const { gate, office } = twoMachines();
    const { deletionId } = gate.queue(sampleDecision());
    load(office, exported(gate));
    office.markSending(deletionId, NOON);
    office.markAccepted(deletionId, NOON, ACCEPTANCE);
    load(gate, receipt(office, gate));
    office.noteServerStatus(deletionId, 'DELETED', NOON + MINUTE);
    expect(load(gate, receipt(office, gate, NOON + MINUTE))).toMatchObject({ confirmed: 1 });
    expect(gate.get(deletionId)).toMatchObject({ serverStatus: 'DELETED', confirmedAt: NOON + MINUTE });
  });

  test('changes nothing about a deletion that the gate had accepted by itself meanwhile', () => {
    const { gate, office } = twoMachines();
    const { deletionId } = gate.queue(sampleDecision());
    load(office, exported(gate));
    office.markNeedsDecision(deletionId, NOON, null, asTold('gone'));
    gate.markSending(deletionId, NOON);
    const accepted = gate.markAccepted(deletionId, NOON, ACCEPTANCE);
    expect(load(gate, receipt(office, gate))).toMatchObject({ moved: {}, unchanged: 1 });
    expect(gate.get(deletionId)).toEqual(accepted);
  });

  test('is ignored when it is older than what is known, and where a person has decided again', () => {
    const { gate, office } = twoMachines();
    const { deletionId } = gate.queue(sampleDecision());
    load(office, exported(gate));
    office.markRejected(deletionId, NOON, asTold('no such ticket'));
    const old = receipt(office, gate, NOON);
    office.withdraw(deletionId, 'office-1', NOON);
    expect(load(gate, receipt(office, gate, NOON + MINUTE))).toMatchObject({ moved: { CANCELLED: 1 } });
    expect(load(gate, old)).toMatchObject({ moved: {}, older: 1 });
    expect(gate.get(deletionId)?.state).toBe('CANCELLED');
  });

  test('tells who withdrew it there', () => {
    const { gate, office } = twoMachines();
    const { deletionId } = gate.queue(sampleDecision());
    load(office, exported(gate));
    office.markNeedsDecision(deletionId, NOON, null, asTold('gone'));
    office.withdraw(deletionId, 'office-1', NOON);
    load(gate, receipt(office, gate));
    expect(gate.auditTrail().at(-1)).toMatchObject({ details: { to: 'CANCELLED', decidedThere: { by: 'office-1' } } });
  });

  test('leaves alone what was never carried, and is refused on any other machine', () => {
    const { gate, office } = twoMachines();
    const another = temporaryLedger().ledger;
    gate.queue(sampleDecision());
    load(office, exported(gate));
    expect(() => load(another, receipt(office, gate))).toThrow('receipt for another machine');
    expect(() => receipt(office, another)).toThrow('No deletion was carried here');
  });

  test('is still awaited where this machine sent it, too, and was refused', () => {
    const { gate, office } = twoMachines();
    const { deletionId } = gate.queue(sampleDecision());
    const file = exported(gate);
    gate.markSending(deletionId, NOON);
    expect(gate.markRejected(deletionId, NOON, asTold('refused'))).toMatchObject({ mayWithdraw: false });
    expect(gate.sendAgain(deletionId, BASIS, 'gate-4', NOON)).toMatchObject({ state: 'QUEUED', mayWithdraw: false });
    load(office, file);
    office.markSending(deletionId, NOON);
    office.markAccepted(deletionId, NOON, ACCEPTANCE);
    expect(load(gate, receipt(office, gate))).toMatchObject({ moved: { ACCEPTED: 1 } });
  });

  test('settles a deletion under a push that has begun: the push steps aside', () => {
    const { gate, office } = twoMachines();
    const { deletionId } = gate.queue(sampleDecision());
    load(office, exported(gate));
    office.markSending(deletionId, NOON);
    office.markAccepted(deletionId, NOON, ACCEPTANCE);
    load(gate, receipt(office, gate));
    expect(() => gate.markSending(deletionId, NOON)).toThrow(WithdrawnError);
  });
});

const STEPS = ['decide', 'export', 'loadQueue', 'officeSends', 'gateSends', 'give', 'loadReceipt', 'person'] as const;
const steps = fc.array(fc.record({ step: fc.constantFrom(...STEPS), pick: fc.nat(30), fate: fc.nat(4) }), {
  maxLength: 40,
});

/** Ends the attempt of the first deletion that is due, as the server or the ticket wills. */
function sendOne(ledger: Ledger, fate: number, at: number, book: Set<string>): void {
  const [due] = ledger.due(SOURCE, at);
  if (!due) return;
  const { deletionId } = due;
  if (fate === 0 && due.state === 'QUEUED' && !book.has(deletionId)) {
    ledger.markNeedsDecision(deletionId, at, BASIS, asTold('changed'));
    return;
  }
  ledger.markSending(deletionId, at);
  if (fate === 1) ledger.markRetry(deletionId, at, at, asTold('no answer'));
  else if (fate === 2 && !book.has(deletionId)) ledger.markRejected(deletionId, at, asTold('refused'));
  else {
    book.add(deletionId);
    ledger.markAccepted(deletionId, at, ACCEPTANCE);
  }
}

function decideAgain(ledger: Ledger, pick: number, fate: number, at: number): void {
  const deletions = ledger.list(SOURCE);
  const deletion = deletions[pick % deletions.length];
  if (!deletion) return;
  try {
    if (fate < 2) ledger.withdraw(deletion.deletionId, 'a person', at);
    else ledger.sendAgain(deletion.deletionId, BASIS, 'a person', at);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
  }
}

test('whatever order files and answers come in: an accepted deletion stays so, and the gate hears of each in the end', () => {
  fc.assert(
    fc.property(steps, (course) => {
      const { gate, office } = twoMachines();
      const book = new Set<string>();
      const queues: string[] = [];
      const receipts: string[] = [];
      const twice = (ledger: Ledger, text: string | undefined): void => {
        if (text === undefined) return;
        load(ledger, text);
        const before = { list: ledger.list(SOURCE), trail: ledger.auditTrail().length };
        load(ledger, text);
        expect({ list: ledger.list(SOURCE), trail: ledger.auditTrail().length }).toEqual(before);
      };
      const acceptedBy = (ledger: Ledger): string[] =>
        ledger.list(SOURCE).flatMap(({ deletionId, state }) => (state === 'ACCEPTED' ? [deletionId] : []));
      let accepted: string[] = [];
      course.forEach(({ step, pick, fate }, index) => {
        const at = NOON + index * MINUTE;
        if (step === 'decide' && !gate.list(SOURCE).some(({ ticketId }) => ticketId === `A-${pick % 4}`)) {
          gate.queue(sampleDecision({ ticketId: `A-${pick % 4}`, decidedAt: at }));
        } else if (step === 'export' && gate.waitingCount(SOURCE) > 0) queues.push(exported(gate, at));
        else if (step === 'loadQueue') twice(office, queues[pick % queues.length]);
        else if (step === 'officeSends') sendOne(office, fate, at, book);
        else if (step === 'gateSends') sendOne(gate, fate, at, book);
        else if (step === 'give' && office.list(SOURCE).length > 0) receipts.push(receipt(office, gate, at));
        else if (step === 'loadReceipt') twice(gate, receipts[pick % receipts.length]);
        else if (step === 'person') decideAgain(pick % 2 === 0 ? gate : office, pick, fate, at);
        expect(acceptedBy(gate)).toEqual(expect.arrayContaining(accepted));
        accepted = acceptedBy(gate);
        for (const { carriedOut, receiptAt, mayWithdraw } of gate.list(SOURCE)) {
          if (carriedOut && receiptAt === null) expect(mayWithdraw).toBe(false);
        }
      });
      if (office.list(SOURCE).length > 0) twice(gate, receipt(office, gate, NOON + course.length * MINUTE));
      expect(acceptedBy(gate).sort()).toEqual([...book].sort());
      expect([gate.firstBrokenAuditEntry(), office.firstBrokenAuditEntry()]).toEqual([null, null]);
    }),
    { numRuns: 60 },
  );
}, 120_000);
