/** The proxy of a round: strikes requests as the seed draws them, from when it is told to rise until it is told to be calm. */
import type { DemoBackOffice } from '../../electron/demo/back-office.ts';
import { createRandom } from '../../electron/demo/venue/random.ts';
import { deletionRequestSchema, REPORT_PATHS } from '../../shared/tixngo.ts';
import type { Decisions } from './decisions.ts';
import { changeTickets } from './server-actions.ts';
import type { Tally } from './tally.ts';
import type { Treatment, Weather } from './wire-faults.ts';
import { drawTreatment, drawWeather, UNTOUCHED } from './wire-faults.ts';
import type { WireRequest } from './wire-proxy.ts';
import { WireProxy } from './wire-proxy.ts';

export interface StormyWire {
  url: string;
  /** Ids of deletions that reached the server after the app had lost the connection. */
  late: ReadonlySet<string>;
  /** Begins to strike. */
  rise(): void;
  /** Strikes nothing from now on; settles when nothing is on its way any more. */
  calm(): Promise<void>;
  /** The server changes some tickets now. */
  changeTickets(stream: string): void;
  close(): Promise<void>;
}

interface StormyWireParts {
  seed: number;
  office: DemoBackOffice;
  ticketIds: readonly string[];
  decisions: Decisions;
  tally: Tally;
  note: (what: string) => void;
  killEngine: () => void;
}

export async function startStormyWire(parts: StormyWireParts): Promise<StormyWire> {
  const { seed, office, ticketIds, decisions, tally, note, killEngine } = parts;
  const weather = drawWeather(seed);
  const late = new Set<string>();
  let stormy = false;
  let turns = 0;

  const change = (stream: string): void => {
    const done = changeTickets(office, { ticketIds, decided: decisions.ticketIds }, createRandom(seed, stream));
    tally.serverActions += done.length;
    note(`the server: ${done.join('; ')}`);
  };

  const treat = (number: number, request: WireRequest): Treatment => {
    tally.requests++;
    if (!stormy) return UNTOUCHED;
    const deletion = deletionIn(request);
    const drawn = drawTreatment(seed, { request: number, isDeletion: deletion !== null }, weather);
    // Who has carried a request out answers it the same for ever.
    const carriedOut = deletion !== null && isCarriedOut(office, ticketIds, deletion);
    const fault = drawn.fault === 'refused' && carriedOut ? null : drawn.fault;
    if (fault) tally.countFault(fault);
    const what = [fault, drawn.kill && `engine killed ${drawn.kill}`].filter(Boolean).join(', ');
    if (what) note(`request ${number} (${request.method} ${request.path}): ${what}`);
    return { ...drawn, fault };
  };

  const proxy = await WireProxy.start({
    target: office.url,
    rewrite: (path) => withSmallPages(path, weather),
    treat,
    serverActs: () => change(`turn ${turns++}`),
    killEngine,
    arrivesLate: (request) => {
      const deletion = deletionIn(request);
      if (deletion !== null) late.add(deletion);
    },
  });
  return {
    url: proxy.url,
    late,
    rise() {
      stormy = true;
    },
    async calm() {
      stormy = false;
      await proxy.idle();
    },
    changeTickets: change,
    close: () => proxy.close(),
  };
}

/** The client's id of a deletion, or null for any other request. */
function deletionIn({ method, body }: WireRequest): string | null {
  return method === 'POST' ? deletionRequestSchema.parse(JSON.parse(body.toString())).clientRequestId : null;
}

function isCarriedOut(office: DemoBackOffice, ticketIds: readonly string[], deletionId: string): boolean {
  return ticketIds.some((ticketId) =>
    office.ticket(ticketId)?.deletionRequests.some(({ clientRequestId }) => clientRequestId === deletionId),
  );
}

/** A server need not give as many records as it is asked for. */
function withSmallPages(path: string, { ticketPage, logPage }: Weather): string {
  const url = new URL(path, 'http://server');
  const largest = url.pathname === REPORT_PATHS.ticketStatusLogs ? logPage : ticketPage;
  const limit = url.searchParams.get('limit');
  if (limit !== null) url.searchParams.set('limit', String(Math.min(Number(limit), largest)));
  return url.pathname + url.search;
}
