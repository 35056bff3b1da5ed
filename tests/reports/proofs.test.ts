/** What can be proved of a report afterwards: that it was made here, so, and is unchanged. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openWriter } from '../../electron/engine/database/open-database.ts';
import { canonicalJson } from '../../electron/engine/ledger/canonical-json.ts';
import { LEDGER_FORMAT } from '../../electron/engine/ledger/ledger-schema.ts';
import { readLedger } from '../../electron/engine/ledger/open-ledger.ts';
import { ReportCancelled } from '../../electron/engine/reports/make-report.ts';
import { type CheckedFile, type KnownTrail, verifyReport } from '../../electron/engine/reports/verify-report.ts';
import type { Manifest } from '../../shared/reports.ts';
import { KEY, type Syncing } from '../sync/syncing.ts';
import { type Made, make, PLAIN_KINDS, pulledVenue } from './reporting.ts';

/** Each test makes reports of every kind. */
vi.setConfig({ testTimeout: 60_000 });

let venue: Syncing;
beforeAll(async () => {
  venue = await pulledVenue();
}, 60_000);
afterAll(() => venue.close());

/** The trail as a new connection sees it. */
function trailNow(): KnownTrail & { close: () => void } {
  const ledger = readLedger({ dataDir: venue.dataDir, key: KEY });
  const { reports } = ledger;
  return {
    hashAt: (sequence) => reports.hashAt(sequence),
    notedAt: (sha256) => reports.notedAt(sha256),
    firstBreak: () => reports.firstBreak(),
    publicKey: reports.secrets.publicKey(),
    close: () => ledger.close(),
  };
}

function filesOf({ manifest }: Made): CheckedFile[] {
  return manifest.files.map(({ name, sha256 }) => ({ name, sha256 }));
}

const textOf = (manifest: object): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** The points that do not hold. */
function failures(text: string, files: readonly CheckedFile[], trail: KnownTrail | null): string[] {
  return verifyReport(text, files, trail).flatMap(({ point, verdict }) => (verdict === 'fails' ? [point] : []));
}

describe('the same question on the same data', () => {
  test.each(PLAIN_KINDS.filter((kind) => kind !== 'audit-trail'))('gives the same bytes: %s', async (kind) => {
    const [one, other] = [await make(venue, { question: { kind } }), await make(venue, { question: { kind } })];
    expect(other.files).toEqual(one.files);
    const differing = Object.keys(one.manifest).filter(
      (field) =>
        canonicalJson(one.manifest[field as keyof Manifest]) !== canonicalJson(other.manifest[field as keyof Manifest]),
    );
    // The test makes both in the same instant, under two names.
    expect(differing).toEqual(['name', 'files', 'trail', 'signature']);
    expect(one.manifest.files.map(({ sha256 }) => sha256)).toEqual(other.manifest.files.map(({ sha256 }) => sha256));
  });

  test('gives the same bytes at another machine that has pulled the same venue', async () => {
    const elsewhere = await pulledVenue();
    try {
      for (const kind of PLAIN_KINDS.filter((one) => one !== 'audit-trail')) {
        const question = { kind, filter: { eventIds: ['EV-1001', 'EV-1003'] } };
        const asked = kind === 'reconciliation' ? { kind } : question;
        const { files } = await make(venue, { question: asked });
        expect((await make(elsewhere, { question: asked })).files, kind).toEqual(files);
      }
    } finally {
      await elsewhere.close();
    }
  });
});

describe('a report', () => {
  let made: Made;
  let trail: ReturnType<typeof trailNow>;
  beforeEach(async () => {
    made = await make(venue, { question: { kind: 'ownership' } });
    trail = trailNow();
    return () => trail.close();
  });

  test('that nobody touched holds in every point', () => {
    const verdicts = verifyReport(textOf(made.manifest), filesOf(made), trail);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(verdicts.map(() => 'holds'));
    expect(new Set(verdicts.map(({ point }) => point))).toEqual(
      new Set(['content', 'manifest', 'signature', 'question', 'trail', 'key']),
    );
  });

  test('says what was not checked where there is no ledger', () => {
    const verdicts = verifyReport(textOf(made.manifest), filesOf(made), null);
    expect(verdicts.filter(({ verdict }) => verdict === 'notChecked').map(({ point }) => point)).toEqual([
      'trail',
      'key',
    ]);
    expect(failures(textOf(made.manifest), filesOf(made), null)).toEqual([]);
  });

  test('of which a byte or a row is another one, or a file is gone or foreign, is found and named', () => {
    const [csv, ...others] = filesOf(made);
    const name = csv?.name ?? '';
    for (const sha256 of ['0'.repeat(64), null]) {
      const verdicts = verifyReport(textOf(made.manifest), [{ name, sha256 }, ...others], trail);
      expect(verdicts.filter(({ verdict }) => verdict === 'fails')).toMatchObject([{ point: 'content' }]);
      expect(verdicts[0]?.sentence.english).toContain(name);
    }
    expect(failures(textOf(made.manifest), [{ name: 'other.csv', sha256: csv?.sha256 ?? '' }], trail)).toEqual([
      'content',
    ]);
  });

  test('that got the manifest of another report is found', async () => {
    const other = await make(venue, { question: { kind: 'ownership', filter: { eventIds: ['EV-1001'] } } });
    expect(failures(textOf(other.manifest), filesOf(made), trail)).toEqual(['content', 'content', 'content']);
  });

  test.each<[string, (manifest: Manifest) => object]>([
    ['rows', (manifest) => ({ ...manifest, rows: manifest.rows - 1 })],
    ['maker', (manifest) => ({ ...manifest, report: { ...manifest.report, madeBy: 'desk-4' } })],
    ['instant', (manifest) => ({ ...manifest, madeAt: '2026-01-01T00:00:00.000Z' })],
    ['signature', (manifest) => ({ ...manifest, signature: 'AAAA' })],
    ['key', (manifest) => ({ ...manifest, publicKey: 'AAAA' })],
  ])('whose manifest has another %s is found by its signature and by the trail', (_what, changed) => {
    const found = failures(textOf(changed(made.manifest)), filesOf(made), trail);
    expect(found).toContain('signature');
    expect(found).toContain('trail');
  });

  test('whose question was changed is found also by the hash of the question', () => {
    const question = { ...made.manifest.report.question, kind: 'tickets' };
    const changed = { ...made.manifest, report: { ...made.manifest.report, question } };
    expect(failures(textOf(changed), filesOf(made), trail)).toEqual(['signature', 'question', 'trail']);
  });

  test('whose manifest lacks a field, or is no JSON, is found', () => {
    const { rows: _rows, ...lacking } = made.manifest;
    expect(failures(textOf(lacking), filesOf(made), trail)).toEqual(['manifest']);
    expect(failures(textOf(made.manifest).slice(0, -9), filesOf(made), trail)).toEqual(['manifest']);
  });

  test('that was signed again with another key is found by who knows this installation', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const { signature: _signature, ...unsigned } = {
      ...made.manifest,
      rows: 1,
      publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    };
    const forged = {
      ...unsigned,
      signature: sign(null, Buffer.from(canonicalJson(unsigned)), privateKey).toString('base64'),
    };
    expect(failures(textOf(forged), filesOf(made), trail)).toEqual(['trail', 'key']);
  });
});

/** Works in the ledger as someone does who has its key. */
function tamper(work: (database: Database.Database) => void): void {
  const file = path.join(venue.dataDir, 'ledger.sqlite');
  const database = openWriter({ file, key: KEY, ...LEDGER_FORMAT }, 'FULL');
  try {
    work(database);
  } finally {
    database.close();
  }
}

describe('the audit trail', () => {
  test.each([
    'UPDATE audit_trail SET who = 2',
    'DELETE FROM audit_trail',
    'INSERT OR REPLACE INTO audit_trail SELECT * FROM audit_trail WHERE sequence = 1',
    `INSERT OR REPLACE INTO audit_trail SELECT 1, 0, 'x', 'x', '', '{}', '', 'x'`,
    `INSERT INTO audit_trail SELECT max(sequence) + 2, 0, 'x', 'x', '', '{}', '', 'x' FROM audit_trail`,
  ])('refuses %s', (sql) => {
    expect(() => tamper((database) => database.exec(sql))).toThrow(/append-only/);
  });

  test.each([
    `UPDATE installation_secret SET value = ''`,
    'DELETE FROM installation_secret',
    `INSERT OR REPLACE INTO installation_secret VALUES ('signingKey', 'x', 0)`,
  ])('and the keys refuse %s', (sql) => {
    expect(() => tamper((database) => database.exec(sql))).toThrow(/key of the installation/);
  });

  test.each<[string, string, RegExp, boolean]>([
    ['changed', `UPDATE audit_trail SET who = 'nobody' WHERE sequence = 2`, /Entry 2 was changed/, true],
    ['removed', 'DELETE FROM audit_trail WHERE sequence = 2', /Entry 2 is missing before entry 3/, true],
    [
      'exchanged',
      'UPDATE audit_trail SET sequence = -2 WHERE sequence = 2; UPDATE audit_trail SET sequence = 2 WHERE sequence = 3; UPDATE audit_trail SET sequence = 3 WHERE sequence = -2',
      /Entry 2 does not continue/,
      true,
    ],
    ['cut off', 'DELETE FROM audit_trail WHERE sequence > 3', /Entry 4 is missing at the end/, true],
    [
      'cut off without a trace in the file',
      `DELETE FROM audit_trail WHERE sequence > 3; UPDATE sqlite_sequence SET seq = 3 WHERE name = 'audit_trail'`,
      /./,
      false,
    ],
  ])('that was %s behind its back is found by a report, and named', async (_how, sql, sentence, isNamed) => {
    const made = await make(venue, { question: { kind: 'audit-trail' } });
    const entries = venue.ledger.auditTrail();
    const triggers = tampering(sql);
    const trail = trailNow();
    const broken = trail.firstBreak();
    const found = failures(textOf(made.manifest), filesOf(made), trail);
    trail.close();
    restore(entries, triggers);
    expect(found).toEqual(['trail']);
    if (isNamed) expect(broken?.sentence.english).toMatch(sentence);
    expect(venue.ledger.firstBrokenAuditEntry()).toBeNull();
  });
});

/** Drops the triggers as an attacker would, and gives them. */
function tampering(sql: string): string[] {
  const triggers: string[] = [];
  tamper((database) => {
    const found = database.prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_trail'`,
    );
    for (const trigger of found.all()) {
      triggers.push(trigger.sql);
      database.exec(`DROP TRIGGER ${trigger.name}`);
    }
    database.exec(sql);
  });
  return triggers;
}

/** Puts the trail back as it was, for the next test. */
function restore(entries: ReturnType<Syncing['ledger']['auditTrail']>, triggers: readonly string[]): void {
  tamper((database) => {
    database.exec('DELETE FROM audit_trail');
    const insert = database.prepare('INSERT INTO audit_trail VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    for (const { sequence, at, who, kind, subject, details, previousHash, hash } of entries) {
      insert.run(sequence, at, who, kind, subject, canonicalJson(details), previousHash, hash);
    }
    for (const trigger of triggers) database.exec(trigger);
  });
}

test('a report that is cancelled, or fails half-way, leaves no file and no entry in the trail', async () => {
  const directory = path.join(venue.dataDir, 'made');
  await make(venue, { question: { kind: 'tickets' } });
  const [files, head] = [readdirSync(directory), venue.ledger.reports.head()];
  const cancelled = make(venue, { question: { kind: 'status-log' }, watch: { isCancelled: () => true } });
  await expect(cancelled).rejects.toThrow(ReportCancelled);
  let told = 0;
  const failing = make(venue, {
    question: { kind: 'diagnosis' },
    watch: {
      progress: () => {
        told += 1;
        throw new Error('stops here');
      },
    },
  });
  await expect(failing).rejects.toThrow('stops here');
  expect(told).toBe(1);
  expect(readdirSync(directory)).toEqual(files);
  expect(venue.ledger.reports.head()).toEqual(head);
});

test('a file that is there is never written over', async () => {
  const { manifest, files } = await make(venue, { question: { kind: 'tickets' }, name: 'kept' });
  await expect(make(venue, { question: { kind: 'figures' }, name: 'kept' })).rejects.toThrow(/is there already/);
  const file = path.join(venue.dataDir, 'made', manifest.files[0]?.name ?? '');
  expect(readFileSync(file, 'utf8')).toBe(files.csv);
});
