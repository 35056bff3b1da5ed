/** What a shell and the engine process say to each other: one message per direction and purpose. */

import type { Answer } from './answer.ts';
import type { InspectorEvent } from './bridge.ts';
import type { LifecycleMode } from './domain/lifecycle-mode.ts';
import type { AppRole } from './domain/roles.ts';
import type { Sentence } from './sentences/sentence.ts';

/** How to reach TIXNGO. `apiKey` is a secret: it is never logged, nor sent to the page. */
export interface ConnectionConfig {
  /** Scheme, host and port, without a path at the end. */
  baseUrl: string;
  keyHeader: string;
  apiKey: string;
  mobileAppId: string;
  /** Contains `{ticketId}`. */
  deletionPath: string;
}

/** Everything that the engine needs to run. It comes in a message, never on a command line or in the environment. */
export interface EngineConfig {
  dataDir: string;
  /** 64 hexadecimal digits: the 256-bit key of both database files. */
  databaseKey: string;
  /** Null when no server is set or no key was entered. */
  connection: ConnectionConfig | null;
  /** Identifies where the cached tickets come from; a cache of another source is set aside. */
  source: string;
  /** The pretend back office is the source. */
  demo: boolean;
  workOffline: boolean;
  /** Seconds from the end of one pull to the start of the next. */
  syncIntervalSeconds: number;
  /** A deletion decided on data older than this asks a person again before it is sent. */
  staleAfterMinutes: number;
  /** Days after its end for which an event's personal data is kept in the cache; null: as long as the cache. */
  retentionDays: number | null;
  /** TIXNGO_LIFECYCLE_MODE (domain.md 13.9); another mode takes a new start. */
  lifecycleMode: LifecycleMode;
  /** Of one run of Usher, however often its engine is started. */
  sessionId: string;
  /** Who sits at this machine, as the audit trail names them. */
  operator: string;
  /** What they may do: the engine refuses the rest. */
  role: AppRole;
}

export type MessageToEngine =
  | { kind: 'start'; config: EngineConfig }
  | { kind: 'configure'; config: EngineConfig }
  | { kind: 'call'; id: number; name: string; input: unknown }
  | { kind: 'stop' };

export type MessageFromEngine =
  | { kind: 'ready' }
  /** The engine cannot run; the message says why and what to do. `mayMend`: a later start may succeed by itself. */
  | { kind: 'failed'; message: Sentence; mayMend: boolean }
  | { kind: 'answer'; id: number; answer: Answer<unknown> }
  | { kind: 'event'; event: InspectorEvent }
  | { kind: 'stopped' };
