import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Store } from '../store/store.ts';
import { openStore } from '../store/store.ts';
import { createEventStatistics } from './event-statistics.ts';
import { createStatusLog } from './status-log.ts';
import { createTicketList } from './ticket-list.ts';

let store: Store;

beforeAll(() => {
  store = openStore({ seed: 1, tickets: 20 });
});
afterAll(() => store.close());

/** How SQLite answers each statement that `create` prepares. */
function plansOf(create: (db: Store['db']) => unknown): string[] {
  const prepare = vi.spyOn(store.db, 'prepare');
  create(store.db);
  const statements = prepare.mock.calls.map(([source]) => source);
  prepare.mockRestore();
  return statements.map((source) =>
    store.db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${source.replaceAll(/@\w+/g, 'NULL')}`)
      .all()
      .map(({ detail }) => detail)
      .join('\n'),
  );
}

test('ticket lists are counted and ordered by an index, for all events and for one', () => {
  const [countAll, pageAll, countOne, pageOne] = plansOf(createTicketList);
  expect(countAll).toMatch(/^SEARCH ticket USING COVERING INDEX ticket_by_update/);
  expect(pageAll).toMatch(/^SEARCH ticket USING INDEX ticket_by_update \(last_updated>\? AND last_updated<\?\)$/);
  expect(countOne).toMatch(/^SEARCH ticket USING COVERING INDEX ticket_by_event/);
  expect(pageOne).toMatch(/^SEARCH ticket USING INDEX ticket_by_event \(event_id=\? AND last_updated>\?.*\)$/);
});

test('the status log is read along the index of its time, without sorting', () => {
  const [page] = plansOf(createStatusLog);
  expect(page).toMatch(/^SEARCH log USING INDEX log_by_time \(at>\? AND at<\?\)/);
  expect(page).not.toMatch(/TEMP B-TREE/);
});

test('statistics read nothing but an index', () => {
  expect(plansOf(createEventStatistics)[0]).toMatch(/SEARCH log USING COVERING INDEX log_by_ticket \(event_id=\?\)/);
});
