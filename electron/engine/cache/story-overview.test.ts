import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { MOST_GATES } from '../../../shared/overview.ts';
import { openReader, openWriter } from '../database/open-database.ts';
import { TEST_KEY } from '../database/temporary-data-dir.ts';
import { CACHE_FORMAT } from './cache-schema.ts';
import { openCacheReader, openCacheWriter } from './open-cache.ts';
import { at, MINUTE, NOON, sampleTicket } from './sample-tickets.ts';
import { WITH_ANY_PROBLEM } from './search/filter-test.ts';
import { bucketsOf, quartersOf } from './story-queries.ts';
import { SOURCE, temporaryCache } from './temporary-cache.ts';

const everywhere = { eventId: null, range: 'all' } as const;

/** Controlled at a gate, a quarter of an hour later for each number. */
function controlled(number: number, gate: string | null, time = at(NOON + number * 15 * MINUTE)) {
  const attributes = { Injected: { value: true, at: at(NOON) }, Controlled: { value: true, at: time } };
  return sampleTicket({ ticketId: `A-${number}`, gate, attributes });
}

describe('arrivals', () => {
  test('stand at the gate and in the quarter of an hour of each ticket, in the zone of the event', () => {
    const { writer, reader } = temporaryCache();
    const tickets = [controlled(0, 'A'), controlled(1, 'A'), controlled(1.5, 'B'), controlled(3, null)];
    writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
    expect(reader.arrivals(everywhere)).toMatchObject({ total: 0, points: [], waiting: 4 });
    writer.readStories(10);
    expect(reader.arrivals(everywhere)).toMatchObject({
      width: 15 * MINUTE,
      zone: { offset: 120, of: 'events' },
      gates: ['A', '', 'B'],
      points: [
        { at: NOON, counts: [1, 0, 0] },
        { at: NOON + 15 * MINUTE, counts: [1, 0, 1] },
        { at: NOON + 30 * MINUTE, counts: [0, 0, 0] },
        { at: NOON + 45 * MINUTE, counts: [0, 1, 0] },
      ],
      total: 4,
      waiting: 0,
    });
  });

  test('at more gates than a chart can tell apart are counted together', () => {
    const { writer, reader } = temporaryCache();
    const tickets = Array.from({ length: 12 }, (_, number) => controlled(number, `G${number}`));
    writer.storeTicketPage({ tickets, setAside: [], asOf: NOON });
    writer.readStories(20);
    const { gates, points } = reader.arrivals(everywhere);
    expect(gates).toHaveLength(MOST_GATES + 1);
    expect(gates.at(-1)).toBeNull();
    expect(points.reduce((sum, { counts }) => sum + (counts.at(-1) ?? 0), 0)).toBe(12 - MOST_GATES);
  });

  test('without a known time are counted, and said', () => {
    const { writer, reader } = temporaryCache();
    const attributes = { Injected: { value: true, at: at(NOON) }, Controlled: { value: true, at: null } };
    writer.storeTicketPage({ tickets: [sampleTicket({ attributes })], setAside: [], asOf: NOON });
    writer.readStories(10);
    expect(reader.arrivals(everywhere)).toMatchObject({ total: 1, withoutTime: 1, points: [] });
  });
});

test('a ticket that changes takes back what it counted', () => {
  const { writer, reader } = temporaryCache();
  writer.storeTicketPage({ tickets: [controlled(0, 'A')], setAside: [], asOf: NOON });
  writer.readStories(10);
  const moved = sampleTicket({ ticketId: 'A-0', gate: 'B', eventId: 'E-2', lastUpdated: at(NOON + MINUTE) });
  writer.storeTicketPage({ tickets: [moved], setAside: [], asOf: NOON + MINUTE });
  writer.readStories(10);
  expect(reader.arrivals(everywhere).total).toBe(0);
  expect(reader.familyHistory({ eventId: 'E-1', range: 'all' }).points).toEqual([]);
  expect(reader.familyHistory(everywhere).points.at(-1)?.families).toMatchObject({ INITIAL_DELIVERY: 1, CONTROL: 0 });
});

test('stories that another edition of the rules read are read again', () => {
  const { writer, reader, dataDir } = temporaryCache();
  writer.storeTicketPage({ tickets: [controlled(0, 'A')], setAside: [], asOf: NOON });
  writer.readStories(10);
  const file = path.join(dataDir, 'cache.sqlite');
  const database = openWriter({ file, key: TEST_KEY, ...CACHE_FORMAT }, 'NORMAL');
  database.exec(`UPDATE meta SET value = 'older' WHERE name = 'storyEdition'`);
  database.close();
  const again = openCacheWriter({ dataDir, key: TEST_KEY, source: SOURCE, now: () => NOON }).writer;
  const after = openCacheReader({ dataDir, key: TEST_KEY });
  expect(after.problems(null).waiting).toBe(1);
  again.readStories(10);
  expect(after.arrivals(everywhere)).toEqual(reader.arrivals(everywhere));
  after.close();
  again.close();
});

describe('every statement relies on its index', () => {
  const plan = (sql: string, parameters: unknown): string => {
    const { dataDir } = temporaryCache();
    const file = path.join(dataDir, 'cache.sqlite');
    const database = openReader({ file, key: TEST_KEY, ...CACHE_FORMAT });
    const steps = database.prepare<[unknown], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(parameters);
    database.close();
    return steps.map(({ detail }) => detail).join('\n');
  };
  const parameters = { dimension: 'family', eventId: 'E-1', from: 1, before: 9, shift: 0, width: 1, first: 0 };

  test.each([null, 'E-1'])('a stretch of time of event %s', (eventId) => {
    for (const sql of [quartersOf({ eventId }), bucketsOf({ eventId })]) {
      expect(plan(sql, parameters)).toContain(
        'USING PRIMARY KEY (dimension=? AND event_id=? AND quarter>? AND quarter<?)',
      );
    }
  });

  test('the tickets with a problem', () => {
    expect(plan(WITH_ANY_PROBLEM, { bits: 1 })).toContain('USING COVERING INDEX ticket_by_problem');
  });
});
