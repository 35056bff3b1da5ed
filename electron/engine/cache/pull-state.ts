/** How far the pull has come: stored in the transaction that stores the page it belongs to. */
import type Database from 'better-sqlite3';

/** Where a pull of tickets stopped. `since` and `before` bound its window of `lastUpdated`, UTC milliseconds. */
export interface TicketPullPosition {
  /** Null: the first load, without a lower bound. */
  since: number | null;
  before: number;
  offset: number;
  total: number;
}

/** Where a pull of the status log stopped. `pageKey` is opaque: text of the server, null before the first page. */
export interface LogPullPosition {
  from: number;
  to: number;
  pageKey: string | null;
  /** Read on to here: tickets carry times from before the server's clock was set back. Absent: no further than `to`. */
  until?: number;
}

/** What the cache knows of its own completeness. Times in UTC milliseconds. */
export interface PullState {
  /** All tickets are known as they were at this instant; null before the first complete pull of tickets. */
  ticketsAsOf: number | null;
  /** Null while no pull of tickets is under way. */
  ticketPosition: TicketPullPosition | null;
  /** The stretch of time in which the status log was read completely. */
  logCoverage: { from: number; to: number } | null;
  logPosition: LogPullPosition | null;
  /** Tickets and log are complete up to this instant. */
  dataAsOf: number | null;
}

interface PullStateRow {
  tickets_as_of: number | null;
  ticket_position: string | null;
  log_from: number | null;
  log_to: number | null;
  log_position: string | null;
  data_as_of: number | null;
}

export function readPullState(database: Database.Database): PullState {
  const row = database.prepare<[], PullStateRow>('SELECT * FROM pull_state').get();
  if (!row) throw new Error('The table pull_state lost its only row.');
  return {
    ticketsAsOf: row.tickets_as_of,
    ticketPosition: row.ticket_position === null ? null : (JSON.parse(row.ticket_position) as TicketPullPosition),
    logCoverage: row.log_from === null || row.log_to === null ? null : { from: row.log_from, to: row.log_to },
    logPosition: row.log_position === null ? null : (JSON.parse(row.log_position) as LogPullPosition),
    dataAsOf: row.data_as_of,
  };
}

/** Sets the parts that are given; the others stay. */
export function changePullState(database: Database.Database, change: Partial<PullState>): void {
  const { ticketsAsOf, ticketPosition, logCoverage, logPosition, dataAsOf } = { ...readPullState(database), ...change };
  database
    .prepare(
      `UPDATE pull_state SET tickets_as_of = @ticketsAsOf, ticket_position = @ticketPosition, log_from = @logFrom,
              log_to = @logTo, log_position = @logPosition, data_as_of = @dataAsOf`,
    )
    .run({
      ticketsAsOf,
      ticketPosition: ticketPosition && JSON.stringify(ticketPosition),
      logFrom: logCoverage?.from ?? null,
      logTo: logCoverage?.to ?? null,
      logPosition: logPosition && JSON.stringify(logPosition),
      dataAsOf,
    });
}
