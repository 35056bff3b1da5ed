/** What the engine and its sync thread say to each other. */

import type { Answer } from '../../../shared/answer.ts';
import type { EngineConfig } from '../../../shared/engine-protocol.ts';
import type { LoadOutcome } from '../../../shared/files.ts';
import type { Sentence } from '../../../shared/sentences/sentence.ts';
import type { ConnectionStatus, SyncProgress } from '../../../shared/sync-status.ts';
import type { ReceivedFile } from '../files/uploads.ts';

export type MessageToSync =
  | { kind: 'open'; config: EngineConfig }
  | { kind: 'configure'; config: EngineConfig }
  /** A person asked: sync at once, whatever stands in the way. */
  | { kind: 'syncNow' }
  /** A deletion was decided: sync at once, unless a key is missing or the server asked to be left alone. */
  | { kind: 'deletionDecided' }
  /** The machine woke up, or the page heard of a network: as above, and what runs starts over. */
  | { kind: 'networkMayBeBack' }
  /** A person wants an event read again as a whole. */
  | { kind: 'recheck'; eventId: string }
  /** Files of saved answers to store in the cache. */
  | { kind: 'loadAnswers'; id: number; files: ReceivedFile[]; by: string }
  | { kind: 'stop' };

/** Where the sync stands; `nextSyncAt` in UTC milliseconds. */
export interface SyncReport {
  state: ConnectionStatus['state'];
  problem: ConnectionStatus['problem'];
  progress: SyncProgress | null;
  nextSyncAt: number | null;
}

export type MessageFromSync =
  | { kind: 'opened'; notices: Sentence[] }
  /** The files can't be used; the message says why and what to do. `mayMend`: another start may succeed by itself. */
  | { kind: 'failed'; message: Sentence; mayMend: boolean }
  | { kind: 'report'; report: SyncReport }
  | { kind: 'cacheChanged' }
  | { kind: 'deletionsChanged' }
  /** The cache was written anew and is closed: all files have to be opened again. */
  | { kind: 'writtenAnew' }
  /** What became of the load with this id. */
  | { kind: 'answersLoaded'; id: number; answer: Answer<LoadOutcome> }
  | { kind: 'stopped' };
