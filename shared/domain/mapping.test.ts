import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FAMILIES } from './families.ts';
import type { FamilyFacts } from './mapping.ts';
import { familyOf, impliedAttributes, isDeletion, isTransferPending, lifecycleOf } from './mapping.ts';
import type { TicketStatus, Vocabulary } from './statuses.ts';
import { LEGACY_STATUSES, LIFECYCLE_STATUSES, V4_STATUSES, VOCABULARIES } from './statuses.ts';

const NO_FACTS: FamilyFacts = { activated: false, controlled: false, lastActionEndedTransfer: false };
const ALL_FACTS: FamilyFacts = { activated: true, controlled: true, lastActionEndedTransfer: true };

function statusIn(vocabulary: Vocabulary, value: string): TicketStatus {
  return vocabulary === 'LEGACY' ? { vocabulary, value, action: null, state: null } : { vocabulary, value };
}

describe('the family of a lifecycle status (domain.md 2.1)', () => {
  const rows = [
    ['INJECTED', 'INITIAL_DELIVERY'],
    ['DOWNLOADED', 'INITIAL_DELIVERY'],
    ['ASSIGNED', 'INITIAL_DELIVERY'],
    ['PENDING_TRANSFER', 'TRANSFER'],
    ['FAILURE_TRANSFER', 'TRANSFER'],
    ['FAILURE', 'TRANSFER'],
    ['TRANSFERRED', 'TRANSFER'],
    ['PENDING', 'TRANSFER'],
    ['OFFLINE_ACTIVATED', 'ACTIVATION'],
    ['ONLINE_ACTIVATED', 'ACTIVATION'],
    ['MANUAL_ACTIVATED', 'ACTIVATION'],
    ['BT_ACTIVATED', 'ACTIVATION'],
    ['CONTROLLED', 'CONTROL'],
    ['DELETION_PENDING', 'DELETION'],
    ['DELETED', 'DELETION'],
    ['ACTIVATED', 'ACTIVATION'],
    ['DEACTIVATED', 'ACTIVATION'],
    ['DEFAULT', 'UNCLASSIFIED'],
    ['INVALID', 'UNCLASSIFIED'],
  ] as const;

  test.each(rows)('%s is counted in %s, whatever the attributes say', (value, family) => {
    expect(familyOf(statusIn('LIFECYCLE', value), NO_FACTS)).toBe(family);
    expect(familyOf(statusIn('LIFECYCLE', value), ALL_FACTS)).toBe(family);
  });

  it('is listed above for every published status', () => {
    expect(rows.map(([value]) => value).sort()).toEqual([...LIFECYCLE_STATUSES].sort());
  });

  it('is TRANSFER for the published misspelling, too', () => {
    expect(familyOf(statusIn('LIFECYCLE', 'PENDING_TRANFER'), NO_FACTS)).toBe('TRANSFER');
  });
});

describe('the family of a legacy status (domain.md 4.1)', () => {
  const rows = [
    ['INJECTED', 'INITIAL_DELIVERY'],
    ['RECEIVED', 'INITIAL_DELIVERY'],
    ['TRANSFER_PENDING', 'TRANSFER'],
    ['TRANSFERRED', 'TRANSFER'],
    ['ACTIVATED', 'ACTIVATION'],
    ['CONTROLLED', 'CONTROL'],
    ['DELETION_PENDING', 'DELETION'],
    ['DELETED', 'DELETION'],
  ] as const;

  test.each(rows)('%s is counted in %s, whatever the attributes say', (value, family) => {
    expect(familyOf(statusIn('LEGACY', value), NO_FACTS)).toBe(family);
    expect(familyOf(statusIn('LEGACY', value), ALL_FACTS)).toBe(family);
  });

  it('is listed above for every published status', () => {
    expect(rows.map(([value]) => value).sort()).toEqual([...LEGACY_STATUSES].sort());
  });
});

describe('the family of a V4 status: the first match wins (domain.md 4.2)', () => {
  const onPhone = statusIn('V4', 'DOWNLOADED');
  const onNoPhone = statusIn('V4', 'NOT_DOWNLOADED');

  test.each(['DELETED', 'DELETION_PENDING'])('1. %s is DELETION, even when controlled', (value) => {
    expect(familyOf(statusIn('V4', value), NO_FACTS)).toBe('DELETION');
    expect(familyOf(statusIn('V4', value), ALL_FACTS)).toBe('DELETION');
  });

  it('2. PENDING_TRANSFER is TRANSFER, even when controlled', () => {
    expect(familyOf(statusIn('V4', 'PENDING_TRANSFER'), NO_FACTS)).toBe('TRANSFER');
    expect(familyOf(statusIn('V4', 'PENDING_TRANSFER'), ALL_FACTS)).toBe('TRANSFER');
  });

  test.each([onPhone, onNoPhone])('3. Controlled is CONTROL, before activation and transfer ($value)', (status) => {
    expect(familyOf(status, { ...NO_FACTS, controlled: true })).toBe('CONTROL');
    expect(familyOf(status, ALL_FACTS)).toBe('CONTROL');
  });

  test.each([onPhone, onNoPhone])('4. Activated is ACTIVATION, before an ended transfer ($value)', (status) => {
    expect(familyOf(status, { ...NO_FACTS, activated: true })).toBe('ACTIVATION');
    expect(familyOf(status, { ...ALL_FACTS, controlled: false })).toBe('ACTIVATION');
  });

  test.each([onPhone, onNoPhone])('5. a transfer that ended last is TRANSFER ($value)', (status) => {
    expect(familyOf(status, { ...NO_FACTS, lastActionEndedTransfer: true })).toBe('TRANSFER');
  });

  test.each([onPhone, onNoPhone])('6. anything else is INITIAL_DELIVERY ($value)', (status) => {
    expect(familyOf(status, NO_FACTS)).toBe('INITIAL_DELIVERY');
  });

  it('is UNCLASSIFIED for an unknown status, whatever the attributes say', () => {
    expect(familyOf(statusIn('V4', 'INJECTED'), ALL_FACTS)).toBe('UNCLASSIFIED');
    expect(familyOf(statusIn('V4', ''), ALL_FACTS)).toBe('UNCLASSIFIED');
  });
});

describe('every ticket is counted in exactly one family', () => {
  const vocabulary = fc.constantFrom(...VOCABULARIES);
  const facts = fc.record({ activated: fc.boolean(), controlled: fc.boolean(), lastActionEndedTransfer: fc.boolean() });
  const known: ReadonlySet<string> = new Set([...LIFECYCLE_STATUSES, ...LEGACY_STATUSES, ...V4_STATUSES]);
  const objectMembers = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf');

  it('whatever the server says its status is', () => {
    const foreign = fc.constantFrom('状態', 'İNJECTED', '\u0000', '\ud800', 'injected', ' DELETED');
    const value = fc.oneof(fc.string(), foreign, objectMembers, fc.constantFrom(...known));
    fc.assert(
      fc.property(vocabulary, value, facts, (name, text, given) => {
        return FAMILIES.filter((family) => family === familyOf(statusIn(name, text), given)).length === 1;
      }),
      { numRuns: 1_000 },
    );
  });

  it('so that the totals of the families add up to any number of tickets', () => {
    const value = fc.oneof(fc.string(), objectMembers, fc.constantFrom(...known));
    const tickets = fc.array(fc.tuple(vocabulary, value, facts), { maxLength: 30 });
    fc.assert(
      fc.property(tickets, (given) => {
        const totals = new Map(FAMILIES.map((family) => [family, 0]));
        for (const [name, text, ticketFacts] of given) {
          const family = familyOf(statusIn(name, text), ticketFacts);
          totals.set(family, (totals.get(family) ?? Number.NaN) + 1);
        }
        return [...totals.values()].reduce((sum, count) => sum + count, 0) === given.length;
      }),
    );
  });

  it('and in UNCLASSIFIED when no vocabulary knows it', () => {
    const unknown = fc
      .oneof(fc.string(), objectMembers)
      .filter((text) => !known.has(text) && text !== 'PENDING_TRANFER');
    fc.assert(
      fc.property(vocabulary, unknown, facts, (name, text, given) => {
        expect(familyOf(statusIn(name, text), given)).toBe('UNCLASSIFIED');
      }),
    );
  });
});

describe('isDeletion', () => {
  it('is true for DELETION_PENDING and DELETED, and for nothing else', () => {
    const all = [...LIFECYCLE_STATUSES, ...LEGACY_STATUSES, ...V4_STATUSES, 'deleted', ''];
    expect(new Set(all.filter((value) => isDeletion({ value })))).toEqual(new Set(['DELETION_PENDING', 'DELETED']));
  });
});

describe('isTransferPending', () => {
  it('is true for each name of a pending transfer, and for nothing else', () => {
    const all = [...LIFECYCLE_STATUSES, ...LEGACY_STATUSES, ...V4_STATUSES, 'transfer', ''];
    expect(new Set(all.filter((value) => isTransferPending({ value })))).toEqual(
      new Set(['PENDING_TRANSFER', 'PENDING', 'TRANSFER_PENDING']),
    );
  });
});

describe('lifecycleOf', () => {
  test.each([
    ['LIFECYCLE', 'BT_ACTIVATED', 'BT_ACTIVATED'],
    ['LIFECYCLE', 'PENDING_TRANFER', 'PENDING_TRANSFER'],
    ['LIFECYCLE', 'XXX_ACTIVATED', null],
    ['LEGACY', 'RECEIVED', 'DOWNLOADED'],
    ['LEGACY', 'DOWNLOADED', null],
    ['V4', 'DOWNLOADED', null],
  ] as const)('reads the %s status %s as %s', (vocabulary, value, lifecycle) => {
    expect(lifecycleOf(statusIn(vocabulary, value))).toBe(lifecycle);
  });
});

describe('impliedAttributes', () => {
  test.each([
    ['LIFECYCLE', 'ONLINE_ACTIVATED', { Activated: true }],
    ['LIFECYCLE', 'DEACTIVATED', { Activated: false }],
    ['LIFECYCLE', 'CONTROLLED', { Controlled: true }],
    ['LEGACY', 'CONTROLLED', { Controlled: true }],
    ['LEGACY', 'RECEIVED', { Delivered: true }],
    ['LIFECYCLE', 'INVALID', {}],
    ['LEGACY', 'unknown', {}],
    ['V4', 'DELETED', {}],
  ] as const)('of the %s status %s are %j', (vocabulary, value, attributes) => {
    expect(impliedAttributes(statusIn(vocabulary, value))).toEqual(attributes);
  });
});
