import { expect, test } from 'vitest';
import type { DeletionBasis } from '../../shared/deletion.ts';
import { changedFacts } from './then-and-now.ts';

const THEN: DeletionBasis = {
  status: { vocabulary: 'V4', value: 'DOWNLOADED' },
  ownerId: 'SP-1',
  ownerName: 'Zoé Lavigne',
  controlled: false,
  activated: true,
  pendingRecipientId: null,
  lastUpdated: 1_000,
  asOf: 2_000,
};

test('a ticket that was only read again has not changed', () => {
  const now = { ...THEN, ownerName: 'Lavigne Zoé', lastUpdated: 3_000, asOf: 4_000 };
  expect(changedFacts(THEN, now)).toEqual(new Set());
});

test('what differs is named: owner, control, activation, transfer, status, the last also by its vocabulary', () => {
  const status = { vocabulary: 'LIFECYCLE', value: 'DOWNLOADED' } as const;
  const now = { ...THEN, status, ownerId: 'SP-2', controlled: true, activated: false, pendingRecipientId: 'SP-3' };
  expect(changedFacts(THEN, now)).toEqual(
    new Set(['status', 'ownerId', 'controlled', 'activated', 'pendingRecipientId']),
  );
});
