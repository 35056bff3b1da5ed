/** What the engine knows of its sync thread, put together for the screens and told them when it changes. */
import type { InspectorEvent } from '../../shared/bridge.ts';
import type { Sentence } from '../../shared/sentences/sentence.ts';
import type { ConnectionStatus, SyncStatus } from '../../shared/sync-status.ts';
import type { CacheReader } from './cache/cache-reader.ts';
import { clockNotice } from './clock-notice.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { MessageFromSync, MessageToSync, SyncReport } from './sync/sync-messages.ts';

export interface SyncMonitorParts {
  cache: CacheReader;
  ledger: Ledger;
  notices: readonly Sentence[];
  source: () => string;
  workOffline: () => boolean;
  send: (message: MessageToSync) => void;
  emit: (event: InspectorEvent) => void;
  /** UTC milliseconds. */
  now: () => number;
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
  readonly #standing = new Map<string, Sentence>();

  constructor(parts: SyncMonitorParts) {
    this.#parts = parts;
  }

  /** The output of `connection.get`. */
  connection(): ConnectionStatus {
    const { cache, ledger, notices, source, workOffline, now } = this.#parts;
    const { state, problem } = this.#report;
    const { dataAsOf } = cache.pullState();
    const clock = clockNotice({ now: now(), clockAhead: cache.clockAhead(), dataAsOf });
    return {
      state,
      problem,
      workOffline: workOffline(),
      dataAsOf,
      fromFile: fileOnlyOf(cache),
      waitingDeletions: ledger.waitingCount(source()),
      notices: [...notices, ...this.#standing.values(), ...(clock ? [clock] : [])],
    };
  }

  /** Says a sentence about something for as long as it is so; null: it is no longer so. */
  note(about: string, sentence: Sentence | null): void {
    if (this.#standing.get(about)?.english === sentence?.english) return;
    if (sentence === null) this.#standing.delete(about);
    else this.#standing.set(about, sentence);
    this.#tell('connection');
  }

  /** The output of `sync.get`. */
  sync(): SyncStatus {
    const { progress, nextSyncAt } = this.#report;
    return { progress, nextSyncAt, ...this.#parts.cache.counts() };
  }

  syncNow(): void {
    this.#parts.send({ kind: 'syncNow' });
  }

  /** A deletion waits to be sent. */
  deletionDecided(): void {
    this.deletionsChanged();
    this.#parts.send({ kind: 'deletionDecided' });
  }

  /** A person wants an event read again as a whole. */
  recheck(eventId: string): void {
    this.#parts.send({ kind: 'recheck', eventId });
  }

  /** The network may be back: a hint that brings the next try forward. */
  networkMayBeBack(): void {
    this.#parts.send({ kind: 'networkMayBeBack' });
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

  /** Tickets or logs were loaded from files. */
  filesLoaded(): void {
    this.#revision++;
    for (const name of ['cache', 'sync', 'connection'] as const) this.#tell(name);
    this.#flush();
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

/** The newest file that was loaded, while no sync has brought all tickets. */
function fileOnlyOf(cache: CacheReader): ConnectionStatus['fromFile'] {
  if (cache.pullState().ticketsAsOf !== null) return null;
  const newest = cache.newestLoadedFile();
  return newest && { name: newest.name, asOf: newest.asOf };
}
