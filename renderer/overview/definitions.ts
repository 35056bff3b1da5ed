/** What the V4 statuses count, in one sentence each (domain.md 2.3). */
import type { V4Status } from '../../shared/domain/statuses.ts';

export const V4_STATUS_DEFINITIONS: Readonly<Record<V4Status, string>> = {
  NOT_DOWNLOADED: 'On no phone now.',
  DOWNLOADED: "Now on a spectator's phone.",
  PENDING_TRANSFER: 'A transfer was started and not accepted yet.',
  DELETION_PENDING: 'Deleted by the issuer; at least one phone has not confirmed yet.',
  DELETED: 'Deleted, and on no phone at all.',
};
