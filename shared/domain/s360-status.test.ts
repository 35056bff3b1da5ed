import { describe, expect, it, test } from 'vitest';
import { LIFECYCLE_MEANINGS } from './mapping-lifecycle.ts';
import { distributionOf } from './s360-distribution.ts';
import { lifecyclesOfS360, S360_STATUS_ORIGINS } from './s360-status.ts';
import { canonicalS360Status, isS360Status, LIFECYCLE_STATUSES, S360_STATUSES } from './statuses.ts';

describe('the statuses of S-360 (domain.md 2.8)', () => {
  test.each([
    ['NOT_PRINTED', 'Not printed'],
    ['PRINTED', 'Printed'],
    ['CONTROLLED', 'Controlled'],
    ['INVALIDATED', 'Invalidated'],
    ['CANCELLED', 'Cancelled'],
  ])('the constant %s is read as %s', (constant, status) => {
    expect(canonicalS360Status(constant)).toBe(status);
  });

  test.each([...S360_STATUSES, 'Reserved', '', 'constructor', '__proto__'])('%j stays as it is', (status) => {
    expect(canonicalS360Status(status)).toBe(status);
  });

  it('are a vocabulary of their own', () => {
    expect(S360_STATUSES.every(isS360Status)).toBe(true);
    expect(['PRINTED', 'printed', 'DELETED', '', 'constructor'].some(isS360Status)).toBe(false);
  });

  test.each([
    ['Not printed', 'The ticket was not sent to TIXNGO.'],
    ['Printed', 'The ticket was sent to TIXNGO, which is an external printing system for S-360.'],
    ['Controlled', 'External access control, or a ticket check in S-360.'],
    ['Invalidated', 'An invalidation, a reprint in the back-office, or posting on resale.'],
    ['Cancelled', 'A cancellation by hand or in a batch.'],
  ] as const)('%s comes from: %s', (status, origin) => {
    expect(S360_STATUS_ORIGINS[status]).toBe(origin);
  });
});

describe('S-360 in the words of the lifecycle mode (domain.md 4.1, last column read backwards)', () => {
  test.each([
    ['Not printed', ''],
    ['Controlled', 'CONTROLLED'],
    ['Invalidated', 'DELETION_PENDING, DELETED'],
    ['Cancelled', 'DELETION_PENDING, DELETED'],
  ] as const)('%s goes with: %s', (status, lifecycle) => {
    expect(lifecyclesOfS360(status).join(', ')).toBe(lifecycle);
  });

  it('Printed goes with every other status that has a published meaning', () => {
    const others = LIFECYCLE_STATUSES.filter(
      (status) => !['CONTROL', 'DELETION', 'UNCLASSIFIED'].includes(LIFECYCLE_MEANINGS[status].family),
    );
    expect(lifecyclesOfS360('Printed')).toEqual(others);
  });
});

describe('the distribution history of S-360 (domain.md 4.4)', () => {
  test.each([
    ['PENDING_TRANSFER', 'unchanged', 'PENDING'],
    ['PENDING', 'unchanged', 'PENDING'],
    ['PENDING_TRANFER', 'unchanged', 'PENDING'],
    ['FAILURE', 'unchanged', 'CANCELLED'],
    ['FAILURE_TRANSFER', 'unchanged', 'CANCELLED'],
    ['TRANSFERRED', 'recipient', 'CONFIRMED'],
  ])('%s: cultural contact %s, sender → recipient, Distribute %s', (status, culturalContact, state) => {
    expect(distributionOf(status)).toEqual({
      kind: 'equivalent',
      value: { culturalContact, oldContact: 'sender', newContact: 'recipient', action: 'Distribute', state },
    });
  });

  test.each([
    ...LIFECYCLE_STATUSES.filter((status) => LIFECYCLE_MEANINGS[status].family !== 'TRANSFER'),
    'unknown',
    '',
    'constructor',
  ])('%j is not in it', (status) => {
    expect(distributionOf(status)).toEqual({ kind: 'noEquivalent', say: 'not in the distribution history' });
  });
});
