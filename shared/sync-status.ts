/** What a screen is told of the connection and of syncs. Times in UTC milliseconds. */
import type { Sentence } from './sentences/sentence.ts';

/** What the connection is, as the requests tell it. Times in UTC milliseconds. */
export interface ConnectionStatus {
  state: 'online' | 'offline' | 'syncing';
  /** Why it is offline, for a person to read, and what to do about it; null while all is well. */
  problem: ConnectionProblem | null;
  workOffline: boolean;
  /** The cache holds what the server said at this instant; null before the first complete pull. */
  dataAsOf: number | null;
  /** What is shown comes from files only: the newest of them, and the instant of its data. */
  fromFile: { name: string; asOf: number } | null;
  /** Deletions that still have to be sent. */
  waitingDeletions: number;
  /**
   * What had to be done about a damaged or foreign file at this start, said until the app is closed, and what is wrong
   * with the backup or the clock for as long as it is.
   */
  notices: readonly Sentence[];
}

export interface ConnectionProblem {
  kind: 'workOffline' | 'notConfigured' | 'unreachable' | 'keyRefused' | 'notTixngo' | 'serverError' | 'local';
  message: Sentence;
}

/** How far a sync has come. `total` is null while it is not known; instants in UTC milliseconds. */
export interface SyncProgress {
  phase: 'push' | 'tickets' | 'indexing' | 'logs' | 'recheck';
  done: number;
  total: number | null;
  /** Of the phase, from 0 to 1; null while it is not known. */
  share: number | null;
  /** Records a second in the last seconds; null while too little was seen. */
  perSecond: number | null;
  /** Until the end of the phase at this pace, milliseconds; null while it is not known. */
  timeLeft: number | null;
  startedAt: number;
}

/** How many records the cache holds. */
export interface CacheCounts {
  tickets: number;
  logEntries: number;
  /** Records that could not be read. */
  setAside: number;
}

/** What a wipe of the local copy removed. */
export interface WipedCounts extends CacheCounts {
  /** Reports that were made here. */
  reports: number;
}

export interface SyncStatus extends CacheCounts {
  /** Null while no sync runs. */
  progress: SyncProgress | null;
  nextSyncAt: number | null;
}

/** A sync that ended, or that runs (`endedAt` null). Times in UTC milliseconds. */
export interface SyncRun {
  runId: number;
  startedAt: number;
  endedAt: number | null;
  outcome: 'running' | 'complete' | 'interrupted' | 'failed';
  message: Sentence | null;
  tickets: number;
  logEntries: number;
  setAside: number;
  deletionsSent: number;
}

/** A record that could not be read: kept with its raw text and the reason. */
export interface SetAsideRecord {
  recordId: number;
  kind: 'ticket' | 'statusLogEntry';
  setAsideAt: number;
  reason: Sentence;
  raw: string;
}
