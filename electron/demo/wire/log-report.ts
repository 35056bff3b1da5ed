/** A journal line as the status-log endpoint writes it. */
import type { Action } from '../../../shared/domain/actions.ts';
import type { WireStatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { Vocabulary } from '../../../shared/domain/statuses.ts';
import type { JournalLine } from '../account.ts';
import { legacyTransactionOf, lifecycleStatusOf } from './older-vocabularies.ts';
import { timeText, timeTextOrNull } from './times.ts';

/** Server's id of a log entry; `sequence` counts the entries of the whole venue from 1. */
export function logEntryId(sequence: number): string {
  return `L-${String(sequence).padStart(9, '0')}`;
}

/** The wire entry of a line, or null where the old history mode wrote no transaction. */
export function reportLine(
  line: JournalLine,
  ticketId: string,
  vocabulary: Vocabulary,
  sequence: number,
): WireStatusLogEntry | null {
  const { entry } = line;
  const common = {
    id: logEntryId(sequence),
    ticketId,
    fromOwnerId: entry.fromOwner,
    toOwnerId: entry.toOwner,
    actor: entry.actor,
    serverTimestamp: timeText(entry.at),
  };
  if (vocabulary === 'LEGACY') {
    const transaction = legacyTransactionOf(line);
    return transaction && { ...common, actionName: transaction.action, legacyState: transaction.state };
  }
  return {
    ...common,
    actionName: spelledAsReported(entry.action, sequence),
    ...statuses(line, vocabulary),
    mobileTimestamp: timeTextOrNull(entry.mobileAt),
    ...(entry.channel && { channel: entry.channel }),
    ...(entry.device && { deviceId: entry.device }),
    ...(entry.outcome && { transferOutcome: entry.outcome }),
    ...(entry.reason && { deletionReason: entry.reason }),
    ...(entry.keptByOwner !== null && { keptByOwner: entry.keptByOwner }),
  };
}

function statuses({ entry, before, after }: JournalLine, vocabulary: 'V4' | 'LIFECYCLE'): Partial<WireStatusLogEntry> {
  if (vocabulary === 'V4') return { fromStatus: entry.fromStatus, toStatus: entry.toStatus };
  return {
    fromLifecycleStatus: before && lifecycleStatusOf(before),
    toLifecycleStatus: lifecycleStatusOf(after),
  };
}

/** The published report spells some actions unlike the documentation: here every third, and every hundredth. */
function spelledAsReported(action: Action, sequence: number): string {
  if (action === 'UserLogoff' && sequence % 3 === 0) return 'Log off';
  if (action === 'Download' && sequence % 100 === 0) return 'download';
  return action;
}
