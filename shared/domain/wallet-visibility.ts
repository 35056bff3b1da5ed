/**
 * Where the wallet may still show a deleted ticket (domain.md 2.7). It depends on settings of the wallet that the app does
 * not see, so nothing here says more than "may" (13.10, 13.21).
 */
import type { DeletionReason } from './deletion-reasons.ts';
import { DELETION_REASONS } from './deletion-reasons.ts';

export const WALLET_SCREENS = ['deletedTickets', 'resalePending', 'resale'] as const;
export type WalletScreen = (typeof WALLET_SCREENS)[number];

export interface WalletScreenRule {
  label: string;
  /** The wallet's setting without which the screen is not there. */
  setting: 'deleted-tickets-visibility' | 'enable-resale-ticket-shop-s360';
  reasons: readonly DeletionReason[];
}

/**
 * The table of domain.md 2.7. `RESALE_CANCELLED` is in two of them, since the sources disagree (13.10). The setting
 * `ticket.deleted.hidden-reasons` narrows the first, but in which direction is not clear, so it is left out (13.21).
 */
export const WALLET_SCREEN_RULES: Readonly<Record<WalletScreen, WalletScreenRule>> = {
  deletedTickets: {
    label: 'Deleted tickets',
    setting: 'deleted-tickets-visibility',
    reasons: DELETION_REASONS.filter((reason) => reason !== 'RESALE_PENDING' && reason !== 'RESOLD'),
  },
  resalePending: {
    label: 'Resale pending',
    setting: 'enable-resale-ticket-shop-s360',
    reasons: ['RESALE_PENDING'],
  },
  resale: {
    label: 'Resale screens',
    setting: 'enable-resale-ticket-shop-s360',
    reasons: ['RESALE_PENDING', 'RESALE_CANCELLED', 'RESOLD'],
  },
};

/** The screens of the V4 wallet on which a ticket deleted for this reason may be visible. */
export function mayBeVisibleOn(reason: DeletionReason): WalletScreen[] {
  return WALLET_SCREENS.filter((screen) => WALLET_SCREEN_RULES[screen].reasons.includes(reason));
}

/** In V3 a flag of each deletion decides, whatever its reason. */
export const V3_VISIBILITY_FLAG = 'showDeletedTicket';
