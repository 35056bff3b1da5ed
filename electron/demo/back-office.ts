/** The demo back office as a whole: its store, its venue, its HTTP server on loopback, and the life in it. */
import { DEMO_SEED, DEMO_TICKETS } from '../../shared/demo.ts';
import type { Controls } from './controls.ts';
import { createControls } from './controls.ts';
import { Life } from './life.ts';
import { Misbehaviours } from './misbehaviour.ts';
import { DeletionDesk } from './office/deletion-desk.ts';
import { Phones } from './office/phones.ts';
import { TicketDesk } from './office/ticket-desk.ts';
import { createEventStatistics } from './reports/event-statistics.ts';
import { createStatusLog } from './reports/status-log.ts';
import { createTicketList } from './reports/ticket-list.ts';
import { createServer } from './server.ts';
import { openStore } from './store/store.ts';
import { createRandom } from './venue/random.ts';

export interface DemoOptions {
  /** 0 for any that is free. */
  port?: number;
  tickets?: number;
  seed?: number;
  /** A temporary file, removed by `close`, when absent. */
  dataFile?: string | undefined;
  /** Whether people and phones act by themselves; true when absent. */
  life?: boolean;
  /** The end of the past, UTC milliseconds; the quarter of an hour that has begun, when absent. */
  anchor?: number | undefined;
  /** The server's clock, UTC milliseconds; this machine's, when absent. */
  clock?: () => number;
}

export interface DemoBackOffice extends Controls {
  /** `http://127.0.0.1:PORT`, without a path. */
  url: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Starts a demo back office in this process. Throws `UnusableDataFile` (store/store.ts) where the data file holds
 * something else, and what `listen` throws where the port is taken.
 */
export async function startDemoBackOffice(options: DemoOptions = {}): Promise<DemoBackOffice> {
  const { port = 0, tickets = DEMO_TICKETS, seed = DEMO_SEED, dataFile, life: alive = true, anchor } = options;
  const { clock = Date.now } = options;
  const store = openStore({ seed, tickets, anchor, file: dataFile });
  const { db, venue } = store;

  const phones = new Phones(db, createRandom(seed, 'phones'), clock);
  const desk = new TicketDesk(db, phones, clock);
  const deletions = new DeletionDesk(db, desk, clock);
  const misbehaviours = new Misbehaviours();
  const random = createRandom(seed, 'life');
  const life = new Life(db, { desk, phones, random, clock }, { running: alive, phones: alive });
  const controls = createControls({ db, venue, desk, deletions, phones, life, misbehaviours });
  const reports = {
    desk,
    ticketList: createTicketList(db),
    statusLog: createStatusLog(db),
    eventStatistics: createEventStatistics(db),
  };
  const server = createServer({ reports, deletions, controls, misbehaviours, clock });

  const close = async (): Promise<void> => {
    life.stop();
    await server.close();
    store.close();
  };
  try {
    const url = await server.listen({ host: HOST, port });
    life.start();
    return { ...controls, url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
