import { expect, test } from 'vitest';
import type { Painted } from './probe.ts';
import { type ScreenFigures, screenMeasurements } from './screen-measurements.ts';

const seen = (...times: number[]): Painted[] => times.map((painted) => ({ inPage: painted / 2, painted }));

const FRAME = seen(20, 20);
const SMALL: ScreenFigures = {
  tickets: 2_000,
  starts: [500],
  keys: seen(30, 40),
  clicks: seen(40, 40),
  charts: seen(100, 100),
  jumps: seen(30, 30),
  longTasks: [],
  heap: 20,
};

function measured(change: Partial<ScreenFigures>) {
  const lines = screenMeasurements({ ...SMALL, tickets: 200_000, ...change }, { small: SMALL, frame: FRAME });
  return (name: string) => lines.find((line) => line.name.startsWith(name));
}

test('holds keys against an empty page and all else against few tickets', () => {
  const line = measured({ keys: seen(10, 60), charts: seen(150, 300) });
  expect(line('key to results painted p95')).toMatchObject({
    value: 60,
    ratio: { times: 3, reference: 'an empty page' },
    aim: { text: 'under 50 ms', met: false },
  });
  expect(line('key to results painted p50')).toMatchObject({ value: 10, note: 'in the page after 5 ms, 2 times' });
  expect(line('chart page painted p95')).toMatchObject({
    ratio: { times: 3, reference: '2 000 tickets' },
    aim: { met: false },
  });
  expect(line('click to ticket painted p95')).toMatchObject({ aim: { text: 'under 80 ms', met: true } });
});

test('names the longest long task, and meets its aim without any', () => {
  expect(measured({ longTasks: [60, 90, 55] })('longest task')).toMatchObject({ value: 90, aim: { met: false } });
  expect(measured({})('longest task')).toMatchObject({ value: 0, aim: { met: true } });
});

test('judges nothing of a venue that is smaller than the aims speak of', () => {
  const line = measured({ tickets: 20_000, heap: 900 });
  expect(line('renderer heap')).toMatchObject({ value: 900, aim: { met: null } });
  expect(line('start to rows painted p95')).toMatchObject({ aim: { met: null } });
});
