import { describe, expect, it, test } from 'vitest';
import { FAMILY_LABELS } from './families.ts';
import { LIFECYCLE_MEANINGS, legacyOfLifecycle, s360OfLifecycle, v4OfLifecycle } from './mapping-lifecycle.ts';
import { LIFECYCLE_STATUSES } from './statuses.ts';

/** The table of domain.md 4.1 as written there: lifecycle, family, V4 status, V4 implied, legacy, S-360; – for none. */
const TABLE = [
  ['INJECTED', 'Initial delivery', 'NOT_DOWNLOADED', 'Injected', 'INJECTED', 'Printed'],
  ['DOWNLOADED', 'Initial delivery', 'DOWNLOADED', 'Delivered', 'RECEIVED (INJECT/CONFIRMED)', 'Printed'],
  [
    'ASSIGNED',
    'Initial delivery',
    'DOWNLOADED',
    'Delivered, Assigned',
    'RECEIVED, holder fields set (INJECT/CONFIRMED)',
    'Printed',
  ],
  [
    'PENDING_TRANSFER',
    'Transfer',
    'PENDING_TRANSFER',
    'Activated = F',
    'TRANSFER_PENDING (INJECT/CONFIRMED)',
    'Printed',
  ],
  ['PENDING', 'Transfer', 'PENDING_TRANSFER', 'Activated = F', 'TRANSFER_PENDING (INJECT/CONFIRMED)', 'Printed'],
  [
    'FAILURE_TRANSFER',
    'Transfer',
    'NOT_DOWNLOADED, DOWNLOADED',
    'owner unchanged',
    'RECEIVED (INJECT/CONFIRMED)',
    'Printed',
  ],
  ['FAILURE', 'Transfer', 'NOT_DOWNLOADED, DOWNLOADED', 'owner unchanged', 'RECEIVED (INJECT/CONFIRMED)', 'Printed'],
  [
    'TRANSFERRED',
    'Transfer',
    'NOT_DOWNLOADED, DOWNLOADED',
    'owner changed',
    'TRANSFERRED (TRANSFER/CONFIRMED)',
    'Printed',
  ],
  ['OFFLINE_ACTIVATED', 'Activation', 'DOWNLOADED', 'Activated', 'ACTIVATED', 'Printed; before feedback Controlled'],
  ['ONLINE_ACTIVATED', 'Activation', 'DOWNLOADED', 'Activated', 'ACTIVATED', 'Printed; before feedback Controlled'],
  ['MANUAL_ACTIVATED', 'Activation', 'DOWNLOADED', 'Activated', 'ACTIVATED', 'Printed; before feedback Controlled'],
  ['BT_ACTIVATED', 'Activation', 'DOWNLOADED', 'Activated', 'ACTIVATED', 'Printed; before feedback Controlled'],
  ['ACTIVATED', 'Activation', 'DOWNLOADED', 'Activated', 'ACTIVATED', 'Printed'],
  ['DEACTIVATED', 'Activation', 'DOWNLOADED', 'Activated = F', '–', 'Printed'],
  ['CONTROLLED', 'Control', 'DOWNLOADED', 'Controlled', 'CONTROLLED', 'Controlled'],
  ['DELETION_PENDING', 'Deletion', 'DELETION_PENDING', 'Activated = F', 'DELETION_PENDING', 'Invalidated, Cancelled'],
  ['DELETED', 'Deletion', 'DELETED', 'Deleted', 'DELETED', 'Invalidated, Cancelled'],
  ['DEFAULT', 'Unclassified', '–', '–', '–', '–'],
  ['INVALID', 'Unclassified', '–', '–', '–', '–'],
] as const;

/** The V4 columns of a status. */
function v4Columns(status: string): [string, string] {
  const found = v4OfLifecycle(status);
  if (found.kind === 'noEquivalent') return ['–', '–'];
  const { statuses, attributes, owner } = found.value;
  const implied = Object.entries(attributes).map(([name, isTrue]) => (isTrue ? name : `${name} = F`));
  return [statuses.join(', '), [...implied, ...(owner ? [`owner ${owner}`] : [])].join(', ')];
}

function legacyColumn(status: string): string {
  const found = legacyOfLifecycle(status);
  if (found.kind === 'noEquivalent') return '–';
  const { status: legacyStatus, action, state, holder } = found.value;
  return `${legacyStatus}${holder ? ', holder fields set' : ''}${action ? ` (${action}/${state})` : ''}`;
}

function s360Column(status: string | null): string {
  const found = s360OfLifecycle(status);
  if (found.kind === 'noEquivalent') return '–';
  const { statuses, beforeFeedback } = found.value;
  return `${statuses.join(', ')}${beforeFeedback.length > 0 ? `; before feedback ${beforeFeedback.join(', ')}` : ''}`;
}

describe('the rows of domain.md 4.1', () => {
  test('a ticket that does not exist: NA in the old history, Not printed in S-360', () => {
    expect(legacyOfLifecycle(null)).toEqual({ kind: 'noEquivalent', say: 'NA' });
    expect(s360Column(null)).toBe('Not printed');
  });

  test.each(TABLE)('%s: %s | %s | %s | %s | %s', (status, family, v4Status, implied, legacy, s360) => {
    expect([
      FAMILY_LABELS[LIFECYCLE_MEANINGS[status].family],
      ...v4Columns(status),
      legacyColumn(status),
      s360Column(status),
    ]).toEqual([family, v4Status, implied, legacy, s360]);
  });

  it('cover every lifecycle status once', () => {
    expect(TABLE.map(([status]) => status).sort()).toEqual([...LIFECYCLE_STATUSES].sort());
  });

  it('are found for the published misspelling, too', () => {
    expect(v4Columns('PENDING_TRANFER')).toEqual(v4Columns('PENDING_TRANSFER'));
  });

  it('say what there is no word for', () => {
    expect(v4OfLifecycle('DEFAULT')).toEqual({ kind: 'noEquivalent', say: 'V4 has no equivalent of DEFAULT' });
    expect(legacyOfLifecycle('DEACTIVATED')).toEqual({
      kind: 'noEquivalent',
      say: 'the old history mode has no equivalent of DEACTIVATED',
    });
    expect(s360OfLifecycle('INVALID')).toEqual({
      kind: 'noEquivalent',
      say: 'what S-360 says of a ticket that is INVALID is not known',
    });
  });

  test.each(['', 'XXX_ACTIVATED', 'constructor', '__proto__'])('have no equivalent of the unknown %j', (status) => {
    expect([v4OfLifecycle(status), legacyOfLifecycle(status), s360OfLifecycle(status)]).toMatchObject([
      { kind: 'noEquivalent' },
      { kind: 'noEquivalent' },
      { kind: 'noEquivalent' },
    ]);
  });
});
