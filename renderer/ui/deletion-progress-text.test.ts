import '../languages/i18n.ts';
import { describe, expect, test } from 'vitest';
import type { DeletionProgress } from '../../shared/domain/deletion-progress.ts';
import { awaitedPhonesText, deletedByText } from './deletion-progress-text.ts';

/** A logged deletion with phones that still hold the ticket and phones that confirmed. */
function progress(waiting: number, confirmed: number, changes: Partial<DeletionProgress> = {}): DeletionProgress {
  const phone = (device: string, confirmedAt: number | null) => ({ device, confirmedAt, lastSeen: null });
  return {
    loggedAt: 1,
    phones: [
      ...Array.from({ length: waiting }, (_, index) => phone(`D-${index}`, null)),
      ...Array.from({ length: confirmed }, (_, index) => phone(`C-${index}`, 2)),
    ],
    complete: true,
    ...changes,
  };
}

describe('the phones that a deletion waits for', () => {
  test.each([
    [progress(2, 1), 'waiting for 2 of 3 phones'],
    [progress(1, 1), 'waiting for 1 of 2 phones'],
    [progress(1, 0), 'waiting for its only phone'],
    [progress(0, 1), 'its phone has confirmed'],
    [progress(0, 3), 'all 3 phones have confirmed'],
    [progress(0, 0), 'no phone held the ticket'],
    [progress(1, 1, { complete: false }), 'waiting for 1 phone or more; the status log does not name them all'],
    [progress(0, 0, { complete: false }), 'waiting for phones; the status log does not name them all'],
    [progress(2, 0, { loggedAt: null }), 'on 2 phones; the status log does not have the deletion yet'],
    [progress(0, 0, { loggedAt: null }), 'on no phone; the status log does not have the deletion yet'],
    [
      progress(0, 0, { loggedAt: null, complete: false }),
      'which phones hold the ticket is not known; the status log does not have the deletion yet',
    ],
  ])('%#: are told as they are known', (given, text) => {
    expect(awaitedPhonesText(given)).toBe(text);
  });
});

test('who had deleted a ticket is told as far as the log tells it', () => {
  expect(deletedByText(null)).toMatch(/not known yet/);
  expect(deletedByText({ actor: 'Back-office', at: 1, reason: 'REFUND' })).toBe(
    'Deleted by Back-office, reason REFUND',
  );
  expect(deletedByText({ actor: null, at: 1, reason: null })).toBe('Deleted by somebody whom the log does not name');
});
