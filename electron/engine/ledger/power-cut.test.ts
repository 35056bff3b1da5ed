/**
 * What a power cut leaves of the ledger. A commit is flushed before a method returns, so at that instant the files hold
 * it; what comes behind the last flush may be there, in part, or not at all.
 */
import { appendFileSync, copyFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEST_KEY, temporaryDataDir } from '../database/temporary-data-dir.ts';
import { openLedger } from './open-ledger.ts';
import { NOON, SOURCE, sampleDecision } from './sample-decisions.ts';

const FILES = ['ledger.sqlite', 'ledger.sqlite-wal'];

function open(dataDir: string) {
  return openLedger({ dataDir, key: TEST_KEY, now: () => NOON });
}

/** The files as they are now; the index of the write-ahead log lives in memory and goes with the power. */
function snapshot(dataDir: string): string {
  const copy = temporaryDataDir();
  for (const name of FILES.filter((file) => existsSync(path.join(dataDir, file)))) {
    copyFileSync(path.join(dataDir, name), path.join(copy, name));
  }
  return copy;
}

function expectWhole(dataDir: string, tickets: readonly string[]): void {
  const { ledger, notice } = open(dataDir);
  expect(notice).toBeNull();
  expect(ledger.list(SOURCE).map(({ ticketId }) => ticketId)).toEqual(tickets.toReversed());
  expect(ledger.firstBrokenAuditEntry()).toBeNull();
  ledger.close();
}

const logSize = (dataDir: string): number => readFileSync(path.join(dataDir, 'ledger.sqlite-wal')).length;

test('whenever the power goes after an answer, the decision is there and the audit trail is whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.uint8Array({ maxLength: 9000 }), (decisions, halfWritten) => {
      const dataDir = temporaryDataDir();
      const { ledger } = open(dataDir);
      const tickets = Array.from({ length: decisions }, (_, index) => `A-${index}`);
      for (const ticketId of tickets) ledger.queue(sampleDecision({ ticketId }));
      const cut = snapshot(dataDir);
      ledger.close();
      // Bytes of a commit that was being written when the power went.
      appendFileSync(path.join(cut, 'ledger.sqlite-wal'), halfWritten);
      expectWhole(cut, tickets);
    }),
    { numRuns: 12 },
  );
}, 30_000);

test('a commit that the power cut at any byte is not there, and all before it are', () => {
  const dataDir = temporaryDataDir();
  const { ledger } = open(dataDir);
  for (const ticketId of ['A-0', 'A-1']) ledger.queue(sampleDecision({ ticketId }));
  const flushed = logSize(dataDir);
  ledger.queue(sampleDecision({ ticketId: 'A-2' }));
  const later = snapshot(dataDir);
  ledger.close();
  const written = logSize(later);
  expect(written).toBeGreaterThan(flushed);
  fc.assert(
    fc.property(fc.integer({ min: flushed, max: written - 1 }), (length) => {
      const cut = snapshot(later);
      truncateSync(path.join(cut, 'ledger.sqlite-wal'), length);
      expectWhole(cut, ['A-0', 'A-1']);
    }),
    { numRuns: 12 },
  );
  expectWhole(later, ['A-0', 'A-1', 'A-2']);
}, 30_000);
