import { describe, expect, it, test } from 'vitest';
import { LIFECYCLE_MEANINGS } from './mapping-lifecycle.ts';
import type { TixngoSide } from './s360-disagreement.ts';
import { disagreement, isExpectedFor } from './s360-disagreement.ts';
import { LIFECYCLE_STATUSES, S360_STATUSES } from './statuses.ts';

function v4(value: string, more: Partial<TixngoSide> = {}): TixngoSide {
  return { status: { vocabulary: 'V4', value }, controlled: false, deletionReason: null, ...more };
}

function lifecycle(value: string): TixngoSide {
  return { ...v4(''), status: { vocabulary: 'LIFECYCLE', value } };
}

const controlled = { controlled: true };
const deletedOnSite = v4('DELETED', { deletionReason: 'ONSITE_TROUBLESHOOTING' });
const refunded = v4('DELETION_PENDING', { deletionReason: 'REFUND' });

describe('S-360 and TIXNGO agree', () => {
  test.each([
    ['on a living ticket', v4('DOWNLOADED'), 'Printed'],
    ['on a ticket that is on no phone', v4('NOT_DOWNLOADED'), 'PRINTED'],
    ['on a pending transfer', v4('PENDING_TRANSFER'), 'Printed'],
    ['on a controlled ticket', v4('NOT_DOWNLOADED', controlled), 'Controlled'],
    ['on an invalidated ticket', refunded, 'Invalidated'],
    ['on a cancelled ticket', v4('DELETED'), 'CANCELLED'],
    ['on a deleted ticket that was controlled before', v4('DELETED', controlled), 'Cancelled'],
  ])('%s', (_what, tixngo, s360) => {
    expect(disagreement(tixngo, s360)).toBeNull();
  });

  test.each(LIFECYCLE_STATUSES)('on %s, where S-360 says what domain.md 4.1 says', (status) => {
    for (const s360 of LIFECYCLE_MEANINGS[status].s360?.statuses ?? S360_STATUSES) {
      expect(disagreement(lifecycle(status), s360)).toBeNull();
    }
  });

  test.each([
    ['a V4 status', v4('ON_THE_MOON'), 'Cancelled'],
    ['a lifecycle status', lifecycle('XXX_ACTIVATED'), 'Cancelled'],
    ['an S-360 status', v4('DOWNLOADED'), 'Reserved'],
    ['an empty S-360 status', v4('DOWNLOADED'), ''],
  ])('as far as can be told, where %s is not known', (_what, tixngo, s360) => {
    expect(disagreement(tixngo, s360)).toBeNull();
  });
});

describe('S-360 and TIXNGO disagree', () => {
  const deleted = ['Invalidated', 'Cancelled'];

  test.each([
    [
      'a local deletion leaves S-360 as it was',
      deletedOnSite,
      'Printed',
      'deletedOnlyInTixngo',
      'localDeletion',
      deleted,
    ],
    ['another deletion is unknown to S-360', refunded, 'PRINTED', 'deletedOnlyInTixngo', null, deleted],
    ['a deleted ticket is controlled', deletedOnSite, 'Controlled', 'deletedOnlyInTixngo', 'localDeletion', deleted],
    ['a cancelled ticket lives', v4('DOWNLOADED'), 'Cancelled', 'deletedOnlyInS360', 'pushNotRunYet', ['Printed']],
    [
      'an invalidated ticket was controlled',
      v4('DOWNLOADED', controlled),
      'Invalidated',
      'deletedOnlyInS360',
      'pushNotRunYet',
      ['Controlled'],
    ],
    ['S-360 controlled it', v4('DOWNLOADED'), 'CONTROLLED', 'controlledOnlyInS360', 'feedbackNotRunYet', ['Printed']],
    [
      'S-360 controlled an activated ticket',
      lifecycle('BT_ACTIVATED'),
      'Controlled',
      'controlledOnlyInS360',
      'feedbackNotRunYet',
      ['Printed'],
    ],
    [
      'TIXNGO controlled it',
      v4('DOWNLOADED', controlled),
      'Printed',
      'controlledOnlyInTixngo',
      'feedbackNotRunYet',
      ['Controlled'],
    ],
    ['it was never sent to TIXNGO', v4('DOWNLOADED'), 'NOT_PRINTED', 'notPrintedInS360', null, ['Printed']],
    [
      'a legacy ticket lives',
      { ...v4(''), status: legacy('RECEIVED') },
      'Cancelled',
      'deletedOnlyInS360',
      'pushNotRunYet',
      ['Printed'],
    ],
  ] as const)('%s', (_what, tixngo, s360, kind, because, expected) => {
    expect(disagreement(tixngo, s360)).toMatchObject({ kind, because, expected });
  });

  it('for about ten minutes as expected, while an interface may not have run yet', () => {
    const late = disagreement(v4('DOWNLOADED', controlled), 'Printed');
    const cancelled = disagreement(v4('DOWNLOADED'), 'Cancelled');
    const local = disagreement(deletedOnSite, 'Printed');
    if (!late || !cancelled || !local) throw new Error('all three disagree');
    const tenMinutes = 600_000;
    expect([late, cancelled, local].map((found) => isExpectedFor(found, 1000, 1000 + tenMinutes))).toEqual([
      true,
      true,
      false,
    ]);
    expect(isExpectedFor(late, 1000, 1001 + tenMinutes)).toBe(false);
  });
});

function legacy(value: string): TixngoSide['status'] {
  return { vocabulary: 'LEGACY', value, action: null, state: null };
}
