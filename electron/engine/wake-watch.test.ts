import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchForWaking } from './wake-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A machine whose clock can go on while its timers stand still. */
function machine() {
  let slept = 0;
  const wakings: number[] = [];
  const now = () => Date.now() + slept;
  const end = watchForWaking(() => wakings.push(now()), now);
  return {
    wakings,
    end,
    awake: (milliseconds: number) => vi.advanceTimersByTime(milliseconds),
    sleep: (milliseconds: number) => {
      slept += milliseconds;
    },
  };
}

test('is silent while the machine is awake, and when it was only busy', () => {
  const { wakings, awake, sleep } = machine();
  awake(60 * 60_000);
  sleep(10_000);
  awake(60_000);
  expect(wakings).toEqual([]);
});

test('tells once after each sleep, at the next look', () => {
  const { wakings, awake, sleep } = machine();
  awake(30_000);
  sleep(8 * 60 * 60_000);
  awake(2_000);
  expect(wakings).toHaveLength(1);
  awake(60_000);
  sleep(60_000);
  awake(2_000);
  expect(wakings).toHaveLength(2);
});

test('does not mind a clock that is set back', () => {
  const { wakings, awake, sleep } = machine();
  sleep(-24 * 60 * 60_000);
  awake(60_000);
  expect(wakings).toEqual([]);
});

test('ends', () => {
  const { wakings, awake, sleep, end } = machine();
  end();
  sleep(60_000);
  awake(60_000);
  expect(wakings).toEqual([]);
});
