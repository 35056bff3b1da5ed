import { expect, test } from 'vitest';
import { reportLine } from './report-line.ts';

test('says what was measured, against what, and whether the aim is met', () => {
  const line = reportLine({
    name: 'first load',
    value: 61.234,
    unit: 's',
    ratio: { times: 1.416, reference: 'the floor' },
    aim: { text: 'at most 1.5 × the floor', met: true },
    note: 'a note',
  });
  expect(line.replace(/ +/g, ' ')).toBe(
    'first load 61.2 s | 1.42 × the floor | aim: at most 1.5 × the floor, met | a note',
  );
});

test.each([
  [false, 'NOT met'],
  [null, 'not judged at this size'],
])('says of an aim with %s: %s', (met, verdict) => {
  expect(reportLine({ name: 'peak', value: 400, unit: 'MB', aim: { text: 'under 350', met } })).toContain(verdict);
});

test('writes a large value without powers of ten', () => {
  expect(reportLine({ name: 'PouchDB', value: 12_345.6, unit: 's' })).toContain('12346 s');
});
