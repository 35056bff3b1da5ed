/**
 * The reports on one demo venue, byte for byte: made twice, made by the command line, and as they were when
 * golden/hashes.json was written. Who changes a format on purpose writes it anew with `vitest -u`.
 */
import { execFileSync } from 'node:child_process';
import { createHash, hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pagesOf } from '../../electron/engine/reports/writers/pdf/read-pdf.ts';
import { unzipped } from '../../electron/engine/reports/writers/xlsx/read-workbook.ts';
import {
  type Manifest,
  REPORT_FORMATS,
  REPORT_KINDS,
  type ReportFormat,
  type ReportKind,
} from '../../shared/reports.ts';
import { KEY, type Syncing, ticketIds } from '../sync/syncing.ts';
import { make, pulledVenue } from './reporting.ts';

/** Every kind in every format, three times. */
vi.setConfig({ testTimeout: 300_000 });

/** The audit trail grows with every report, and holds keys and times of its own. */
const KINDS = REPORT_KINDS.filter((kind) => kind !== 'audit-trail');

const S360 = 'Tax number;State\r\n404;Printed\r\n';

let venue: Syncing;
let s360File: string;
beforeAll(async () => {
  venue = await pulledVenue();
  const keys = { seal: 'none', databaseKey: KEY, apiKeys: {} };
  writeFileSync(path.join(venue.dataDir, 'keys.json'), JSON.stringify(keys));
  writeFileSync(path.join(venue.dataDir, 'settings.json'), JSON.stringify({ operator: 'desk-3' }));
  s360File = path.join(venue.dataDir, 's360.csv');
  writeFileSync(s360File, S360);
}, 120_000);
afterAll(() => venue.close());

/** What a kind cannot be asked without. */
function questionOf(kind: ReportKind): { question: object; s360: string | null; args: string[] } {
  if (kind === 's360') {
    const columns = { ticketNumberColumn: 0, statusColumn: 1 };
    const s360 = { name: 's360.csv', sha256: hash('sha256', S360), delimiter: ';', ...columns };
    const args = ['--s360', s360File, '--number-column', 'Tax number', '--status-column', 'State'];
    return { question: { kind, s360 }, s360: S360, args };
  }
  if (kind === 'ticket-file') {
    const ticket = ticketIds(venue).toSorted()[0] ?? '';
    return { question: { kind, ticket }, s360: null, args: ['--ticket', ticket] };
  }
  return { question: { kind }, s360: null, args: [] };
}

/** A hash for each file of a report, by its extension. */
type Hashes = Record<string, string>;

function hashesIn({ files, name }: Manifest): Hashes {
  return Object.fromEntries(files.map((file) => [file.name.slice(name.length + 1), file.sha256]));
}

async function made(
  kind: ReportKind,
  format: ReportFormat,
): Promise<{ hashes: Hashes; directory: string; name: string }> {
  const { question, s360 } = questionOf(kind);
  const { manifest, manifestFile } = await make(venue, { question, s360, formats: [format] });
  return { hashes: hashesIn(manifest), directory: path.dirname(manifestFile), name: manifest.name };
}

/** Of what stands on the pages, for the same reason. */
function pagesHash(pdf: Buffer): string {
  return createHash('sha256')
    .update(JSON.stringify(pagesOf(pdf)))
    .digest('hex');
}

/** Of the files in a workbook: how small they are packed is the business of zlib, which differs between machines. */
function contentHash(workbook: Buffer): string {
  const contents = createHash('sha256');
  for (const [name, content] of unzipped(workbook)) contents.update(`${name} ${content.length}\n`).update(content);
  return contents.digest('hex');
}

/** Runs one program for all; each format lies in a directory of its own. */
function madeByCommandLine(): (kind: ReportKind, format: ReportFormat) => Hashes {
  const target = (kind: ReportKind, format: ReportFormat) => path.join(venue.dataDir, 'commanded', format, kind);
  for (const format of REPORT_FORMATS) mkdirSync(path.dirname(target('tickets', format)), { recursive: true });
  const commands = KINDS.flatMap((kind) =>
    REPORT_FORMATS.map((format) => {
      const out = ['--out', `${target(kind, format)}.${format}`, '--data-dir', venue.dataDir];
      return ['report', kind, ...questionOf(kind).args, ...out];
    }),
  );
  const program = path.join(import.meta.dirname, 'many-commands.ts');
  execFileSync(process.execPath, [program, JSON.stringify(commands)], { stdio: ['ignore', 'ignore', 'inherit'] });
  return (kind, format) =>
    hashesIn(JSON.parse(readFileSync(`${target(kind, format)}.manifest.json`, 'utf8')) as Manifest);
}

test('every report is the same twice, by the command line, and as it was', async () => {
  const commanded = madeByCommandLine();
  const golden: Record<string, Hashes> = {};
  for (const kind of KINDS) {
    const ofKind: Hashes = {};
    for (const format of REPORT_FORMATS) {
      const { hashes, directory, name } = await made(kind, format);
      expect((await made(kind, format)).hashes, `${kind} ${format} again`).toEqual(hashes);
      expect(commanded(kind, format), `${kind} ${format} by the command line`).toEqual(hashes);
      Object.assign(ofKind, hashes);
      if (format === 'xlsx') ofKind.xlsx = contentHash(readFileSync(path.join(directory, `${name}.xlsx`)));
      if (format === 'pdf') ofKind.pdf = pagesHash(readFileSync(path.join(directory, `${name}.pdf`)));
    }
    golden[kind] = ofKind;
  }
  await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot('golden/hashes.json');
});
