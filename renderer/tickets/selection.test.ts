import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TicketRow } from '../../shared/ticket-views.ts';
import { isRoomFor, MOST_SELECTED, NOTHING_SELECTED, toggled, windowsBetween, withAll } from './selection.ts';

const row = (ticketId: string) => ({ ticketId }) as TicketRow;
const position = fc.nat(5000);

test('a range is asked for in windows that hold each of its rows once, whichever end comes first', () => {
  fc.assert(
    fc.property(position, position, fc.integer({ min: 1, max: 600 }), (anchor, end, most) => {
      const windows = windowsBetween(anchor, end, most);
      const rows = windows.flatMap(({ from, count }) => Array.from({ length: count }, (_, step) => from + step));
      const first = Math.min(anchor, end);
      expect(rows).toEqual(Array.from({ length: Math.abs(end - anchor) + 1 }, (_, step) => first + step));
      for (const { count } of windows) expect(count).toBeLessThanOrEqual(most);
    }),
  );
});

test('a ticket that is selected twice is selected once, and unselected by the next turn', () => {
  const one = toggled(NOTHING_SELECTED, row('A'));
  expect([...withAll(one, [row('A'), row('B')]).keys()]).toEqual(['A', 'B']);
  expect(toggled(one, row('A')).size).toBe(0);
  expect(one.size).toBe(1);
});

test('no more can be selected than can be decided at once', () => {
  const some = withAll(
    NOTHING_SELECTED,
    Array.from({ length: 10 }, (_, number) => row(`T${number}`)),
  );
  expect(isRoomFor(some, 0, MOST_SELECTED - 11)).toBe(true);
  expect(isRoomFor(some, 0, MOST_SELECTED - 10)).toBe(false);
});
