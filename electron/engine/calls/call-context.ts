/** What the answers to calls are made of. */
import type { AppRole } from '../../../shared/domain/roles.ts';
import type { CallOutput, EngineCallName, ParsedInput } from '../../../shared/inspector.ts';
import type { CacheReader } from '../cache/cache-reader.ts';
import type { TicketResults } from '../cache/results.ts';
import type { WipeOrder } from '../cache/wipe-cache.ts';
import type { ConnectionTester } from '../connection-test/connection-tester.ts';
import type { Uploads } from '../files/uploads.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { ReportDesk } from '../reports/report-desk.ts';
import type { SyncThread } from '../sync/start-sync-thread.ts';
import type { SyncMonitor } from '../sync-monitor.ts';

export interface CallContext {
  cache: CacheReader;
  results: TicketResults;
  ledger: Ledger;
  monitor: SyncMonitor;
  connectionTester: ConnectionTester;
  reports: ReportDesk;
  /** Files on their way from the page. */
  uploads: Uploads;
  /** Stores saved answers through the sync thread. */
  loadAnswers: SyncThread['load'];
  source: string;
  operator: string;
  role: AppRole;
  /** Data older than this many milliseconds is too old to decide on. */
  staleAfter: number;
  /** UTC milliseconds. */
  now: () => number;
  /** Called when a file turns out to be damaged while it is used. */
  onDamage: (error: unknown) => void;
  /** Starts over on an empty cache; resolves when every copy of the tickets is gone. The context ends with it. */
  wipeCache: (order: WipeOrder) => Promise<void>;
}

/** One function a call. Each may throw a CallError; anything else that it throws is a bug. */
export type Calls<Name extends EngineCallName = EngineCallName> = {
  [N in Name]: (context: CallContext, input: ParsedInput<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};

/** The calls of one subject: those whose name begins with it. */
export type CallsOf<Subject extends string> = Calls<Extract<EngineCallName, `${Subject}.${string}`>>;
