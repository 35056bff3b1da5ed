/** How each event stands against TIXNGO, as the Sync screen shows it. */
import type Database from 'better-sqlite3';
import type { FigureComparison } from '../../../shared/domain/reconciliation.ts';
import type {
  EventReconciliation,
  ExplainingTicket,
  ExplainingTickets,
  Recheck,
  Reconciliation,
} from '../../../shared/reconciliation.ts';
import { type Sentence, storedSentence } from '../../../shared/sentences/sentence.ts';
import type { Finding } from './reconciliation-store.ts';

interface Row {
  eventId: string;
  eventName: string;
  outcome: Reconciliation['outcome'] | null;
  triedAt: number;
  message: string | null;
  instant: number | null;
  figures: string;
  state: Recheck['state'] | null;
  askedAt: number;
  endedAt: number | null;
  recheckMessage: string | null;
  read: number;
  added: number;
  corrected: number;
  notListed: number;
}

const EVENTS = `
  SELECT event_id AS eventId, name AS eventName, outcome, tried_at AS triedAt, reconciliation.message, instant, figures,
         state, asked_at AS askedAt, ended_at AS endedAt, recheck.message AS recheckMessage, read, added, corrected,
         not_listed AS notListed
  FROM event LEFT JOIN reconciliation USING (event_id) LEFT JOIN recheck USING (event_id)
  ORDER BY start_at IS NULL, start_at, event_id`;

const FOUND = `
  SELECT finding, ticket_number AS ticketNumber
  FROM reconciliation_ticket LEFT JOIN ticket USING (ticket_id)
  WHERE reconciliation_ticket.event_id = ? ORDER BY source, ticket_id`;

const TOTAL = `
  SELECT coalesce((SELECT explaining FROM reconciliation WHERE event_id = @eventId), 0)
       + coalesce((SELECT added + corrected + not_listed FROM recheck WHERE event_id = @eventId), 0)`;

/** By start; an event without a start comes last. */
export function readReconciliations(database: Database.Database): EventReconciliation[] {
  return database
    .prepare<[], Row>(EVENTS)
    .all()
    .map((row) => ({
      eventId: row.eventId,
      eventName: row.eventName,
      reconciliation: reconciliationOf(row),
      recheck: recheckOf(row),
    }));
}

/** The tickets that the latest comparison and the latest re-check of an event found. */
export function readExplainingTickets(database: Database.Database, eventId: string): ExplainingTickets {
  const tickets = database
    .prepare<[string], { finding: string; ticketNumber: string | null }>(FOUND)
    .all(eventId)
    .map(({ finding, ticketNumber }): ExplainingTicket => ({ ...(JSON.parse(finding) as Finding), ticketNumber }));
  const total = database.prepare<[{ eventId: string }], number>(TOTAL).pluck().get({ eventId });
  return { tickets, total: total ?? 0 };
}

function reconciliationOf({ outcome, triedAt, message, instant, figures }: Row): Reconciliation | null {
  if (outcome === null) return null;
  return { outcome, triedAt, message: told(message), instant, figures: JSON.parse(figures) as FigureComparison[] };
}

function recheckOf({
  state,
  askedAt,
  endedAt,
  recheckMessage,
  read,
  added,
  corrected,
  notListed,
}: Row): Recheck | null {
  if (state === null) return null;
  return { state, askedAt, endedAt, message: told(recheckMessage), read, added, corrected, notListed };
}

function told(message: string | null): Sentence | null {
  return message === null ? null : storedSentence(message);
}
