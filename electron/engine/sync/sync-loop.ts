/** When to sync, one at a time, and what the outcome says about the connection: requests decide, nothing else. */
import type { EngineConfig } from '../../../shared/engine-protocol.ts';
import type { ConnectionProblem, SyncProgress } from '../../../shared/sync-status.ts';
import type { CacheWriter } from '../cache/cache-writer.ts';
import type { RunCounts } from '../cache/sync-runs.ts';
import { fileProblem } from '../database/file-problem.ts';
import { GatewayError } from '../gateway/gateway-error.ts';
import type { TixngoGateway } from '../gateway/tixngo-gateway.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { pauseAfter } from './backoff.ts';
import { pull } from './pull.ts';
import type { PushContext } from './push.ts';
import { followAccepted, push } from './push.ts';

import type { MessageFromSync, SyncReport } from './sync-messages.ts';

export interface SyncLoopParts {
  cache: CacheWriter;
  ledger: Ledger;
  makeGateway: (config: EngineConfig) => TixngoGateway | null;
  tell: (message: MessageFromSync) => void;
  /** Whether the error means that the cache is damaged; the next start then sets it aside. */
  noteDamage: (error: unknown) => boolean;
  /** UTC milliseconds. */
  now: () => number;
  /** In [0, 1). */
  random: () => number;
}

const FOLLOW_FOR = 5 * 60_000;
const FOLLOW_EVERY = 3_000;

interface RunningSync {
  abort: AbortController;
  ended: Promise<void>;
}

export class SyncLoop {
  readonly #parts: SyncLoopParts;
  #config: EngineConfig;
  #gateway: TixngoGateway | null = null;
  #running: RunningSync | null = null;
  #askedWhileRunning = false;
  #timer: NodeJS.Timeout | null = null;
  #failures = 0;
  #stopped = false;

  constructor(config: EngineConfig, parts: SyncLoopParts) {
    this.#config = config;
    this.#parts = parts;
  }

  /** Starts over with a configuration: what runs is given up and goes on with the new one. */
  async configure(config: EngineConfig): Promise<void> {
    await this.#giveUp();
    if (this.#stopped) return;
    this.#config = config;
    this.#gateway = this.#parts.makeGateway(config);
    this.#failures = 0;
    this.syncNow();
  }

  /** Syncs at once, or once more after the sync that runs. */
  syncNow(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#askedWhileRunning = true;
      return;
    }
    this.#clearTimer();
    const obstacle = this.#obstacle();
    if (obstacle) {
      this.#tell({ state: 'offline', problem: obstacle, progress: null, nextSyncAt: null });
      return;
    }
    const abort = new AbortController();
    this.#running = { abort, ended: this.#sync(abort.signal).finally(() => this.#afterSync()) };
  }

  /** Gives up what runs and never starts again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#giveUp();
  }

  #obstacle(): ConnectionProblem | null {
    if (this.#config.workOffline) {
      return { kind: 'workOffline', message: 'You chose to work offline. Deletions wait in the queue.' };
    }
    if (!this.#gateway) {
      return { kind: 'notConfigured', message: 'No API key is stored for this server. Enter it in Settings.' };
    }
    return null;
  }

  async #giveUp(): Promise<void> {
    this.#clearTimer();
    this.#askedWhileRunning = false;
    this.#running?.abort.abort();
    await this.#running?.ended;
    this.#clearTimer();
  }

  #afterSync(): void {
    this.#running = null;
    if (!this.#askedWhileRunning || this.#stopped) return;
    this.#askedWhileRunning = false;
    this.syncNow();
  }

  #clearTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #sync(signal: AbortSignal): Promise<void> {
    const { cache, now } = this.#parts;
    const runId = cache.startRun(now());
    try {
      await this.#pushAndPull(runId, signal);
      cache.endRun(runId, { at: now(), outcome: 'complete', message: null });
      this.#failures = 0;
      this.#plan('online', null, this.#interval());
    } catch (error) {
      this.#fail(runId, error);
    }
    this.#parts.tell({ kind: 'cacheChanged' });
  }

  async #pushAndPull(runId: number, signal: AbortSignal): Promise<void> {
    const { cache, tell, now } = this.#parts;
    const gateway = this.#gateway;
    if (!gateway) return;
    const startedAt = now();
    const progress = (phase: SyncProgress['phase'], done: number, total: number | null): void =>
      this.#tell({ state: 'syncing', problem: null, progress: { phase, done, total, startedAt }, nextSyncAt: null });
    const counts: RunCounts = { tickets: 0, logEntries: 0, setAside: 0, deletionsSent: 0 };
    const add = (more: Partial<RunCounts>): void => {
      for (const name of Object.keys(more) as (keyof RunCounts)[]) counts[name] += more[name] ?? 0;
      cache.updateRun(runId, counts);
    };
    const pushContext = this.#pushContext(gateway, signal, () => add({ deletionsSent: 1 }));

    progress('push', 0, null);
    await push(pushContext);

    progress('tickets', 0, null);
    await pull({
      gateway,
      cache,
      signal,
      observer: {
        ticketsStored: ({ stored, setAside, done, total }) => {
          add({ tickets: stored, setAside });
          progress('tickets', done, total);
          tell({ kind: 'cacheChanged' });
        },
        logStored: ({ stored, setAside }) => {
          add({ logEntries: stored, setAside });
          progress('logs', counts.logEntries, null);
          tell({ kind: 'cacheChanged' });
        },
      },
    });
    // Deletions whose tickets were not in the cache before the pull, and those decided while it ran.
    await push(pushContext);
    followAccepted(pushContext);
  }

  #pushContext(gateway: TixngoGateway, signal: AbortSignal, onSent: () => void): PushContext {
    const { cache, ledger, now, random, tell } = this.#parts;
    return {
      gateway,
      cache,
      ledger,
      source: this.#config.source,
      staleAfter: this.#config.staleAfterMinutes * 60_000,
      signal,
      now,
      random,
      onChange: () => tell({ kind: 'deletionsChanged' }),
      onSent,
    };
  }

  /** Phones confirm within seconds: what was just deleted is followed closely. A postponed deletion has its own time. */
  #interval(): number {
    const { ledger, now } = this.#parts;
    const { source, syncIntervalSeconds } = this.#config;
    const isFresh = ledger.unconfirmed(source).some(({ stateSince }) => now() - stateSince < FOLLOW_FOR);
    const nextAttemptAt = ledger.nextAttemptAfter(source, now());
    return Math.min(
      syncIntervalSeconds * 1000,
      isFresh ? FOLLOW_EVERY : Number.POSITIVE_INFINITY,
      nextAttemptAt === null ? Number.POSITIVE_INFINITY : nextAttemptAt - now(),
    );
  }

  #fail(runId: number, error: unknown): void {
    const { cache, now, random } = this.#parts;
    if (this.#parts.noteDamage(error)) throw error;
    const message = fileProblem(error);
    if (message) {
      this.#failures++;
      this.#plan('offline', { kind: 'local', message }, pauseAfter(this.#failures, null, random()));
      return;
    }
    if (!(error instanceof GatewayError)) throw error;
    const outcome = error.isTransient || error.kind === 'cancelled' ? 'interrupted' : 'failed';
    cache.endRun(runId, { at: now(), outcome, message: error.message });
    if (error.kind === 'cancelled') return;
    this.#failures++;
    // A refused key waits for a person; anything else may mend itself, a network's log-in page too.
    const pause = error.kind === 'keyRefused' ? null : pauseAfter(this.#failures, error.retryAfter, random());
    this.#plan('offline', problemOf(error), pause);
  }

  /** `pause` in milliseconds; null: not before a person does something. */
  #plan(state: SyncReport['state'], problem: ConnectionProblem | null, pause: number | null): void {
    this.#clearTimer();
    if (pause !== null) this.#timer = setTimeout(() => this.syncNow(), pause);
    this.#tell({ state, problem, progress: null, nextSyncAt: pause === null ? null : this.#parts.now() + pause });
  }

  #tell(report: SyncReport): void {
    this.#parts.tell({ kind: 'report', report });
  }
}

function problemOf(error: GatewayError): ConnectionProblem {
  switch (error.kind) {
    case 'unreachable':
    case 'serverError':
    case 'keyRefused':
    case 'notTixngo':
      return { kind: error.kind, message: error.message };
    default:
      return { kind: 'serverError', message: error.message };
  }
}
