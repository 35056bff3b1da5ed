import { expect, test } from 'vitest';
import type { FirstLoadFigures } from './first-load-measurements.ts';
import { changingTickets, firstLoadMeasurements } from './first-load-measurements.ts';

const FIGURES: FirstLoadFigures = {
  tickets: 200_000,
  load: 45_000,
  floor: 30_000,
  processorTime: { load: 40_000, floor: 25_000 },
  lookUps: [2, 4, 9],
  lookUpsAtRest: [1, 2, 3],
  pull: 1_900,
  apply: 1_000,
  peakMemory: 349,
  pouchdb: { pull: 90_000, tickets: 20_000 },
};

/** Whether each aim is met, in the order of the lines that have one. */
function verdicts(changes: Partial<FirstLoadFigures> = {}) {
  return firstLoadMeasurements({ ...FIGURES, ...changes }).flatMap(({ aim }) => (aim ? [aim.met] : []));
}

test('judges the load by the floor and PouchDB, the look-ups, the pull and the memory by themselves', () => {
  expect(verdicts()).toEqual([true, true, true, true, true]);
  expect(verdicts({ floor: 29_000 })).toEqual([false, true, true, true, true]);
  expect(verdicts({ pouchdb: { pull: 89_000, tickets: 20_000 } })).toEqual([true, false, true, true, true]);
  expect(verdicts({ lookUps: [2, 4, 10] })).toEqual([true, true, false, true, true]);
  expect(verdicts({ pull: 2_000 })).toEqual([true, true, true, false, true]);
  expect(verdicts({ peakMemory: 350 })).toEqual([true, true, true, true, false]);
});

test('judges ratios only where fewer tickets were loaded', () => {
  expect(verdicts({ tickets: 20_000, pouchdb: { pull: 900_000, tickets: 20_000 } })).toEqual([
    true,
    true,
    null,
    null,
    null,
  ]);
});

test('extrapolates PouchDB to all tickets and says so', () => {
  const line = firstLoadMeasurements(FIGURES).find(({ name }) => name.startsWith('PouchDB'));
  expect(line).toMatchObject({ value: 900, ratio: { times: 20 }, note: 'extrapolated from 20 000 tickets' });
  const complete = firstLoadMeasurements({ ...FIGURES, pouchdb: { pull: 900_000, tickets: 200_000 } });
  expect(complete.find(({ name }) => name.startsWith('PouchDB'))).not.toHaveProperty('note');
});

test('leaves out what was not measured', () => {
  const processorTime = { load: null, floor: 25_000 };
  const lines = firstLoadMeasurements({ ...FIGURES, processorTime, pouchdb: null, peakMemory: null });
  const names = lines.map(({ name }) => name);
  expect(names).toHaveLength(5);
  expect(lines[0]).not.toHaveProperty('note');
  expect(names.join()).not.toMatch(/PouchDB|memory/);
});

test.each([
  [200_000, 5_000],
  [20_000, 500],
  [40, 1],
])('lets of %d tickets %d change', (tickets, changing) => {
  expect(changingTickets(tickets)).toBe(changing);
});
