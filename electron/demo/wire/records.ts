/** Rows of the store: what the endpoints send, as text, with the columns by which they look it up. */
import { canonicalAction } from '../../../shared/domain/actions.ts';
import { isDeletion } from '../../../shared/domain/mapping.ts';
import type { WireStatusLogEntry } from '../../../shared/domain/status-log.ts';
import type { WireTicket } from '../../../shared/domain/ticket.ts';
import type { Account, JournalLine } from '../account.ts';
import type { VenueEvent } from '../venue/events.ts';
import { reportLine } from './log-report.ts';
import type { SpectatorById, TicketFacts } from './ticket-report.ts';
import { reportCommon, reportOwners } from './ticket-report.ts';

/** The part of a ticket's row that changes with every action; `common` and `owners` are JSON texts. */
export interface LivingTicketRecord {
  ticketId: string;
  lastUpdated: number;
  /** 1 when deleted or waiting for its phones to confirm, else 0. */
  deleted: number;
  facts: string;
  account: string;
  common: string;
  owners: string;
}

export interface TicketRecord extends LivingTicketRecord {
  eventId: string;
  details: string;
}

/** A row of the log: the wire entry, the columns for filters, and the V4 standing after it for statistics. */
export interface LogRecord {
  sequence: number;
  ticketId: string;
  eventId: string;
  at: number;
  /** Null where the ticket's vocabulary has no entry for the action. */
  wire: string | null;
  actionName: string | null;
  fromStatus: string | null;
  toStatus: string | null;
  fromOwner: string | null;
  toOwner: string | null;
  actor: string;
  status: string;
  delivered: number;
  controlled: number;
}

export interface TicketContext {
  facts: TicketFacts;
  account: Account;
  event: VenueEvent;
  spectatorById: SpectatorById;
}

export function livingTicketRecord({ facts, account, event, spectatorById }: TicketContext): LivingTicketRecord {
  return {
    ticketId: facts.ticketId,
    lastUpdated: account.lastUpdated,
    deleted: isDeletion({ value: account.state.status }) ? 1 : 0,
    facts: JSON.stringify(facts),
    account: JSON.stringify(account),
    common: JSON.stringify(reportCommon(facts, account, event)),
    owners: JSON.stringify(reportOwners(account, spectatorById)),
  };
}

export function ticketRecord(context: TicketContext, details: Partial<WireTicket>): TicketRecord {
  return { ...livingTicketRecord(context), eventId: context.event.eventId, details: JSON.stringify(details) };
}

/** `firstSequence` is the number of the first entry; the others follow. `reported`: what is said of an entry, or null. */
export function logRecords(
  facts: TicketFacts,
  lines: readonly JournalLine[],
  firstSequence: number,
  reported: (entry: WireStatusLogEntry) => WireStatusLogEntry | null = (entry) => entry,
): LogRecord[] {
  return lines.map((line, offset) => {
    const sequence = firstSequence + offset;
    const told = reportLine(line, facts.ticketId, facts.vocabulary, sequence);
    const wire = told && reported(told);
    return {
      sequence,
      ticketId: facts.ticketId,
      eventId: facts.eventId,
      at: line.entry.at,
      wire: wire && JSON.stringify(wire),
      actionName: wire && canonicalAction(wire.actionName),
      fromStatus: wire?.fromStatus ?? wire?.fromLifecycleStatus ?? null,
      toStatus: wire?.toStatus ?? wire?.toLifecycleStatus ?? null,
      fromOwner: line.entry.fromOwner,
      toOwner: line.entry.toOwner,
      actor: line.entry.actor,
      status: line.after.status,
      delivered: line.after.delivered ? 1 : 0,
      controlled: line.after.controlled ? 1 : 0,
    };
  });
}
