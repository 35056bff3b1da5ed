/** How far a deletion has come on the phones, and who deleted a ticket: both as its status log tells (domain.md 3). */
import type { Replay } from './replay.ts';
import { replay } from './replay.ts';
import { UNKNOWN_DEVICE } from './replay-course.ts';
import type { StatusLogEntry } from './status-log.ts';
import { actionOf } from './status-log.ts';

/** Who deleted a ticket: the actor in the log's words (domain.md 2.5), server time in UTC milliseconds. */
export interface DeletionOrigin {
  actor: string | null;
  at: number;
  reason: string | null;
}

/** A phone that held the ticket when it was deleted. Server times in UTC milliseconds. */
export interface PhoneProgress {
  /** The device id, as the log has it. */
  device: string;
  /** When it dropped the ticket; null while it still holds it. */
  confirmedAt: number | null;
  /** The latest entry of the log that it wrote. */
  lastSeen: number | null;
}

export interface DeletionProgress {
  /** Server time of the deletion, UTC milliseconds; null while the log does not have it. */
  loggedAt: number | null;
  /** Those that still hold the ticket first. */
  phones: readonly PhoneProgress[];
  /** Whether the log names all phones: one that begins late does not, nor does the old history mode. */
  complete: boolean;
}

/** The latest `Delete` of a log; null where it has none. */
export function deletionOriginOf(log: readonly StatusLogEntry[]): DeletionOrigin | null {
  const entry = log[positionOfDeletion(log)];
  if (!entry) return null;
  return { actor: entry.actor || null, at: entry.serverTimestamp.utc, reason: entry.deletionReason || null };
}

/** Which phones a deleted ticket still waits for, and which have confirmed. */
export function deletionProgressOf(log: readonly StatusLogEntry[]): DeletionProgress {
  const position = positionOfDeletion(log);
  const story = replay(log);
  const { status = null, devices = [] } = story.state ?? {};
  const waiting = status === 'DELETED' ? [] : devices.filter((device) => device !== UNKNOWN_DEVICE);
  const confirmed = new Map(
    confirmationsAfter(log, position)
      .filter(({ device }) => !waiting.includes(device))
      .map(({ device, position: place }) => [device, log[place]?.serverTimestamp.utc ?? null]),
  );
  return {
    loggedAt: log[position]?.serverTimestamp.utc ?? null,
    phones: [
      ...waiting.map((device) => ({ device, confirmedAt: null, lastSeen: lastSeenOf(log, device) })),
      ...[...confirmed].map(([device, confirmedAt]) => ({ device, confirmedAt, lastSeen: lastSeenOf(log, device) })),
    ],
    complete:
      status !== null &&
      waiting.length === devices.length &&
      knowsAllPhones(story) &&
      log.every(({ legacyState }) => !legacyState),
  };
}

/**
 * Who confirmed a deletion, in order: a phone does by dropping the ticket, or by logging off (rows 19, 20 and 25).
 * Positions in the log; `deletion` is -1 where the log has none.
 */
export function confirmationsAfter(
  log: readonly StatusLogEntry[],
  deletion: number,
): { device: string; position: number }[] {
  if (deletion < 0) return [];
  return log.slice(deletion + 1).flatMap((entry, offset) => {
    const action = actionOf(entry);
    if ((action !== 'Unlink' && action !== 'UserLogoff') || !entry.deviceId) return [];
    return [{ device: entry.deviceId, position: deletion + 1 + offset }];
  });
}

/** A log that does not begin with the injection may not tell of every phone. */
export function knowsAllPhones({ problems }: Pick<Replay, 'problems'>): boolean {
  return !problems.some(({ kind }) => kind === 'logBeginsLate');
}

function positionOfDeletion(log: readonly StatusLogEntry[]): number {
  return log.findLastIndex((entry) => actionOf(entry) === 'Delete');
}

function lastSeenOf(log: readonly StatusLogEntry[], device: string): number | null {
  return log.findLast(({ deviceId }) => deviceId === device)?.serverTimestamp.utc ?? null;
}
