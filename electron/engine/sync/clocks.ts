/**
 * Two clocks that anybody may set: the server's, by which all windows are cut, and this machine's. They are held against
 * each other before every sync. When the server's went back, what it said since then carries times that come again, so
 * the windows go back as far.
 */
import type { CacheWriter } from '../cache/cache-writer.ts';
import type { PullState } from '../cache/pull-state.ts';
import type { TixngoGateway } from '../gateway/tixngo-gateway.ts';
import { OVERLAP } from './pull.ts';

export interface ClockContext {
  gateway: TixngoGateway;
  cache: CacheWriter;
  signal: AbortSignal;
  /** This machine's clock, UTC milliseconds. */
  now: () => number;
}

/** Asks the server for its time, keeps how far this machine is ahead of it, and turns back what has to be read again. */
export async function compareClocks({ gateway, cache, signal, now }: ClockContext): Promise<void> {
  const server = await gateway.serverTime(signal);
  const ahead = now() - server;
  const before = cache.clockAhead();
  const { ticketsAsOf, ticketPosition } = cache.pullState();
  cache.noteClocks(ahead, turnedBack({ ticketsAsOf, ticketPosition, server, wentBack: ahead - (before ?? ahead) }));
}

interface Clocks extends Pick<PullState, 'ticketsAsOf' | 'ticketPosition'> {
  server: number;
  /** By how much the server's clock fell behind this machine's since they were compared last. */
  wentBack: number;
}

/**
 * Null when neither clock was set, or less than neighbouring windows overlap. Else the instant `to` up to which the
 * windows are turned back, null for everything: the server's clock is behind what was read, and this machine's clock,
 * set as well, does not tell by how much. One that was set forward costs no more than reading some days again.
 */
export function turnedBack({ ticketsAsOf, ticketPosition, server, wentBack }: Clocks): TurnBack | null {
  const lastRead = Math.max(ticketsAsOf ?? 0, ticketPosition?.before ?? 0);
  if (wentBack <= OVERLAP && lastRead <= server + OVERLAP) return null;
  const to = ticketsAsOf === null ? null : ticketsAsOf - Math.max(0, wentBack);
  return { server, to: to !== null && to <= server + OVERLAP ? to : null };
}

/** The server's clock went back to `server`: what was read after `to` is read again. UTC milliseconds. */
export interface TurnBack {
  server: number;
  /** Null: everything is read again. */
  to: number | null;
}
