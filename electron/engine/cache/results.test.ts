import { expect, test } from 'vitest';
import { CallError } from '../../../shared/answer.ts';
import { TicketResults } from './results.ts';

const results = () => new TicketResults((rowid) => `T-${rowid}`);

test('gives the part of a result that is asked for', () => {
  const held = results();
  const { resultId, total, onlyTicketId } = held.hold(Uint32Array.of(5, 3, 9, 1));
  expect({ total, onlyTicketId }).toEqual({ total: 4, onlyTicketId: null });
  expect([...held.window(resultId, 1, 2)]).toEqual([3, 9]);
  expect([...held.window(resultId, 3, 50)]).toEqual([1]);
  expect([...held.window(resultId, 40, 5)]).toEqual([]);
});

test('names the ticket when exactly one matches', () => {
  expect(results().hold(Uint32Array.of(7)).onlyTicketId).toBe('T-7');
});

test('forgets the result that was not used for the longest time', () => {
  const held = results();
  const first = held.hold(Uint32Array.of(1)).resultId;
  const second = held.hold(Uint32Array.of(2)).resultId;
  for (let n = 0; n < 7; n += 1) {
    held.window(first, 0, 1);
    held.hold(Uint32Array.of(n));
  }
  expect([...held.window(first, 0, 1)]).toEqual([1]);
  expect(() => held.window(second, 0, 1)).toThrow(CallError);
  expect(() => held.window(999, 0, 1)).toThrow(/search again/);
});
