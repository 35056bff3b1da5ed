/** What happened in S-360, and the V4 deletion reason that it probably leads to: a hint to show, never a rule. */
import type { DeletionReason } from './deletion-reasons.ts';

export const S360_CAUSES = [
  'refund',
  'cancel',
  'reprint',
  'seat change',
  'posted on resale',
  'resale withdrawn',
  'sold on resale',
  'distributed',
  'taken back',
  'theft',
  'loss',
  'blacklisting',
] as const;
export type S360Cause = (typeof S360_CAUSES)[number];

/** No public mapping was found: all of this is [inferred] (domain.md 2.6). */
const REASON_OF_CAUSE: Readonly<Record<S360Cause, DeletionReason>> = {
  refund: 'REFUND',
  cancel: 'REFUND',
  reprint: 'REPRINT',
  'seat change': 'RESEAT',
  'posted on resale': 'RESALE_PENDING',
  'resale withdrawn': 'RESALE_CANCELLED',
  'sold on resale': 'RESOLD',
  distributed: 'DISTRIBUTION',
  'taken back': 'DISTRIBUTION',
  theft: 'THEFT_LOSS',
  loss: 'THEFT_LOSS',
  blacklisting: 'BLACKLIST',
};

/** The reason that a cause in S-360 probably leads to; `OTHER` for anything that is not listed. */
export function probableReasonOf(cause: string): DeletionReason {
  const known = S360_CAUSES.find((name) => name === cause.trim().toLowerCase());
  return known ? REASON_OF_CAUSE[known] : 'OTHER';
}

/** What in S-360 probably led to a reason. */
export function probableCausesOf(reason: DeletionReason): S360Cause[] {
  return S360_CAUSES.filter((cause) => REASON_OF_CAUSE[cause] === reason);
}
