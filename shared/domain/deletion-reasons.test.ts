import { describe, expect, it, test } from 'vitest';
import { DELETION_REASONS, offeredReasons, PUSH_TEMPLATE_KEYS, USER_OF_DELETION_REASON } from './deletion-reasons.ts';
import { deletionPushKey, V4_KEY_OF_V3_KEY, v3DeletionKey } from './mapping-push-keys.ts';
import { probableCausesOf, probableReasonOf, S360_CAUSES } from './s360-cause.ts';

/** The table of domain.md 2.6, and whether the app offers the reason by default. */
const TABLE = [
  ['REFUND', 'push.ticket.deleted.refund', 'S-360 / operator', true],
  ['REPRINT', 'push.ticket.deleted.reprint', 'S-360 / operator', true],
  ['RESEAT', 'push.ticket.deleted.reseat', 'S-360 / operator', true],
  ['RESALE_CANCELLED', 'push.ticket.deleted.resale.cancelled', 'resale flow', false],
  ['RESALE_PENDING', 'push.ticket.deleted.resale.pending', 'resale flow', false],
  ['RESOLD', 'push.ticket.deleted.resold', 'resale flow', false],
  ['DISTRIBUTION', 'push.ticket.deleted.distribution', 'S-360 distribution', false],
  ['THEFT_LOSS', 'push.ticket.deleted.theft_loss', 'S-360 / operator', true],
  ['BLACKLIST', 'push.ticket.deleted.blacklist', 'S-360 / operator', true],
  ['ONSITE_TROUBLESHOOTING', 'push.ticket.deleted.onsite_troubleshooting', 'local TIXNGO deletions only', true],
  ['OTHER', 'push.ticket.deleted', 'fallback', true],
] as const;

describe('the rows of domain.md 2.6', () => {
  test.each(TABLE)('%s: told by %s, used by %s, offered by default: %s', (reason, key, user, offered) => {
    expect(PUSH_TEMPLATE_KEYS[reason]).toBe(key);
    expect(deletionPushKey('V4', reason)).toBe(key);
    expect(USER_OF_DELETION_REASON[reason]).toBe(user);
    expect(offeredReasons({ offerS360Reasons: false }).includes(reason)).toBe(offered);
  });

  it('cover every reason', () => {
    expect(TABLE.map(([reason]) => reason)).toEqual(DELETION_REASONS);
  });

  it('are all offered when the setting allows it, ONSITE_TROUBLESHOOTING first', () => {
    const offered = offeredReasons({ offerS360Reasons: true });
    expect(offered[0]).toBe('ONSITE_TROUBLESHOOTING');
    expect([...offered].sort()).toEqual([...DELETION_REASONS].sort());
  });
});

describe('the push keys of V3 (domain.md 2.6)', () => {
  it('tell of a deletion without a reason, at most with the status of S-360', () => {
    expect(v3DeletionKey(null)).toBe('notification.deleted');
    expect(v3DeletionKey('CANCELLED')).toBe('notification.deleted.CANCELLED');
    expect(deletionPushKey('LIFECYCLE', 'REFUND')).toBe('notification.deleted');
    expect(deletionPushKey('LEGACY', 'REFUND')).toBe('notification.deleted');
  });

  test.each([
    ['notification.inject', 'push.ticket.injected'],
    ['notification.update.ticket', 'push.ticket.updated'],
  ])('%s is %s in V4', (v3, key) => {
    expect(V4_KEY_OF_V3_KEY[v3]).toBe(key);
  });
});

describe('the reason that a cause in S-360 probably leads to (domain.md 2.6)', () => {
  test.each([
    ['refund', 'REFUND'],
    ['cancel', 'REFUND'],
    ['reprint', 'REPRINT'],
    ['seat change', 'RESEAT'],
    ['posted on resale', 'RESALE_PENDING'],
    ['resale withdrawn', 'RESALE_CANCELLED'],
    ['sold on resale', 'RESOLD'],
    ['distributed', 'DISTRIBUTION'],
    ['taken back', 'DISTRIBUTION'],
    ['theft', 'THEFT_LOSS'],
    ['loss', 'THEFT_LOSS'],
    ['blacklisting', 'BLACKLIST'],
    [' Seat change ', 'RESEAT'],
    ['anything else', 'OTHER'],
    ['', 'OTHER'],
    ['constructor', 'OTHER'],
  ] as const)('%j: %s', (cause, reason) => {
    expect(probableReasonOf(cause)).toBe(reason);
  });

  it('is never ONSITE_TROUBLESHOOTING, which never comes from S-360', () => {
    expect(probableCausesOf('ONSITE_TROUBLESHOOTING')).toEqual([]);
  });

  it('can be read backwards', () => {
    expect(probableCausesOf('THEFT_LOSS')).toEqual(['theft', 'loss']);
    expect(DELETION_REASONS.flatMap(probableCausesOf).sort()).toEqual([...S360_CAUSES].sort());
  });
});
