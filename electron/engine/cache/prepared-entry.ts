/** An entry of the status log ready to be written: plain values, as prepared-ticket.ts has them of a ticket. */
import { hash } from 'node:crypto';
import type { StatusLogEntry } from '../../../shared/domain/status-log.ts';
import { actionOf, statusesOf, vocabularyOf } from '../../../shared/domain/status-log.ts';

/** A row of the table `status_log`; see {@link ENTRY_COLUMNS}. */
export type PreparedEntry = ReturnType<typeof prepareEntry>;

/** The columns of an entry, in the order of {@link PreparedEntry}. */
export const ENTRY_COLUMNS = [
  'entry_key',
  'ticket_id',
  'vocabulary',
  'action',
  'from_status',
  'to_status',
  'from_owner_id',
  'to_owner_id',
  'actor',
  'server_at',
  'mobile_at',
  'raw',
] as const satisfies (keyof PreparedEntry)[];

export function prepareEntry({ entry, raw }: { entry: StatusLogEntry; raw: string }) {
  const { from, to } = statusesOf(entry);
  return {
    entry_key: entryKey(entry),
    ticket_id: entry.ticketId,
    vocabulary: vocabularyOf(entry),
    action: actionOf(entry),
    from_status: from,
    to_status: to,
    from_owner_id: entry.fromOwnerId ?? null,
    to_owner_id: entry.toOwnerId ?? null,
    actor: entry.actor ?? null,
    server_at: entry.serverTimestamp.utc,
    mobile_at: entry.mobileTimestamp?.utc ?? null,
    raw,
  };
}

/** The server's id of an entry, or else a digest of what tells it from every other one (domain.md 3.2). */
export function entryKey(entry: StatusLogEntry): string {
  if (entry.id) return entry.id;
  const identity = [
    entry.ticketId,
    actionOf(entry),
    entry.serverTimestamp.utc,
    entry.mobileTimestamp?.utc ?? null,
    entry.fromOwnerId ?? null,
    entry.toOwnerId ?? null,
    entry.deviceId ?? null,
  ];
  return hash('sha256', JSON.stringify(identity));
}
