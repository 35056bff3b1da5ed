import { expect, test } from 'vitest';
import type { ReportProgress } from '../../shared/reports.ts';
import { withProgress } from './report-progress.ts';

const word = (id: string, state: ReportProgress['state'], rows = 0): ReportProgress => ({
  id,
  state,
  rows,
  share: null,
  message: null,
});

test('the latest word on a report counts', () => {
  const known = withProgress(withProgress(new Map(), word('a', 'running', 1)), word('a', 'done', 2));
  expect([...known.values()]).toEqual([word('a', 'done', 2)]);
});

test('of many that ended the oldest are forgotten, and none that runs', () => {
  let known: ReadonlyMap<string, ReportProgress> = new Map([['runs', word('runs', 'running')]]);
  for (let at = 0; at < 60; at += 1) known = withProgress(known, word(`${at}`, 'done'));
  expect(known.size).toBe(51);
  expect(known.has('runs')).toBe(true);
  expect(known.has('9')).toBe(false);
  expect(known.has('59')).toBe(true);
});
