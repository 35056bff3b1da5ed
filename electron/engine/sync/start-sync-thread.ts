/** The engine's hold on its sync thread. */
import { Worker } from 'node:worker_threads';
import type { Answer } from '../../../shared/answer.ts';
import type { EngineConfig } from '../../../shared/engine-protocol.ts';
import type { LoadOutcome } from '../../../shared/files.ts';
import { type Sentence, ToldError } from '../../../shared/sentences/sentence.ts';
import type { ReceivedFile } from '../files/uploads.ts';
import type { MessageFromSync, MessageToSync } from './sync-messages.ts';

export interface SyncThread {
  /** Opens the files; gives sentences for the screen, rejects with {@link UnusableFilesError}. Nothing syncs yet. */
  open(config: EngineConfig): Promise<Sentence[]>;
  send(message: MessageToSync): void;
  /** Stores saved answers; says what became of them, or why none was stored. */
  load(files: ReceivedFile[], by: string): Promise<Answer<LoadOutcome>>;
  onMessage(listener: (message: MessageFromSync) => void): void;
  /** Gives up what runs, closes the files and ends the thread. */
  stop(): Promise<void>;
}

/**
 * Megabytes. Pages need a small part; a larger heap would be cleaned later, not used better. The largest saved answers that
 * a person may load (LARGEST_LOAD_BYTES) need some 600.
 */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 768 };

/** The data files can't be used; the message says why and what to do. */
export class UnusableFilesError extends ToldError {
  /** Another start may succeed by itself. */
  readonly mayMend: boolean;

  constructor(why: Sentence, mayMend: boolean) {
    super(why);
    this.name = 'UnusableFilesError';
    this.mayMend = mayMend;
  }
}

/** Starts the thread; `onCrash` is called when it died of a bug. */
export function startSyncThread(entry: URL, onCrash: (error: unknown) => void): SyncThread {
  const worker = new Worker(entry, { resourceLimits: HEAP });
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
  let loads = 0;
  return {
    send,
    load(files, by) {
      const id = loads++;
      const loaded = new Promise<Answer<LoadOutcome>>((resolve) => {
        const listen = (message: MessageFromSync): void => {
          if (message.kind !== 'answersLoaded' || message.id !== id) return;
          worker.off('message', listen);
          resolve(message.answer);
        };
        worker.on('message', listen);
      });
      const message: MessageToSync = { kind: 'loadAnswers', id, files, by };
      worker.postMessage(
        message,
        files.map(({ bytes }) => bytes.buffer),
      );
      return loaded;
    },
    onMessage: (listener) => void worker.on('message', listener),
    async open(config) {
      send({ kind: 'open', config });
      const message = await heard('opened', 'failed');
      if (message.kind === 'failed') throw new UnusableFilesError(message.message, message.mayMend);
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
