/** What the cache keeps of the two clocks: without it nobody could tell, offline, how old its data is. */
import type Database from 'better-sqlite3';
import { changePullState, readPullState } from './pull-state.ts';

/** How far this machine's clock was ahead of the server's when they were compared last, milliseconds; null: never. */
export function readClockAhead(database: Database.Database): number | null {
  const value = database.prepare<[], string>("SELECT value FROM meta WHERE name = 'clockAhead'").pluck().get();
  return value === undefined ? null : Number(value);
}

export function writeClockAhead(database: Database.Database, ahead: number): void {
  database
    .prepare(
      "INSERT INTO meta (name, value) VALUES ('clockAhead', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .run(String(ahead));
}

/**
 * The server's clock went back to `server`: tickets and log count as known up to `to`, null for nothing, and no ticket
 * as said later than just before the server's now. UTC milliseconds.
 */
export function turnBack(database: Database.Database, { server, to }: { server: number; to: number | null }): void {
  const { logCoverage, dataAsOf } = readPullState(database);
  changePullState(database, {
    ticketsAsOf: to,
    ticketPosition: null,
    logCoverage: logCoverage && to !== null && to > logCoverage.from ? { from: logCoverage.from, to } : null,
    logPosition: null,
    dataAsOf: dataAsOf === null ? null : Math.min(dataAsOf, to ?? server, server),
  });
  const justBefore = server - 1;
  database.prepare('UPDATE ticket SET as_of = ? WHERE as_of > ?').run(justBefore, justBefore);
}
