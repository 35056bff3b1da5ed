/** Entry of the sync thread: the only writer of the cache, so that no screen ever waits for a sync. */
import { parentPort } from 'node:worker_threads';
import { type Answer, CallError, refusal } from '../../../shared/answer.ts';
import type { EngineConfig } from '../../../shared/engine-protocol.ts';
import type { LoadOutcome } from '../../../shared/files.ts';
import { sentence } from '../../../shared/sentences/sentence.ts';
import { noteCacheDamage, openCacheWriter } from '../cache/open-cache.ts';
import { fileProblem, mayMend } from '../database/file-problem.ts';
import { isDamage } from '../database/open-database.ts';
import { loadSavedAnswers } from '../files/load-saved-answers.ts';
import type { ReceivedFile } from '../files/uploads.ts';
import { HttpGateway } from '../gateway/http-gateway.ts';
import { joinLedger } from '../ledger/open-ledger.ts';
import { pseudonymsBy } from '../ledger/pseudonym.ts';
import { PersonalDataRemoval } from './personal-data-removal.ts';
import { startPageThread } from './start-page-thread.ts';
import { StoryReading } from './story-reading.ts';
import { SyncLoop } from './sync-loop.ts';
import type { MessageFromSync, MessageToSync } from './sync-messages.ts';

if (!parentPort) throw new Error('The sync thread is started by the engine.');
const port = parentPort;

/** Beside this file, in the source as in the build. */
const PAGE_THREAD = new URL(import.meta.url.endsWith('.ts') ? './page-thread.ts' : './page-thread.js', import.meta.url);

const tell = (message: MessageFromSync): void => port.postMessage(message);

/** What runs between `open` and `stop`. */
interface OpenSync {
  loop: SyncLoop;
  load: (files: readonly ReceivedFile[], by: string) => Answer<LoadOutcome>;
  configure: (config: EngineConfig) => Promise<void>;
  /** Ends everything, with the cache written anew where the disk takes it. */
  closeAnew: () => Promise<void>;
  close: () => void;
}

function open(config: EngineConfig): OpenSync {
  const { dataDir, databaseKey: key, source, lifecycleMode } = config;
  const ledger = joinLedger({ dataDir, key });
  const pseudonym = pseudonymsBy((text) => ledger.reports.secrets.digest(text, Date.now()));
  const retention = { days: config.retentionDays, pseudonym };
  const { writer: cache, notice } = openCacheWriter({ dataDir, key, source, lifecycleMode, retention, now: Date.now });
  // A damaged ledger is found by the next start; the cache then stays.
  const noteDamage = (error: unknown): boolean =>
    isDamage(error) && (!ledger.isReadable() || noteCacheDamage(dataDir, error));
  const stories = new StoryReading({ cache, tell, noteDamage, now: Date.now });
  const writeAnew = (): void => inTurn(closeAndSay);
  const removal = new PersonalDataRemoval({
    ...{ dataDir, source, cache, ledger, writeAnew, tell, noteDamage },
    now: Date.now,
  });
  const loop = new SyncLoop(config, {
    cache,
    ledger,
    makeGateway: ({ connection }) => (connection ? new HttpGateway(connection) : null),
    startPageThread: ({ connection }) =>
      connection ? startPageThread(PAGE_THREAD, { connection, lifecycleMode }) : undefined,
    tell: (message) => {
      tell(message);
      stories.hear(message);
      removal.hear(message);
    },
    noteDamage,
    now: Date.now,
    random: Math.random,
  });
  tell({ kind: 'opened', notices: notice ? [notice] : [] });
  return {
    loop,
    load: (files, by) => {
      const answer = answerLoad(() => loadSavedAnswers(files, { cache, ledger, by, now: Date.now() }), noteDamage);
      stories.hear({ kind: 'cacheChanged' });
      return answer;
    },
    async configure(next) {
      removal.configure(next.retentionDays);
      await loop.configure(next);
    },
    async closeAnew() {
      await loop.stop();
      stories.stop();
      removal.stop();
      try {
        cache.writeAnew();
      } catch (error) {
        // A full disk: it is tried again, with the old file.
        if (noteDamage(error) || !fileProblem(error)) throw error;
        cache.close();
      }
      ledger.close();
    },
    close: () => {
      stories.stop();
      removal.stop();
      cache.close();
      ledger.close();
    },
  };
}

/** A file or a disk that is to blame is named; a damaged cache and a bug end the thread. */
function answerLoad(load: () => LoadOutcome, noteDamage: (error: unknown) => boolean): Answer<LoadOutcome> {
  try {
    return { ok: true, output: load() };
  } catch (error) {
    if (error instanceof CallError) return refusal(error.code, error.sentence);
    const problem = noteDamage(error) ? null : fileProblem(error);
    if (problem) return refusal('STORAGE', problem);
    throw error;
  }
}

let sync: OpenSync | null = null;

async function handle(message: MessageToSync): Promise<void> {
  switch (message.kind) {
    case 'open':
      sync = open(message.config);
      return;
    case 'configure':
      return sync?.configure(message.config);
    case 'syncNow':
      sync?.loop.syncNow();
      return;
    case 'deletionDecided':
      sync?.loop.deletionDecided();
      return;
    case 'networkMayBeBack':
      return sync?.loop.networkMayBeBack();
    case 'recheck':
      sync?.loop.recheck(message.eventId);
      return;
    case 'loadAnswers':
      tell({ kind: 'answersLoaded', id: message.id, answer: sync?.load(message.files, message.by) ?? BUSY });
      return;
    case 'stop':
      await sync?.loop.stop();
      sync?.close();
      tell({ kind: 'stopped' });
      port.close();
  }
}

const BUSY = refusal('NOT_POSSIBLE_NOW', sentence('files.tidying'));

/** Whoever opens the files next finds the cache written anew. */
async function closeAndSay(): Promise<void> {
  if (!sync) return;
  const { closeAnew } = sync;
  sync = null;
  await closeAnew();
  tell({ kind: 'writtenAnew' });
}

/** One message after the other: a configuration is in force before the next message is looked at. */
let handled = Promise.resolve();
function inTurn(work: () => Promise<void>): void {
  handled = handled.then(work).catch(fail);
}
port.on('message', (message: MessageToSync) => inTurn(() => handle(message)));

/** Files that can't be used are told; anything else is a bug and ends the thread. */
function fail(error: unknown): void {
  const message = fileProblem(error);
  if (message) tell({ kind: 'failed', message, mayMend: mayMend(error) });
  else
    setImmediate(() => {
      throw error;
    });
}
