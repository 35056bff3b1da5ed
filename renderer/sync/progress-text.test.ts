import '../languages/i18n.ts';
import { expect, test } from 'vitest';
import type { SyncProgress } from '../../shared/sync-status.ts';
import { paceTexts, phaseText } from './progress-text.ts';

const RUNNING: SyncProgress = {
  phase: 'tickets',
  done: 12_000,
  total: 200_000,
  share: 0.06,
  perSecond: 5_120.4,
  timeLeft: 36_700,
  startedAt: 0,
};

test('the phase is said with what is done of what there is', () => {
  expect(phaseText(RUNNING)).toBe('Reading tickets: 12,000 of 200,000');
  expect(phaseText({ ...RUNNING, phase: 'logs', total: null })).toBe('Reading status logs: 12,000');
  expect(phaseText({ ...RUNNING, phase: 'push', done: 0, total: null })).toBe('Sending deletions');
});

test('percent, pace and time left are said', () => {
  expect(paceTexts(RUNNING)).toEqual(['6%', '5,120 tickets/s', '36 s left']);
  expect(paceTexts({ ...RUNNING, phase: 'logs', share: 0.999 })).toEqual(['99%', '5,120 log entries/s', '36 s left']);
});

test('what is not known is left out, and a time that is nearly over too', () => {
  expect(paceTexts({ ...RUNNING, share: null, perSecond: null, timeLeft: null })).toEqual([]);
  expect(paceTexts({ ...RUNNING, share: 0, perSecond: null, timeLeft: 900 })).toEqual(['0%']);
});
