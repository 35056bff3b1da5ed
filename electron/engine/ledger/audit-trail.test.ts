import path from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { asTold } from '../../../shared/sentences/sentence.ts';
import { openWriter } from '../database/open-database.ts';
import { TEST_KEY } from '../database/temporary-data-dir.ts';
import { canonicalJson } from './canonical-json.ts';
import { LEDGER_FORMAT } from './ledger-schema.ts';
import { BASIS, MINUTE, NOON, sampleDecision, temporaryLedger } from './sample-decisions.ts';

function tellAStory() {
  const { ledger, dataDir } = temporaryLedger();
  const { deletionId } = ledger.queue(sampleDecision());
  ledger.markSending(deletionId, NOON + MINUTE);
  ledger.markNeedsDecision(
    deletionId,
    NOON + MINUTE,
    { ...BASIS, ownerId: 'SP-2' },
    asTold('Zoé Lavigne no longer owns it.'),
  );
  ledger.withdraw(deletionId, 'desk-4', NOON + 2 * MINUTE);
  const file = path.join(dataDir, 'ledger.sqlite');
  const tamper = (work: (database: Database.Database) => void) => {
    const database = openWriter({ file, key: TEST_KEY, ...LEDGER_FORMAT }, 'FULL');
    try {
      work(database);
    } finally {
      database.close();
    }
  };
  return { ledger, deletionId, tamper };
}

test('tells every step with who took it, in order', () => {
  const { ledger, deletionId } = tellAStory();
  expect(ledger.auditTrail().map(({ at, who, kind, subject }) => ({ at, who, kind, subject }))).toEqual([
    { at: NOON, who: 'desk-3', kind: 'DELETION_QUEUED', subject: deletionId },
    { at: NOON + MINUTE, who: 'Usher', kind: 'DELETION_SENT', subject: deletionId },
    { at: NOON + MINUTE, who: 'Usher', kind: 'DELETION_NEEDS_DECISION', subject: deletionId },
    { at: NOON + 2 * MINUTE, who: 'desk-4', kind: 'DELETION_WITHDRAWN', subject: deletionId },
  ]);
  expect(ledger.auditTrail()[0]?.details).toMatchObject({ reason: 'ONSITE_TROUBLESHOOTING', basis: { asOf: NOON } });
});

test('holds no name of a spectator', () => {
  const { ledger } = tellAStory();
  expect(JSON.stringify(ledger.auditTrail())).not.toMatch(/Lavigne|ownerName|note/);
});

test.each([
  ['UPDATE audit_trail SET who = 2', /append-only/],
  ['DELETE FROM audit_trail', /append-only/],
  ['DELETE FROM deletion', /never deleted/],
])('the file itself refuses %s', (sql, reason) => {
  const { tamper } = tellAStory();
  expect(() => tamper((database) => database.exec(sql))).toThrow(reason);
});

describe('the chain of hashes', () => {
  test('is whole as long as nobody tampers with it', () => {
    expect(tellAStory().ledger.firstBrokenAuditEntry()).toBeNull();
  });

  test.each([
    ['changed', "UPDATE audit_trail SET who = 'nobody' WHERE sequence = 2", 2],
    ['removed', 'DELETE FROM audit_trail WHERE sequence = 2', 3],
    ['moved in time', 'UPDATE audit_trail SET at = at + 1 WHERE sequence = 4', 4],
  ])('shows the first entry that was %s behind its back', (_name, sql, broken) => {
    const { ledger, tamper } = tellAStory();
    tamper((database) => {
      database.exec('DROP TRIGGER audit_trail_is_kept; DROP TRIGGER audit_trail_is_not_changed');
      database.exec(sql);
    });
    expect(ledger.firstBrokenAuditEntry()).toBe(broken);
  });
});

test('canonical JSON does not depend on the order in which keys were set', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
});
