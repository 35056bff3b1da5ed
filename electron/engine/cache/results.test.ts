import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { CallError } from '../../../shared/answer.ts';
import { NO_FILTER } from '../../../shared/ticket-views.ts';
import { openWriter } from '../database/open-database.ts';
import { TEST_KEY } from '../database/temporary-data-dir.ts';
import { CACHE_FORMAT } from './cache-schema.ts';
import { TicketResults } from './results.ts';
import { at, MINUTE, NOON, sampleTicket } from './sample-tickets.ts';
import { temporaryCache } from './temporary-cache.ts';

const beyond = { deletions: new Map(), now: NOON };
const everything = { filter: NO_FILTER, sort: null, beyond };
const alone = { screen: null, growing: false };

function parts(cache: ReturnType<typeof temporaryCache>) {
  const { reader } = cache;
  const results = new TicketResults(reader.finder);
  const idsOf = (resultId: number, from = 0, many = 500) =>
    reader.rows(results.window(resultId, from, many)).map(({ ticketId }) => ticketId);
  return { reader, results, idsOf };
}

function cacheOf(count: number) {
  const cache = temporaryCache();
  const store = (from: number, to: number, changes: object = {}) => {
    const tickets = Array.from({ length: to - from }, (_, n) =>
      sampleTicket({
        ticketId: `T-${from + n}`,
        ticketNumber: String(10_000 + from + n),
        ticketExternalId: null,
        barcode: null,
        ...changes,
      }),
    );
    cache.writer.storeTicketPage({ tickets, setAside: [], asOf: NOON + MINUTE });
  };
  store(0, count);
  return { ...parts(cache), store };
}

/** So that a search is cut wherever it may be, on the fastest machine too. */
function withShortestSlices(): void {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1000;
    return now;
  });
  onTestFinished(() => clock.mockRestore());
}

const MANY = 30_000;

/** Bare rows, because storing so many tickets takes a while. */
function cacheOfMany() {
  const cache = temporaryCache();
  const file = { file: path.join(cache.dataDir, 'cache.sqlite'), key: TEST_KEY, ...CACHE_FORMAT };
  const database = openWriter(file, 'NORMAL');
  database.exec(`
    INSERT INTO event (event_id, name, last_updated) VALUES ('E-1', 'Gala', 0);
    INSERT INTO ticket (ticket_id, ticket_number, event_id, vocabulary, status, family, attributes, owner_name,
                        holder_name, gate, last_updated, as_of)
      WITH RECURSIVE counter (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counter WHERE n < ${MANY - 1})
      SELECT 'T-' || n, printf('1%05d', n), 'E-1', 'V4', 'DOWNLOADED', 'CONTROL', 0, '', '', 'A', 0, 0 FROM counter`);
  database.close();
  return parts(cache);
}

test('gives the part of a result that is asked for', async () => {
  const { results, idsOf } = cacheOf(5);
  const result = await results.find(everything, alone);
  expect(result).toMatchObject({ found: 5, total: 5, totalIsExact: true, complete: true, ended: false, sorted: null });
  expect(idsOf(result.resultId, 1, 2)).toEqual(['T-1', 'T-2']);
  expect(idsOf(result.resultId, 4, 50)).toEqual(['T-4']);
  expect(idsOf(result.resultId, 40, 5)).toEqual([]);
});

test('names the ticket when exactly one matches', async () => {
  const { results } = cacheOf(5);
  const one = await results.find({ ...everything, filter: { ...NO_FILTER, text: '10003' } }, alone);
  expect(one.onlyTicketId).toBe('T-3');
  const several = await results.find({ ...everything, filter: { ...NO_FILTER, text: '1000' } }, alone);
  expect(several).toMatchObject({ onlyTicketId: null, total: 5 });
});

test('tells where a ticket stands', async () => {
  const { results } = cacheOf(5);
  const { resultId } = await results.find({ ...everything, filter: { ...NO_FILTER, eventIds: ['E-1'] } }, alone);
  expect(results.position(resultId, 'T-3')).toBe(3);
  expect(results.position(resultId, 'unknown')).toBeNull();
  const none = await results.find({ ...everything, filter: { ...NO_FILTER, eventIds: ['E-2'] } }, alone);
  expect(results.position(none.resultId, 'T-3')).toBeNull();
});

test('forgets the result that was not used for the longest time', async () => {
  const { results } = cacheOf(1);
  const first = (await results.find(everything, alone)).resultId;
  const second = (await results.find(everything, alone)).resultId;
  for (let n = 0; n < 7; n += 1) {
    results.window(first, 0, 1);
    await results.find(everything, alone);
  }
  expect(results.window(first, 0, 1)).toHaveLength(1);
  expect(() => results.window(second, 0, 1)).toThrow(CallError);
  expect(() => results.position(999, 'T-0')).toThrow(/search again/);
  await expect(results.progress(999)).rejects.toThrow(/search again/);
});

describe('a result that grows', () => {
  const growing = { screen: 'list', growing: true };

  test('begins with what is found, never moves what is listed, and ends with all', async () => {
    const { results, idsOf } = cacheOfMany();
    let result = await results.find({ ...everything, filter: { ...NO_FILTER, text: '1' } }, growing);
    const first = idsOf(result.resultId, 0, result.found);
    for (let asked = 0; !result.complete && asked < 1000; asked++) result = await results.progress(result.resultId);
    expect(result).toMatchObject({ complete: true, total: MANY, found: MANY, totalIsExact: true });
    expect(idsOf(result.resultId, 0, first.length)).toEqual(first);
    expect(idsOf(result.resultId, 29_999)).toEqual(['T-29999']);
  });

  test('is ended by a newer search of the same screen, and by no other', async () => {
    withShortestSlices();
    const { results } = cacheOfMany();
    const asked = { ...everything, filter: { ...NO_FILTER, text: '1' } };
    const [old, other, latest] = await Promise.all([
      results.find(asked, { screen: 'list', growing: false }),
      results.find(asked, { screen: 'palette', growing: false }),
      results.find(asked, { screen: 'list', growing: false }),
    ]);
    expect(old).toMatchObject({ complete: false, ended: true });
    expect(other).toMatchObject({ complete: true, ended: false, total: MANY });
    expect(latest).toMatchObject({ complete: true, ended: false, total: MANY });
    expect(await results.progress(old.resultId)).toMatchObject({ ended: true });
  });

  test('says how far the sorting of very many is', async () => {
    const { results, idsOf } = cacheOfMany();
    const sort = { column: 'ticketNumber', direction: 'descending' } as const;
    let result = await results.find({ ...everything, sort }, { screen: 'list', growing: true });
    const told: (number | null)[] = [result.sorted];
    for (let asked = 0; !result.complete && asked < 1000; asked++) {
      result = await results.progress(result.resultId);
      told.push(result.sorted);
    }
    expect(told.at(-1)).toBeNull();
    expect(told.every((share) => share === null || (share >= 0 && share <= 1))).toBe(true);
    expect(idsOf(result.resultId, 0, 2)).toEqual(['T-29999', 'T-29998']);
  });
});

test('a newer question of the same screen about the same filter ends the former one', async () => {
  withShortestSlices();
  const { results } = cacheOfMany();
  const question = () => ({ filter: { ...NO_FILTER, text: '1' }, facet: 'gate' as const, beyond });
  const old = expect(results.facets(question(), 'list')).rejects.toMatchObject({ code: 'RESULT_EXPIRED' });
  const latest = results.facets(question(), 'list');
  const elsewhere = results.facets(question(), null);
  await old;
  const counts = { values: [{ key: 'A', count: MANY }], more: false, total: MANY };
  expect(await latest).toEqual(counts);
  expect(await elsewhere).toEqual(counts);
});

test('a result that is held shows its tickets as they are now, and the next search those that came and went', async () => {
  const { results, store, reader, idsOf } = cacheOf(3);
  const inGateA = { ...everything, filter: { ...NO_FILTER, gates: ['A'] } };
  const { resultId } = await results.find(inGateA, alone);
  store(1, 2, { gate: 'B', status: 'DELETED', lastUpdated: at(NOON + MINUTE) });
  store(3, 4);
  const held = reader.rows(results.window(resultId, 0, 10));
  expect(held.map(({ ticketId, gate, status }) => [ticketId, gate, status.value])).toEqual([
    ['T-0', 'A', 'DOWNLOADED'],
    ['T-1', 'B', 'DELETED'],
    ['T-2', 'A', 'DOWNLOADED'],
  ]);
  const next = await results.find(inGateA, alone);
  expect(idsOf(next.resultId)).toEqual(['T-0', 'T-2', 'T-3']);
});

test('a search that goes on when the files are closed is over', async () => {
  withShortestSlices();
  const { results, reader } = cacheOfMany();
  const asked = results.find({ ...everything, filter: { ...NO_FILTER, text: '1' } }, { screen: null, growing: false });
  reader.finder.close();
  expect(await asked).toMatchObject({ complete: false, ended: true });
});
