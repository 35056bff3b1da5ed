import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NewerDatabaseError } from '../database/migrations.ts';
import { openWriter } from '../database/open-database.ts';
import { filesThatHold, OTHER_KEY, TEST_KEY, temporaryDataDir } from '../database/temporary-data-dir.ts';
import { writeBackup } from './ledger-backup.ts';
import { LEDGER_FORMAT } from './ledger-schema.ts';
import { openLedger } from './open-ledger.ts';
import { NOON, SOURCE, sampleDecision } from './sample-decisions.ts';

const now = () => NOON;
const TIME = '20260614T120000000Z';

function open(dataDir: string, key = TEST_KEY) {
  return openLedger({ dataDir, key, now });
}

/** The ticket ids of all decisions, and the notice of the opening. */
function look(dataDir: string, key = TEST_KEY) {
  const { ledger, notice } = open(dataDir, key);
  const tickets = ledger.list(SOURCE).map(({ ticketId }) => ticketId);
  const kinds = ledger.auditTrail().map(({ kind }) => kind);
  const broken = ledger.firstBrokenAuditEntry();
  ledger.close();
  return { notice, tickets, lastKind: kinds.at(-1), broken };
}

/** A closed ledger with two decisions, of which the backup holds the first. */
function filledDataDir(): string {
  const dataDir = temporaryDataDir();
  const { ledger } = open(dataDir);
  ledger.queue(sampleDecision({ ticketId: 'A-1' }));
  ledger.backup();
  ledger.queue(sampleDecision({ ticketId: 'A-2' }));
  ledger.close();
  return dataDir;
}

function damage(dataDir: string, name: string): Buffer {
  const file = path.join(dataDir, name);
  const damaged = readFileSync(file).fill(0xff, 8192, 9000);
  writeFileSync(file, damaged);
  return damaged;
}

function contents(dataDir: string, name: string): Buffer {
  return readFileSync(path.join(dataDir, name));
}

test('keeps every decision from one start to the next, without a notice', () => {
  const dataDir = temporaryDataDir();
  expect(look(dataDir)).toEqual({ notice: null, tickets: [], lastKind: undefined, broken: null });
  expect(look(filledDataDir())).toMatchObject({ notice: null, tickets: ['A-2', 'A-1'] });
});

test('no file of the ledger holds a readable name, number or note, also while it is open', () => {
  const dataDir = temporaryDataDir();
  const { ledger } = open(dataDir);
  ledger.queue(sampleDecision());
  ledger.backup();
  const secrets = ['Lavigne', '100234567890', 'broken', 'desk-3', 'SQLite format'];
  expect(readdirSync(dataDir)).toEqual(expect.arrayContaining(['ledger.sqlite-wal', 'ledger-backup.sqlite']));
  expect(filesThatHold(dataDir, secrets)).toEqual([]);
  ledger.close();
  expect(filesThatHold(dataDir, secrets)).toEqual([]);
});

/** The files of a ledger with three decisions as a power cut leaves them: the last one is in the write-ahead log. */
function dataDirAfterPowerCut(): string {
  const dataDir = filledDataDir();
  const { ledger } = open(dataDir);
  ledger.queue(sampleDecision({ ticketId: 'A-3' }));
  const afterPowerCut = temporaryDataDir();
  for (const name of ['ledger.sqlite', 'ledger.sqlite-wal']) {
    copyFileSync(path.join(dataDir, name), path.join(afterPowerCut, name));
  }
  ledger.close();
  return afterPowerCut;
}

test('a decision is on disk before anyone is told that it is queued', () => {
  expect(look(dataDirAfterPowerCut())).toMatchObject({ notice: null, tickets: ['A-3', 'A-2', 'A-1'] });
});

test('a backup replaces the last one and leaves nothing unfinished behind', () => {
  const dataDir = filledDataDir();
  writeFileSync(path.join(dataDir, 'ledger-backup.sqlite.new'), 'cut off by a crash');
  const { ledger } = open(dataDir);
  ledger.backup();
  ledger.close();
  expect(readdirSync(dataDir).sort()).toEqual(['ledger-backup.sqlite', 'ledger.sqlite']);
  rmSync(path.join(dataDir, 'ledger.sqlite'));
  expect(look(dataDir).tickets).toEqual(['A-2', 'A-1']);
});

describe('a ledger that cannot be read', () => {
  test('is kept, said, and restored from its backup', () => {
    const dataDir = filledDataDir();
    const damaged = damage(dataDir, 'ledger.sqlite');
    const { notice, tickets, lastKind, broken } = look(dataDir);
    expect(notice?.english).toMatch(
      /damaged, or its key has changed.*kept as ledger\.damaged-.*restored from its backup/,
    );
    expect({ tickets, lastKind, broken }).toEqual({ tickets: ['A-1'], lastKind: 'LEDGER_RESTORED', broken: null });
    expect(contents(dataDir, `ledger.damaged-${TIME}.sqlite`).equals(damaged)).toBe(true);
    expect(look(dataDir)).toMatchObject({ notice: null, tickets: ['A-1'] });
  });

  test('and whose backup cannot be read either is begun anew, with both files kept', () => {
    const dataDir = filledDataDir();
    const ledgerBefore = damage(dataDir, 'ledger.sqlite');
    const backupBefore = damage(dataDir, 'ledger-backup.sqlite');
    const { notice, tickets, lastKind } = look(dataDir);
    expect(notice?.english).toMatch(/kept as ledger\.damaged.*kept as ledger-backup\.damaged.*new, empty ledger/);
    expect({ tickets, lastKind }).toEqual({ tickets: [], lastKind: 'LEDGER_BEGUN_ANEW' });
    expect(contents(dataDir, `ledger.damaged-${TIME}.sqlite`).equals(ledgerBefore)).toBe(true);
    expect(contents(dataDir, `ledger-backup.damaged-${TIME}.sqlite`).equals(backupBefore)).toBe(true);
  });

  test('because of a wrong key is never replaced silently, and can be read again with its own key', () => {
    const dataDir = dataDirAfterPowerCut();
    const { ledger, notice } = open(dataDir, OTHER_KEY);
    expect(notice?.english).toMatch(/its key has changed.*those that were queued will not be sent/);
    ledger.backup();
    ledger.close();
    const kept = openWriter(
      { file: path.join(dataDir, `ledger.damaged-${TIME}.sqlite`), key: TEST_KEY, ...LEDGER_FORMAT },
      'FULL',
    );
    expect(kept.prepare('SELECT ticket_id FROM deletion').pluck().all()).toEqual(['A-1', 'A-2', 'A-3']);
    kept.close();
  });

  test('that is missing is restored from its backup', () => {
    const dataDir = filledDataDir();
    rmSync(path.join(dataDir, 'ledger.sqlite'));
    const { notice, tickets } = look(dataDir);
    expect(notice?.english).toMatch(/missing.*restored from its backup/);
    expect(tickets).toEqual(['A-1']);
  });
});

describe('a ledger that was cut or overwritten anywhere', () => {
  const damaging = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({
      kind: fc.constant('overwrite' as const),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 5000 }),
    }),
  );
  type Damage = typeof damaging extends fc.Arbitrary<infer One> ? One : never;

  const spoil = (file: string, damage: Damage): void => {
    const bytes = readFileSync(file);
    const at = Math.floor(bytes.length * damage.at);
    if (damage.kind === 'cut') writeFileSync(file, bytes.subarray(0, at));
    else
      writeFileSync(
        file,
        Buffer.concat([bytes.subarray(0, at), damage.bytes, bytes.subarray(at + damage.bytes.length)]),
      );
  };

  test('is whole, or is said and restored; its backup is never the worse for it', () => {
    fc.assert(
      fc.property(damaging, (damage) => {
        const dataDir = filledDataDir();
        spoil(path.join(dataDir, 'ledger.sqlite'), damage);
        const { ledger, notice } = open(dataDir);
        const tickets = ledger.list(SOURCE).map(({ ticketId }) => ticketId);
        expect(tickets).toEqual(notice === null ? ['A-2', 'A-1'] : ['A-1']);
        ledger.backup();
        ledger.close();
        rmSync(path.join(dataDir, 'ledger.sqlite'));
        expect(look(dataDir).tickets).toEqual(tickets);
      }),
      { numRuns: 25, examples: [[{ kind: 'cut', at: 0 }]] },
    );
  }, 30_000);
});

test('an empty file in the place of a ledger without a backup is kept, and said', () => {
  const dataDir = temporaryDataDir();
  writeFileSync(path.join(dataDir, 'ledger.sqlite'), '');
  expect(look(dataDir)).toMatchObject({ notice: { english: expect.stringMatching(/new, empty ledger/) }, tickets: [] });
});

test('a ledger that lost what its backup knows is kept, said, and restored', () => {
  const dataDir = filledDataDir();
  const older = contents(dataDir, 'ledger.sqlite');
  const { ledger } = open(dataDir);
  ledger.queue(sampleDecision({ ticketId: 'A-3' }));
  ledger.backup();
  ledger.close();
  writeFileSync(path.join(dataDir, 'ledger.sqlite'), older);
  const { notice, tickets } = look(dataDir);
  expect(notice?.english).toMatch(/lacked what its backup knows.*kept as ledger\.damaged-.*restored from its backup/);
  expect(tickets).toEqual(['A-3', 'A-2', 'A-1']);
  expect(contents(dataDir, `ledger.damaged-${TIME}.sqlite`).equals(older)).toBe(true);
});

test('a write-ahead log that is left over from a kill is read; damaged, it is said when the backup knows what it held', () => {
  const dataDir = temporaryDataDir();
  const { ledger } = open(dataDir);
  for (const ticketId of ['A-1', 'A-2']) ledger.queue(sampleDecision({ ticketId }));
  ledger.backup();
  const killed = ['whole', 'damaged'].map((state) => {
    const copy = temporaryDataDir();
    for (const name of readdirSync(dataDir)) copyFileSync(path.join(dataDir, name), path.join(copy, name));
    if (state === 'damaged') damage(copy, 'ledger.sqlite-wal');
    return copy;
  });
  ledger.close();
  const [whole = '', damaged = ''] = killed;
  expect(look(whole)).toMatchObject({ notice: null, tickets: ['A-2', 'A-1'] });
  expect(look(damaged)).toMatchObject({
    notice: { english: expect.stringMatching(/lacked/) },
    tickets: ['A-2', 'A-1'],
  });
});

test('a damaged ledger never takes the place of its backup', () => {
  const dataDir = filledDataDir();
  const { ledger } = open(dataDir);
  for (let ticket = 3; ticket < 60; ticket++) ledger.queue(sampleDecision({ ticketId: `A-${ticket}` }));
  ledger.close();
  const before = contents(dataDir, 'ledger-backup.sqlite');
  damage(dataDir, 'ledger.sqlite');
  const file = path.join(dataDir, 'ledger.sqlite');
  const joined = openWriter({ file, key: TEST_KEY, ...LEDGER_FORMAT }, 'FULL');
  expect(() => writeBackup(joined)).toThrow();
  joined.close();
  expect(contents(dataDir, 'ledger-backup.sqlite').equals(before)).toBe(true);
  expect(readdirSync(dataDir)).not.toContain('ledger-backup.sqlite.new');
});

test('a ledger of a newer Usher is refused with advice, and not touched', () => {
  const dataDir = filledDataDir();
  const file = path.join(dataDir, 'ledger.sqlite');
  const newer = [...LEDGER_FORMAT.migrations, 'CREATE TABLE later (text TEXT) STRICT'];
  openWriter({ file, key: TEST_KEY, ...LEDGER_FORMAT, migrations: newer }, 'FULL').close();
  const before = readFileSync(file);
  expect(() => open(dataDir)).toThrow(NewerDatabaseError);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a ledger from before it was noted who else deleted a ticket tells which ones that were', () => {
  const dataDir = temporaryDataDir();
  const file = path.join(dataDir, 'ledger.sqlite');
  const older = openWriter(
    { file, key: TEST_KEY, ...LEDGER_FORMAT, migrations: LEDGER_FORMAT.migrations.slice(0, 2) },
    'FULL',
  );
  const insert = older.prepare(`
    INSERT INTO deletion (deletion_id, source, ticket_id, ticket_number, event_id, event_name, seat, reason, note,
                          decided_by, decided_at, basis, state, state_since, answer)
    VALUES (@ticketId, '${SOURCE}', @ticketId, '1', 'E', 'Gala', 'A', 'OTHER', 'n', 'desk-3', 1, '{}', @state, 1, @answer)`);
  insert.run({ ticketId: 'A-1', state: 'ACCEPTED', answer: '{"status":"DELETED","alreadyDeleted":false}' });
  insert.run({ ticketId: 'A-2', state: 'ACCEPTED', answer: '{"status":"DELETED","alreadyDeleted":true}' });
  insert.run({ ticketId: 'A-3', state: 'ACCEPTED', answer: 'null' });
  insert.run({ ticketId: 'A-4', state: 'QUEUED', answer: null });
  older.close();
  const { ledger } = open(dataDir);
  expect(ledger.list(SOURCE).map(({ ticketId, alreadyDeleted }) => [ticketId, alreadyDeleted])).toEqual([
    ['A-4', false],
    ['A-3', true],
    ['A-2', true],
    ['A-1', false],
  ]);
  expect(ledger.list(SOURCE)[0]).toMatchObject({ decidedAgain: null, deletedBy: null });
  ledger.close();
});
