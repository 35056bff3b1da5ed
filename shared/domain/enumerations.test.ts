import { describe, expect, it, test } from 'vitest';
import { ACTIONS, ACTORS, CHANNELS, canonicalAction, TRANSFER_OUTCOMES } from './actions.ts';
import { ATTRIBUTE_DEFINITIONS, ATTRIBUTES, MILESTONES } from './attributes.ts';
import {
  DEFAULT_DELETION_REASON,
  DELETION_REASONS,
  LOCAL_DELETION_REASONS,
  PUSH_TEMPLATE_KEYS,
} from './deletion-reasons.ts';
import { FAMILIES, FAMILY_DEFINITIONS, FAMILY_LABELS } from './families.ts';
import { APP_ROLES, BACK_OFFICE_ROLES } from './roles.ts';
import {
  canonicalLifecycleStatus,
  isLegacyStatus,
  isLifecycleStatus,
  isV4Status,
  LEGACY_ACTIONS,
  LEGACY_STATES,
  LEGACY_STATUSES,
  LIFECYCLE_STATUSES,
  S360_STATUSES,
  V4_STATUSES,
} from './statuses.ts';

const OBJECT_MEMBERS = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];

/** One row for each enumeration: the heading of domain.md and its values in the published order. */
const TABLE: readonly [heading: string, values: readonly string[], spelled: string][] = [
  [
    '2.1 lifecycle statuses',
    LIFECYCLE_STATUSES,
    'INJECTED, DOWNLOADED, ASSIGNED, CONTROLLED, PENDING_TRANSFER, FAILURE_TRANSFER, TRANSFERRED, ' +
      'BT_ACTIVATED, MANUAL_ACTIVATED, OFFLINE_ACTIVATED, ONLINE_ACTIVATED, DELETION_PENDING, DELETED, ACTIVATED, ' +
      'DEACTIVATED, DEFAULT, INVALID, PENDING, FAILURE',
  ],
  ['2.2 families', FAMILIES, 'INITIAL_DELIVERY, TRANSFER, ACTIVATION, CONTROL, DELETION, UNCLASSIFIED'],
  ['2.3 V4 statuses', V4_STATUSES, 'NOT_DOWNLOADED, DOWNLOADED, PENDING_TRANSFER, DELETION_PENDING, DELETED'],
  ['2.4 attributes', ATTRIBUTES, 'Injected, Delivered, Assigned, KeptByOwner, Activated, Checked, Controlled, Deleted'],
  [
    '2.5 actions',
    ACTIONS,
    'Inject, Download, StartTransfer, EndTransfer, Activate, Deactivate, Assign, Unassign, Check, Delete, Unlink, ' +
      'Control, UserLogoff',
  ],
  ['2.5 actors', ACTORS, 'Mobile, Back-office, TicketingSystem, System'],
  ['2.5 channels', CHANNELS, 'S-360, API, CSV'],
  [
    '2.6 deletion reasons',
    DELETION_REASONS,
    'REFUND, REPRINT, RESEAT, RESALE_CANCELLED, RESALE_PENDING, RESOLD, DISTRIBUTION, THEFT_LOSS, BLACKLIST, ' +
      'ONSITE_TROUBLESHOOTING, OTHER',
  ],
  ['2.8 S-360 statuses', S360_STATUSES, 'Not printed, Printed, Controlled, Invalidated, Cancelled'],
  [
    '2.9 legacy statuses',
    LEGACY_STATUSES,
    'INJECTED, RECEIVED, ACTIVATED, TRANSFER_PENDING, TRANSFERRED, CONTROLLED, DELETION_PENDING, DELETED',
  ],
  ['2.9 legacy actions', LEGACY_ACTIONS, 'INJECT, TRANSFER, DELETE, BURN'],
  [
    '2.9 legacy states',
    LEGACY_STATES,
    'PENDING, CONFIRMED, KO, DELETION_PENDING, DELETED, REGISTRATION_PENDING, CANCELLED, FAILED',
  ],
  ['2.10 back-office roles', BACK_OFFICE_ROLES, 'SUPPORT, BASIC, ADVANCED, MODERATOR, TIXNGO_SUPPORT, ADMIN'],
  ['2.10 roles of the app', APP_ROLES, 'Viewer, Troubleshooter, Auditor'],
  ['3.2 transfer outcomes', TRANSFER_OUTCOMES, 'ACCEPTED, CANCELLED, REJECTED'],
];

describe('enumerations are spelled as published', () => {
  test.each(TABLE)('%s', (_heading, values, spelled) => {
    expect(values.join(', ')).toBe(spelled);
  });

  test.each([
    ['INITIAL_DELIVERY', 'Initial delivery'],
    ['TRANSFER', 'Transfer'],
    ['ACTIVATION', 'Activation'],
    ['CONTROL', 'Control'],
    ['DELETION', 'Deletion'],
    ['UNCLASSIFIED', 'Unclassified'],
  ] as const)('2.2 the family %s is labelled %s', (family, label) => {
    expect(FAMILY_LABELS[family]).toBe(label);
  });

  test.each([
    ['REFUND', 'push.ticket.deleted.refund'],
    ['REPRINT', 'push.ticket.deleted.reprint'],
    ['RESEAT', 'push.ticket.deleted.reseat'],
    ['RESALE_CANCELLED', 'push.ticket.deleted.resale.cancelled'],
    ['RESALE_PENDING', 'push.ticket.deleted.resale.pending'],
    ['RESOLD', 'push.ticket.deleted.resold'],
    ['DISTRIBUTION', 'push.ticket.deleted.distribution'],
    ['THEFT_LOSS', 'push.ticket.deleted.theft_loss'],
    ['BLACKLIST', 'push.ticket.deleted.blacklist'],
    ['ONSITE_TROUBLESHOOTING', 'push.ticket.deleted.onsite_troubleshooting'],
    ['OTHER', 'push.ticket.deleted'],
  ] as const)('2.6 the reason %s has the push key %s', (reason, key) => {
    expect(PUSH_TEMPLATE_KEYS[reason]).toBe(key);
  });

  it('gives every family and every attribute its own definition', () => {
    expect(new Set(FAMILIES.map((family) => FAMILY_DEFINITIONS[family])).size).toBe(FAMILIES.length);
    expect(new Set(ATTRIBUTES.map((attribute) => ATTRIBUTE_DEFINITIONS[attribute])).size).toBe(ATTRIBUTES.length);
  });

  it('counts as milestones the attributes that a venue reaches one after the other', () => {
    expect(MILESTONES.join(', ')).toBe('Injected, Delivered, Assigned, Activated, Checked, Controlled');
  });
});

describe('deletion reasons offered at the venue', () => {
  it('begin with the default, ONSITE_TROUBLESHOOTING', () => {
    expect(DEFAULT_DELETION_REASON).toBe('ONSITE_TROUBLESHOOTING');
    expect(LOCAL_DELETION_REASONS[0]).toBe('ONSITE_TROUBLESHOOTING');
  });

  it('leave out what only S-360 flows give', () => {
    expect(LOCAL_DELETION_REASONS.join(', ')).toBe(
      'ONSITE_TROUBLESHOOTING, REFUND, REPRINT, RESEAT, THEFT_LOSS, BLACKLIST, OTHER',
    );
  });
});

describe('canonicalAction', () => {
  test.each([
    ['Log off', 'UserLogoff'],
    ['log off', 'UserLogoff'],
    ['LOGOFF', 'UserLogoff'],
    ['User Logoff', 'UserLogoff'],
    ['start transfer', 'StartTransfer'],
    ['START_TRANSFER', 'StartTransfer'],
    ['end-transfer', 'EndTransfer'],
    [' Download ', 'Download'],
    ['activate', 'Activate'],
    ['INJECT', 'Inject'],
  ])('reads %j as %s', (name, action) => {
    expect(canonicalAction(name)).toBe(action);
  });

  test.each(ACTIONS)('leaves %s as it is', (action) => {
    expect(canonicalAction(action)).toBe(action);
  });

  test.each(['Teleport', 'Log  offline', '', 'BURN', ...OBJECT_MEMBERS])('keeps the unknown %j', (name) => {
    expect(canonicalAction(name)).toBe(name);
  });
});

describe('canonicalLifecycleStatus', () => {
  it('reads the published misspelling PENDING_TRANFER', () => {
    expect(canonicalLifecycleStatus('PENDING_TRANFER')).toBe('PENDING_TRANSFER');
  });

  test.each([...LIFECYCLE_STATUSES, 'XXX_ACTIVATED', 'injected', '', ...OBJECT_MEMBERS])('keeps %j', (value) => {
    expect(canonicalLifecycleStatus(value)).toBe(value);
  });
});

describe('membership of a vocabulary', () => {
  it('knows its own values', () => {
    expect(LIFECYCLE_STATUSES.every(isLifecycleStatus)).toBe(true);
    expect(V4_STATUSES.every(isV4Status)).toBe(true);
    expect(LEGACY_STATUSES.every(isLegacyStatus)).toBe(true);
  });

  it('does not know those of another vocabulary, nor placeholders, nor members of an object', () => {
    expect(isV4Status('INJECTED')).toBe(false);
    expect(isLifecycleStatus('NOT_DOWNLOADED')).toBe(false);
    expect(isLegacyStatus('DOWNLOADED')).toBe(false);
    for (const value of ['XXX_ACTIVATED', 'XYZ_ACTIVATED', 'downloaded', '', ...OBJECT_MEMBERS]) {
      expect([isV4Status(value), isLifecycleStatus(value), isLegacyStatus(value)]).toEqual([false, false, false]);
    }
  });
});
