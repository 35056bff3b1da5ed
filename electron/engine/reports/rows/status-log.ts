/** The report on the status log: one row an entry, in server order within its ticket. */
import { replay } from '../../../../shared/domain/replay.ts';
import type { StatusLogEntry } from '../../../../shared/domain/status-log.ts';
import { actionOf, statusesOf, vocabularyOf } from '../../../../shared/domain/status-log.ts';
import type { ReportQuestion } from '../../../../shared/reports.ts';
import type { People } from '../people.ts';
import type { LoggedTicket, ReportData } from '../report-data.ts';
import { type ReportRow, type Rows, ticketCells } from './report-row.ts';

export function* statusLogRows({ filter }: ReportQuestion, data: ReportData, people: People): Rows {
  for (const known of data.loggedTickets(filter)) {
    if (known) yield* entryRows(known, people);
    else yield;
  }
}

export function entryRows({ ticket, log }: LoggedTicket, people: People): ReportRow[] {
  const { problems } = replay(log);
  return log.map((entry, position) => ({
    ...ticketCells(ticket),
    entry: position + 1,
    ...entryCells(entry, people),
    doesNotFit: problems.flatMap((problem) => (problem.entry === position ? [problem.kind] : [])).join(', ') || null,
  }));
}

function entryCells(entry: StatusLogEntry, people: People): ReportRow {
  const { from, to } = statusesOf(entry);
  return {
    entryId: entry.id ?? null,
    at: entry.serverTimestamp,
    mobileAt: entry.mobileTimestamp ?? null,
    action: actionOf(entry),
    actor: entry.actor ?? null,
    channel: entry.channel ?? null,
    vocabulary: vocabularyOf(entry),
    fromStatus: from,
    toStatus: to,
    ...people.cells('from', people.byId(entry.fromOwnerId)),
    ...people.cells('to', people.byId(entry.toOwnerId)),
    ...phoneCell(entry.deviceId || null, people),
    transferOutcome: entry.transferOutcome ?? null,
    deletionReason: entry.deletionReason ?? null,
  };
}

function phoneCell(deviceId: string | null, people: People): ReportRow {
  return people.isPseudonymised ? { devicePseudonym: deviceId && people.phonePseudonym(deviceId) } : { deviceId };
}
