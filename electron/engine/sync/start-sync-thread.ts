/** The engine's hold on its sync thread. */
import { Worker } from 'node:worker_threads';
import type { EngineConfig } from '../../../shared/engine-protocol.ts';
import type { MessageFromSync, MessageToSync } from './sync-messages.ts';

export interface SyncThread {
  /** Opens the files; gives sentences for the screen, rejects with {@link UnusableFilesError}. Nothing syncs yet. */
  open(config: EngineConfig): Promise<string[]>;
  send(message: MessageToSync): void;
  onMessage(listener: (message: MessageFromSync) => void): void;
  /** Gives up what runs, closes the files and ends the thread. */
  stop(): Promise<void>;
}

/** The data files can't be used; the message says why and what to do. */
export class UnusableFilesError extends Error {}

/** Starts the thread; `onCrash` is called when it died of a bug. */
export function startSyncThread(entry: URL, onCrash: (error: unknown) => void): SyncThread {
  const worker = new Worker(entry);
  worker.on('error', onCrash);
  const send = (message: MessageToSync): void => worker.postMessage(message);
  const heard = <K extends MessageFromSync['kind']>(...kinds: K[]): Promise<Extract<MessageFromSync, { kind: K }>> =>
    new Promise((resolve) => {
      const listen = (message: MessageFromSync): void => {
        if (!(kinds as string[]).includes(message.kind)) return;
        worker.off('message', listen);
        resolve(message as Extract<MessageFromSync, { kind: K }>);
      };
      worker.on('message', listen);
    });
  return {
    send,
    onMessage: (listener) => void worker.on('message', listener),
    async open(config) {
      send({ kind: 'open', config });
      const message = await heard('opened', 'failed');
      if (message.kind === 'failed') throw new UnusableFilesError(message.message);
      return message.notices;
    },
    async stop() {
      const stopped = heard('stopped');
      send({ kind: 'stop' });
      await stopped;
      await worker.terminate();
    },
  };
}
