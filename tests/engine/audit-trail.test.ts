/** The audit trail has everything that people do here: who, when, what, and on which data. */
import { expect, test, vi } from 'vitest';
import { readLedger } from '../../electron/engine/ledger/open-ledger.ts';
import type { Deletion } from '../../shared/deletion.ts';
import type { TicketRow } from '../../shared/ticket-views.ts';
import type { ForkedEngine } from './forked-engine.ts';
import { KEY, until, type VenueEngines, venueEngines } from './venue-engines.ts';

/** Several processes take turns; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 60_000 });

const OPERATOR = 'Ana';

function trailOf(dataDir: string) {
  const ledger = readLedger({ dataDir, key: KEY });
  const [entries, broken] = [ledger.auditTrail(), ledger.firstBrokenAuditEntry()];
  ledger.close();
  return { entries, broken };
}

async function downloaded(engine: ForkedEngine): Promise<TicketRow[]> {
  const statuses = [{ vocabulary: 'V4', value: 'DOWNLOADED' }];
  const { resultId } = await engine.call('tickets.find', { text: '', statuses });
  return engine.call('tickets.rows', { resultId, from: 0, count: 3 });
}

async function queue(engine: ForkedEngine, ticket: TicketRow | undefined): Promise<Deletion> {
  if (!ticket) throw new Error('The venue has no such ticket.');
  const { ticketId, lastUpdated: seenLastUpdated } = ticket;
  return engine.call('deletions.queue', { ticketId, seenLastUpdated, reason: 'ONSITE_TROUBLESHOOTING', note: 'lost' });
}

const stateOf = (engine: ForkedEngine, { deletionId }: Deletion) => engine.call('deletions.get', { deletionId });

/** Everything that a person does here and that is to be on record. */
async function live(engine: ForkedEngine, venue: VenueEngines): Promise<void> {
  const { office } = venue;
  const config = { operator: OPERATOR, demo: false };
  const configure = (changed: object) =>
    engine.send({ kind: 'configure', config: venue.config({ ...config, ...changed }) });
  configure({ workOffline: true });
  const [first, second, third] = await downloaded(engine);
  const withdrawn = await queue(engine, first);
  await engine.call('deletions.withdraw', { deletionId: withdrawn.deletionId });
  const accepted = await queue(engine, second);
  const asked = await queue(engine, third);
  office.act(asked.ticketId, { name: 'Activate', actor: 'System' });
  office.act(asked.ticketId, { name: 'Control', actor: 'System' });
  configure({ workOffline: false });
  await until(
    () => stateOf(engine, accepted),
    ({ state }) => state === 'ACCEPTED',
  );
  await until(
    () => stateOf(engine, asked),
    ({ state }) => state === 'NEEDS_DECISION',
  );
  await engine.call('deletions.sendAgain', { deletionId: asked.deletionId });
  await engine.call('ticket.reveal', { ticketId: first?.ticketId, secret: 'barcode' });
  await engine.call('reports.make', { question: { kind: 'figures' }, formats: ['csv'] });
  await until(
    () => engine.call('reports.list'),
    (reports) => reports.length === 1,
  );
  const text = JSON.stringify({ total: 1, result: [office.ticket(asked.ticketId)?.ticket] });
  const { fileId } = await engine.call('files.begin', { name: 'saved.json', size: Buffer.byteLength(text) });
  await engine.call('files.append', { fileId, offset: 0, piece: Buffer.from(text).toString('base64') });
  await engine.call('files.loadAnswers', { fileIds: [fileId] });
  const { connection } = venue.config();
  if (!connection) throw new Error('The venue has a server.');
  configure({ connection: { ...connection, mobileAppId: 'another', apiKey: 'another key' } });
  configure({ role: 'Auditor' });
  configure({});
  await engine.call('cache.wipe');
}

/** What of each kind tells on which data something was done; null: no data of tickets was looked at. */
const DATA_AGE: Readonly<Record<string, string | null>> = {
  SIGNED_IN: null,
  ROLE_CHANGED: null,
  CONNECTION_CHANGED: null,
  API_KEY_CHANGED: null,
  INSTALLATION_KEY_MADE: null,
  DELETION_QUEUED: 'basis',
  DELETION_WITHDRAWN: 'asOf',
  DELETION_SENT: 'asOf',
  DELETION_ACCEPTED: 'asOf',
  DELETION_NEEDS_DECISION: 'found',
  DELETION_QUEUED_AGAIN: 'basis',
  PERSONAL_DATA_REVEALED: 'asOf',
  REPORT_MADE: 'dataAsOf',
  FILE_LOADED: 'asOf',
  CACHE_WIPED: 'dataAsOf',
};

/** What Usher does by itself. */
const BY_USHER = new Set(['DELETION_SENT', 'DELETION_ACCEPTED', 'DELETION_NEEDS_DECISION', 'INSTALLATION_KEY_MADE']);

test('everything is there, each with who, when, what and how old the data was', async () => {
  const venue = await venueEngines();
  const begun = Date.now();
  const engine = venue.start({ operator: OPERATOR, demo: false });
  await engine.synced();
  await live(engine, venue);
  await engine.stop();
  const { entries, broken } = trailOf(venue.dataDir);
  expect(broken).toBeNull();
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
  const kinds = new Set(entries.map(({ kind }) => kind));
  for (const kind of Object.keys(DATA_AGE)) expect(kinds).toContain(kind);
  for (const { at, who, kind, details } of entries) {
    expect(at).toBeGreaterThanOrEqual(begun);
    expect(at).toBeLessThanOrEqual(Date.now());
    expect([kind, who]).toEqual([kind, BY_USHER.has(kind) ? 'Usher' : OPERATOR]);
    const age = DATA_AGE[kind];
    if (age) expect([kind, details[age]]).toEqual([kind, expect.anything()]);
  }
});

test('an engine that is started again after it died signs nobody in again; another run of Usher does', async () => {
  const venue = await venueEngines();
  const signedIn = () => trailOf(venue.dataDir).entries.filter(({ kind }) => kind === 'SIGNED_IN').length;
  const first = venue.start({ sessionId: 'one' });
  await first.synced();
  await first.kill();
  const again = venue.start({ sessionId: 'one' });
  await again.synced();
  await again.stop();
  expect(signedIn()).toBe(1);
  const another = venue.start({ sessionId: 'two' });
  await another.synced();
  await another.stop();
  expect(signedIn()).toBe(2);
});
