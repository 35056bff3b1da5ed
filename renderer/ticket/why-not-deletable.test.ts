import '../languages/i18n.ts';
import { describe, expect, test } from 'vitest';
import type { Deletion, DeletionState } from '../../shared/deletion.ts';
import { whyNotDeletable } from './why-not-deletable.ts';

const downloaded = { vocabulary: 'V4', value: 'DOWNLOADED' } as const;
const deletionIn = (state: DeletionState) => [{ state }] as Deletion[];

describe('deleting is not offered', () => {
  test.each(['DELETED', 'DELETION_PENDING'] as const)('for a ticket that is %s', (value) => {
    expect(whyNotDeletable({ status: { vocabulary: 'V4', value }, deletions: [] })).toContain(value);
  });

  test.each(['QUEUED', 'SENDING', 'NEEDS_DECISION', 'ACCEPTED'] as const)('beside a deletion that is %s', (state) => {
    expect(whyNotDeletable({ status: downloaded, deletions: deletionIn(state) })).not.toBeNull();
  });
});

test.each(['REJECTED', 'CANCELLED'] as const)('deleting is offered again after one that is %s', (state) => {
  expect(whyNotDeletable({ status: downloaded, deletions: deletionIn(state) })).toBeNull();
});
