/** Tickets of an event that may count differently at TIXNGO: what the cache itself knows about a difference. */
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { FigureComparison } from '../../../shared/domain/reconciliation.ts';
import { explains, figuresTouched } from '../../../shared/domain/reconciliation.ts';
import type { Standing } from '../../../shared/domain/standing.ts';
import { standingOf, standingOfLog, UNKNOWN_STANDING } from '../../../shared/domain/standing.ts';
import { statusesOf, vocabularyOf } from '../../../shared/domain/status-log.ts';
import type { TicketStatus } from '../../../shared/domain/statuses.ts';
import { statusOf } from '../../../shared/domain/ticket.ts';
import type { Explanation } from '../../../shared/reconciliation.ts';
import { attributeBits } from './attribute-bits.ts';
import type { LogOf, StandingColumns } from './reconciliation-count.ts';
import { standingOfColumns } from './reconciliation-count.ts';
import type { Finding } from './reconciliation-store.ts';
import type { StatusColumns } from './ticket-record.ts';
import { statusOfColumns } from './ticket-record.ts';

type Row = StatusColumns & StandingColumns & { ticketId: string };

const COLUMNS = 'ticket_id AS ticketId, vocabulary, status, legacy_action, legacy_state, attributes';

const TICKET = `SELECT ${COLUMNS} FROM ticket WHERE ticket_id = ?`;

const SET_ASIDE = `
  SELECT identity, raw FROM set_aside
  WHERE kind = 'ticket' AND CASE WHEN json_valid(raw) THEN raw ->> 'eventId' END = ?`;

const logged = (action: string): string =>
  `EXISTS (SELECT 1 FROM status_log WHERE status_log.ticket_id = ticket.ticket_id AND action = '${action}'
           AND server_at <= @instant)`;

/** A coarse sieve: what it lets through is held against the replayed log. The old history mode logs too little. */
export const LOG_SUSPECTS = `
  SELECT ${COLUMNS} FROM ticket
  WHERE event_id = @eventId AND last_updated <= @instant AND vocabulary <> 'LEGACY' AND (
    status <> (SELECT to_status FROM status_log
               WHERE status_log.ticket_id = ticket.ticket_id AND server_at <= @instant
               ORDER BY server_at DESC, sequence DESC LIMIT 1)
    OR attributes & @injected AND (
      (attributes & @controlled <> 0) <> ${logged('Control')} OR (attributes & @delivered <> 0) <> ${logged('Download')}
    )
  )`;

export class Suspects {
  readonly #ticket: Database.Statement<[string], Row>;
  readonly #setAside: Database.Statement<[string], { identity: string; raw: string }>;
  readonly #logSuspects: Database.Statement<unknown[], Row>;
  readonly #logOf: LogOf;

  constructor(database: Database.Database, logOf: LogOf) {
    this.#ticket = database.prepare(TICKET);
    this.#setAside = database.prepare(SET_ASIDE);
    this.#logSuspects = database.prepare(LOG_SUSPECTS);
    this.#logOf = logOf;
  }

  /** Those that may explain how the figures differ at an instant, UTC milliseconds. */
  of(
    eventId: string,
    instant: number,
    comparisons: readonly FigureComparison[],
    changedSince: readonly string[],
  ): Finding[] {
    return [
      ...this.#setAsideOf(eventId),
      ...this.#disagreeing(eventId, instant, comparisons),
      ...changedSince.flatMap((ticketId) => this.#changedSince(ticketId)),
    ];
  }

  #setAsideOf(eventId: string): Finding[] {
    return this.#setAside.all(eventId).map(({ identity, raw }) => {
      const told = statusIn(raw);
      const cached = this.#ticket.get(identity) ?? null;
      return found('setAside', identity, cached, told, told ? standingOf(told, null) : UNKNOWN_STANDING);
    });
  }

  #disagreeing(eventId: string, instant: number, comparisons: readonly FigureComparison[]): Finding[] {
    const bits = {
      injected: attributeBits(['Injected']),
      controlled: attributeBits(['Controlled']),
      delivered: attributeBits(['Delivered']),
    };
    return this.#logSuspects.all({ eventId, instant, ...bits }).flatMap((row) => {
      const log = this.#logOf(row.ticketId).filter((entry) => entry.serverTimestamp.utc <= instant);
      const standing = standingOfLog(log, row.vocabulary);
      const last = log.at(-1);
      if (!last || !standing || !explains(comparisons, standingOfColumns(row), standing)) return [];
      const { to } = statusesOf(last);
      const vocabulary = vocabularyOf(last);
      const told = to && vocabulary !== 'LEGACY' ? { vocabulary, value: to } : null;
      return found('logDisagrees', row.ticketId, row, told, standing);
    });
  }

  #changedSince(ticketId: string): Finding[] {
    const row = this.#ticket.get(ticketId);
    return row ? [found('changedSince', ticketId, row, null, UNKNOWN_STANDING)] : [];
  }
}

function found(
  explanation: Explanation,
  ticketId: string,
  row: Row | null,
  told: TicketStatus | null,
  standing: Standing | null,
): Finding {
  return {
    ticketId,
    explanation,
    cached: row && statusOfColumns(row),
    told,
    fields: [],
    figures: figuresTouched(row && standingOfColumns(row), standing),
  };
}

const statusFields = z.looseObject({
  status: z.string().nullish(),
  lifecycleStatus: z.string().nullish(),
  legacyStatus: z.string().nullish(),
  legacyAction: z.string().nullish(),
  legacyState: z.string().nullish(),
});

/** The status in a record that could not be read as a whole; null when there is none either. */
function statusIn(raw: string): TicketStatus | null {
  const parsed = statusFields.safeParse(JSON.parse(raw));
  if (!parsed.success) return null;
  const status = statusOf(parsed.data);
  return status.value === '' ? null : status;
}
