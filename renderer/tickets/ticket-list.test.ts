import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { FIRST_ROWS, type FoundTickets, NO_FILTER, type TicketRow } from '../../shared/ticket-views.ts';
import { askListOnScreen, showing, TicketList, type TicketSource, ticketAt } from './ticket-list.ts';

/** The page's bridge is made when it is imported; nothing here calls it. */
vi.hoisted(() => vi.stubGlobal('window', { usher: {} }));
afterAll(() => vi.unstubAllGlobals());

const asked = (text: string) => ({ ...NO_FILTER, text, sort: null });

/** A source that finds so many tickets at once, gives rows when it may, and notes what it is asked for. */
function listOf(total: number, mayGive = () => Promise.resolve()) {
  const calls: string[] = [];
  const rowsFrom = (from: number, count: number): TicketRow[] =>
    Array.from({ length: Math.min(count, total - from) }, (_, step) => ({ ticketId: `A-${from + step}` }) as TicketRow);
  const found: FoundTickets = {
    ...{ resultId: 1, found: total, total, totalIsExact: true, complete: true, ended: false, sorted: null },
    ...{ onlyTicketId: null, similarOnly: false, numbersOnly: false, firstRows: rowsFrom(0, FIRST_ROWS) },
  };
  const source: TicketSource = {
    find: async ({ text, growing }) => {
      calls.push(`find ${text}`);
      return growing ? found : { ...found, firstRows: [] };
    },
    progress: async () => found,
    rows: async ({ from, count }) => {
      calls.push(`rows ${from}`);
      await mayGive();
      return rowsFrom(from, count);
    },
  };
  const list = new TicketList(source);
  const settle = () => vi.waitFor(() => expect(list.state().searching).toBe(false));
  return { list, calls, settle };
}

test('what is shown first comes with the answer to the search', async () => {
  const { list, calls, settle } = listOf(30);
  list.ask(asked('mart'));
  await settle();
  expect(ticketAt(list.state(), 29)?.ticketId).toBe('A-29');
  expect(calls).toEqual(['find mart']);
});

test('the rows behind it are fetched as they are needed', async () => {
  const { list, calls, settle } = listOf(1_000);
  list.ask(asked(''));
  await settle();
  list.show(250, 260);
  await vi.waitFor(() => expect(ticketAt(list.state(), 255)?.ticketId).toBe('A-255'));
  expect(calls).not.toContain('rows 0');
});

test('rows that are wanted on the screen are here at once, or as soon as they are fetched', async () => {
  const { list, settle } = listOf(1_000);
  list.ask(asked(''));
  await settle();
  expect(list.ready(0, 20)).toBeNull();
  const awaited = list.ready(700, 720);
  expect(ticketAt(list.state(), 700)).toBeNull();
  await awaited;
  expect(ticketAt(list.state(), 700)?.ticketId).toBe('A-700');
});

test('rows that do not come soon are not waited for', async () => {
  const { list, settle } = listOf(1_000, () => new Promise<void>(() => {}));
  list.ask(asked(''));
  await settle();
  await list.ready(700, 720);
  expect(ticketAt(list.state(), 700)).toBeNull();
});

test('what was asked ahead of the address is not asked again when the address says it', async () => {
  const { list, calls, settle } = listOf(3);
  onTestFinished(showing(list));
  list.ask(asked(''));
  await settle();
  askListOnScreen(asked('a'));
  expect(list.state().searching).toBe(true);
  list.ask(asked('a'));
  await settle();
  expect(calls).toEqual(['find ', 'find a']);
});

test('another revision of the cache asks the same question again', async () => {
  const { list, calls, settle } = listOf(3);
  list.revise(1);
  list.ask(asked('a'));
  await settle();
  list.revise(2);
  await vi.waitFor(() => expect(calls).toEqual(['find a', 'find a', 'rows 0']), { timeout: 3_000 });
});

test('nothing is asked ahead where no list is on the screen', () => {
  const { list, calls } = listOf(3);
  showing(list)();
  askListOnScreen(asked('a'));
  expect(calls).toEqual([]);
});
