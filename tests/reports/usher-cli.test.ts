/** `usher report` and `usher verify` as programs, the way `npx usher` starts them. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openWriter } from '../../electron/engine/database/open-database.ts';
import { temporaryDataDir } from '../../electron/engine/database/temporary-data-dir.ts';
import { LEDGER_FORMAT } from '../../electron/engine/ledger/ledger-schema.ts';
import { KEY, type Syncing } from '../sync/syncing.ts';
import { pulledVenue } from './reporting.ts';

/** Each program takes a second or two on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const PROGRAM = path.join(import.meta.dirname, '../../scripts/usher.js');

let venue: Syncing;
let out: string;
beforeAll(async () => {
  venue = await pulledVenue({ tickets: 100 });
  keepKeys('none');
}, 60_000);
afterAll(() => venue.close());
beforeEach(() => {
  out = temporaryDataDir();
});

function keepKeys(seal: 'none' | 'safeStorage'): void {
  writeFileSync(path.join(venue.dataDir, 'keys.json'), JSON.stringify({ seal, databaseKey: KEY, apiKeys: {} }));
}

/** Runs in an empty directory, without a data directory of its own. */
function usher(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, HOME: out, XDG_DATA_HOME: out };
  return spawnSync(process.execPath, [PROGRAM, ...args], { cwd: out, env, encoding: 'utf8' });
}

const here = () => ['--data-dir', venue.dataDir];

test('a report is written where it was asked for, and holds', () => {
  const file = path.join(out, 'controlled.csv');
  const made = usher('report', 'tickets', '--filter', 'families=CONTROL', '--out', file, ...here());
  expect(made).toMatchObject({ status: 0, stderr: '' });
  const names = ['controlled.about.txt', 'controlled.csv', 'controlled.manifest.json'];
  expect(readdirSync(out).sort()).toEqual(names);
  expect(made.stdout.trim().split('\n').sort()).toEqual(names.map((name) => path.join(out, name)));
  const verified = usher('verify', file, path.join(out, 'controlled.manifest.json'), ...here());
  expect(verified).toMatchObject({ status: 0, stderr: '' });
  expect(verified.stdout).not.toMatch(/FAIL|not checked/);
  const elsewhere = usher('verify', file);
  expect(elsewhere.status).toBe(0);
  expect(elsewhere.stdout).toMatch(/- {4}The place in the audit trail was not checked/);
});

test('without a name it is named after its kind and time, in the directory where one is', () => {
  expect(usher('report', 'figures', '--format', 'jsonl', ...here())).toMatchObject({ status: 0 });
  expect(readdirSync(out).find((name) => name.endsWith('.jsonl'))).toMatch(/^usher-figures-\d{8}-\d{6}\.jsonl$/);
});

test('what was changed in a file, or beside it, fails by name', () => {
  const file = path.join(out, 'log.csv');
  usher('report', 'status-log', '--out', file, ...here());
  appendFileSync(file, 'A-000999,forged\r\n');
  const changed = usher('verify', file, ...here());
  expect(changed).toMatchObject({ status: 1 });
  expect(changed.stdout).toContain('FAIL log.csv is not what was written: its content was changed.');

  writeFileSync(path.join(out, 'log.extra.csv'), 'x');
  expect(usher('verify', path.join(out, 'log.extra.csv')).stdout).toContain('FAIL log.extra.csv is not listed');
  expect(usher('verify', path.join(out, 'gone.csv')).stdout).toContain('FAIL It is not there.');
  const stray = path.join(out, 'apart');
  mkdirSync(stray);
  renameSync(file, path.join(stray, 'log.csv'));
  expect(usher('verify', path.join(stray, 'log.csv')).stdout).toContain('FAIL No manifest');
  expect(usher('verify', path.join(out, 'log.manifest.json')).stdout).toContain('FAIL log.csv is missing.');
});

test('the trail is walked, and the first broken link named; a head that was noted is found again', () => {
  usher('report', 'audit-trail', ...here());
  const whole = usher('verify', '--trail', ...here());
  expect(whole).toMatchObject({ status: 0 });
  const [head = ''] = /usher-trail:\d+:[0-9a-f]{64}/.exec(whole.stdout) ?? [];
  expect(usher('verify', '--trail', '--head', head, ...here()).stdout).toMatch(
    /ok {3}Entry \d+ is the one that was noted/,
  );
  const other = head.replace(/:(\d+):.*/, `:$1:${'0'.repeat(64)}`);
  expect(usher('verify', '--trail', '--head', other, ...here())).toMatchObject({ status: 1 });

  const file = path.join(venue.dataDir, 'ledger.sqlite');
  const database = openWriter({ file, key: KEY, ...LEDGER_FORMAT }, 'FULL');
  database.exec('DROP TRIGGER audit_trail_is_not_changed');
  const change = database.prepare('UPDATE audit_trail SET who = ? WHERE sequence = 2');
  const { who } = database.prepare('SELECT who FROM audit_trail WHERE sequence = 2').get() as { who: string };
  change.run('nobody');
  const broken = usher('verify', '--trail', ...here());
  change.run(who);
  database.close();
  expect(broken).toMatchObject({ status: 1 });
  expect(broken.stdout).toContain('FAIL The audit trail is broken at entry 2. Entry 2 was changed');
});

test('the file of a ticket is a PDF unless said otherwise, and holds', () => {
  usher('report', 'tickets', '--out', 'all.jsonl', ...here());
  const [first = ''] = readFileSync(path.join(out, 'all.jsonl'), 'utf8').split('\n');
  const { ticketNumber } = JSON.parse(first) as { ticketNumber: string };
  expect(usher('report', 'ticket-file', '--ticket', ticketNumber, ...here())).toMatchObject({ status: 0, stderr: '' });
  const file = readdirSync(out).find((name) => name.endsWith('.pdf')) ?? '';
  expect(file).toMatch(/^usher-ticket-file-\d{8}-\d{6}\.pdf$/);
  expect(readFileSync(path.join(out, file), 'latin1')).toMatch(/^%PDF-1\.7\n[\s\S]*%%EOF\n$/);
  const verified = usher('verify', file, ...here());
  expect(verified).toMatchObject({ status: 0, stderr: '' });
  expect(verified.stdout).not.toMatch(/FAIL|not checked/);
});

test('a file of S-360 is read by the names of its columns', () => {
  writeFileSync(path.join(out, 's360.csv'), 'State;Tax number\n"Printed";404\n');
  const columns = ['--number-column', 'Tax number', '--status-column', 'State'];
  const made = usher('report', 's360', '--s360', 's360.csv', ...columns, '--out', 'answer.csv', ...here());
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(path.join(out, 'answer.csv'), 'utf8')).toContain('\r\n2,404,Printed,missingInTixngo,');
  const wrong = usher(
    'report',
    's360',
    '--s360',
    's360.csv',
    '--number-column',
    'No',
    '--status-column',
    'State',
    ...here(),
  );
  expect(wrong).toMatchObject({ status: 2, stdout: '' });
  expect(wrong.stderr).toMatch(/^s360\.csv has no column "No"; its columns are State, Tax number\./);
});

test.each<[string[], number, RegExp]>([
  [['report', 'everything'], 2, /^This cannot be asked: kind: /],
  [
    ['report', 'tickets', '--at', '2026-01-01T00:00:00Z'],
    2,
    /^This cannot be asked: at: an instant can be chosen for figures only/,
  ],
  [['report', 'audit-trail', '--filter', 'text=x'], 2, /filter: does not apply to audit-trail/],
  [['report', 'ticket-file'], 2, /^This cannot be asked: ticket: names no ticket/],
  [['report', 'tickets', '--ticket', '1'], 2, /ticket: does not apply to tickets/],
  [['report', 'tickets', '--out', 'x.doc'], 2, /^--out names a file that ends in \.csv or \.jsonl/],
  [['report', 'tickets', '--out', 'nowhere/x.csv'], 2, /^There is no directory /],
  [['report', 'tickets'], 1, /^There is no data in .*Start Usher first/],
  [['report', 'tickets', '--data-dir', 'nowhere'], 1, /nowhere is no data directory of Usher: keys\.json is missing/],
])('usher %j is refused in a sentence', (args, status, sentence) => {
  const refused = usher(...args);
  expect(refused).toMatchObject({ status, stdout: '' });
  expect(refused.stderr).toMatch(sentence);
  expect(refused.stderr.trimEnd()).not.toContain('\n');
});

test('keys that the desktop shell has sealed are not opened, and it is said', () => {
  keepKeys('safeStorage');
  const refused = usher('report', 'tickets', ...here());
  keepKeys('none');
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toMatch(/were kept by the desktop shell, so only that one can open this data directory/);
});
