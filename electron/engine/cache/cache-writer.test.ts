import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTES, MILESTONES } from '../../../shared/domain/attributes.ts';
import { FAMILIES } from '../../../shared/domain/families.ts';
import { familyOf } from '../../../shared/domain/mapping.ts';
import type { WireStatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { WireTicket } from '../../../shared/domain/ticket.ts';
import { attributeOf, statusOf } from '../../../shared/domain/ticket.ts';
import { asTold } from '../../../shared/sentences/sentence.ts';
import { NO_FILTER } from '../../../shared/ticket-views.ts';
import type { CacheReader } from './cache-reader.ts';
import { at, MINUTE, NOON, readTicket, sampleEntry, sampleTicket, since } from './sample-tickets.ts';
import { temporaryCache } from './temporary-cache.ts';

function familiesIn(reader: CacheReader): Record<string, number> {
  const counted = reader.overview(null).families.filter(({ count }) => count > 0);
  return Object.fromEntries(counted.map(({ key, count }) => [key, count]));
}

describe('storing a page of tickets', () => {
  test('keeps the ticket, its position and the server text together', () => {
    const { writer, reader } = temporaryCache();
    const position = { since: null, before: NOON, offset: 1, total: 2 };
    const sample = sampleTicket({ unpublished: { kept: [1, 2] } } as Partial<WireTicket>);
    expect(writer.storeTicketPage({ tickets: [sample], setAside: [], asOf: NOON, position })).toEqual({ changed: 1 });
    expect(reader.pullState().ticketPosition).toEqual(position);
    expect(reader.detail('A-000001')?.ticket).toEqual(sample.ticket);
    expect(reader.detail('A-000001')?.raw).toBe(sample.raw);
  });

  test('twice changes nothing but the instant at which the server said so', () => {
    const { writer, reader } = temporaryCache();
    const tickets = [sampleTicket()];
    writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
    const before = reader.detail('A-000001');
    expect(writer.storeTicketPage({ tickets, setAside: [], asOf: NOON + 1 })).toEqual({ changed: 0 });
    expect(reader.detail('A-000001')).toEqual({ ...before, asOf: NOON + 1 });
    expect(reader.counts().tickets).toBe(1);
  });

  test('never replaces a newer version by an older one', () => {
    const { writer, reader } = temporaryCache();
    const newer = sampleTicket({ lastUpdated: at(NOON + MINUTE), status: 'DELETED' });
    writer.storeTicketPage({ tickets: [newer], setAside: [], asOf: NOON + MINUTE });
    writer.storeTicketPage({ tickets: [sampleTicket()], setAside: [], asOf: NOON + 2 * MINUTE });
    expect(reader.detail('A-000001')?.status.value).toBe('DELETED');
    expect(familiesIn(reader)).toEqual({ DELETION: 1 });
  });

  test('takes what the server says after its clock was set back for newer than what it said before', () => {
    const { writer, reader } = temporaryCache();
    const tomorrow = NOON + 24 * 60 * MINUTE;
    const early = sampleTicket({ lastUpdated: at(tomorrow) });
    writer.storeTicketPage({ tickets: [early], setAside: [], asOf: tomorrow });
    writer.noteClocks(0, { server: NOON, to: null });
    const now = sampleTicket({ lastUpdated: at(NOON - MINUTE), status: 'DELETED' });
    writer.storeTicketPage({ tickets: [now], setAside: [], asOf: NOON });
    expect(reader.detail('A-000001')?.status.value).toBe('DELETED');
    writer.storeTicketPage({ tickets: [early], setAside: [], asOf: NOON - MINUTE });
    expect(reader.ticketIdOf(1)).toBe('A-000001');
  });

  test('stores nothing of a page that fails, its position included', () => {
    const { writer, reader } = temporaryCache();
    const bad = sampleTicket({ ticketId: 'A-2' });
    const broken = { ...bad, raw: null as unknown as string };
    const position = { since: null, before: NOON, offset: 2, total: 2 };
    expect(() =>
      writer.storeTicketPage({ tickets: [sampleTicket(), broken], setAside: [], asOf: NOON, position }),
    ).toThrow();
    expect(reader.counts().tickets).toBe(0);
    expect(reader.pullState().ticketPosition).toBeNull();
    writer.storeTicketPage({ tickets: [sampleTicket()], setAside: [], asOf: NOON });
    expect(familiesIn(reader)).toEqual({ INITIAL_DELIVERY: 1 });
  });

  test('keeps statuses that nobody knows, counted as unclassified', () => {
    const { writer, reader } = temporaryCache();
    const tickets = [
      sampleTicket({ status: 'TELEPORTED' }),
      sampleTicket({ ticketId: 'A-2', status: null, lifecycleStatus: 'PENDING_TRANFER' }),
      sampleTicket({
        ticketId: 'A-3',
        status: null,
        legacyStatus: 'RECEIVED',
        legacyAction: 'INJECT',
        legacyState: 'KO',
      }),
    ];
    writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
    expect(familiesIn(reader)).toEqual({ UNCLASSIFIED: 1, TRANSFER: 1, INITIAL_DELIVERY: 1 });
    expect(reader.overview(null).statuses).toEqual([
      { vocabulary: 'LEGACY', key: 'RECEIVED', count: 1 },
      { vocabulary: 'LIFECYCLE', key: 'PENDING_TRANSFER', count: 1 },
      { vocabulary: 'V4', key: 'TELEPORTED', count: 1 },
    ]);
    const [legacy] = reader.rows(reader.find({ ...NO_FILTER, text: 'A-3' }));
    expect(legacy?.status).toEqual({ vocabulary: 'LEGACY', value: 'RECEIVED', action: 'INJECT', state: 'KO' });
  });

  test('knows the earliest purchase or injection', () => {
    const { writer } = temporaryCache();
    expect(writer.earliestTicketInstant()).toBeNull();
    const late = sampleTicket({ purchaseDate: at(NOON + MINUTE) });
    writer.storeTicketPage({ tickets: [late], setAside: [], asOf: NOON });
    expect(writer.earliestTicketInstant()).toBe(NOON);
    const early = sampleTicket({ ticketId: 'A-2', purchaseDate: '2026-01-15T09:30:00+01:00' });
    writer.storeTicketPage({ tickets: [early], setAside: [], asOf: NOON });
    expect(writer.earliestTicketInstant()).toBe(Date.UTC(2026, 0, 15, 8, 30));
  });
});

describe('what could not be read', () => {
  const unreadable = { reason: asTold('eventId: expected string'), raw: '{"ticketId":"A-000001","eventId":7}' };

  test('is kept once with its text and reason, however often it comes', () => {
    const { writer, reader } = temporaryCache();
    const nameless = { reason: asTold('not an object'), raw: '[]' };
    for (let time = 0; time < 3; time += 1) {
      writer.storeTicketPage({ tickets: [], setAside: [unreadable, nameless], asOf: NOON });
    }
    expect(reader.counts().setAside).toBe(2);
    expect(reader.setAside(10).map(({ kind, reason, raw, setAsideAt }) => ({ kind, reason, raw, setAsideAt }))).toEqual(
      [
        { kind: 'ticket', ...nameless, setAsideAt: NOON },
        { kind: 'ticket', ...unreadable, setAsideAt: NOON },
      ],
    );
  });

  test('disappears when it is read well later', () => {
    const { writer, reader } = temporaryCache();
    const badEntry = { reason: asTold('serverTimestamp'), raw: '{"id":"L-1","serverTimestamp":"yesterday"}' };
    writer.storeTicketPage({ tickets: [], setAside: [unreadable], asOf: NOON });
    writer.storeLogPage({ entries: [], setAside: [badEntry] });
    expect(reader.counts().setAside).toBe(2);
    writer.storeTicketPage({ tickets: [sampleTicket()], setAside: [], asOf: NOON });
    writer.storeLogPage({ entries: [sampleEntry({ id: 'L-1' })], setAside: [] });
    expect(reader.counts()).toEqual({ tickets: 1, logEntries: 1, setAside: 0 });
  });
});

describe('storing a page of the status log', () => {
  test('knows entries again by their id, or by what they say', () => {
    const { writer, reader } = temporaryCache();
    const withId = sampleEntry({ id: 'L-1' });
    const without = sampleEntry({ actionName: 'Log off' });
    const sameSpelledDifferently = sampleEntry({ actionName: 'UserLogoff', note: 'x' } as Partial<WireStatusLogEntry>);
    const otherDevice = sampleEntry({ actionName: 'Log off', deviceId: 'D-2' });
    expect(writer.storeLogPage({ entries: [withId, without, otherDevice], setAside: [] })).toEqual({ added: 3 });
    expect(writer.storeLogPage({ entries: [withId, sameSpelledDifferently], setAside: [] })).toEqual({ added: 0 });
    expect(reader.counts().logEntries).toBe(3);
  });

  test('moves a ticket into the Transfer family while its latest entry is an EndTransfer', () => {
    const { writer, reader } = temporaryCache();
    writer.storeTicketPage({ tickets: [sampleTicket()], setAside: [], asOf: NOON });
    const end = sampleEntry({ actionName: 'EndTransfer', serverTimestamp: at(NOON + MINUTE) });
    writer.storeLogPage({ entries: [end], setAside: [] });
    expect(familiesIn(reader)).toEqual({ TRANSFER: 1 });
    writer.storeLogPage({ entries: [sampleEntry({ serverTimestamp: at(NOON) })], setAside: [] });
    expect(familiesIn(reader)).toEqual({ TRANSFER: 1 });
    writer.storeLogPage({
      entries: [sampleEntry({ serverTimestamp: at(NOON + MINUTE), deviceId: 'D-9' })],
      setAside: [],
    });
    expect(familiesIn(reader)).toEqual({ INITIAL_DELIVERY: 1 });
  });

  test('also when the log comes before the ticket', () => {
    const { writer, reader } = temporaryCache();
    writer.storeLogPage({ entries: [sampleEntry({ actionName: 'End transfer' })], setAside: [] });
    writer.storeTicketPage({ tickets: [sampleTicket()], setAside: [], asOf: NOON });
    expect(reader.detail('A-000001')?.family).toBe('TRANSFER');
  });

  test('keeps position and coverage where they are not given', () => {
    const { writer } = temporaryCache();
    const position = { from: 1, to: 2, pageKey: 'opaque+/=' };
    writer.storeLogPage({ entries: [], setAside: [], position });
    writer.storeLogPage({ entries: [], setAside: [], coverage: { from: 1, to: 2 } });
    expect(writer.pullState()).toMatchObject({ logPosition: position, logCoverage: { from: 1, to: 2 } });
    writer.storeLogPage({ entries: [], setAside: [], position: null });
    expect(writer.pullState()).toMatchObject({ logPosition: null, logCoverage: { from: 1, to: 2 } });
  });
});

describe('pull and runs', () => {
  test('a finished pull says as of when everything is known', () => {
    const { writer, reader } = temporaryCache();
    const position = { since: null, before: NOON, offset: 1, total: 1 };
    writer.storeTicketPage({ tickets: [sampleTicket()], setAside: [], asOf: NOON, position });
    expect(writer.ticketAsOf('A-000001')).toBe(NOON);
    writer.finishTickets(NOON + MINUTE);
    writer.finishPull(NOON + MINUTE);
    expect(reader.pullState()).toMatchObject({
      ticketsAsOf: NOON + MINUTE,
      ticketPosition: null,
      dataAsOf: NOON + MINUTE,
    });
    expect(writer.ticketAsOf('A-000001')).toBe(NOON + MINUTE);
    expect(writer.ticketAsOf('unknown')).toBeNull();
  });

  test('a run is listed with its counts and how it ended, newest first', () => {
    const { writer, reader } = temporaryCache();
    const first = writer.startRun(NOON);
    writer.updateRun(first, { tickets: 5 });
    writer.updateRun(first, { logEntries: 7, setAside: 1 });
    writer.endRun(first, { at: NOON + MINUTE, outcome: 'failed', message: asTold('no answer') });
    const second = writer.startRun(NOON + MINUTE);
    expect(reader.runs(10)).toEqual([
      expect.objectContaining({ runId: second, outcome: 'running', endedAt: null, tickets: 0 }),
      {
        runId: first,
        startedAt: NOON,
        endedAt: NOON + MINUTE,
        outcome: 'failed',
        message: asTold('no answer'),
        tickets: 5,
        logEntries: 7,
        setAside: 1,
        deletionsSent: 0,
      },
    ]);
    expect(reader.runs(1)).toHaveLength(1);
  });
});

// ---------------------------------------------------------------- pages in any order

const ticketVersion = fc.record({
  ticket: fc.integer({ min: 0, max: 4 }),
  version: fc.integer({ min: 0, max: 5 }),
});

/** What version n of a ticket says follows from n alone, as a server would answer. */
function version({ ticket, version: n }: { ticket: number; version: number }) {
  const spread = ticket * 31 + n * 17;
  const statuses: Partial<WireTicket>[] = [
    { status: 'NOT_DOWNLOADED' },
    { status: 'DOWNLOADED' },
    { status: 'PENDING_TRANSFER' },
    { status: 'DELETED' },
    { status: null, lifecycleStatus: 'CONTROLLED' },
    { status: 'SOMETHING_NEW' },
  ];
  return sampleTicket({
    ticketId: `A-${ticket}`,
    eventId: `E-${spread % 2}`,
    lastUpdated: at(NOON + n * MINUTE),
    attributes: since(...ATTRIBUTES.filter((_, bit) => (spread >> bit) % 2 === 1)),
    ...statuses[spread % statuses.length],
  });
}

const logEntry = fc
  .record({
    ticketId: fc.integer({ min: 0, max: 4 }).map((n) => `A-${n}`),
    actionName: fc.constantFrom('EndTransfer', 'Download'),
    minute: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ minute, ...entry }) => sampleEntry({ ...entry, serverTimestamp: at(NOON + minute * MINUTE) }));

const page = fc.oneof(
  fc.array(ticketVersion, { maxLength: 6 }).map((versions) => ({ kind: 'tickets' as const, versions })),
  fc.array(logEntry, { maxLength: 4 }).map((entries) => ({ kind: 'log' as const, entries })),
);

test('whatever pages come in whatever order, a ticket is its newest version and the figures are a count of the tickets', {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(fc.array(page, { maxLength: 8 }), (pages) => {
      const { writer, reader } = temporaryCache();
      const newest = new Map<string, number>();
      for (const stored of pages) {
        if (stored.kind === 'log') {
          writer.storeLogPage({ entries: stored.entries, setAside: [] });
          continue;
        }
        for (const { ticket, version: n } of stored.versions) {
          newest.set(`A-${ticket}`, Math.max(newest.get(`A-${ticket}`) ?? 0, n));
        }
        writer.storeTicketPage({ tickets: stored.versions.map(version), setAside: [], asOf: NOON });
      }
      const expected = [...newest].map(([id, n]) => version({ ticket: Number(id.slice(2)), version: n }));
      const details = expected.map(({ ticket }) => reader.detail(ticket.ticketId));
      expect(details.map((detail) => detail?.raw)).toEqual(expected.map(({ raw }) => raw));

      const counted = expected.map(({ ticket }, index) => ({
        eventId: ticket.eventId,
        family: familyOf(statusOf(ticket), {
          activated: attributeOf(ticket, 'Activated').value,
          controlled: attributeOf(ticket, 'Controlled').value,
          lastActionEndedTransfer: details[index]?.log.at(-1)?.actionName === 'EndTransfer',
        }),
        milestones: MILESTONES.filter((name) => attributeOf(ticket, name).value),
      }));
      for (const eventId of [null, 'E-0', 'E-1']) {
        const here = counted.filter((ticket) => eventId === null || ticket.eventId === eventId);
        const figures = reader.overview(eventId);
        expect(figures.tickets).toBe(here.length);
        expect(figures.families).toEqual(
          FAMILIES.map((key) => ({ key, count: here.filter(({ family }) => family === key).length })),
        );
        expect(figures.milestones).toEqual(
          MILESTONES.map((key) => ({ key, count: here.filter(({ milestones }) => milestones.includes(key)).length })),
        );
        expect(figures.statuses.reduce((sum, { count }) => sum + count, 0)).toBe(here.length);
      }
      for (const family of FAMILIES) {
        const found = reader.rows(reader.find({ ...NO_FILTER, families: [family] }));
        expect(found).toHaveLength(counted.filter((ticket) => ticket.family === family).length);
      }
    }),
    { numRuns: 30 },
  );
});

test('a ticket decoded again encodes to what the server wrote', () => {
  const { writer, reader } = temporaryCache();
  const wire = JSON.parse(sampleTicket().raw) as WireTicket;
  writer.storeTicketPage({ tickets: [readTicket(wire)], setAside: [], asOf: NOON });
  expect(JSON.parse(reader.detail('A-000001')?.raw ?? '')).toEqual(wire);
});
