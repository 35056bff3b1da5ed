import { expect, test } from 'vitest';
import type { Deletion, DeletionState } from '../../shared/deletion.ts';
import { inOrderOfUrgency } from './deletion-order.ts';

function decided(ticketNumber: string, state: DeletionState, decidedAt: number): Deletion {
  return { ticketNumber, state, decidedAt } as Deletion;
}

test('what waits for a person comes first, then the newest', () => {
  const deletions = [decided('old', 'ACCEPTED', 1), decided('asks', 'NEEDS_DECISION', 2), decided('new', 'QUEUED', 3)];
  expect(inOrderOfUrgency(deletions).map(({ ticketNumber }) => ticketNumber)).toEqual(['asks', 'new', 'old']);
});
