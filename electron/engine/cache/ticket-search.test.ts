import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WireTicket } from '../../../shared/domain/ticket.ts';
import { NO_FILTER, type TicketFilter } from '../../../shared/ticket-views.ts';
import { openReader, openWriter } from '../database/open-database.ts';
import { TEST_KEY } from '../database/temporary-data-dir.ts';
import type { CacheReader } from './cache-reader.ts';
import { CACHE_FORMAT } from './cache-schema.ts';
import type { CacheWriter } from './cache-writer.ts';
import { OF_THE_SAME_SEAT } from './replacement-lookup.ts';
import { at, LUKASZ, MINUTE, NOON, sampleTicket, since, ZOE } from './sample-tickets.ts';
import { PROBLEMS_OF_TICKETS } from './search/facet-counts.ts';
import { WITH_ANY_PROBLEM } from './search/filter-test.ts';
import { OF_EVENT_BEHIND, OF_EVENT_IN_ORDER, SOME_IN_ORDER } from './search/list-order.ts';
import {
  BY_EMAIL,
  BY_IDENTIFIER,
  beginningBehind,
  beginningOf,
  INSIDE,
  OF_THESE_FROM_THE_BEGINNING,
  ofSeat,
} from './search/text-statements.ts';
import { FACTS_FROM, FACTS_OF } from './search/ticket-facts.ts';
import { temporaryCache } from './temporary-cache.ts';
import { SPECTATORS } from './ticket-detail.ts';
import { LOG_OF_TICKET } from './ticket-lookup.ts';
import { ROWS_IN_ORDER } from './ticket-rows.ts';

let dataDir: string;
let writer: CacheWriter;
let reader: CacheReader;

beforeEach(() => {
  ({ dataDir, writer, reader } = temporaryCache());
});

function cacheFile() {
  return { file: path.join(dataDir, 'cache.sqlite'), key: TEST_KEY, ...CACHE_FORMAT };
}

function store(...tickets: Partial<WireTicket>[]): void {
  writer.storeTicketPage({ tickets: tickets.map(sampleTicket), setAside: [], asOf: NOON });
}

/** A ticket with nothing in common with the others. */
function other(ticketId: string, changes: Partial<WireTicket> = {}): Partial<WireTicket> {
  const nobody = { id: `SP-${ticketId}`, email: `${ticketId}@nowhere.test`, firstName: 'N', lastName: ticketId };
  return {
    ticketId,
    ticketNumber: ticketId,
    ticketExternalId: null,
    barcode: null,
    fileNumber: null,
    currentOwner: nobody,
    initialOwner: nobody,
    gate: null,
    block: null,
    row: null,
    seat: null,
    ...changes,
  };
}

function find(filter: Partial<TicketFilter>): string[] {
  return reader.rows(reader.find({ ...NO_FILTER, ...filter })).map(({ ticketId }) => ticketId);
}

const found = (text: string): string[] => find({ text });

describe('a list without a text', () => {
  test('is ordered by event start, then ticket number; an event without a start comes last', () => {
    store(
      other('T-9', { eventId: 'E-none', eventStartDate: null }),
      other('T-2', { eventId: 'E-late', eventStartDate: at(NOON + MINUTE) }),
      other('T-1', { eventId: 'E-late', eventStartDate: at(NOON + MINUTE) }),
      other('T-3', { eventId: 'E-early', eventStartDate: at(NOON) }),
    );
    expect(find({})).toEqual(['T-3', 'T-1', 'T-2', 'T-9']);
  });

  test('is empty in an empty cache', () => {
    expect(find({})).toEqual([]);
    expect(found('anything')).toEqual([]);
  });

  test('obeys all filters together', () => {
    store(
      other('T-1', { attributes: since('Injected', 'Controlled') }),
      other('T-2', { attributes: since('Injected') }),
      other('T-3', { eventId: 'E-2', attributes: since('Injected', 'Delivered', 'Controlled') }),
      other('T-4', { status: null, lifecycleStatus: 'DOWNLOADED', attributes: null }),
      other('T-5', { status: null, lifecycleStatus: 'CONTROLLED', attributes: null }),
    );
    expect(find({ families: ['CONTROL'] })).toEqual(['T-1', 'T-5', 'T-3']);
    expect(find({ families: ['CONTROL', 'INITIAL_DELIVERY'], eventIds: ['E-1'] })).toEqual([
      'T-1',
      'T-2',
      'T-4',
      'T-5',
    ]);
    expect(find({ statuses: [{ vocabulary: 'V4', value: 'DOWNLOADED' }] })).toEqual(['T-1', 'T-2', 'T-3']);
    expect(find({ statuses: [{ vocabulary: 'LIFECYCLE', value: 'DOWNLOADED' }] })).toEqual(['T-4']);
    expect(find({ attributes: ['Controlled', 'Delivered'] })).toEqual(['T-3']);
    expect(find({ text: 'nowhere', attributes: ['Controlled'], eventIds: ['E-1'] })).toEqual(['T-1']);
    expect(find({ eventIds: ['unknown'] })).toEqual([]);
  });
});

describe('a text', () => {
  test.each([
    ['ticket number', '100234567890'],
    ['external id', 's360-778899'],
    ['barcode', '9876543210'],
    ['e-mail', 'ZOE.Lavigne@Example.org'],
    ['ticket id', 'A-000001'],
    ['part of a number', '3456'],
    ['part of an e-mail', 'lavigne@ex'],
    ['first name without its accent', 'zoe'],
    ['words in any order', 'lavigne ZOÉ'],
    ['a word and the beginning of a number', 'lavigne 10'],
    ['file number', '1234567'],
    ['block, row and seat', '104 12 7'],
    ['a name that is being typed', 'zoe la'],
    ['blanks around', '  9876543210 '],
  ])('finds a ticket by %s', (_name, text) => {
    store({}, other('T-2'));
    expect(found(text)).toEqual(['A-000001']);
  });

  test('finds by the former owner, the recipient of a pending transfer and the holder', () => {
    store(
      other('T-1', { previousOwner: LUKASZ }),
      other('T-2', { pendingRecipient: LUKASZ }),
      other('T-3', { holder: { firstName: 'Łukasz', lastName: 'Other' } }),
    );
    expect(found('lukasz')).toEqual(['T-1', 'T-2', 'T-3']);
  });

  test('lists exact matches first, then beginnings, then what is inside', () => {
    store(
      other('T-1', { ticketNumber: '9-100-9' }),
      other('T-2', { ticketNumber: '1001' }),
      other('T-3', { ticketNumber: '9100', barcode: '100' }),
      other('T-4', { ticketNumber: '100' }),
      other('T-5', { ticketNumber: '0', fileNumber: '100' }),
    );
    expect(found('100')).toEqual(['T-4', 'T-3', 'T-2', 'T-5', 'T-1']);
  });

  test('of one or two letters matches from the beginning only', () => {
    store(other('T-1', { ticketNumber: '12345' }), other('T-2', { ticketNumber: '31' }), other('T-3'));
    expect(found('12')).toEqual(['T-1']);
    expect(found('3')).toEqual(['T-2']);
    expect(found('31')).toEqual(['T-2']);
  });

  test('must match with every word', () => {
    store({}, other('T-2', { currentOwner: { ...ZOE, id: 'SP-9', lastName: 'Martin', email: 'm@example.org' } }));
    expect(found('zoe martin')).toEqual(['T-2']);
    expect(found('zoe nobody')).toEqual([]);
  });

  test('never matches across two fields', () => {
    store({ fileNumber: '1234567' });
    expect(found('67zoe')).toEqual([]);
    expect(found('3210100')).toEqual([]);
  });

  test.each([
    '"',
    '" OR "',
    'zoe"*',
    "zoe'--",
    'NEAR(zoe)',
    '%%%',
    '___',
    '\\u0000',
    '(((',
    'text:zoe',
    '👩‍🚀👩‍🚀👩‍🚀',
  ])('that looks like a query is searched as it is: %s', (text) => {
    store({});
    expect(found(text)).toEqual([]);
  });

  test('follows a ticket that changes', () => {
    store({});
    store({ currentOwner: LUKASZ, lastUpdated: at(NOON + MINUTE), barcode: '5' });
    expect(found('lukasz@example.net')).toEqual(['A-000001']);
    expect(found('9876543210')).toEqual([]);
    expect(found('zoe')).toEqual(['A-000001']);
    store({ currentOwner: LUKASZ, initialOwner: LUKASZ, lastUpdated: at(NOON + 2 * MINUTE) });
    expect(found('zoe')).toEqual([]);
  });

  test('finds what a page says of a ticket last, whether the ticket was there before or not', () => {
    const named = (lastName: string, minutes: number): Partial<WireTicket> => ({
      ...other('T-1', { holder: { firstName: 'Ida', lastName } }),
      lastUpdated: at(NOON + minutes * MINUTE),
    });
    store(named('Quirrel', 0), named('Zabini', 1));
    expect([found('Quirrel'), found('Zabini')]).toEqual([[], ['T-1']]);
    store(named('Flitwick', 2), named('Slughorn', 3));
    expect([found('Zabini'), found('Flitwick'), found('Slughorn')]).toEqual([[], [], ['T-1']]);
  });

  test('that very many tickets match keeps the order and the filter', () => {
    const database = openWriter(cacheFile(), 'NORMAL');
    database.exec(`
      INSERT INTO event (event_id, name, start_at, last_updated) VALUES ('E-1', 'late', 2, 0), ('E-2', 'early', 1, 0);
      INSERT INTO ticket (ticket_id, ticket_number, event_id, vocabulary, status, family, attributes, owner_name,
                          holder_name, last_updated, as_of)
        WITH RECURSIVE counter (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < 24000)
        SELECT 'T-' || n, 'N' || (99999 - n), 'E-' || (1 + n % 2), 'V4', 'DOWNLOADED',
               CASE n % 3 WHEN 0 THEN 'TRANSFER' ELSE 'CONTROL' END, 0, '', '', 0, 0
        FROM counter`);
    database.close();
    const every = reader.find({ ...NO_FILTER, text: 'n' });
    expect(every).toHaveLength(24_000);
    expect([...every]).toEqual([...reader.find(NO_FILTER)]);
    const transfers = reader.find({ ...NO_FILTER, text: 'N', families: ['TRANSFER'], eventIds: ['E-1'] });
    expect(transfers).toHaveLength(4_000);
    expect([...transfers]).toEqual([...reader.find({ ...NO_FILTER, families: ['TRANSFER'], eventIds: ['E-1'] })]);
  });

  test('finds two tickets with the same number and barcode', () => {
    store({}, { ticketId: 'A-000002' });
    expect(found('9876543210')).toEqual(['A-000001', 'A-000002']);
  });
});

describe('every statement that a screen waits for relies on its index', () => {
  const plan = (sql: string, parameters: unknown): string => {
    const database = openReader(cacheFile());
    const steps = database.prepare<[unknown], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(parameters);
    database.close();
    return steps.map(({ detail }) => detail).join('\n');
  };

  test.each([
    ['from the first ticket', OF_EVENT_IN_ORDER, { eventId: 'E-1' }, '(event_id=?)'],
    [
      'behind a ticket',
      OF_EVENT_BEHIND,
      {
        eventId: 'E-1',
        number: '1',
        family: 'CONTROL',
        vocabulary: 'V4',
        status: 'DOWNLOADED',
        attributes: 1,
        rowid: 1,
      },
      '(event_id=? AND (ticket_number,family,vocabulary,status,attributes)>(?,?,?,?,?))',
    ],
  ])('one event in order is read from one index, without sorting, %s', (_name, sql, parameters, range) => {
    const steps = plan(sql, parameters);
    expect(steps).toContain(`USING COVERING INDEX ticket_in_order ${range}`);
    expect(steps).not.toContain('TEMP B-TREE');
  });

  test.each([
    ['ticket_number', 'ticket_by_number'],
    ['ticket_external_id', 'ticket_by_external_id'],
    ['barcode', 'ticket_by_barcode'],
    ['owner_email', 'ticket_by_owner_email'],
  ] as const)('%s matches exactly and from its beginning', (field, index) => {
    expect(plan(`${BY_IDENTIFIER} UNION ALL ${BY_EMAIL}`, { text: 'x' })).toContain(`${index} (${field}=?)`);
    for (const steps of [
      plan(beginningOf(field), { text: 'x', end: 'y' }),
      plan(beginningBehind(field), { value: 'x', rowid: 1, end: 'y' }),
    ]) {
      expect(steps).toContain(`COVERING INDEX ${index} (`);
      expect(steps).not.toMatch(/TEMP B-TREE|SCAN/);
    }
  });

  const [seat, parameters] = ofSeat({ gate: 'A', row: '12', seat: '7' }, 'E-1', '104');
  test.each([
    ['some tickets in order', SOME_IN_ORDER, { rowids: '[1]' }],
    ['the beginning of a field in some tickets', OF_THESE_FROM_THE_BEGINNING, { rowids: '[1]', text: 'x', end: 'y' }],
    ['facts of some tickets', FACTS_OF, { rowids: '[1]' }],
    ['facts of the next tickets', FACTS_FROM, { from: 1 }],
    ['a seat', seat, parameters],
    ['tickets with a problem', WITH_ANY_PROBLEM, { bits: 1 }],
    ['problems of tickets', PROBLEMS_OF_TICKETS, {}],
    ['lines', ROWS_IN_ORDER, '[1]'],
    ['a search inside', INSIDE, { query: '"abc"' }],
    ['the log of a ticket', LOG_OF_TICKET, 'A-1'],
    ['people', SPECTATORS, '["SP-1"]'],
  ])('%s', (_name, sql, parameters) => {
    expect(plan(sql, parameters)).not.toMatch(
      /SCAN (?!(wanted|json_each) VIRTUAL TABLE INDEX 1|ticket_search VIRTUAL TABLE INDEX 0:M|ticket_story USING COVERING INDEX ticket_by_problem)/,
    );
  });

  test('the other ticket of a seat is found among those of the seat', () => {
    const asked = { eventId: 'E', block: 'B', row: 'R', seat: 'S', ticketId: 'A-1' };
    expect(plan(OF_THE_SAME_SEAT, asked)).toContain('ticket_by_seat (event_id=? AND block=? AND row=? AND seat=?)');
  });
});

test('a ticket whose search text an older edition wrote is found by what changed, and no longer by what was', () => {
  const named = (lastName: string) => ({ currentOwner: { id: 'SP-1', email: null, firstName: null, lastName } });
  writer.storeTicketPage({ tickets: [sampleTicket(named('Ashworth'))], setAside: [], asOf: NOON });
  const database = openWriter(cacheFile(), 'NORMAL');
  database.exec('UPDATE ticket_document SET search_digest = NULL');
  database.close();
  const changed = sampleTicket({ ...named('Brackenbury'), lastUpdated: at(NOON + MINUTE) });
  writer.storeTicketPage({ tickets: [changed], setAside: [], asOf: NOON + MINUTE });
  const found = (text: string): number => reader.find({ ...NO_FILTER, text }).length;
  expect([found('shworth'), found('rackenbury')]).toEqual([0, 1]);
});
