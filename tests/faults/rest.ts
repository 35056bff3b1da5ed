/** The rest of a round: nothing fails any more, and the app syncs until nothing is left to do. */
import { setTimeout as delay } from 'node:timers/promises';
import type { RestartingEngine } from './restarting-engine.ts';

/** A deletion that failed several times is tried again after up to a minute. */
const LONGEST_REST = 90_000;
const GLANCE = 25;

/** Null when all is quiet; else what did not come to rest. */
export async function rest(engine: RestartingEngine): Promise<string | null> {
  const deadline = Date.now() + LONGEST_REST;
  for (;;) {
    const { waitingDeletions } = await engine.call('connection.get');
    const outcome = await completeSync(engine, deadline);
    if (outcome) return outcome;
    if (waitingDeletions === 0) return null;
    if (Date.now() > deadline) return `${waitingDeletions} deletions still wait after a rest of ${LONGEST_REST} ms.`;
  }
}

/** Waits for a sync that begins from now on and is complete; null when there was one. */
async function completeSync(engine: RestartingEngine, deadline: number): Promise<string | null> {
  const [latest] = await engine.call('sync.runs', { limit: 1 });
  await engine.call('sync.now');
  for (;;) {
    const runs = await engine.call('sync.runs', { limit: 5 });
    const since = runs.filter(({ runId }) => runId > (latest?.runId ?? 0));
    if (since.some(({ outcome }) => outcome === 'complete')) return null;
    if (Date.now() > deadline) {
      const { problem } = await engine.call('connection.get');
      return `No sync was complete after a rest of ${LONGEST_REST} ms: ${problem?.message.english ?? JSON.stringify(runs[0])}.`;
    }
    await delay(GLANCE);
  }
}
