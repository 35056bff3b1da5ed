import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { familyOf } from './mapping.ts';
import { LIFECYCLE_MEANINGS } from './mapping-lifecycle.ts';
import type { V4Facts } from './mapping-v4.ts';
import { COARSER_AFTER_V4, lifecycleOfV4, v4FactsOf, v4FactsOfLifecycle } from './mapping-v4.ts';
import { LIFECYCLE_STATUSES, V4_STATUSES } from './statuses.ts';

const PLAIN: V4Facts = {
  status: 'DOWNLOADED',
  delivered: true,
  assigned: false,
  activated: false,
  controlled: false,
  lastEndedTransfer: null,
};
const ALL: V4Facts = {
  ...PLAIN,
  assigned: true,
  activated: true,
  controlled: true,
  lastEndedTransfer: 'accepted',
};

/** The lifecycle status of V4 facts, or what to say instead. */
function nameOf(facts: V4Facts): string {
  const found = lifecycleOfV4(facts);
  return found.kind === 'equivalent' ? found.value : found.say;
}

describe('V4 under the old names: the first match wins (domain.md 4.3)', () => {
  test.each([
    ['1.', 'DELETED', { ...ALL, status: 'DELETED' }],
    ['2.', 'DELETION_PENDING', { ...ALL, status: 'DELETION_PENDING' }],
    ['3.', 'PENDING_TRANSFER', { ...ALL, status: 'PENDING_TRANSFER' }],
    ['4. Controlled is', 'CONTROLLED', ALL],
    ['5. Activated, its method unknown, is', 'ACTIVATED', { ...ALL, controlled: false }],
    ['6. an accepted transfer is', 'TRANSFERRED', { ...ALL, controlled: false, activated: false }],
    [
      '7. a failed transfer is',
      'FAILURE_TRANSFER',
      { ...PLAIN, assigned: true, lastEndedTransfer: 'failed', status: 'NOT_DOWNLOADED' },
    ],
    ['8. Assigned is', 'ASSIGNED', { ...PLAIN, assigned: true, status: 'NOT_DOWNLOADED' }],
    ['9. DOWNLOADED is', 'DOWNLOADED', PLAIN],
    ['10. NOT_DOWNLOADED, never delivered, is', 'INJECTED', { ...PLAIN, status: 'NOT_DOWNLOADED', delivered: false }],
    ['11. NOT_DOWNLOADED, delivered before, is', 'not on any phone', { ...PLAIN, status: 'NOT_DOWNLOADED' }],
  ] as const)('%s %s', (_rule, name, facts) => {
    expect(nameOf(facts)).toBe(name);
  });

  it('has no name for an unknown status, and says so', () => {
    expect(lifecycleOfV4({ ...ALL, status: 'ON_THE_MOON' })).toEqual({
      kind: 'noEquivalent',
      say: 'the lifecycle mode has no equivalent of ON_THE_MOON',
    });
  });
});

describe('the facts of a ticket', () => {
  it('are its attributes and the end of its latest transfer', () => {
    const log = [
      { actionName: 'End transfer', transferOutcome: 'REJECTED' },
      { actionName: 'EndTransfer', transferOutcome: 'ACCEPTED' },
      { actionName: 'StartTransfer' },
    ];
    const attributes = { Delivered: { value: true }, Activated: { value: true } };
    expect(v4FactsOf({ status: 'PENDING_TRANSFER', attributes }, log)).toEqual({
      ...PLAIN,
      status: 'PENDING_TRANSFER',
      activated: true,
      lastEndedTransfer: 'accepted',
    });
    expect(v4FactsOf({ status: 'DOWNLOADED' }, log.slice(0, 1)).lastEndedTransfer).toBe('failed');
    expect(v4FactsOf({ status: 'DOWNLOADED' }, []).lastEndedTransfer).toBeNull();
  });
});

describe('from the lifecycle to V4 and back', () => {
  test.each(LIFECYCLE_STATUSES.filter((status) => !COARSER_AFTER_V4[status]))('%s comes back unchanged', (status) => {
    const facts = v4FactsOfLifecycle(status);
    expect(facts.length).toBeGreaterThan(0);
    expect(new Set(facts.map(nameOf))).toEqual(new Set([status]));
  });

  test.each([
    ['OFFLINE_ACTIVATED', 'ACTIVATED', 'the method of activation'],
    ['ONLINE_ACTIVATED', 'ACTIVATED', 'the method of activation'],
    ['MANUAL_ACTIVATED', 'ACTIVATED', 'the method of activation'],
    ['BT_ACTIVATED', 'ACTIVATED', 'the method of activation'],
    ['PENDING', 'PENDING_TRANSFER', 'the older name'],
    ['FAILURE', 'FAILURE_TRANSFER', "that the organizer's side cancelled the transfer"],
    ['DEACTIVATED', 'DOWNLOADED', 'that the ticket had been activated before'],
  ] as const)('%s comes back as %s: lost is %s', (status, becomes, lost) => {
    expect(COARSER_AFTER_V4[status]).toEqual({ becomes, lost });
    expect(new Set(v4FactsOfLifecycle(status).map(nameOf))).toEqual(new Set([becomes]));
  });

  test.each(['DEFAULT', 'INVALID', 'ON_THE_MOON'])('%s does not come back', (status) => {
    expect(v4FactsOfLifecycle(status)).toEqual([]);
  });
});

describe('the old name of a V4 ticket', () => {
  const facts = fc.record({
    status: fc.constantFrom(...V4_STATUSES),
    delivered: fc.boolean(),
    assigned: fc.boolean(),
    activated: fc.boolean(),
    controlled: fc.boolean(),
    lastEndedTransfer: fc.constantFrom(null, 'accepted' as const, 'failed' as const),
  });

  it('belongs to the family in which the ticket is counted, while the end of its transfer is the latest action', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const found = lifecycleOfV4(given);
        const family = familyOf(
          { vocabulary: 'V4', value: given.status },
          { ...given, lastActionEndedTransfer: given.lastEndedTransfer !== null },
        );
        if (found.kind === 'equivalent') expect(LIFECYCLE_MEANINGS[found.value].family).toBe(family);
        else expect([found.say, family]).toEqual(['not on any phone', 'INITIAL_DELIVERY']);
      }),
    );
  });
});
