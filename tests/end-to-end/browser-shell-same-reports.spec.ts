/** The desktop, the browser and the command line make the same files of the same data. The test drives both shells. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../shared/inspector.ts';
import { type Manifest, REPORT_FORMATS, REPORT_KINDS, type ReportKind } from '../../shared/reports.ts';
import { REPORT_PATHS } from '../../shared/tixngo.ts';
import { ask, control } from './office.ts';
import { TOP } from './program.ts';
import { openUsher, type Shell } from './shells.ts';
import { callFromPage, test } from './usher.ts';

/** The trail is each machine's own, and S-360 needs a further file. */
const KINDS = REPORT_KINDS.filter((kind) => kind !== 'audit-trail' && kind !== 's360');

/** What the data directory of a shell made: SHA-256 by kind and extension. */
type Hashes = Record<string, string>;

async function call<N extends CallName>(page: Page, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await callFromPage(page, name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
  return answer.output as CallOutput<N>;
}

async function upload(page: Page, name: string, text: string): Promise<string> {
  const content = Buffer.from(text);
  const { fileId } = await call(page, 'files.begin', { name, size: content.length });
  const step = 500_000;
  for (let offset = 0; offset < content.length; offset += step) {
    const piece = content.subarray(offset, offset + step).toString('base64');
    await call(page, 'files.append', { fileId, offset, piece });
  }
  return fileId;
}

function manifestHashes(file: string): [string, string][] {
  const { name, report, files } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return files.map((file) => [`${report.kind} ${file.name.slice(name.length + 1)}`, file.sha256]);
}

/** Opens a shell on a new data directory, loads the answers, makes every report in every format, and closes it. */
async function reportsOf(opening: Parameters<typeof openUsher>, answers: [string, string][]): Promise<Hashes> {
  const usher = await openUsher(...opening);
  try {
    return await reportsMadeBy(usher.page, answers);
  } finally {
    await usher.stop();
  }
}

async function reportsMadeBy(page: Page, answers: [string, string][]): Promise<Hashes> {
  await expect(page.getByRole('status', { name: 'Connection' })).toContainText('no complete data yet');
  const fileIds = [];
  for (const [name, text] of answers) fileIds.push(await upload(page, name, text));
  await call(page, 'files.loadAnswers', { fileIds });
  for (const kind of KINDS) await makeWhole(page, kind);
  const made = await call(page, 'reports.list', undefined);
  return Object.fromEntries(
    made.flatMap(({ directory, manifestFile }) => manifestHashes(path.join(directory, manifestFile))),
  );
}

async function makeWhole(page: Page, kind: ReportKind): Promise<void> {
  const ticket = kind === 'ticket-file' ? { ticket: 'A-000007' } : {};
  const question = { kind, ...ticket } as CallInput<'reports.make'>['question'];
  const { reportId } = await call(page, 'reports.make', { question, formats: [...REPORT_FORMATS] });
  await expect
    .poll(async () => (await call(page, 'reports.list', undefined)).some((made) => made.reportId === reportId))
    .toBe(true);
}

function commanded(dataDir: string): Hashes {
  const hashes = REPORT_FORMATS.flatMap((format) => {
    const out = path.join(dataDir, `commanded-${format}`, `tickets.${format}`);
    mkdirSync(path.dirname(out));
    const args = ['scripts/usher.js', 'report', 'tickets', '--out', out, '--data-dir', dataDir];
    execFileSync(process.execPath, args, { cwd: TOP, stdio: 'pipe' });
    return manifestHashes(out.replace(/\.\w+$/, '.manifest.json'));
  });
  return Object.fromEntries(hashes);
}

test('the same question on the same data gives the same bytes everywhere', async ({ backOffice, browser, dataDir }) => {
  await backOffice.start();
  await control(backOffice.url, 'life', { running: false, phones: false });
  const days = 'from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z';
  const addresses = [
    ['tickets.json', `${REPORT_PATHS.tickets}?mobileAppId=usher&limit=1000&offset=0&excludeDeleted=false`],
    ['log.json', `${REPORT_PATHS.ticketStatusLogs}?mobileAppId=usher&limit=10000&${days}`],
  ] as const;
  const answers: [string, string][] = [];
  for (const [name, address] of addresses) answers.push([name, JSON.stringify(await ask(backOffice.url, address))]);
  await backOffice.stop();

  const directory = (shell: Shell) => path.join(dataDir, shell);
  const flags = (shell: Shell) => ['--server', backOffice.url, '--data-dir', directory(shell)];
  const ofBrowser = await reportsOf(['browser-shell', browser, flags('browser-shell')], answers);
  const ofDesktop = await reportsOf(['stand-in', browser, flags('stand-in')], answers);
  expect(Object.keys(ofBrowser).length).toBeGreaterThan(KINDS.length * REPORT_FORMATS.length);
  expect(ofDesktop).toEqual(ofBrowser);
  expect(ofBrowser).toMatchObject(commanded(directory('browser-shell')));
});
