/** The Ticket Status Log: the journal of every action on a ticket (domain.md 3.2, [inferred] beyond the filters). */
import { z } from 'zod';
import type { Action } from './actions.ts';
import { canonicalAction } from './actions.ts';
import { instant } from './instant.ts';
import type { Raw, Vocabulary } from './statuses.ts';
import { canonicalLifecycleStatus } from './statuses.ts';

const text = z.string().nullish();

export const statusLogEntrySchema = z.looseObject({
  /** The server's own id of the entry, where it has one. */
  id: text,
  ticketId: z.string().min(1),
  actionName: z.string().min(1),

  // Statuses are written in the vocabulary of the ticket: V4 in the first pair, lifecycle in the second.
  fromStatus: text,
  toStatus: text,
  fromLifecycleStatus: text,
  toLifecycleStatus: text,
  /** State of a transaction of the old history mode, whose actions are INJECT, TRANSFER, DELETE and BURN. */
  legacyState: text,

  fromOwnerId: text,
  toOwnerId: text,
  actor: text,
  channel: text,
  serverTimestamp: instant,
  mobileTimestamp: instant.nullish(),
  deviceId: text,
  transferOutcome: text,
  deletionReason: text,
  /** On `Assign` only: the wallet owner kept the ticket for themselves [inferred]. */
  keptByOwner: z.boolean().nullish(),
});

/** A log entry with its times decoded. */
export type StatusLogEntry = z.output<typeof statusLogEntrySchema>;
/** A log entry as it travels. */
export type WireStatusLogEntry = z.input<typeof statusLogEntrySchema>;

/** The action of an entry, spelled as in the documentation. */
export function actionOf(entry: Pick<StatusLogEntry, 'actionName'>): Raw<Action> {
  return canonicalAction(entry.actionName);
}

/** The vocabulary in which an entry's statuses are written: that of {@link statusesOf}. */
export function vocabularyOf(entry: StatusLogEntry): Vocabulary {
  if (entry.fromLifecycleStatus || entry.toLifecycleStatus) return 'LIFECYCLE';
  return entry.legacyState ? 'LEGACY' : 'V4';
}

/** The statuses before and after an entry, null where the server gives none or an empty text. */
export function statusesOf(entry: StatusLogEntry): { from: string | null; to: string | null } {
  return {
    from: entry.fromStatus || lifecycleStatus(entry.fromLifecycleStatus),
    to: entry.toStatus || lifecycleStatus(entry.toLifecycleStatus) || entry.legacyState || null,
  };
}

function lifecycleStatus(value: string | null | undefined): string | null {
  return value ? canonicalLifecycleStatus(value) : null;
}
