import { describe, expect, test } from 'vitest';
import type { Ticket } from '../../shared/domain/ticket.ts';
import type { Deletion, DeletionState } from '../../shared/inspector.ts';
import { deletionWarnings, whyNotDeletable } from './deletion-rules.ts';

const NOW = 1_000_000_000;
const HOUR = 3_600_000;

function ticketWith(attributes: Ticket['attributes']): Ticket {
  return { ticketId: 'T1', eventId: 'E1', lastUpdated: { utc: 0, offset: 0 }, status: 'DOWNLOADED', attributes };
}

const downloaded = { vocabulary: 'V4', value: 'DOWNLOADED' } as const;
const deletionIn = (state: DeletionState) => [{ state }] as Deletion[];

describe('deleting is not offered', () => {
  test.each(['DELETED', 'DELETION_PENDING'] as const)('for a ticket that is %s', (value) => {
    expect(whyNotDeletable({ status: { vocabulary: 'V4', value }, deletions: [] })).toContain(value);
  });

  test.each(['QUEUED', 'SENDING', 'NEEDS_DECISION'] as const)('beside a deletion that is %s', (state) => {
    expect(whyNotDeletable({ status: downloaded, deletions: deletionIn(state) })).not.toBeNull();
  });
});

test.each(['REJECTED', 'CANCELLED'] as const)('deleting is offered again after one that is %s', (state) => {
  expect(whyNotDeletable({ status: downloaded, deletions: deletionIn(state) })).toBeNull();
});

describe('the dialog', () => {
  test('warns of nothing when there is nothing to warn of', () => {
    expect(deletionWarnings({ ticket: ticketWith(null), status: downloaded, asOf: NOW }, NOW, HOUR)).toEqual([]);
  });

  test('warns of a controlled and of an activated ticket', () => {
    const ticket = ticketWith({ Controlled: { value: true }, Activated: { value: true } });
    const warnings = deletionWarnings({ ticket, status: downloaded, asOf: NOW }, NOW, HOUR);
    expect(warnings).toEqual([expect.stringContaining('controlled'), expect.stringContaining('QR will be hidden')]);
  });

  test('warns of a pending transfer', () => {
    const status = { vocabulary: 'V4', value: 'PENDING_TRANSFER' } as const;
    expect(deletionWarnings({ ticket: ticketWith(null), status, asOf: NOW }, NOW, HOUR)).toEqual([
      expect.stringContaining('will be cancelled'),
    ]);
  });

  test('warns of data older than the settings allow', () => {
    expect(deletionWarnings({ ticket: ticketWith(null), status: downloaded, asOf: NOW - HOUR - 1 }, NOW, HOUR)).toEqual(
      [expect.stringContaining('old')],
    );
  });
});
