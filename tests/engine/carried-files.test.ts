/** Files that go by hand: a queue to a machine with a network and its receipt back, and saved answers of TIXNGO. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import type { Answer } from '../../shared/answer.ts';
import type { Deletion } from '../../shared/deletion.ts';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import type { EngineConfig } from '../../shared/engine-protocol.ts';
import { LARGEST_LOAD_BYTES, PIECE_BYTES } from '../../shared/files.ts';
import { DEFAULT_KEY_HEADER, REPORT_PATHS } from '../../shared/tixngo.ts';
import type { ForkedEngine } from './forked-engine.ts';
import { until, type VenueEngines, venueEngines } from './venue-engines.ts';

const PATIENCE = 60_000;

let venue: VenueEngines;
beforeEach(async () => {
  venue = await venueEngines();
});

/** An engine of a machine with files of its own. */
function start(machine: string, changed: Partial<EngineConfig> = {}): ForkedEngine {
  const dataDir = path.join(venue.dataDir, machine);
  mkdirSync(dataDir, { recursive: true });
  return venue.start({ dataDir, operator: machine, ...changed });
}

/** A machine that had a network once. */
async function startOffline(machine: string): Promise<ForkedEngine> {
  const online = start(machine);
  await online.synced();
  await online.stop();
  return start(machine, { workOffline: true });
}

/** Hands a file over as the page does. */
async function handOver(engine: ForkedEngine, name: string, content: string | Buffer): Promise<string> {
  const bytes = Buffer.from(content);
  const { fileId } = await engine.call('files.begin', { name, size: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += PIECE_BYTES) {
    const piece = bytes.subarray(offset, offset + PIECE_BYTES).toString('base64');
    await engine.call('files.append', { fileId, offset, piece });
  }
  return fileId;
}

async function loadCarried(engine: ForkedEngine, name: string, text: string): Promise<Answer<unknown>> {
  return engine.answer('files.loadCarried', { fileId: await handOver(engine, name, text) });
}

async function savedAnswer(reportPath: string, query: string): Promise<string> {
  const headers = { [DEFAULT_KEY_HEADER]: DEMO_API_KEY };
  const response = await fetch(`${venue.office.url}${reportPath}?mobileAppId=usher&${query}`, { headers });
  return response.text();
}

/** The deletions of an engine, once TIXNGO has accepted them all. */
function accepted(engine: ForkedEngine): Promise<Deletion[]> {
  return until(
    () => engine.call('deletions.list'),
    (deletions) => deletions.every(({ state }) => state === 'ACCEPTED'),
  );
}

async function queueThree(engine: ForkedEngine): Promise<Deletion[]> {
  const { resultId, total } = await engine.call('tickets.find', {
    text: '',
    statuses: [{ vocabulary: 'V4', value: 'DOWNLOADED' }],
  });
  const rows = await engine.call('tickets.rows', { resultId, from: 0, count: Math.min(3, total) });
  const queued: Deletion[] = [];
  for (const { ticketId } of rows) {
    const { ticket } = await engine.call('ticket.get', { ticketId });
    const grounds = { reason: 'ONSITE_TROUBLESHOOTING', note: 'Lost phone', seenLastUpdated: ticket.lastUpdated.utc };
    queued.push(await engine.call('deletions.queue', { ticketId, ...grounds }));
  }
  expect(queued).toHaveLength(3);
  return queued;
}

test(
  'deletions decided without a network reach TIXNGO once through another machine, and its receipt comes back',
  async () => {
    const gate = await startOffline('gate');
    const queued = await queueThree(gate);
    const queue = await gate.call('files.exportQueue');
    expect(queue).toMatchObject({ deletions: 3, name: expect.stringMatching(/^usher-queue-\d{8}-\d{6}\.json$/) });

    const desk = start('office');
    await desk.synced();
    const changed = queue.text.replace('Lost phone', 'Lost phane');
    expect(await loadCarried(desk, queue.name, changed)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/changed or damaged/),
    });
    expect(await loadCarried(desk, queue.name, queue.text.slice(0, -20))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/cut off/),
    });
    expect(await desk.call('deletions.list')).toEqual([]);

    expect(await loadCarried(desk, queue.name, queue.text)).toMatchObject({ ok: true, output: { taken: 3 } });
    expect(await loadCarried(desk, queue.name, queue.text)).toMatchObject({ ok: true, output: { taken: 0, known: 3 } });
    expect(await accepted(desk)).toMatchObject([{ decidedBy: 'gate' }, {}, { carriedIn: { by: 'gate' } }]);

    const machine = (await desk.call('deletions.list'))[0]?.carriedIn?.machine ?? '';
    const receipt = await desk.call('files.giveReceipt', { machine });
    expect(await loadCarried(gate, receipt.name, receipt.text)).toMatchObject({
      ok: true,
      output: { moved: { ACCEPTED: 3 } },
    });
    expect(await loadCarried(gate, receipt.name, receipt.text)).toMatchObject({ output: { moved: {}, unchanged: 3 } });
    for (const { deletionId, ticketId } of queued) {
      const known = (await gate.call('deletions.list')).find((deletion) => deletion.deletionId === deletionId);
      expect(known).toMatchObject({
        state: 'ACCEPTED',
        serverStatus: expect.stringMatching(/^DELET/),
        mayWithdraw: false,
      });
      expect(venue.office.ticket(ticketId)?.deletionRequests).toMatchObject([{ clientRequestId: deletionId }]);
    }

    // Connected again, the gate sends nothing more.
    await gate.stop();
    const again = start('gate');
    await again.synced();
    for (const { ticketId } of queued) expect(venue.office.ticket(ticketId)?.deletionRequests).toHaveLength(1);
  },
  PATIENCE,
);

test(
  'when both machines send the same deletion, the server acts once and both hear that it was theirs',
  async () => {
    const gate = await startOffline('gate');
    const queued = await queueThree(gate);
    const queue = await gate.call('files.exportQueue');
    const desk = start('office');
    await desk.synced();
    await loadCarried(desk, queue.name, queue.text);
    const ours = {
      message: expect.objectContaining({ english: 'TIXNGO accepted the deletion.' }),
      alreadyDeleted: false,
    };
    expect(await accepted(desk)).toMatchObject([ours, ours, ours]);

    await gate.stop();
    const connected = start('gate');
    expect(await accepted(connected)).toMatchObject([ours, ours, ours]);
    for (const { ticketId } of queued) expect(venue.office.ticket(ticketId)?.deletionRequests).toHaveLength(1);
  },
  PATIENCE,
);

test(
  'a machine that never saw a server shows tickets and logs from saved answers, and says where they come from',
  async () => {
    const engine = start('gate', { connection: null });
    const tickets = await savedAnswer(REPORT_PATHS.tickets, 'limit=1000&offset=0&excludeDeleted=false');
    const log = await savedAnswer(
      REPORT_PATHS.ticketStatusLogs,
      'from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z&limit=10000',
    );
    const load = async (files: [name: string, content: string | Buffer][]): Promise<Answer<unknown>> => {
      const fileIds: string[] = [];
      for (const [name, content] of files) fileIds.push(await handOver(engine, name, content));
      return engine.answer('files.loadAnswers', { fileIds });
    };

    const cut = await load([
      ['tickets.json.gz', gzipSync(tickets)],
      ['log.json', log.slice(0, 5000)],
    ]);
    expect(cut).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^log\.json was not loaded: .*after character 5000/),
    });
    expect(await engine.call('sync.get')).toMatchObject({ tickets: 0, logEntries: 0 });

    const whole = await load([
      ['tickets.json.gz', gzipSync(tickets)],
      ['log.json', log],
    ]);
    expect(whole).toMatchObject({ ok: true, output: [{ kind: 'tickets', again: false }, { kind: 'statusLog' }] });
    const status = await engine.call('sync.get');
    expect(status.tickets + status.setAside).toBeGreaterThanOrEqual(200);
    expect(await engine.call('connection.get')).toMatchObject({
      dataAsOf: null,
      fromFile: { name: 'tickets.json.gz', asOf: expect.any(Number) },
    });
    const again = await load([['tickets.json.gz', gzipSync(tickets)]]);
    expect(again).toMatchObject({ ok: true, output: [{ again: true }] });
    expect(await engine.call('sync.get')).toEqual(status);
    expect(await engine.call('files.loaded', { limit: 10 })).toHaveLength(2);
    const { resultId } = await engine.call('tickets.find', { text: '' });
    const [row] = await engine.call('tickets.rows', { resultId, from: 0, count: 1 });
    const detail = await engine.call('ticket.get', { ticketId: row?.ticketId ?? '' });
    expect(detail.log.length).toBeGreaterThan(0);

    // With a server the first sync is complete, and nothing is from files only any more.
    await engine.stop();
    const connected = start('gate');
    await connected.synced();
    expect(await connected.call('connection.get')).toMatchObject({ fromFile: null, dataAsOf: expect.any(Number) });
  },
  PATIENCE,
);

test(
  'takes no file that is too large, and says how large one may be',
  async () => {
    const engine = start('gate', { connection: null });
    expect(await engine.answer('files.begin', { name: 'all.json', size: LARGEST_LOAD_BYTES + 1 })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/all\.json is too large: Usher takes 100 MB at once/),
    });
  },
  PATIENCE,
);
