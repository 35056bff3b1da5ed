/** How a transfer shows in S-360's distribution history (domain.md 4.4). */
import type { Equivalent } from './mapping-lifecycle.ts';
import type { LifecycleStatus } from './statuses.ts';
import { canonicalLifecycleStatus, isLifecycleStatus } from './statuses.ts';

/** A row of the distribution history. Its contacts are those of the transfer that the status is about. */
export interface DistributionRow {
  /** The cultural contact of the ticket itself. */
  culturalContact: 'unchanged' | 'recipient';
  oldContact: 'sender';
  newContact: 'recipient';
  action: 'Distribute';
  state: 'PENDING' | 'CANCELLED' | 'CONFIRMED';
}

/** What S-360 needs before it writes the history; the lifecycle mode is needed, too. */
export const DISTRIBUTION_PARAMETER = 'enableTicketDistributionToCulturalContact';

const distribute = { oldContact: 'sender', newContact: 'recipient', action: 'Distribute' } as const;
const pending: DistributionRow = { ...distribute, culturalContact: 'unchanged', state: 'PENDING' };
const cancelled: DistributionRow = { ...distribute, culturalContact: 'unchanged', state: 'CANCELLED' };
const confirmed: DistributionRow = { ...distribute, culturalContact: 'recipient', state: 'CONFIRMED' };

/** The table of domain.md 4.4; `PENDING` is the older name of `PENDING_TRANSFER`. */
const ROWS: Readonly<Partial<Record<LifecycleStatus, DistributionRow>>> = {
  PENDING_TRANSFER: pending,
  PENDING: pending,
  FAILURE: cancelled,
  FAILURE_TRANSFER: cancelled,
  TRANSFERRED: confirmed,
};

/** The row that a lifecycle status writes into the distribution history; most write none. */
export function distributionOf(status: string): Equivalent<DistributionRow> {
  const value = canonicalLifecycleStatus(status);
  const row = isLifecycleStatus(value) ? ROWS[value] : undefined;
  return row ? { kind: 'equivalent', value: row } : { kind: 'noEquivalent', say: 'not in the distribution history' };
}
