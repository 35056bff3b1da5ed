import { describe, expect, it, test } from 'vitest';
import { LEGACY_STATE_MEANINGS, lifecycleOfLegacy, lifecyclesOfLegacy } from './mapping-legacy.ts';
import { legacyOfLifecycle } from './mapping-lifecycle.ts';
import { LEGACY_STATUSES, LIFECYCLE_STATUSES } from './statuses.ts';

/** The legacy column of domain.md 4.1 read backwards: legacy, the lifecycle status shown, and all it can stand for. */
const TABLE = [
  ['INJECTED', 'INJECTED', 'INJECTED'],
  ['RECEIVED', 'DOWNLOADED', 'DOWNLOADED, ASSIGNED, FAILURE_TRANSFER, FAILURE'],
  ['ACTIVATED', 'ACTIVATED', 'BT_ACTIVATED, MANUAL_ACTIVATED, OFFLINE_ACTIVATED, ONLINE_ACTIVATED, ACTIVATED'],
  ['TRANSFER_PENDING', 'PENDING_TRANSFER', 'PENDING_TRANSFER, PENDING'],
  ['TRANSFERRED', 'TRANSFERRED', 'TRANSFERRED'],
  ['CONTROLLED', 'CONTROLLED', 'CONTROLLED'],
  ['DELETION_PENDING', 'DELETION_PENDING', 'DELETION_PENDING'],
  ['DELETED', 'DELETED', 'DELETED'],
] as const;

describe('legacy history in the words of the lifecycle mode (domain.md 2.9, 4.1)', () => {
  test.each(TABLE)('%s is shown as %s, and can be %s', (legacy, shown, all) => {
    expect(lifecycleOfLegacy(legacy, { holder: false })).toEqual({ kind: 'equivalent', value: shown });
    expect(lifecyclesOfLegacy(legacy).join(', ')).toBe(all);
  });

  it('is told for every legacy status', () => {
    expect(TABLE.map(([legacy]) => legacy)).toEqual(LEGACY_STATUSES);
  });

  it('shows RECEIVED with holder fields as ASSIGNED, and nothing else', () => {
    const withHolder = LEGACY_STATUSES.map((status) => lifecycleOfLegacy(status, { holder: true }));
    expect(withHolder).toContainEqual({ kind: 'equivalent', value: 'ASSIGNED' });
    expect(lifecycleOfLegacy('ACTIVATED', { holder: true })).toEqual({ kind: 'equivalent', value: 'ACTIVATED' });
  });

  test.each(LEGACY_STATUSES)('%s comes back unchanged from the lifecycle mode', (legacy) => {
    for (const holder of [false, true]) {
      const found = lifecycleOfLegacy(legacy, { holder });
      const back = found.kind === 'equivalent' && legacyOfLifecycle(found.value);
      expect(back).toMatchObject({ value: { status: legacy, holder: holder && legacy === 'RECEIVED' } });
    }
  });

  it('loses of the lifecycle mode the method of activation, failed transfers, and what has no equivalent', () => {
    const changed = LIFECYCLE_STATUSES.filter((status) => {
      const legacy = legacyOfLifecycle(status);
      if (legacy.kind === 'noEquivalent') return true;
      const back = lifecycleOfLegacy(legacy.value.status, legacy.value);
      return back.kind === 'noEquivalent' || back.value !== status;
    });
    expect(changed.join(', ')).toBe(
      'FAILURE_TRANSFER, BT_ACTIVATED, MANUAL_ACTIVATED, OFFLINE_ACTIVATED, ONLINE_ACTIVATED, DEACTIVATED, DEFAULT, ' +
        'INVALID, PENDING, FAILURE',
    );
  });

  test.each(['RECEIVED ', 'DOWNLOADED', '', 'constructor'])('has no equivalent of the unknown %j', (status) => {
    expect(lifecycleOfLegacy(status, { holder: true }).kind).toBe('noEquivalent');
  });

  it('explains the states of a transaction that are documented', () => {
    expect(LEGACY_STATE_MEANINGS).toEqual({
      PENDING: 'waiting on the chain, possibly for long under heavy traffic',
      KO: 'failed on the chain',
    });
  });
});
