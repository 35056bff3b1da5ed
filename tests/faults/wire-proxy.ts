/** A real HTTP proxy between the app and the server, which does to each request what it is told to do. */
import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault, Treatment } from './wire-faults.ts';

/** A request as it came from the app. */
export interface WireRequest {
  method: string;
  /** With the query. */
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface WireProxyOptions {
  /** Base address of the server. */
  target: string;
  /** The path and query that the server gets instead. */
  rewrite: (path: string) => string;
  /** What becomes of a request; `request` counts from 1. */
  treat: (request: number, wire: WireRequest) => Treatment;
  serverActs: () => void;
  killEngine: () => void;
  /** The server is about to get a request that the app has given up. */
  arrivesLate: (wire: WireRequest) => void;
}

const HOST = '127.0.0.1';
const PASSED_ON = ['date', 'content-type', 'retry-after'] as const;
const SIGN_IN_PAGE = '<!doctype html><title>Guest Wi-Fi</title><h1>Please sign in to go on.</h1>';

export class WireProxy {
  readonly #options: WireProxyOptions;
  readonly #server: Server;
  readonly #underWay = new Set<Promise<unknown>>();
  #requests = 0;

  private constructor(options: WireProxyOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => {
      const handled: Promise<unknown> = this.#handle(request, response).catch(() => cut(response));
      this.#underWay.add(handled);
      void handled.finally(() => this.#underWay.delete(handled));
    });
  }

  static async start(options: WireProxyOptions): Promise<WireProxy> {
    const proxy = new WireProxy(options);
    proxy.#server.listen(0, HOST);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://${HOST}:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Settles when nothing is on its way any more, late requests included. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await this.idle();
  }

  async #handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming, this.#options.rewrite);
    const { fault, kill, serverActs, delay: pause } = this.#options.treat(++this.#requests, request);
    if (serverActs) this.#options.serverActs();
    if (kill === 'before') {
      this.#options.killEngine();
      cut(response);
      return;
    }
    const answer = await this.#carry(request, response, fault, pause);
    if (kill === 'after') {
      this.#options.killEngine();
      cut(response);
    } else if (answer) {
      respond(response, answer);
    }
  }

  /** Gives what is to be answered; null when the connection was cut. */
  async #carry(
    request: WireRequest,
    response: ServerResponse,
    fault: Fault | null,
    pause: number,
  ): Promise<WireAnswer | null> {
    const { target } = this.#options;
    switch (fault) {
      case 'cut before':
        return cut(response);
      case 'cut in the middle':
        return breakOff(response, await forward(target, request));
      case 'answer lost':
        await forward(target, request);
        return cut(response);
      case 'late':
        cut(response);
        await delay(pause);
        await this.#forwardLate(request, response);
        return null;
      case 'slow':
        await delay(pause);
        return this.#forwardLate(request, response);
      case 'doubled':
        await forward(target, request);
        return forward(target, request);
      case '429':
        return json(429, '{"code":"TOO_MANY_REQUESTS","message":"Try again later"}', { 'retry-after': '1' });
      case '500':
        return json(500, '{"code":"INTERNAL_ERROR","message":"The server failed"}');
      case 'refused':
        return json(409, '{"code":"NOT_NOW","message":"The organizer does not allow this now"}');
      case 'half a body':
        return halved(await forward(target, request));
      case 'bad JSON':
        return json(200, '{"total": 12, "result": [{,]}');
      case 'HTML':
        return { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(SIGN_IN_PAGE) };
      case null:
        return forward(target, request);
    }
  }

  /** The app may have given up waiting, or be dead, by now. */
  #forwardLate(request: WireRequest, response: ServerResponse): Promise<WireAnswer> {
    if (response.destroyed) this.#options.arrivesLate(request);
    return forward(this.#options.target, request);
  }
}

async function readRequest(incoming: IncomingMessage, rewrite: (path: string) => string): Promise<WireRequest> {
  const { host: _, connection: __, 'content-length': ___, ...headers } = incoming.headers;
  return {
    method: incoming.method ?? 'GET',
    path: rewrite(incoming.url ?? '/'),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: await buffer(incoming),
  };
}

async function forward(target: string, { method, path, headers, body }: WireRequest): Promise<WireAnswer> {
  const sent = method === 'GET' ? {} : { body: new Uint8Array(body) };
  const response = await fetch(target + path, { method, headers, redirect: 'manual', ...sent });
  const passedOn = PASSED_ON.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const text = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(passedOn), body: text };
}

function json(status: number, text: string, headers: Record<string, string> = {}): WireAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: Buffer.from(text) };
}

function halved({ body, ...answer }: WireAnswer): WireAnswer {
  return { ...answer, body: body.subarray(0, Math.floor(body.length / 2)) };
}

function respond(response: ServerResponse, { status, headers, body }: WireAnswer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}

function breakOff(response: ServerResponse, { status, headers, body }: WireAnswer): null {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
  return null;
}

function cut(response: ServerResponse): null {
  response.destroy();
  return null;
}
