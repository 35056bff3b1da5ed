/** Looks tickets up by number over and over, as a person with a scanner does while a sync runs. */
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchEngine } from './bench-engine.ts';

/** Milliseconds between the end of a look-up and the next. */
const PAUSE = 10;

/** A look-up, as a scanner's: the ticket that a number names, then that ticket. Both are calls through the shell's line. */
async function lookUp(engine: BenchEngine, ticketNumber: string): Promise<boolean> {
  const ticketId = await engine.call('tickets.named', { text: ticketNumber });
  if (ticketId === null) return false;
  const { ticket } = await engine.call('ticket.get', { ticketId });
  if (ticket.ticketNumber !== ticketNumber) throw new Error('A look-up gave another ticket than the one asked for.');
  return true;
}

/** Goes on as long as it is wanted. Gives the milliseconds of every look-up that found its ticket. */
export async function lookUpWhile(
  isWanted: () => boolean,
  engine: BenchEngine,
  ticketNumbers: readonly string[],
): Promise<number[]> {
  const durations: number[] = [];
  // Strides through the numbers, so that neighbours in time are no neighbours in the cache.
  for (let turn = 0; isWanted(); turn++) {
    const number = ticketNumbers[(turn * 7_919) % ticketNumbers.length] ?? '';
    const start = performance.now();
    if (await lookUp(engine, number)) durations.push(performance.now() - start);
    await pause(PAUSE);
  }
  return durations;
}
