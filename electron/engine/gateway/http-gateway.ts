/** TIXNGO over HTTP: the published report endpoints, and a deletion endpoint whose path is a setting. */
import type { z } from 'zod';
import { formatInstant } from '../../../shared/domain/instant.ts';
import { statusLogEntrySchema } from '../../../shared/domain/status-log.ts';
import { ticketSchema } from '../../../shared/domain/ticket.ts';
import type { ConnectionConfig } from '../../../shared/engine-protocol.ts';
import { asTold, type Sentence, sentence } from '../../../shared/sentences/sentence.ts';
import type { DeletionAnswer, DeletionRequest, EventStatistics } from '../../../shared/tixngo.ts';
import {
  deletionAnswerSchema,
  deletionPath,
  errorAnswerSchema,
  eventStatisticsPageSchema,
  eventTicketsPath,
  REPORT_PATHS,
  statusLogPageSchema,
  ticketPageSchema,
} from '../../../shared/tixngo.ts';
import { errorKindOfStatus, GatewayError, parseRetryAfter } from './gateway-error.ts';
import { readRecords } from './records.ts';
import type { StatusLogPage, StatusLogQuery, TicketPage, TicketQuery, TixngoGateway } from './tixngo-gateway.ts';

/** A page of a thousand complete tickets is some 3 MB; a venue's uplink may need a while for it. */
const TIMEOUT = 30_000;

/** A list is a parameter given several times. */
type Parameters = Record<string, string | number | boolean | readonly string[] | undefined>;

export class HttpGateway implements TixngoGateway {
  readonly #connection: ConnectionConfig;

  constructor(connection: ConnectionConfig) {
    this.#connection = connection;
  }

  /** Asks for an empty window: the answer's `Date` header is the server's clock. */
  async serverTime(signal: AbortSignal): Promise<number> {
    const never = new Date('9999-01-01T00:00:00Z').getTime();
    const query = { since: never, before: null, offset: 0, limit: 1 };
    const { serverTime } = await this.#get(REPORT_PATHS.ticketsLight, ticketParameters(query), signal);
    return serverTime;
  }

  async listTickets(query: TicketQuery, signal: AbortSignal): Promise<TicketPage> {
    const path = query.eventId === undefined ? REPORT_PATHS.tickets : eventTicketsPath(query.eventId);
    const { body, serverTime } = await this.#get(path, ticketParameters(query), signal);
    const { total, result } = this.#parse(ticketPageSchema, body, path);
    const { read, unreadable } = readRecords(ticketSchema, result);
    const tickets = read.map(({ record, raw }) => ({ ticket: record, raw }));
    return { total, count: result.length, tickets, unreadable, serverTime };
  }

  async listStatusLogs(query: StatusLogQuery, signal: AbortSignal): Promise<StatusLogPage> {
    const path = REPORT_PATHS.ticketStatusLogs;
    const parameters = {
      from: rfc3339(query.from),
      to: rfc3339(query.to),
      limit: query.limit,
      paginationKey: query.pageKey ?? undefined,
    };
    const { body } = await this.#get(path, parameters, signal);
    const { pagination, result } = this.#parse(statusLogPageSchema, body, path);
    const { read, unreadable } = readRecords(statusLogEntrySchema, result);
    const entries = read.map(({ record, raw }) => ({ entry: record, raw }));
    return { entries, unreadable, nextPageKey: pagination.nextPageKey ?? null };
  }

  async eventStatistics(
    eventIds: readonly string[],
    dateTime: number,
    signal: AbortSignal,
  ): Promise<EventStatistics[]> {
    const path = REPORT_PATHS.eventStatistics;
    const { body } = await this.#get(path, { eventIds, dateTime: rfc3339(dateTime) }, signal);
    return this.#parse(eventStatisticsPageSchema, body, path).result;
  }

  async deleteTicket(ticketId: string, request: DeletionRequest, signal: AbortSignal): Promise<DeletionAnswer> {
    const path = deletionPath(this.#connection.deletionPath, ticketId);
    const init = { method: 'POST', body: JSON.stringify(request), headers: { 'content-type': 'application/json' } };
    const { body } = await this.#request(path, init, signal);
    return this.#parse(deletionAnswerSchema, body, this.#connection.deletionPath);
  }

  #get(path: string, parameters: Parameters, signal: AbortSignal): Promise<{ body: unknown; serverTime: number }> {
    const query = new URLSearchParams({ mobileAppId: this.#connection.mobileAppId });
    for (const [name, value] of Object.entries(parameters)) {
      for (const one of [value ?? []].flat()) query.append(name, String(one));
    }
    return this.#request(`${path}?${query}`, { method: 'GET' }, signal);
  }

  async #request(
    pathAndQuery: string,
    init: RequestInit,
    signal: AbortSignal,
  ): Promise<{ body: unknown; serverTime: number }> {
    const response = await this.#answer(pathAndQuery, init, signal);
    const text = await this.#bodyOf(response, signal);
    if (response.status >= 300 && response.status < 400) {
      throw this.#notTixngo(sentence('connection.redirects'));
    }
    if (!response.ok) throw this.#refusal(response, text);
    const type = response.headers.get('content-type') ?? '';
    if (!type.includes('json')) throw this.#notTixngo(typeProblem(type));
    return { body: this.#json(text), serverTime: serverTimeOf(response) };
  }

  /**
   * A server may close a connection that it kept while a page was stored, as the next question is on its way: that one is
   * asked again, at once, on a new connection. A deletion is not: it has its own way to ask again.
   */
  async #answer(pathAndQuery: string, init: RequestInit, signal: AbortSignal): Promise<Response> {
    try {
      return await this.#fetch(pathAndQuery, init, signal);
    } catch (error) {
      if (signal.aborted || init.method !== 'GET' || !CLOSED.has(codeOf(error))) throw this.#unreachable(error, signal);
    }
    try {
      return await this.#fetch(pathAndQuery, init, signal);
    } catch (error) {
      throw this.#unreachable(error, signal);
    }
  }

  #fetch(pathAndQuery: string, init: RequestInit, signal: AbortSignal): Promise<Response> {
    return fetch(this.#connection.baseUrl + pathAndQuery, {
      ...init,
      headers: { accept: 'application/json', ...init.headers, [this.#connection.keyHeader]: this.#connection.apiKey },
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    });
  }

  async #bodyOf(response: Response, signal: AbortSignal): Promise<string> {
    try {
      return await response.text();
    } catch (error) {
      throw this.#unreachable(error, signal);
    }
  }

  #json(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw new GatewayError('unreachable', sentence('connection.cutOff', { address: this.#connection.baseUrl }));
    }
  }

  #parse<Schema extends z.ZodType>(schema: Schema, body: unknown, path: string): z.output<Schema> {
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    const field = parsed.error.issues[0]?.path.join('.');
    throw this.#notTixngo(
      field ? sentence('connection.lacksField', { path, field }) : sentence('connection.lacksAll', { path }),
    );
  }

  #unreachable(error: unknown, signal: AbortSignal): GatewayError {
    if (signal.aborted) return new GatewayError('cancelled', sentence('connection.givenUp'));
    return new GatewayError(
      'unreachable',
      sentence('connection.unreachable', { address: this.#connection.baseUrl, why: reasonOf(error) }),
    );
  }

  #notTixngo(what: Sentence): GatewayError {
    return new GatewayError('notTixngo', sentence('connection.notTixngo', { address: this.#connection.baseUrl, what }));
  }

  #refusal(response: Response, text: string): GatewayError {
    const retryAfter = parseRetryAfter(response.headers.get('retry-after'), Date.now());
    const kind = errorKindOfStatus(response.status, retryAfter);
    const words = serverWords(text);
    const said = { answer: [response.status, words].filter(Boolean).join(': ') };
    const answer = { status: response.status, words };
    switch (kind) {
      case 'keyRefused':
        return new GatewayError(kind, sentence('connection.keyRefused', said), null, answer);
      case 'serverError':
      case 'busy':
        return new GatewayError(kind, sentence('connection.answerNotNow', said), retryAfter, answer);
      default:
        return new GatewayError(kind, sentence('connection.requestRefused', said), null, answer);
    }
  }
}

function ticketParameters({ since, before, offset, limit }: TicketQuery): Parameters {
  return {
    limit,
    offset,
    // The published default and text contradict each other, so it is always said (domain.md 13.12).
    excludeDeleted: false,
    lastUpdatedSince: since === null ? undefined : rfc3339(since),
    lastUpdatedBefore: before === null ? undefined : rfc3339(before),
  };
}

function rfc3339(utc: number): string {
  return formatInstant({ utc, offset: 0 });
}

/** The `Date` header, UTC milliseconds; this machine's clock where a server sends none. */
function serverTimeOf(response: Response): number {
  const date = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(date) ? Math.floor(Date.now() / 1000) * 1000 : date;
}

/** The server's own explanation, when it is JSON as expected; anything else is not repeated to a person. */
function serverWords(text: string): string {
  try {
    const { code, message } = errorAnswerSchema.parse(JSON.parse(text));
    return (message ?? code ?? '').slice(0, 300);
  } catch {
    return '';
  }
}

/** The network's reason in a word or two, without addresses or stack. */
function reasonOf(error: unknown): Sentence {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return sentence('connection.noAnswerWithin', { seconds: TIMEOUT / 1000 });
  }
  const code = codeOf(error);
  return REASONS[code] ?? (code ? asTold(code) : CUT);
}

function typeProblem(contentType: string): Sentence {
  const [type] = contentType.split(';');
  return type ? sentence('connection.answersWith', { type }) : sentence('connection.noType');
}

/** The network's own word, empty when it has none. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null;
  return cause && typeof cause === 'object' && 'code' in cause ? String(cause.code) : '';
}

/** A connection that was there is gone, and nothing came of the answer. */
const CLOSED: ReadonlySet<string> = new Set(['UND_ERR_SOCKET', 'ECONNRESET']);

const CUT = sentence('connection.connectionCut');
const NO_ANSWER = sentence('connection.noAnswerInTime');

const REASONS: Readonly<Record<string, Sentence>> = {
  ECONNREFUSED: sentence('connection.connectionRefused'),
  ECONNRESET: CUT,
  UND_ERR_SOCKET: CUT,
  ENOTFOUND: sentence('connection.hostUnknown'),
  EAI_AGAIN: sentence('connection.noLookUp'),
  ENETUNREACH: sentence('connection.noNetwork'),
  EHOSTUNREACH: sentence('connection.noWay'),
  ETIMEDOUT: NO_ANSWER,
  UND_ERR_CONNECT_TIMEOUT: NO_ANSWER,
  CERT_HAS_EXPIRED: sentence('connection.certificateExpired'),
  DEPTH_ZERO_SELF_SIGNED_CERT: sentence('connection.certificateSelfSigned'),
};
