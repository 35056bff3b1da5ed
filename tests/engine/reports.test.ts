/** Reports as a screen asks for them: by calls, in threads of their own, in the data directory. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readLedger } from '../../electron/engine/ledger/open-ledger.ts';
import type { MessageFromEngine } from '../../shared/engine-protocol.ts';
import type { ReportProgress } from '../../shared/reports.ts';
import { manifestSchema } from '../../shared/reports.ts';
import type { ForkedEngine } from './forked-engine.ts';
import { KEY, until, venueEngines } from './venue-engines.ts';

/** Several processes and threads take turns; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 60_000 });

const OF_ONE_EVENT = { kind: 'reconciliation', filter: { eventIds: ['EV-1001'] } };

type ReportEvent = MessageFromEngine & { event: { name: 'report'; payload: ReportProgress } };

/** The last word on a report. */
async function ended(engine: ForkedEngine, id: string): Promise<ReportProgress> {
  const isEnd = (message: MessageFromEngine): message is ReportEvent =>
    message.kind === 'event' &&
    message.event.name === 'report' &&
    message.event.payload.id === id &&
    message.event.payload.state !== 'running';
  return (await engine.hears(isEnd)).event.payload;
}

test('a report is looked at, made, listed and on record', async () => {
  const venue = await venueEngines();
  const engine = venue.start({ operator: 'Ana', role: 'Auditor' });
  await engine.synced();
  const question = { kind: 'ownership' };
  const preview = await engine.call('reports.preview', { question });
  expect(preview).toMatchObject({ tickets: 200 });
  expect(preview.rows).toHaveLength(25);
  expect(preview.rows[0]).toHaveLength(preview.columns.length);
  const counted = await ended(engine, preview.previewId);
  expect(counted.state).toBe('done');

  const { reportId } = await engine.call('reports.make', { question, formats: ['csv', 'jsonl'] });
  expect(await ended(engine, reportId)).toMatchObject({ state: 'done', rows: counted.rows, message: null });
  const [made, ...others] = await engine.call('reports.list');
  expect(others).toEqual([]);
  expect(made).toMatchObject({ reportId, kind: 'ownership', madeBy: 'Ana', rows: counted.rows });
  const directory = made?.directory ?? '';
  expect(readdirSync(directory).sort()).toEqual(
    [made?.manifestFile, ...(made?.files ?? []).map(({ name }) => name)].sort(),
  );
  const text = readFileSync(path.join(directory, made?.manifestFile ?? ''), 'utf8');
  for (const { name, sha256 } of manifestSchema.parse(JSON.parse(text)).files) {
    expect(hash('sha256', readFileSync(path.join(directory, name)))).toBe(sha256);
  }
  const head = await engine.call('reports.trailHead');
  expect(await engine.call('reports.checkTrail', { noted: head })).toEqual({ head, broken: null, noted: 'holds' });
  const other = { ...head, hash: '0'.repeat(64) };
  expect(await engine.call('reports.checkTrail', { noted: other })).toMatchObject({ noted: 'another' });
  expect(await engine.call('reports.checkTrail', { noted: { ...head, sequence: 999 } })).toMatchObject({
    noted: 'missing',
  });
  await engine.stop();

  const ledger = readLedger({ dataDir: venue.dataDir, key: KEY });
  expect(ledger.auditTrail().find(({ sequence }) => sequence === head.sequence)).toMatchObject({
    kind: 'REPORT_MADE',
    who: 'Ana',
    subject: hash('sha256', text),
    hash: head.hash,
  });
  ledger.close();
});

test('few rows are counted at once, and another preview ends the one before', async () => {
  const venue = await venueEngines();
  const engine = venue.start();
  await engine.synced();
  const { count, rows } = await engine.call('reports.preview', { question: OF_ONE_EVENT });
  expect(rows).toHaveLength(count ?? -1);
  const tickets = await engine.call('reports.preview', { question: { kind: 'tickets' } });
  expect(tickets.count).toBe(200);
  const bad = await engine.answer('reports.preview', { question: { kind: 'figures', at: 'yesterday' } });
  expect(bad).toMatchObject({ ok: false, code: 'BAD_INPUT' });
});

test('a report that is cancelled is not there, and neither is one that a killed engine left', async () => {
  const venue = await venueEngines();
  const reports = path.join(venue.dataDir, 'reports');
  mkdirSync(path.join(reports, 'killed'), { recursive: true });
  writeFileSync(path.join(reports, 'killed', 'x.csv.part'), 'half');
  const engine = venue.start();
  await engine.synced();
  expect(readdirSync(reports)).toEqual([]);

  const { reportId } = await engine.call('reports.make', { question: { kind: 'diagnosis' }, formats: ['csv'] });
  await engine.call('reports.cancel', { id: reportId });
  const { state } = await ended(engine, reportId);
  // On a quick machine it may have been done before.
  expect(['cancelled', 'done']).toContain(state);
  await until(
    async () => existsSync(path.join(reports, reportId)),
    (exists) => exists === (state === 'done'),
  );
  expect(await engine.call('reports.list')).toHaveLength(state === 'done' ? 1 : 0);
});

test('a file of S-360 is mapped and held against TIXNGO', async () => {
  const venue = await venueEngines();
  const engine = venue.start();
  await engine.synced();
  const { resultId } = await engine.call('tickets.find', {
    text: '',
    statuses: [{ vocabulary: 'V4', value: 'DOWNLOADED' }],
  });
  const [ticket] = await engine.call('tickets.rows', { resultId, from: 0, count: 1 });
  const text = `Tax number;State\r\n${ticket?.ticketNumber};Cancelled\r\n404;Printed\r\n`;
  const { fileId } = await engine.call('files.begin', { name: 's360.csv', size: text.length });
  await engine.call('files.append', { fileId, offset: 0, piece: Buffer.from(text).toString('base64') });
  const { sha256, headings, delimiter, name } = await engine.call('reports.holdS360', { fileId });
  expect(headings).toEqual(['Tax number', 'State']);
  const s360 = { name, sha256, delimiter, ticketNumberColumn: 0, statusColumn: 1 };
  const { rows, columns, count } = await engine.call('reports.preview', { question: { kind: 's360', s360 } });
  const at = columns.findIndex(({ key }) => key === 'disagreement');
  expect(count).toBe(2);
  expect(rows.map((cells) => cells[at])).toEqual(['deletedOnlyInS360', 'missingInTixngo']);

  const other = { ...s360, sha256: '0'.repeat(64) };
  const answer = await engine.answer('reports.preview', { question: { kind: 's360', s360: other } });
  expect(answer).toMatchObject({ ok: false, code: 'NOT_FOUND' });
});

test('who sits down and which server is asked is on record, and never the key', async () => {
  const venue = await venueEngines();
  const server = { demo: false, workOffline: true };
  const engine = venue.start({ ...server, operator: 'Ana' });
  await engine.call('sync.get');
  const { connection } = venue.config();
  if (!connection) throw new Error('The venue has a server.');
  engine.send({ kind: 'configure', config: venue.config({ ...server, operator: 'Bo' }) });
  const changed = { ...connection, apiKey: 'quite another key' };
  engine.send({ kind: 'configure', config: venue.config({ ...server, operator: 'Bo', connection: changed }) });
  await engine.stop();
  const ledger = readLedger({ dataDir: venue.dataDir, key: KEY });
  const trail = ledger.auditTrail();
  ledger.close();
  expect(trail.filter(({ kind }) => kind !== 'INSTALLATION_KEY_MADE').map(({ kind, who }) => [kind, who])).toEqual([
    ['SIGNED_IN', 'Ana'],
    ['CONNECTION_CHANGED', 'Ana'],
    ['API_KEY_CHANGED', 'Ana'],
    ['SIGNED_IN', 'Bo'],
    ['API_KEY_CHANGED', 'Bo'],
  ]);
  expect(JSON.stringify(trail)).not.toContain(connection.apiKey);
  expect(JSON.stringify(trail)).not.toContain('quite another');
});
