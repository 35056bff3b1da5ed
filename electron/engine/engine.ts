/**
 * The composition root of the engine process: opens the files, starts the sync thread, answers calls. It knows no
 * Electron; a shell starts it with a configuration and talks to it in messages.
 */

import type { Answer } from '../../shared/answer.ts';
import type { EngineConfig, MessageToEngine } from '../../shared/engine-protocol.ts';
import { answerCall } from './answer-call.ts';
import { noteCacheDamage, openCacheReader } from './cache/open-cache.ts';
import { TicketResults } from './cache/results.ts';
import { fileProblem } from './database/file-problem.ts';
import { openLedger } from './ledger/open-ledger.ts';
import { parentChannel } from './parent-channel.ts';
import { startSyncThread, UnusableFilesError } from './sync/start-sync-thread.ts';

import { SyncMonitor } from './sync-monitor.ts';

/** Beside this file: a source under Node, a bundle after the build. */
const SYNC_THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './sync/sync-thread.ts' : './sync-thread.js',
  import.meta.url,
);

const MINUTE = 60_000;
const BACKUP_INTERVAL = 10 * MINUTE;

const channel = parentChannel();

/** The engine between `start` and `stop`. */
interface RunningEngine {
  configure(config: EngineConfig): void;
  answer(name: string, input: unknown): Promise<Answer<unknown>>;
  stop(): Promise<void>;
}

async function start(first: EngineConfig): Promise<RunningEngine> {
  let config = first;
  const { dataDir, databaseKey: key, lifecycleMode } = config;
  const { ledger, notice } = openLedger({ dataDir, key, now: Date.now });
  // A sync thread that died of a bug takes the engine with it; the shell starts both again from what is on disk.
  const sync = startSyncThread(SYNC_THREAD, crash);
  const notices = [...(notice ? [notice] : []), ...(await sync.open(config))];
  const cache = openCacheReader({ dataDir, key, lifecycleMode });
  const monitor = new SyncMonitor({
    cache,
    ledger,
    notices,
    source: () => config.source,
    workOffline: () => config.workOffline,
    syncNow: () => sync.send({ kind: 'syncNow' }),
    emit: (event) => channel.send({ kind: 'event', event }),
  });
  sync.onMessage((message) => monitor.hear(message));
  sync.send({ kind: 'configure', config });
  const results = new TicketResults((rowid) => cache.ticketIdOf(rowid));
  const onDamage = (error: unknown): void => {
    noteCacheDamage(dataDir, error);
    // After the answer is out: the next engine sets the file aside.
    setImmediate(crash, error);
  };
  const backups = setInterval(() => ledger.backup(), BACKUP_INTERVAL);

  return {
    configure(next) {
      config = next;
      sync.send({ kind: 'configure', config });
    },
    answer(name, input) {
      const { source, operator } = config;
      const staleAfter = config.staleAfterMinutes * MINUTE;
      const context = { cache, results, ledger, monitor, source, operator, staleAfter, now: Date.now, onDamage };
      return answerCall(context, name, input);
    },
    async stop() {
      clearInterval(backups);
      monitor.close();
      // The writer is closed last, so that it leaves no write-ahead log behind.
      cache.close();
      await sync.stop();
      ledger.backup();
      ledger.close();
    },
  };
}

let running: Promise<RunningEngine> | null = null;

async function handle(message: MessageToEngine): Promise<void> {
  switch (message.kind) {
    case 'start':
      running = start(message.config);
      await running;
      channel.send({ kind: 'ready' });
      return;
    case 'configure':
      (await running)?.configure(message.config);
      return;
    case 'call': {
      const answer = await (await running)?.answer(message.name, message.input);
      if (answer) channel.send({ kind: 'answer', id: message.id, answer });
      return;
    }
    case 'stop':
      await (await running)?.stop();
      channel.send({ kind: 'stopped' });
      process.exit(0);
  }
}

/** Files that can't be used are told and not tried again; anything else is a bug, and the shell starts a new engine. */
function fail(error: unknown): void {
  const message = error instanceof UnusableFilesError ? error.message : fileProblem(error);
  if (!message) crash(error);
  channel.send({ kind: 'failed', message });
}

function crash(error: unknown): never {
  process.stderr.write(`engine: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

channel.onMessage((message) => void handle(message).catch(fail));
channel.onClosed(() => void handle({ kind: 'stop' }).catch(crash));
