/** When to sync, one at a time, and what the outcome says about the connection: requests decide, nothing else. */
import type { EngineConfig } from '../../../shared/engine-protocol.ts';
import { type Sentence, sentence } from '../../../shared/sentences/sentence.ts';
import type { ConnectionProblem, SyncProgress } from '../../../shared/sync-status.ts';
import type { CacheWriter } from '../cache/cache-writer.ts';
import type { RunCounts, RunEnd } from '../cache/sync-runs.ts';
import { fileProblem } from '../database/file-problem.ts';
import { GatewayError } from '../gateway/gateway-error.ts';
import type { TixngoGateway } from '../gateway/tixngo-gateway.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { pauseAfter } from './backoff.ts';
import { compareClocks } from './clocks.ts';
import { ProgressMeasure } from './progress-measure.ts';
import { pull } from './pull.ts';
import type { PushContext } from './push.ts';
import { followAccepted, push } from './push.ts';
import { Reconciler } from './reconciler.ts';
import type { PageThread } from './start-page-thread.ts';

import type { MessageFromSync, SyncReport } from './sync-messages.ts';

export interface SyncLoopParts {
  cache: CacheWriter;
  ledger: Ledger;
  makeGateway: (config: EngineConfig) => TixngoGateway | null;
  /** Starts a thread that reads the pages of a large pull; absent: the loop reads them itself. */
  startPageThread?: (config: EngineConfig) => PageThread | undefined;
  tell: (message: MessageFromSync) => void;
  /** Whether the error means that a file is damaged; the next start then sets it aside. */
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
  readonly #reconciler: Reconciler;
  #config: EngineConfig;
  #gateway: TixngoGateway | null = null;
  #running: RunningSync | null = null;
  #askedWhileRunning = false;
  #timer: NodeJS.Timeout | null = null;
  #failures = 0;
  #keyRefused = false;
  /** The server asked to be left alone until then, UTC milliseconds. */
  #leaveAloneUntil = 0;
  #stopped = false;
  /** How the last run ended, while the disk does not take it. */
  #unwrittenEnd: { runId: number; end: RunEnd } | null = null;

  constructor(config: EngineConfig, parts: SyncLoopParts) {
    this.#config = config;
    this.#parts = parts;
    this.#reconciler = new Reconciler(parts.cache);
  }

  /** Starts over with a configuration: what runs is given up and goes on with the new one. */
  async configure(config: EngineConfig): Promise<void> {
    await this.#giveUp();
    if (this.#stopped) return;
    this.#config = config;
    this.#gateway = this.#parts.makeGateway(config);
    if (this.#obstacle()) this.#reconciler.giveUp();
    this.#forgetFailures();
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

  /** Reads an event again as a whole, in a sync that begins at once or in the one that runs. */
  recheck(eventId: string): void {
    this.#reconciler.askRecheck(eventId);
    this.#parts.tell({ kind: 'cacheChanged' });
    this.syncNow();
  }

  /** Syncs at once, unless a key has to be entered or the server asked to be left alone. */
  deletionDecided(): void {
    if (!this.#mustWait()) this.syncNow();
  }

  /**
   * A hint that only brings the next try forward: requests tell whether it was right. What runs may hang on a connection
   * that is gone, so it is given up and goes on at once.
   */
  async networkMayBeBack(): Promise<void> {
    if (this.#mustWait()) return;
    await this.#giveUp();
    this.syncNow();
  }

  /** Gives up what runs and never starts again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#giveUp();
    this.#reconciler.giveUp();
  }

  #obstacle(): ConnectionProblem | null {
    if (this.#config.workOffline) {
      return { kind: 'workOffline', message: sentence('connection.workOffline') };
    }
    if (!this.#gateway) {
      return { kind: 'notConfigured', message: sentence('connection.notConfigured') };
    }
    return null;
  }

  #mustWait(): boolean {
    return this.#keyRefused || this.#parts.now() < this.#leaveAloneUntil;
  }

  #forgetFailures(): void {
    this.#failures = 0;
    this.#keyRefused = false;
    this.#leaveAloneUntil = 0;
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
    let runId: number | null = null;
    try {
      this.#writeEnd();
      runId = cache.startRun(now());
      await this.#pushAndPull(runId, signal);
      cache.endRun(runId, { at: now(), outcome: 'complete', message: null });
      this.#forgetFailures();
      this.#plan('online', null, this.#interval());
    } catch (error) {
      this.#fail(runId, error);
    }
    this.#parts.tell({ kind: 'cacheChanged' });
  }

  async #pushAndPull(runId: number, signal: AbortSignal): Promise<void> {
    const { cache, tell, now, startPageThread } = this.#parts;
    const gateway = this.#gateway;
    const config = this.#config;
    if (!gateway) return;
    const measure = new ProgressMeasure(now);
    const progress = (phase: SyncProgress['phase'], done: number, total: number | null, share?: number | null): void =>
      this.#tell({
        state: 'syncing',
        problem: null,
        progress: measure.progress(phase, { done, total, share }),
        nextSyncAt: null,
      });
    const counts: RunCounts = { tickets: 0, logEntries: 0, setAside: 0, deletionsSent: 0 };
    const add = (more: Partial<RunCounts>): void => {
      for (const name of Object.keys(more) as (keyof RunCounts)[]) counts[name] += more[name] ?? 0;
      cache.updateRun(runId, counts);
    };
    const pushContext = this.#pushContext(gateway, signal, () => add({ deletionsSent: 1 }));

    progress('push', 0, null);
    await compareClocks({ gateway, cache, signal, now });
    await push(pushContext);

    progress('tickets', 0, null);
    await pull({
      gateway,
      startPageThread: startPageThread && (() => startPageThread(config)),
      cache,
      signal,
      observer: {
        ticketsStored: ({ stored, setAside, done, total }) => {
          add({ tickets: stored, setAside });
          progress('tickets', done, total);
          tell({ kind: 'cacheChanged' });
        },
        indexed: ({ done, total }) => progress('indexing', done, total),
        logStored: ({ stored, setAside, share }) => {
          add({ logEntries: stored, setAside });
          progress('logs', counts.logEntries, null, share);
          tell({ kind: 'cacheChanged' });
        },
      },
    });
    // Deletions whose tickets were not in the cache before the pull, and those decided while it ran.
    await push(pushContext);
    followAccepted(pushContext);
    const onProgress = (done: number, total: number): void => progress('recheck', done, total);
    await this.#reconciler.afterPull({ gateway, signal, onProgress });
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
    const isFresh = ledger.unconfirmed(source).some(({ stateSince }) => Math.abs(now() - stateSince) < FOLLOW_FOR);
    const nextAttemptAt = ledger.nextAttemptAfter(source, now());
    return Math.min(
      syncIntervalSeconds * 1000,
      isFresh ? FOLLOW_EVERY : Number.POSITIVE_INFINITY,
      nextAttemptAt === null ? Number.POSITIVE_INFINITY : nextAttemptAt - now(),
    );
  }

  /** `runId` is null when not even the beginning of the run could be written. */
  #fail(runId: number | null, error: unknown): void {
    const { random } = this.#parts;
    if (this.#parts.noteDamage(error)) throw error;
    const message = fileProblem(error);
    if (message) {
      this.#endRun(runId, 'interrupted', message);
      this.#failures++;
      this.#plan('offline', { kind: 'local', message }, pauseAfter(this.#failures, null, random()));
      return;
    }
    if (!(error instanceof GatewayError)) throw error;
    const outcome = error.isTransient || error.kind === 'cancelled' ? 'interrupted' : 'failed';
    this.#endRun(runId, outcome, error.sentence);
    if (error.kind === 'cancelled') return;
    this.#failures++;
    this.#keyRefused = error.kind === 'keyRefused';
    this.#leaveAloneUntil = this.#parts.now() + (error.retryAfter ?? 0);
    // A refused key waits for a person; anything else may mend itself, a network's log-in page too.
    const pause = this.#keyRefused ? null : pauseAfter(this.#failures, error.retryAfter, random());
    this.#plan('offline', problemOf(error), pause);
  }

  #endRun(runId: number | null, outcome: RunEnd['outcome'], message: Sentence): void {
    if (runId === null) return;
    this.#unwrittenEnd = { runId, end: { at: this.#parts.now(), outcome, message } };
    try {
      this.#writeEnd();
    } catch (error) {
      // The disk takes nothing: the next sync begins with it.
      if (!fileProblem(error)) throw error;
    }
  }

  #writeEnd(): void {
    if (!this.#unwrittenEnd) return;
    const { runId, end } = this.#unwrittenEnd;
    this.#parts.cache.endRun(runId, end);
    this.#unwrittenEnd = null;
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
      return { kind: error.kind, message: error.sentence };
    default:
      return { kind: 'serverError', message: error.sentence };
  }
}
