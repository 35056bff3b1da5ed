/** Keys of the push messages that a spectator gets about a ticket, in V4 and in V3 (domain.md 2.6). */
import type { DeletionReason } from './deletion-reasons.ts';
import { PUSH_TEMPLATE_KEYS } from './deletion-reasons.ts';
import type { Vocabulary } from './statuses.ts';

const V3_DELETED = 'notification.deleted';

/** The documented V3 keys that are not about a deletion, with their V4 keys. */
export const V4_KEY_OF_V3_KEY: Readonly<Record<string, string>> = {
  'notification.inject': 'push.ticket.injected',
  'notification.update.ticket': 'push.ticket.updated',
};

/** The V3 key of a deletion: V3 knew no reasons, and at most told S-360's status, as S-360 spells it. */
export function v3DeletionKey(s360Status: string | null): string {
  return s360Status ? `${V3_DELETED}.${s360Status}` : V3_DELETED;
}

/** The key of the message about a deletion, by the vocabulary in which the ticket is written. */
export function deletionPushKey(vocabulary: Vocabulary, reason: DeletionReason): string {
  return vocabulary === 'V4' ? PUSH_TEMPLATE_KEYS[reason] : v3DeletionKey(null);
}
