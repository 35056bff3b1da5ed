/** What the engine and its sync thread say to each other. */

import type { EngineConfig } from '../../../shared/engine-protocol.ts';
import type { ConnectionStatus, SyncProgress } from '../../../shared/sync-status.ts';

export type MessageToSync =
  | { kind: 'open'; config: EngineConfig }
  | { kind: 'configure'; config: EngineConfig }
  /** A person asked, or a deletion was queued: sync at once. */
  | { kind: 'syncNow' }
  | { kind: 'stop' };

/** Where the sync stands; `nextSyncAt` in UTC milliseconds. */
export interface SyncReport {
  state: ConnectionStatus['state'];
  problem: ConnectionStatus['problem'];
  progress: SyncProgress | null;
  nextSyncAt: number | null;
}

export type MessageFromSync =
  | { kind: 'opened'; notices: string[] }
  /** The files can't be used; the message says why and what to do. */
  | { kind: 'failed'; message: string }
  | { kind: 'report'; report: SyncReport }
  | { kind: 'cacheChanged' }
  | { kind: 'deletionsChanged' }
  | { kind: 'stopped' };
