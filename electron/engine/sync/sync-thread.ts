/** Entry of the sync thread: the only writer of the cache, so that no screen ever waits for a sync. */
import { parentPort } from 'node:worker_threads';
import type { EngineConfig } from '../../../shared/engine-protocol.ts';
import { noteCacheDamage, openCacheWriter } from '../cache/open-cache.ts';
import { fileProblem } from '../database/file-problem.ts';
import { HttpGateway } from '../gateway/http-gateway.ts';
import { joinLedger } from '../ledger/open-ledger.ts';

import { SyncLoop } from './sync-loop.ts';
import type { MessageFromSync, MessageToSync } from './sync-messages.ts';

if (!parentPort) throw new Error('The sync thread is started by the engine.');
const port = parentPort;

const tell = (message: MessageFromSync): void => port.postMessage(message);

/** What runs between `open` and `stop`. */
interface OpenSync {
  loop: SyncLoop;
  close: () => void;
}

function open(config: EngineConfig): OpenSync {
  const { dataDir, databaseKey: key, source, lifecycleMode } = config;
  const { writer: cache, notice } = openCacheWriter({ dataDir, key, source, lifecycleMode, now: Date.now });
  const ledger = joinLedger({ dataDir, key });
  const loop = new SyncLoop(config, {
    cache,
    ledger,
    makeGateway: ({ connection }) => (connection ? new HttpGateway(connection) : null),
    tell,
    noteDamage: (error) => noteCacheDamage(dataDir, error),
    now: Date.now,
    random: Math.random,
  });
  tell({ kind: 'opened', notices: notice ? [notice] : [] });
  return {
    loop,
    close: () => {
      cache.close();
      ledger.close();
    },
  };
}

let sync: OpenSync | null = null;

async function handle(message: MessageToSync): Promise<void> {
  switch (message.kind) {
    case 'open':
      sync = open(message.config);
      return;
    case 'configure':
      return sync?.loop.configure(message.config);
    case 'syncNow':
      sync?.loop.syncNow();
      return;
    case 'stop':
      await sync?.loop.stop();
      sync?.close();
      tell({ kind: 'stopped' });
      port.close();
  }
}

/** One message after the other: a configuration is in force before the next message is looked at. */
let handled = Promise.resolve();
port.on('message', (message: MessageToSync) => {
  handled = handled.then(() => handle(message)).catch(fail);
});

/** Files that can't be used are told; anything else is a bug and ends the thread. */
function fail(error: unknown): void {
  const message = fileProblem(error);
  if (message) tell({ kind: 'failed', message });
  else
    setImmediate(() => {
      throw error;
    });
}
