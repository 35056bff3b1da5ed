/** Where S-360's ticket statuses come from, and which lifecycle statuses go with them (domain.md 2.8, 4.1). */
import { LIFECYCLE_MEANINGS } from './mapping-lifecycle.ts';
import type { LifecycleStatus, S360Status } from './statuses.ts';
import { LIFECYCLE_STATUSES } from './statuses.ts';

/** What makes S-360 give a status, for a person to read. */
export const S360_STATUS_ORIGINS: Readonly<Record<S360Status, string>> = {
  'Not printed': 'The ticket was not sent to TIXNGO.',
  Printed: 'The ticket was sent to TIXNGO, which is an external printing system for S-360.',
  Controlled: 'External access control, or a ticket check in S-360.',
  Invalidated: 'An invalidation, a reprint in the back-office, or posting on resale.',
  Cancelled: 'A cancellation by hand or in a batch.',
};

/** The lifecycle statuses that a ticket may have in TIXNGO once the interfaces have run; none for `Not printed`. */
export function lifecyclesOfS360(status: S360Status): LifecycleStatus[] {
  return LIFECYCLE_STATUSES.filter((value) => LIFECYCLE_MEANINGS[value].s360?.statuses.includes(status));
}
