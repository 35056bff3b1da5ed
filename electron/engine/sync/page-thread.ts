/** Entry of the thread that reads and prepares the pages of a large pull, while the sync thread stores those before. */
import { parentPort, workerData } from 'node:worker_threads';
import { GatewayError } from '../gateway/gateway-error.ts';
import { HttpGateway } from '../gateway/http-gateway.ts';
import type { MessageFromPageThread, MessageToPageThread, PageQuery, PageThreadConfig } from './page-messages.ts';
import { problemOf } from './page-messages.ts';
import type { PreparedLogPage, PreparedTicketPage } from './page-reader.ts';
import { readPages } from './page-reader.ts';

if (!parentPort) throw new Error('The thread that reads pages is started by the sync thread.');
const port = parentPort;

const { connection, lifecycleMode } = workerData as PageThreadConfig;
const reader = readPages(new HttpGateway(connection), lifecycleMode);
const asked = new Map<number, AbortController>();

function read(query: PageQuery, signal: AbortSignal): Promise<PreparedTicketPage | PreparedLogPage> {
  return query.kind === 'tickets'
    ? reader.listTickets(query.query, signal)
    : reader.listStatusLogs(query.query, signal);
}

async function answer(id: number, query: PageQuery): Promise<void> {
  const abort = new AbortController();
  asked.set(id, abort);
  const tell = (message: MessageFromPageThread): void => port.postMessage(message);
  try {
    tell({ id, page: await read(query, abort.signal) });
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    tell({ id, problem: problemOf(error) });
  } finally {
    asked.delete(id);
  }
}

port.on('message', (message: MessageToPageThread) => {
  if (message.kind === 'giveUp') asked.get(message.id)?.abort();
  else void answer(message.id, message);
});
