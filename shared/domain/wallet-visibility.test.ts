import { describe, expect, it, test } from 'vitest';
import { DELETION_REASONS } from './deletion-reasons.ts';
import { mayBeVisibleOn, WALLET_SCREEN_RULES } from './wallet-visibility.ts';

describe('where the wallet may still show a deleted ticket (domain.md 2.7, 13.10)', () => {
  test.each([
    ['deletedTickets', 'Deleted tickets', 'deleted-tickets-visibility'],
    ['resalePending', 'Resale pending', 'enable-resale-ticket-shop-s360'],
    ['resale', 'Resale screens', 'enable-resale-ticket-shop-s360'],
  ] as const)('%s: the screen "%s" needs %s', (screen, label, setting) => {
    expect(WALLET_SCREEN_RULES[screen]).toMatchObject({ label, setting });
  });

  it('Deleted tickets: every reason except RESALE_PENDING and RESOLD', () => {
    const elsewhere = DELETION_REASONS.filter((reason) => !mayBeVisibleOn(reason).includes('deletedTickets'));
    expect(elsewhere).toEqual(['RESALE_PENDING', 'RESOLD']);
  });

  it('Resale pending: RESALE_PENDING only', () => {
    expect(DELETION_REASONS.filter((reason) => mayBeVisibleOn(reason).includes('resalePending'))).toEqual([
      'RESALE_PENDING',
    ]);
  });

  it('Resale screens: RESALE_PENDING, RESALE_CANCELLED, RESOLD', () => {
    const shown = DELETION_REASONS.filter((reason) => mayBeVisibleOn(reason).includes('resale'));
    expect([...shown].sort()).toEqual(['RESALE_CANCELLED', 'RESALE_PENDING', 'RESOLD']);
  });

  it('RESALE_CANCELLED may be on either, since the sources disagree', () => {
    expect(mayBeVisibleOn('RESALE_CANCELLED')).toEqual(['deletedTickets', 'resale']);
  });
});
