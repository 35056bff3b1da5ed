/** The browser shell's way in: the page, the calls and the events over HTTP on 127.0.0.1, behind the gate. */
import cookies from '@fastify/cookie';
import files from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Refusal, refusal } from '../../../shared/answer.ts';
import type { InspectorEvent } from '../../../shared/bridge.ts';
import { BROWSER_CALL_PATH, BROWSER_EVENTS_PATH } from '../../../shared/bridge.ts';
import { LARGEST_CALL_BYTES } from '../../../shared/files.ts';
import { asTold, type Sentence, sentence } from '../../../shared/sentences/sentence.ts';
import { PAGE_HEADERS } from '../content-security-policy.ts';
import type { Dispatch } from '../dispatcher.ts';
import { StartError } from '../start-error.ts';
import { streamEvents } from './event-stream.ts';
import { Gate } from './gate.ts';
import { answerDownloads, type FindReportFile } from './report-downloads.ts';

const callSchema = z.object({ name: z.string(), input: z.unknown().optional() });

export interface BrowserServerOptions {
  /** Null or 0: any free port. */
  port: number | null;
  /** Directory of the built page. */
  page: string;
  call: Dispatch;
  findReportFile: FindReportFile;
  subscribe: (listener: (event: InspectorEvent) => void) => () => void;
  /** Told the next address whenever one was used. */
  onAddressUsed: (nextAddress: string) => void;
}

export interface BrowserServer {
  /** Opens Usher once. */
  address: string;
  close(): Promise<void>;
}

/**
 * Answers on 127.0.0.1 until it is closed.
 * @throws StartError when the port cannot be had.
 */
export async function openBrowserServer(options: BrowserServerOptions): Promise<BrowserServer> {
  const server = fastify({ bodyLimit: LARGEST_CALL_BYTES, forceCloseConnections: true });
  let gate: Gate | null = null;
  await server.register(cookies);
  guard(server, () => gate, options.onAddressUsed);
  await server.register(files, { root: options.page, dotfiles: 'deny', index: 'index.html' });
  answerCalls(server, options.call);
  answerDownloads(server, options.findReportFile);
  const endStreams = answerEvents(server, options.subscribe);
  speakPlainly(server);
  const port = await listen(server, options.port ?? 0);
  gate = new Gate(port);
  return {
    address: gate.address,
    close: () => {
      endStreams();
      return server.close();
    },
  };
}

async function listen(server: FastifyInstance, port: number): Promise<number> {
  try {
    await server.listen({ host: '127.0.0.1', port });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'EADDRINUSE' ? 'is used by another program' : `cannot be used (${message})`;
    throw new StartError(`Port ${port} ${why}. Choose another with --port N, or leave --port out.`);
  }
  const address = server.addresses()[0];
  return typeof address === 'object' ? address.port : port;
}

/** Nothing is answered, the page's own files included, before host, origin and session are right. */
function guard(server: FastifyInstance, gateOf: () => Gate | null, onAddressUsed: (next: string) => void): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(PAGE_HEADERS);
    const gate = gateOf();
    if (gate === null) return reply.code(503).send('Usher is starting.');
    const { method, headers } = request;
    const seen = { method, host: headers.host, origin: headers.origin, session: request.cookies[gate.cookieName] };
    const foreign = gate.refuseForeign(seen);
    if (foreign !== null) return reply.code(foreign.status).type('text/plain').send(foreign.message);
    const session = gate.redeem(tokenIn(request));
    if (session !== null) {
      onAddressUsed(gate.address);
      reply.setCookie(gate.cookieName, session, { path: '/', httpOnly: true, sameSite: 'strict' });
      return reply.redirect('/', 303);
    }
    const stranger = gate.refuseStranger(seen);
    if (stranger !== null) return reply.code(stranger.status).type('text/plain').send(stranger.message);
  });
}

function tokenIn({ method, query }: FastifyRequest): string {
  const token = z.object({ token: z.string() }).safeParse(query);
  return method === 'GET' && token.success ? token.data.token : '';
}

function answerCalls(server: FastifyInstance, dispatch: Dispatch): void {
  server.post(BROWSER_CALL_PATH, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const call = callSchema.safeParse(request.body);
    if (call.success) return dispatch(call.data.name, call.data.input);
    return reply.code(400).send(badInput(sentence('calls.noCall')));
  });
}

function answerEvents(server: FastifyInstance, subscribe: BrowserServerOptions['subscribe']): () => void {
  const ends = new Set<() => void>();
  server.get(BROWSER_EVENTS_PATH, (_request, reply) => {
    reply.hijack();
    const end = streamEvents(reply.raw, PAGE_HEADERS, subscribe);
    ends.add(end);
    reply.raw.on('close', () => ends.delete(end));
  });
  return () => {
    for (const end of ends) end();
  };
}

function speakPlainly(server: FastifyInstance): void {
  server.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('There is nothing here.'));
  server.setErrorHandler((error, _request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    const answer = status < 500 ? badInput(asTold((error as Error).message)) : internal();
    return reply.code(status).send(answer);
  });
}

function badInput(why: Sentence): Refusal {
  return refusal('BAD_INPUT', why);
}

function internal(): Refusal {
  return refusal('INTERNAL', sentence('calls.ownError'));
}
