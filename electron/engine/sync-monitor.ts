/** What the engine knows of its sync thread, put together for the screens and told them when it changes. */
import type { InspectorEvent } from '../../shared/bridge.ts';
import type { ConnectionStatus, SyncStatus } from '../../shared/sync-status.ts';
import type { CacheReader } from './cache/cache-reader.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { MessageFromSync, SyncReport } from './sync/sync-messages.ts';

export interface SyncMonitorParts {
  cache: CacheReader;
  ledger: Ledger;
  notices: readonly string[];
  source: () => string;
  workOffline: () => boolean;
  syncNow: () => void;
  emit: (event: InspectorEvent) => void;
}

/** A page is stored many times a second during a first load; screens are told a few times a second. */
const QUIET = 250;

export class SyncMonitor {
  readonly #parts: SyncMonitorParts;
  #report: SyncReport = { state: 'offline', problem: null, progress: null, nextSyncAt: null };
  #revision = 0;
  readonly #due = new Set<InspectorEvent['name']>();
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(parts: SyncMonitorParts) {
    this.#parts = parts;
  }

  /** The output of `connection.get`. */
  connection(): ConnectionStatus {
    const { cache, ledger, notices, source, workOffline } = this.#parts;
    const { state, problem } = this.#report;
    return {
      state,
      problem,
      workOffline: workOffline(),
      dataAsOf: cache.pullState().dataAsOf,
      waitingDeletions: ledger.waitingCount(source()),
      notices,
    };
  }

  /** The output of `sync.get`. */
  sync(): SyncStatus {
    const { progress, nextSyncAt } = this.#report;
    return { progress, nextSyncAt, ...this.#parts.cache.counts() };
  }

  syncNow(): void {
    this.#parts.syncNow();
  }

  /** Takes a message of the sync thread. */
  hear(message: MessageFromSync): void {
    if (message.kind === 'report') {
      const turned = message.report.state !== this.#report.state;
      this.#report = message.report;
      this.#tell('sync');
      this.#tell('connection');
      if (turned) this.#flush();
    } else if (message.kind === 'cacheChanged') {
      this.#revision++;
      this.#tell('cache');
    } else if (message.kind === 'deletionsChanged') {
      this.deletionsChanged();
    }
  }

  deletionsChanged(): void {
    this.#tell('deletions');
    this.#tell('connection');
    this.#flush();
  }

  /** Says nothing more: the files it reads are about to be closed. */
  close(): void {
    this.#closed = true;
    this.#clearTimer();
  }

  #clearTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #tell(name: InspectorEvent['name']): void {
    if (this.#closed) return;
    this.#due.add(name);
    this.#timer ??= setTimeout(() => this.#flush(), QUIET);
  }

  #flush(): void {
    this.#clearTimer();
    const names = [...this.#due];
    this.#due.clear();
    for (const name of names) this.#emit(name);
  }

  #emit(name: InspectorEvent['name']): void {
    const { emit, ledger, source } = this.#parts;
    if (name === 'connection') emit({ name, payload: this.connection() });
    else if (name === 'sync') emit({ name, payload: this.sync() });
    else if (name === 'cache') emit({ name, payload: { revision: this.#revision } });
    else if (name === 'deletions') emit({ name, payload: { waiting: ledger.waitingCount(source()) } });
  }
}
