import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoadOutcome } from '../../../shared/files.ts';
import { NO_FILTER } from '../../../shared/ticket-views.ts';
import { at, MINUTE, NOON, sampleEntry, sampleTicket, wireTicket } from '../cache/sample-tickets.ts';
import { temporaryCache } from '../cache/temporary-cache.ts';
import { temporaryLedger } from '../ledger/sample-decisions.ts';
import { loadSavedAnswers } from './load-saved-answers.ts';
import type { ReceivedFile } from './uploads.ts';

function received(name: string, content: unknown, pack: (bytes: Buffer) => Buffer = (bytes) => bytes): ReceivedFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const bytes = new Uint8Array(pack(Buffer.from(text)));
  return { name, bytes, sha256: hash('sha256', bytes) };
}

const ticketList = (...result: unknown[]) => ({ total: result.length, result });
const statusLog = (...result: unknown[]) => ({ pagination: {}, result });
const entry = JSON.parse(sampleEntry().raw) as object;

function opened() {
  const cache = temporaryCache();
  const { ledger } = temporaryLedger();
  const load = (...files: ReceivedFile[]): LoadOutcome =>
    loadSavedAnswers(files, { cache: cache.writer, ledger, by: 'desk-3', now: NOON + MINUTE });
  /** Everything that a load could change. */
  const everything = () => {
    const { reader } = cache;
    const tickets = [...reader.find(NO_FILTER)].map((rowid) => reader.detail(reader.ticketIdOf(rowid) ?? ''));
    const files = reader.loadedFiles(100);
    return { tickets, files, counts: reader.counts(), overview: reader.overview(null), aside: reader.setAside(100) };
  };
  const trail = () => ledger.auditTrail().filter(({ kind }) => kind === 'FILE_LOADED');
  return { ...cache, ledger, load, everything, trail };
}

test('stores tickets and their log from files, packed or not, and writes it into the audit trail', () => {
  const { reader, load, trail } = opened();
  const files = [
    received(
      'tickets.json.gz',
      ticketList(wireTicket(), wireTicket({ ticketId: 'A-2', lastUpdated: 'never' })),
      gzipSync,
    ),
    received('log.json', statusLog(entry)),
  ];
  const outcome = load(...files);
  const [tickets, log] = outcome;
  expect(tickets).toMatchObject({ kind: 'tickets', records: 2, stored: 1, setAside: 1, asOf: NOON, again: false });
  expect(log).toMatchObject({ kind: 'statusLog', records: 1, stored: 1, setAside: 0, asOf: NOON });
  expect(reader.detail('A-000001')).toMatchObject({ asOf: NOON, log: [{ actionName: 'Download' }] });
  expect(reader.counts()).toEqual({ tickets: 1, logEntries: 1, setAside: 1 });
  expect(trail()).toMatchObject([
    { who: 'desk-3', details: { name: 'tickets.json.gz', sha256: files[0]?.sha256, stored: 1, setAside: 1 } },
    { who: 'desk-3', details: { name: 'log.json', sha256: files[1]?.sha256, stored: 1 } },
  ]);
  expect(reader.newestLoadedFile()?.name).toBe('tickets.json.gz');
});

test('claims nothing of completeness: what a pull promises stays', () => {
  const { reader, load } = opened();
  const before = reader.pullState();
  load(received('a.json', ticketList(wireTicket())), received('log.json', statusLog(entry)));
  expect(reader.pullState()).toEqual(before);
});

test('an old file never replaces a newer ticket', () => {
  const { reader, load, writer } = opened();
  const newer = sampleTicket({ lastUpdated: at(NOON + MINUTE), status: 'DELETION_PENDING' });
  writer.storeTicketPage({ tickets: [newer], setAside: [], asOf: NOON + MINUTE });
  expect(load(received('old.json', ticketList(wireTicket())))).toMatchObject([{ stored: 0 }]);
  expect(reader.detail('A-000001')?.status.value).toBe('DELETION_PENDING');
});

test('of two texts of one version the fuller stays: the light list does not take owners away', () => {
  const { reader, load } = opened();
  const { ticketId, eventId, lastUpdated, status } = wireTicket();
  const light = received('light.json', ticketList({ ticketId, eventId, lastUpdated, status }));
  expect(load(light)).toMatchObject([{ stored: 1 }]);
  expect(load(received('complete.json', ticketList(wireTicket())))).toMatchObject([{ stored: 1 }]);
  expect(load(received('light again.json', ticketList({ status, ticketId, eventId, lastUpdated })))).toMatchObject([
    { stored: 0 },
  ]);
  expect(reader.basisOf(ticketId)?.ownerId).toBe('SP-1');
});

test('a ticket that a complete sync did not find is not brought back by an older file', () => {
  const { reader, writer, load } = opened();
  writer.finishTickets(NOON + MINUTE);
  expect(load(received('old.json', ticketList(wireTicket())))).toMatchObject([{ stored: 0, notListed: 1 }]);
  expect(reader.counts().tickets).toBe(0);
});

describe('a file that cannot be used', () => {
  const good = received('good.json', ticketList(wireTicket()));
  const light = (changes: object) => ({ ...wireTicket(), ...changes });

  test.each<[string, ReceivedFile, RegExp]>([
    [
      'cut',
      received('b.json', JSON.stringify(ticketList(entry)).slice(0, 60)),
      /b\.json.*too early, after character 60/,
    ],
    ['not JSON', received('b.json', 'ticketId;status\n'), /b\.json.*not JSON at line 1, character 1/],
    ['of another shape', received('b.json', { rows: [] }), /b\.json.*neither a ticket list.*nor a status log/],
    ['of Usher itself', received('b.json', { format: 'usher-deletion-queue' }), /b\.json.*Deletions screen/],
    ['without any record', received('b.json', ticketList()), /b\.json.*empty/],
    ['of other records', received('b.json', ticketList({ orderId: 1 }, {})), /none of its 2 records.*ticketId/],
    [
      'of another organizer',
      received('b.json', ticketList(light({ organizerId: 'O-1' }), light({ ticketId: 'A-2', organizerId: 'O-2' }))),
      /b\.json.*ticket 2 in it belongs to organizer O-2/,
    ],
    [
      'from the future',
      received('b.json', ticketList(light({ lastUpdated: '2099-01-01T00:00:00Z' }))),
      /b\.json.*2099-01-01.*future/,
    ],
  ])('%s is named, and nothing of any file is stored', (_, bad, words) => {
    const { load, everything, trail } = opened();
    const before = everything();
    expect(() => load(good, bad)).toThrow(words);
    expect(everything()).toEqual(before);
    expect(trail()).toEqual([]);
  });
});

const wireTickets = fc.array(
  fc.record({
    ticketId: fc.constantFrom('A-1', 'A-2', 'A-3', 'A-4'),
    status: fc.constantFrom('NOT_DOWNLOADED', 'DOWNLOADED', 'DELETION_PENDING'),
    minute: fc.integer({ min: -5, max: 0 }),
    unreadable: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

test('loading a file twice changes nothing, and no file takes a ticket back to an older version', () => {
  fc.assert(
    fc.property(fc.array(wireTickets, { minLength: 1, maxLength: 4 }), (lists) => {
      const { reader, load, everything, trail } = opened();
      const newest = new Map<string, number>();
      lists.forEach((list, index) => {
        const records = list.map(({ ticketId, status, minute, unreadable }) =>
          wireTicket({ ticketId, status, lastUpdated: unreadable ? 'soon' : at(NOON + minute * MINUTE) }),
        );
        const file = received(`${index}.json`, ticketList(...records, wireTicket({ ticketId: 'A-0' })));
        load(file);
        const before = { ...everything(), trail: trail() };
        expect(load(file)).toMatchObject([{ again: true }]);
        expect({ ...everything(), trail: trail() }).toEqual(before);
        for (const { ticketId } of list) {
          const known = reader.basisOf(ticketId)?.lastUpdated ?? Number.NEGATIVE_INFINITY;
          expect(known).toBeGreaterThanOrEqual(newest.get(ticketId) ?? Number.NEGATIVE_INFINITY);
          newest.set(ticketId, known);
        }
      });
      // In the end each ticket is as the newest of its readable versions.
      for (const ticketId of newest.keys()) {
        const minutes = lists
          .flat()
          .flatMap((one) => (one.ticketId === ticketId && !one.unreadable ? [one.minute] : []));
        const expected = minutes.length > 0 ? NOON + Math.max(...minutes) * MINUTE : undefined;
        expect(reader.basisOf(ticketId)?.lastUpdated).toBe(expected);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
