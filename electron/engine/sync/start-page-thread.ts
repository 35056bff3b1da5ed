/** The sync thread's hold on the thread that reads the pages of a large pull. */
import { Worker } from 'node:worker_threads';
import type { MessageFromPageThread, MessageToPageThread, PageQuery, PageThreadConfig } from './page-messages.ts';
import { errorOf } from './page-messages.ts';
import type { PageReader, PreparedLogPage, PreparedTicketPage } from './page-reader.ts';

/** A reader that has to be closed. */
export interface PageThread extends PageReader {
  close(): Promise<void>;
}

/** Megabytes: some pages, text and objects. */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

type Page = PreparedTicketPage | PreparedLogPage;

/** Starts the thread, whose program is `entry`. Should it die of a bug, whatever was asked of it rejects. */
export function startPageThread(entry: URL, config: PageThreadConfig): PageThread {
  const worker = new Worker(entry, { workerData: config, resourceLimits: HEAP });
  const asked = new Map<number, PromiseWithResolvers<Page>>();
  let last = 0;
  let died: unknown = null;

  worker.on('message', (message: MessageFromPageThread) => {
    const waiting = asked.get(message.id);
    asked.delete(message.id);
    if ('problem' in message) waiting?.reject(errorOf(message.problem));
    else waiting?.resolve(message.page);
  });
  worker.on('error', (error) => {
    died = error;
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  });

  const ask = async (query: PageQuery, signal: AbortSignal): Promise<Page> => {
    if (died) throw died;
    last += 1;
    const id = last;
    const answer = Promise.withResolvers<Page>();
    asked.set(id, answer);
    const post = (message: MessageToPageThread): void => worker.postMessage(message);
    const giveUp = (): void => post({ id, kind: 'giveUp' });
    post({ id, ...query });
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp);
    try {
      return await answer.promise;
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  };

  return {
    listTickets: (query, signal) => ask({ kind: 'tickets', query }, signal) as Promise<PreparedTicketPage>,
    listStatusLogs: (query, signal) => ask({ kind: 'statusLogs', query }, signal) as Promise<PreparedLogPage>,
    async close() {
      await worker.terminate();
    },
  };
}
