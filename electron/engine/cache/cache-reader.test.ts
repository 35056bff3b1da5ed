import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../shared/ticket-views.ts';
import { at, LUKASZ, MINUTE, NOON, sampleEntry, sampleTicket, since, ZOE } from './sample-tickets.ts';
import { temporaryCache } from './temporary-cache.ts';

describe('the overview', () => {
  test('of an empty cache counts nothing and names every family', () => {
    const { reader } = temporaryCache();
    const { tickets, families, statuses, events } = reader.overview(null);
    expect({ tickets, statuses, events }).toEqual({ tickets: 0, statuses: [], events: [] });
    expect(families.map(({ key, count }) => `${key} ${count}`)).toContain('UNCLASSIFIED 0');
    expect(reader.counts()).toEqual({ tickets: 0, logEntries: 0, setAside: 0 });
  });

  test('splits the figures by event, with the event start in its own zone', () => {
    const { reader, writer } = temporaryCache();
    const tickets = [
      sampleTicket(),
      sampleTicket({ ticketId: 'A-2', status: 'DELETED' }),
      sampleTicket({ ticketId: 'A-3', eventId: 'E-2', eventName: null, eventCode: null, eventStartDate: null }),
    ];
    writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
    expect(reader.events()).toEqual([
      { eventId: 'E-1', code: 'GALA', name: 'Gala', start: { utc: NOON + 360 * MINUTE, offset: 120 }, tickets: 2 },
      { eventId: 'E-2', code: null, name: 'E-2', start: null, tickets: 1 },
    ]);
    const one = reader.overview('E-1');
    expect(one.tickets).toBe(2);
    expect(one.events.map(({ event }) => event.eventId)).toEqual(['E-1']);
    expect(one.milestones).toContainEqual({ key: 'Delivered', count: 2 });
    expect(reader.overview(null).events.map(({ event }) => event.tickets)).toEqual([2, 1]);
    expect(reader.overview('unknown')).toMatchObject({ tickets: 0, events: [] });
  });

  test('counts a ticket in its new event when it moves there', () => {
    const { reader, writer } = temporaryCache();
    writer.storeTicketPage({ tickets: [sampleTicket()], setAside: [], asOf: NOON });
    const moved = sampleTicket({ eventId: 'E-2', eventName: 'Matinee', lastUpdated: at(NOON + MINUTE) });
    writer.storeTicketPage({ tickets: [moved], setAside: [], asOf: NOON });
    expect(reader.events().map(({ eventId, tickets }) => ({ eventId, tickets }))).toEqual([
      { eventId: 'E-1', tickets: 0 },
      { eventId: 'E-2', tickets: 1 },
    ]);
    expect(reader.overview(null).tickets).toBe(1);
  });
});

describe('the lines of a list', () => {
  test('come in the order asked, with what the list shows', () => {
    const { reader, writer } = temporaryCache();
    const tickets = [
      sampleTicket({ holder: { firstName: 'Ana', lastName: 'Ruiz' } }),
      sampleTicket({ ticketId: 'A-2', ticketNumber: null, currentOwner: null, initialOwner: null, gate: null }),
    ];
    writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
    const rowids = reader.find(NO_FILTER);
    expect(reader.rows(rowids.toReversed()).map(({ ticketId }) => ticketId)).toEqual(['A-000001', 'A-2']);
    expect(reader.rows(rowids)[1]).toEqual({
      ticketId: 'A-000001',
      ticketNumber: '100234567890',
      eventId: 'E-1',
      eventName: 'Gala',
      status: { vocabulary: 'V4', value: 'DOWNLOADED' },
      family: 'INITIAL_DELIVERY',
      ownerName: 'Zoé Lavigne',
      ownerEmail: ZOE.email,
      holderName: 'Ana Ruiz',
      gate: 'A',
      block: '104',
      row: '12',
      seat: '7',
      seatCategoryId: '',
      price: { minor: 8500, currency: 'CHF' },
      purchasedAt: { utc: Date.UTC(2026, 0, 15, 9, 30), offset: 0 },
      fileNumber: '1234567',
      ticketExternalId: 'S360-778899',
      lastUpdated: NOON,
      attributes: ['Injected', 'Delivered'],
      injectedAt: NOON,
      deliveredAt: NOON,
      assignedAt: null,
      activatedAt: null,
      checkedAt: null,
      controlledAt: null,
      deletedAt: null,
      ownerChanged: false,
      matches: [],
    });
    expect(reader.rows(rowids)[0]).toMatchObject({ ticketNumber: '', ownerName: '', ownerEmail: '', gate: '' });
    expect(reader.ticketIdOf(rowids[0] ?? 0)).toBe('A-2');
    expect(reader.ticketIdOf(4711)).toBeNull();
  });
});

describe('the detail of a ticket', () => {
  test('tells its log, owners, price and how old all that is', () => {
    const { reader, writer } = temporaryCache();
    const sample = sampleTicket({ currentOwner: LUKASZ, previousOwner: ZOE, purchasePrice: '85.05' });
    writer.storeTicketPage({ tickets: [sample], setAside: [], asOf: NOON });
    const entries = [
      sampleEntry({
        actionName: 'EndTransfer',
        transferOutcome: 'ACCEPTED',
        fromStatus: 'PENDING_TRANSFER',
        toStatus: 'NOT_DOWNLOADED',
        toOwnerId: LUKASZ.id,
        serverTimestamp: at(NOON + MINUTE),
      }),
      sampleEntry({ actionName: 'Inject', fromStatus: null, toStatus: 'NOT_DOWNLOADED', fromOwnerId: null }),
    ];
    writer.storeLogPage({ entries, setAside: [], coverage: { from: NOON - MINUTE, to: NOON + MINUTE } });
    const detail = reader.detail('A-000001');
    expect(detail).toMatchObject({
      status: { vocabulary: 'V4', value: 'DOWNLOADED' },
      family: 'TRANSFER',
      price: { minor: 8505, currency: 'CHF' },
      asOf: NOON,
      logSince: NOON - MINUTE,
      people: {
        'SP-1': { id: 'SP-1', name: 'Zoé Lavigne', email: ZOE.email },
        'SP-2': { id: 'SP-2', name: 'Łukasz Żółty', email: LUKASZ.email },
      },
    });
    expect(detail?.log.map(({ actionName }) => actionName)).toEqual(['Inject', 'EndTransfer']);
    expect(detail?.ownership.map(({ ownerId }) => ownerId)).toEqual([ZOE.id, LUKASZ.id]);
    expect(detail?.segments).toHaveLength(1);
  });

  test('tells what its log leads to, and what does not fit in it', () => {
    const { reader, writer } = temporaryCache();
    writer.storeTicketPage({ tickets: [sampleTicket()], setAside: [], asOf: NOON });
    writer.storeLogPage({ entries: [sampleEntry()], setAside: [] });
    expect(reader.detail('A-000001')?.replay).toMatchObject({
      state: { status: 'DOWNLOADED', currentOwner: ZOE.id, devices: ['D-1'] },
      lastEntry: 0,
      problems: [{ kind: 'logBeginsLate', entry: 0 }],
    });
  });

  test('orders entries of the same instant by arrival', () => {
    const { reader, writer } = temporaryCache();
    writer.storeTicketPage({ tickets: [sampleTicket()], setAside: [], asOf: NOON });
    const entries = ['Deactivate', 'StartTransfer', 'Check'].map((actionName) => sampleEntry({ actionName }));
    writer.storeLogPage({ entries, setAside: [] });
    expect(reader.detail('A-000001')?.log.map(({ actionName }) => actionName)).toEqual([
      'Deactivate',
      'StartTransfer',
      'Check',
    ]);
  });

  test('is null for a ticket that the cache does not know', () => {
    const { reader } = temporaryCache();
    expect(reader.detail('nobody')).toBeNull();
    expect(reader.basisOf('nobody')).toBeNull();
    expect(reader.eventIdOf('nobody')).toBeNull();
  });
});

describe('the ticket that stands for the seat of another', () => {
  const replacementOf = (...others: Parameters<typeof sampleTicket>[0][]) => {
    const { reader, writer } = temporaryCache();
    const deleted = sampleTicket({ status: 'DELETED' });
    const tickets = [deleted, ...others.map((other, index) => sampleTicket({ ticketId: `B-${index}`, ...other }))];
    writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
    return reader.detail('A-000001')?.replacement;
  };

  test('is another ticket of the same event, block, row and seat', () => {
    expect(replacementOf({ ticketNumber: '77' })).toEqual({ ticketId: 'B-0', ticketNumber: '77' });
    expect(replacementOf({ eventId: 'E-2' }, { block: '105' }, { row: '13' }, { seat: '8' })).toBeNull();
  });

  test('is none that is deleted or being deleted', () => {
    expect(replacementOf({ status: 'DELETED' }, { status: 'DELETION_PENDING' })).toBeNull();
  });

  test('is the latest of several', () => {
    expect(replacementOf({}, { lastUpdated: at(NOON + MINUTE) })).toMatchObject({ ticketId: 'B-1' });
  });

  test('needs a seat: two standing tickets of a block stand for themselves', () => {
    const { reader, writer } = temporaryCache();
    const standing = { row: null, seat: null };
    const tickets = [sampleTicket(standing), sampleTicket({ ...standing, ticketId: 'B-1' })];
    writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
    expect(reader.detail('A-000001')?.replacement).toBeNull();
  });

  test('is found where a place has no block or row', () => {
    const { reader, writer } = temporaryCache();
    const place = { block: null, row: null };
    writer.storeTicketPage({
      tickets: [sampleTicket(place), sampleTicket({ ...place, ticketId: 'B-1' })],
      setAside: [],
      asOf: NOON,
    });
    expect(reader.detail('A-000001')?.replacement).toMatchObject({ ticketId: 'B-1' });
  });
});

describe('what a decision to delete rests on', () => {
  test('is the same for the sync thread and the engine', () => {
    const { reader, writer } = temporaryCache();
    const sample = sampleTicket({ attributes: since('Activated'), pendingRecipient: LUKASZ });
    writer.storeTicketPage({ tickets: [sample], setAside: [], asOf: NOON + MINUTE });
    expect(reader.basisOf('A-000001')).toEqual({
      status: { vocabulary: 'V4', value: 'DOWNLOADED' },
      ownerId: ZOE.id,
      ownerName: 'Zoé Lavigne',
      controlled: false,
      activated: true,
      pendingRecipientId: LUKASZ.id,
      lastUpdated: NOON,
      asOf: NOON + MINUTE,
    });
    expect(writer.basisOf('A-000001')).toEqual(reader.basisOf('A-000001'));
  });

  test.each([
    ['CONTROLLED', { controlled: true, activated: false }],
    ['OFFLINE_ACTIVATED', { controlled: false, activated: true }],
    ['DEACTIVATED', { controlled: false, activated: false }],
  ])('reads the lifecycle status %s as the attribute it stands for', (lifecycleStatus, expected) => {
    const { reader, writer } = temporaryCache();
    const sample = sampleTicket({ status: null, lifecycleStatus, attributes: null });
    writer.storeTicketPage({ tickets: [sample], setAside: [], asOf: NOON });
    expect(reader.basisOf('A-000001')).toMatchObject(expected);
  });
});
