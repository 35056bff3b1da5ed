/** Holds the cache against TIXNGO's event statistics at the instant as of which the cache is complete. */

import { sentence } from '../../../shared/sentences/sentence.ts';
import type { EventStatistics } from '../../../shared/tixngo.ts';
import { MAX_STATISTICS_EVENTS } from '../../../shared/tixngo.ts';
import type { CacheWriter } from '../cache/cache-writer.ts';
import { GatewayError } from '../gateway/gateway-error.ts';
import type { TixngoGateway } from '../gateway/tixngo-gateway.ts';

export interface ReconcileContext {
  gateway: TixngoGateway;
  cache: CacheWriter;
  signal: AbortSignal;
}

/** What TIXNGO gives of an event, or why it gives nothing. */
type Stated = EventStatistics | GatewayError;

/**
 * Compares events after a complete pull. What TIXNGO does not give is noted, so that a sync never fails by it.
 * @throws GatewayError when it is given up
 */
export async function reconcile(context: ReconcileContext, eventIds: readonly string[]): Promise<void> {
  const instant = completeUntil(context.cache);
  if (instant === null) return;
  let gaveNothing: GatewayError | null = null;
  for (const chunk of chunksOf(eventIds)) {
    // A server that answered for none of a chunk is not asked again for every other event.
    const stated = gaveNothing ?? (await askFor(context, chunk, instant));
    for (const eventId of chunk) note(context.cache, eventId, instant, answerFor(stated, eventId));
    gaveNothing ??= onlyErrors(stated);
  }
}

/** The latest instant at which the cache has every change, UTC milliseconds; null before the first complete pull. */
export function completeUntil(cache: CacheWriter): number | null {
  const { dataAsOf } = cache.pullState();
  // The bound of a pull's window lies behind what was read; TIXNGO counts its instant in.
  return dataAsOf === null ? null : dataAsOf - 1;
}

async function askFor(
  context: ReconcileContext,
  eventIds: readonly string[],
  instant: number,
): Promise<Map<string, Stated>> {
  try {
    const statistics = await context.gateway.eventStatistics(eventIds, instant, context.signal);
    return new Map(statistics.map((one) => [one.eventId, one]));
  } catch (error) {
    if (!(error instanceof GatewayError) || error.kind === 'cancelled') throw error;
    if (error.isTransient || eventIds.length === 1) return new Map(eventIds.map((eventId) => [eventId, error]));
    return askForEach(context, eventIds, instant);
  }
}

/** One event that TIXNGO does not know makes it refuse them all. */
async function askForEach(
  context: ReconcileContext,
  eventIds: readonly string[],
  instant: number,
): Promise<Map<string, Stated>> {
  const stated = new Map<string, Stated>();
  for (const eventId of eventIds) {
    for (const [id, one] of await askFor(context, [eventId], instant)) stated.set(id, one);
  }
  return stated;
}

function answerFor(stated: Map<string, Stated> | GatewayError, eventId: string): Stated | null {
  return stated instanceof GatewayError ? stated : (stated.get(eventId) ?? null);
}

function onlyErrors(stated: Map<string, Stated> | GatewayError): GatewayError | null {
  if (stated instanceof GatewayError) return stated;
  const answers = [...stated.values()];
  const errors = answers.filter((answer) => answer instanceof GatewayError);
  return errors.length === answers.length ? (errors[0] ?? null) : null;
}

function note({ reconciliation }: CacheWriter, eventId: string, instant: number, stated: Stated | null): void {
  if (stated === null) {
    reconciliation.noteNoFigures(eventId, 'notOffered', sentence('sync.noStatistics'));
  } else if (!(stated instanceof GatewayError)) {
    reconciliation.compare(eventId, instant, stated);
  } else if (stated.isTransient) {
    reconciliation.noteNoFigures(eventId, 'notAsked', stated.sentence);
  } else {
    reconciliation.noteNoFigures(
      eventId,
      'notOffered',
      sentence('sync.statisticsNotOffered', { problem: stated.sentence }),
    );
  }
}

function chunksOf(eventIds: readonly string[]): string[][] {
  const chunks: string[][] = [];
  for (let from = 0; from < eventIds.length; from += MAX_STATISTICS_EVENTS) {
    chunks.push(eventIds.slice(from, from + MAX_STATISTICS_EVENTS));
  }
  return chunks;
}
