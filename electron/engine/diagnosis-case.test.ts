import { describe, expect, test } from 'vitest';
import type { Deletion } from '../../shared/deletion.ts';
import { diagnose } from '../../shared/domain/diagnosis/diagnose.ts';
import { MINUTE, NOON, sampleEntry, sampleTicket } from './cache/sample-tickets.ts';
import { temporaryCache } from './cache/temporary-cache.ts';
import { diagnosisCaseOf } from './diagnosis-case.ts';
import { SOURCE, sampleDecision, temporaryLedger } from './ledger/sample-decisions.ts';

const STALE_AFTER = 60 * MINUTE;

function findingsOf(deletions: readonly Deletion[], now = NOON) {
  const { reader, writer } = temporaryCache();
  writer.storeTicketPage({ tickets: [sampleTicket()], setAside: [], asOf: NOON });
  writer.storeLogPage({ entries: [sampleEntry()], setAside: [], coverage: { from: NOON, to: NOON } });
  const detail = reader.detail('A-000001');
  if (!detail) throw new Error('the cache lost its ticket');
  return diagnose(diagnosisCaseOf(detail, deletions, { now, staleAfter: STALE_AFTER }));
}

const rulesOf = (...given: Parameters<typeof findingsOf>): string[] => findingsOf(...given).map(({ rule }) => rule);

describe('the diagnosis of a cached ticket', () => {
  test('rests on its status and its log', () => {
    expect(rulesOf([])).toEqual(['activationNotTold', 'logBeginsLate']);
  });

  test('says that the data is too old when its age is beyond the limit', () => {
    expect(rulesOf([], NOON + STALE_AFTER)).not.toContain('dataTooOld');
    expect(rulesOf([], NOON + STALE_AFTER + 1)[0]).toBe('dataTooOld');
  });

  test('says that a deletion waits here, and who decided it', () => {
    const { ledger } = temporaryLedger();
    ledger.queue(sampleDecision());
    expect(findingsOf(ledger.ofTicket(SOURCE, 'A-000001'))).toContainEqual(
      expect.objectContaining({
        rule: 'ownDeletionWaiting',
        facts: { state: 'QUEUED', reason: 'ONSITE_TROUBLESHOOTING', decidedBy: 'desk-3', decidedAt: NOON },
      }),
    );
  });

  test('looks at the latest of several deletions', () => {
    const { ledger } = temporaryLedger();
    const { deletionId } = ledger.queue(sampleDecision());
    ledger.withdraw(deletionId, 'desk-3', NOON);
    // Also when the clock was set back in between.
    ledger.queue(sampleDecision({ decidedAt: NOON - MINUTE }));
    expect(rulesOf(ledger.ofTicket(SOURCE, 'A-000001'))).toContain('ownDeletionWaiting');
  });
});
