/** The eleven V4 deletion reasons, and who is offered which (domain.md 2.6, 13.2). */

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

/** Reasons that describe flows of S-360; venue staff are not offered them (domain.md 2.6, product rule). */
const S360_FLOW_REASONS: ReadonlySet<DeletionReason> = new Set([
  'RESALE_CANCELLED',
  'RESALE_PENDING',
  'RESOLD',
  'DISTRIBUTION',
]);

/** The reasons offered to a person at the venue, the default first. */
export const LOCAL_DELETION_REASONS: readonly DeletionReason[] = [
  DEFAULT_DELETION_REASON,
  ...DELETION_REASONS.filter((reason) => reason !== DEFAULT_DELETION_REASON && !S360_FLOW_REASONS.has(reason)),
];
