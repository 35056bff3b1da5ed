/** The eleven V4 deletion reasons, who uses which, and who is offered which (domain.md 2.6, 13.2). */

export const DELETION_REASONS = [
  'REFUND',
  'REPRINT',
  'RESEAT',
  'RESALE_CANCELLED',
  'RESALE_PENDING',
  'RESOLD',
  'DISTRIBUTION',
  'THEFT_LOSS',
  'BLACKLIST',
  'ONSITE_TROUBLESHOOTING',
  'OTHER',
] as const;
export type DeletionReason = (typeof DELETION_REASONS)[number];

/** The reason that the app proposes: it exists for local TIXNGO deletions and never comes from S-360. */
export const DEFAULT_DELETION_REASON: DeletionReason = 'ONSITE_TROUBLESHOOTING';

/** Key of the push message that the spectator gets, V4 spelling. */
export const PUSH_TEMPLATE_KEYS: Readonly<Record<DeletionReason, string>> = {
  REFUND: 'push.ticket.deleted.refund',
  REPRINT: 'push.ticket.deleted.reprint',
  RESEAT: 'push.ticket.deleted.reseat',
  RESALE_CANCELLED: 'push.ticket.deleted.resale.cancelled',
  RESALE_PENDING: 'push.ticket.deleted.resale.pending',
  RESOLD: 'push.ticket.deleted.resold',
  DISTRIBUTION: 'push.ticket.deleted.distribution',
  THEFT_LOSS: 'push.ticket.deleted.theft_loss',
  BLACKLIST: 'push.ticket.deleted.blacklist',
  ONSITE_TROUBLESHOOTING: 'push.ticket.deleted.onsite_troubleshooting',
  OTHER: 'push.ticket.deleted',
};

/** Who deletes for a reason (domain.md 2.6). */
export const DELETION_REASON_USERS = [
  'S-360 / operator',
  'resale flow',
  'S-360 distribution',
  'local TIXNGO deletions only',
  'fallback',
] as const;
export type DeletionReasonUser = (typeof DELETION_REASON_USERS)[number];

export const USER_OF_DELETION_REASON: Readonly<Record<DeletionReason, DeletionReasonUser>> = {
  REFUND: 'S-360 / operator',
  REPRINT: 'S-360 / operator',
  RESEAT: 'S-360 / operator',
  RESALE_CANCELLED: 'resale flow',
  RESALE_PENDING: 'resale flow',
  RESOLD: 'resale flow',
  DISTRIBUTION: 'S-360 distribution',
  THEFT_LOSS: 'S-360 / operator',
  BLACKLIST: 'S-360 / operator',
  ONSITE_TROUBLESHOOTING: 'local TIXNGO deletions only',
  OTHER: 'fallback',
};

/** Whether a reason describes a flow of S-360; venue staff are offered it by setting only (domain.md 2.6). */
function isS360Flow(reason: DeletionReason): boolean {
  const user = USER_OF_DELETION_REASON[reason];
  return user === 'resale flow' || user === 'S-360 distribution';
}

/** The reasons offered to a person at the venue, the default first. */
export function offeredReasons({ offerS360Reasons }: { offerS360Reasons: boolean }): DeletionReason[] {
  const others = DELETION_REASONS.filter((reason) => reason !== DEFAULT_DELETION_REASON);
  return [DEFAULT_DELETION_REASON, ...others.filter((reason) => offerS360Reasons || !isS360Flow(reason))];
}

/** What {@link offeredReasons} offers unless the setting allows more. */
export const LOCAL_DELETION_REASONS: readonly DeletionReason[] = offeredReasons({ offerS360Reasons: false });
