/**
 * The benchmark's venue behind the published report endpoints, a process of its own. It is not the demo back office's
 * server, because that one reads its pages out of SQLite and would be measured, too: here they lie ready as bytes.
 * The windows, their order, `total`, page sizes and the opaque page key are those of the demo back office.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import { DEFAULT_KEY_HEADER, MAX_LOG_PAGE, REPORT_PATHS, TICKET_PAGE } from '../../shared/tixngo.ts';
import { offer } from './helper-process.ts';
import type { RecordList, Stretch } from './record-list.ts';
import { RecordListBuilder } from './record-list.ts';
import type { BenchTicket, VenueSize } from './venue.ts';
import { benchTickets, ENTRIES } from './venue.ts';

/** Milliseconds that an idle connection is kept: Fastify's, which the demo back office has. */
const KEEP_ALIVE = 72_000;

/** What is served: the two lists, and the tickets that change when they are told to. */
class Venue {
  #tickets: RecordList;
  #log: RecordList;
  /** By the number at which they were made. */
  readonly #changing = new Map<number, BenchTicket>();
  readonly #numbers: Uint32Array;
  readonly ticketNumbers: string[] = [];

  constructor(size: VenueSize, changing: number) {
    const tickets = new RecordListBuilder();
    const log = new RecordListBuilder();
    const every = Math.floor(size.tickets / changing);
    for (const ticket of benchTickets(size)) {
      const number = this.ticketNumbers.push(ticket.ticketNumber) - 1;
      tickets.add(ticket.ticket);
      for (const entry of ticket.log) log.add(entry);
      if (number % every === 0 && this.#changing.size < changing) this.#changing.set(number, ticket);
    }
    ({ list: this.#tickets, numbers: this.#numbers } = tickets.build());
    ({ list: this.#log } = log.build());
  }

  /** Something happens to every ticket that is to change, a millisecond after the other, up to now. */
  change(): void {
    const tickets = new RecordListBuilder();
    const log = new RecordListBuilder();
    tickets.addFrom(this.#tickets, (position) => !this.#changing.has(this.#numbers[position] ?? -1));
    log.addFrom(this.#log);
    let at = Date.now() - this.#changing.size;
    let sequence = this.ticketNumbers.length * ENTRIES;
    for (const ticket of this.#changing.values()) {
      const changed = ticket.changedAt(at++, ++sequence);
      tickets.add(changed.ticket);
      for (const entry of changed.log) log.add(entry);
    }
    this.#tickets = tickets.build().list;
    this.#log = log.build().list;
  }

  ticketPage(stretch: Stretch, offset: number, limit: number): Buffer[] {
    const { first, end } = this.#tickets.range(stretch);
    const from = Math.min(first + offset, end);
    const text = this.#tickets.text(from, Math.min(from + limit, end));
    return [Buffer.from(`{"total":${end - first},"result":[`), text, Buffer.from(']}')];
  }

  logPage(stretch: Stretch, pageKey: string | null, limit: number): Buffer[] {
    const { first, end } = this.#log.range(stretch);
    const from = pageKey === null ? first : Number(Buffer.from(pageKey, 'base64url').toString());
    const to = Math.min(from + limit, end);
    const pagination = to < end ? { nextPageKey: Buffer.from(String(to)).toString('base64url') } : {};
    const head = `{"pagination":${JSON.stringify(pagination)},"result":[`;
    return [Buffer.from(head), this.#log.text(from, to), Buffer.from(']}')];
  }
}

function bodyOf(venue: Venue, { pathname, searchParams: query }: URL): Buffer[] | null {
  const time = (name: string, otherwise: number): number => Date.parse(query.get(name) ?? '') || otherwise;
  const limit = (most: number): number => Math.min(most, Number(query.get('limit')));
  switch (pathname) {
    case REPORT_PATHS.tickets:
    case REPORT_PATHS.ticketsLight: {
      const stretch = { from: time('lastUpdatedSince', 0), to: time('lastUpdatedBefore', Number.POSITIVE_INFINITY) };
      return venue.ticketPage(stretch, Number(query.get('offset')), limit(TICKET_PAGE));
    }
    case REPORT_PATHS.ticketStatusLogs:
      return venue.logPage(
        { from: time('from', 0), to: time('to', 0) },
        query.get('paginationKey'),
        limit(MAX_LOG_PAGE),
      );
    default:
      return null;
  }
}

function answer(venue: Venue, request: IncomingMessage, response: ServerResponse): void {
  const isKnown = request.headers[DEFAULT_KEY_HEADER.toLowerCase()] === DEMO_API_KEY;
  const body = isKnown ? bodyOf(venue, new URL(request.url ?? '', 'http://127.0.0.1')) : null;
  const sent = body ?? [Buffer.from(JSON.stringify({ code: isKnown ? 'PATH_NOT_FOUND' : 'API_KEY_WRONG' }))];
  response.writeHead(body ? 200 : isKnown ? 404 : 401, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': sent.reduce((sum, part) => sum + part.length, 0),
  });
  for (const part of sent) response.write(part);
  response.end();
}

let venue: Venue | null = null;

const tasks = {
  /** Makes the venue and serves it; `changing` of its tickets change when `change` is asked for, once. */
  async open({ size, changing }: { size: VenueSize; changing: number }) {
    const opened = new Venue(size, changing);
    venue = opened;
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, (request, response) =>
      answer(opened, request, response),
    );
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${port}`, ticketNumbers: opened.ticketNumbers };
  },

  change(): void {
    venue?.change();
  },
};

export type VenueTasks = typeof tasks;
offer(tasks);
