/**
 * The composition root of the engine process: opens the files, starts the sync thread, answers calls. It knows no
 * Electron; a shell starts it with a configuration and talks to it in messages.
 */

import { setImmediate as afterThisTurn } from 'node:timers/promises';
import type { Answer } from '../../shared/answer.ts';
import type { EngineConfig, MessageToEngine } from '../../shared/engine-protocol.ts';
import { type Sentence, sentence, together } from '../../shared/sentences/sentence.ts';
import { answerCall } from './answer-call.ts';
import { noteCacheDamage, openCacheReader } from './cache/open-cache.ts';
import { TicketResults } from './cache/results.ts';
import { finishCacheWipe, orderCacheWipe, type WipeOrder } from './cache/wipe-cache.ts';
import { ConnectionTester } from './connection-test/connection-tester.ts';
import { fileProblem, mayMend } from './database/file-problem.ts';
import { isDamage } from './database/open-database.ts';
import { Uploads } from './files/uploads.ts';
import type { Ledger } from './ledger/ledger.ts';
import { openLedger } from './ledger/open-ledger.ts';
import { parentChannel } from './parent-channel.ts';
import { ReportDesk } from './reports/report-desk.ts';
import { startSyncThread, UnusableFilesError } from './sync/start-sync-thread.ts';

import { SyncMonitor } from './sync-monitor.ts';
import { watchForWaking } from './wake-watch.ts';

/** Beside this file: a source under Node, a bundle after the build. */
const SYNC_THREAD = threadOf('sync/sync-thread');
const REPORT_THREAD = threadOf('reports/report-thread');

const MINUTE = 60_000;
const BACKUP_INTERVAL = 10 * MINUTE;

const channel = parentChannel();

/** The engine between `start` and `stop`. */
interface RunningEngine {
  configure(config: EngineConfig): void;
  answer(name: string, input: unknown): Promise<Answer<unknown>>;
  stop(): Promise<void>;
}

/** `toldBefore`: sentences for the screens that are still to be said after starting over. */
async function start(first: EngineConfig, toldBefore: readonly Sentence[] = []): Promise<RunningEngine> {
  let config = first;
  const { dataDir, databaseKey: key, lifecycleMode } = config;
  const { ledger, notice } = openLedger({ dataDir, key, now: Date.now });
  const ledgerNotices = [...toldBefore, ...(notice ? [notice] : [])];
  finishCacheWipe(dataDir, (order) => noteWipe(ledger, order));
  // A sync thread that died of a bug takes the engine with it; the shell starts both again from what is on disk.
  const sync = startSyncThread(SYNC_THREAD, crash);
  const notices = [...ledgerNotices, ...(await sync.open(config))];
  const cache = openCacheReader({ dataDir, key, lifecycleMode });
  const monitor = new SyncMonitor({
    cache,
    ledger,
    notices,
    source: () => config.source,
    workOffline: () => config.workOffline,
    send: (message) => sync.send(message),
    emit: (event) => channel.send({ kind: 'event', event }),
    now: Date.now,
  });
  sync.onMessage((message) => {
    monitor.hear(message);
    if (message.kind === 'writtenAnew') void beginAgain().catch(fail);
  });
  sync.send({ kind: 'configure', config });
  const uploads = new Uploads();
  const connectionTester = new ConnectionTester((report) =>
    channel.send({ kind: 'event', event: { name: 'connectionTest', payload: report } }),
  );
  const reports = new ReportDesk({
    entry: REPORT_THREAD,
    place: { dataDir, key },
    emit: (progress) => channel.send({ kind: 'event', event: { name: 'report', payload: progress } }),
    now: Date.now,
  });
  const results = new TicketResults(cache.finder);
  const onDamage = (error: unknown): void => {
    if (ledger.isReadable()) noteCacheDamage(dataDir, error);
    // After the answer is out: the next engine sets the file aside.
    setImmediate(crash, error);
  };
  // The last backup stays until a new one is whole; what stands in its way is said, and it is tried again.
  const backUp = (): void => {
    try {
      ledger.backup();
      monitor.note('backup', null);
    } catch (error) {
      const problem = fileProblem(error);
      // The next engine restores the ledger from the backup that was not replaced.
      if (isDamage(error) || !problem) return void setImmediate(crash, error);
      monitor.note('backup', together(sentence('notices.notBackedUp'), problem));
    }
  };
  const backups = setInterval(backUp, BACKUP_INTERVAL);

  // A disk that takes nothing now does not keep all this from being in force; it is noted when it is configured next.
  const noteSession = (): void => {
    try {
      const now = Date.now();
      ledger.session.noteOperator(config, now);
      ledger.roles.note(config.role, config.operator, now);
      ledger.session.noteConnection(config, now);
    } catch (error) {
      if (isDamage(error) || !fileProblem(error)) throw error;
    }
  };
  noteSession();

  const endWatch = watchForWaking(() => monitor.networkMayBeBack(), Date.now);
  const answering = new Set<Promise<unknown>>();
  let beginsAgain: Promise<void> | null = null;
  const beginAgain = (): Promise<void> => {
    const close = async (): Promise<void> => {
      // Whoever has asked by now still reads the old files.
      await afterThisTurn();
      connectionTester.cancel();
      await reports.stop();
      await Promise.allSettled(answering);
      await engine.stop();
    };
    beginsAgain ??= startOver(close, () => start(config, ledgerNotices));
    return beginsAgain;
  };
  const wipeCache = (order: WipeOrder): Promise<void> => {
    orderCacheWipe(dataDir, order);
    return beginAgain();
  };

  const engine: RunningEngine = {
    configure(next) {
      config = next;
      noteSession();
      sync.send({ kind: 'configure', config });
    },
    answer(name, input) {
      const { source, operator, role } = config;
      const staleAfter = config.staleAfterMinutes * MINUTE;
      const context = {
        cache,
        results,
        ledger,
        monitor,
        connectionTester,
        reports,
        source,
        operator,
        role,
        staleAfter,
        now: Date.now,
        onDamage,
        uploads,
        loadAnswers: sync.load,
        wipeCache,
      };
      const answer = answerCall(context, name, input);
      if (name !== 'cache.wipe') {
        answering.add(answer);
        void answer.finally(() => answering.delete(answer));
      }
      return answer;
    },
    async stop() {
      clearInterval(backups);
      endWatch();
      connectionTester.cancel();
      await reports.stop();
      monitor.close();
      // The writer is closed last, so that it leaves no write-ahead log behind.
      cache.close();
      await sync.stop();
      backUp();
      ledger.close();
    },
  };
  return engine;
}

/** The trail has a wipe once, also when the program died just after it was written. */
function noteWipe(ledger: Ledger, order: WipeOrder | null): void {
  const { by, at, ...counts } = order ?? { by: 'Usher', at: Date.now() };
  const isNoted = ledger.auditTrail().some((entry) => entry.kind === 'CACHE_WIPED' && entry.at === at);
  if (!isNoted) ledger.noteEvent('CACHE_WIPED', at, counts, by);
}

function threadOf(source: string): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? `./${source}.ts` : `./${source.split('/').at(-1)}.js`, import.meta.url);
}

let running: Promise<RunningEngine> | null = null;

/** Closes all files and opens them again; whoever asks meanwhile waits. */
async function startOver(close: () => Promise<void>, again: () => Promise<RunningEngine>): Promise<void> {
  running = close().then(again);
  running.catch(fail);
  await running;
  // What the screens show is gone.
  channel.send({ kind: 'event', event: { name: 'cache', payload: { revision: 0 } } });
}

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

/** Files that can't be used are told, and whether a later start may succeed; anything else is a bug, and the shell starts a new engine. */
function fail(error: unknown): void {
  if (error instanceof UnusableFilesError) {
    channel.send({ kind: 'failed', message: error.sentence, mayMend: error.mayMend });
    return;
  }
  const message = fileProblem(error);
  if (!message) crash(error);
  channel.send({ kind: 'failed', message, mayMend: mayMend(error) });
}

function crash(error: unknown): never {
  process.stderr.write(`engine: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

channel.onMessage((message) => void handle(message).catch(fail));
channel.onClosed(() => void handle({ kind: 'stop' }).catch(crash));
