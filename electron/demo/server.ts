/** The HTTP side: key check, errors in the demo's words, misbehaviour, and the routes. */
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastify from 'fastify';
import { DEMO_API_KEY, DEMO_CONTROL_PATH } from '../../shared/demo.ts';
import { DEFAULT_KEY_HEADER } from '../../shared/tixngo.ts';
import type { Controls } from './controls.ts';
import type { Misbehaviour, MisbehaviourKind, Misbehaviours } from './misbehaviour.ts';
import type { DeletionDesk } from './office/deletion-desk.ts';
import { registerControlRoutes } from './routes/control-routes.ts';
import { registerDeletionRoute } from './routes/deletion-route.ts';
import { Problem } from './routes/problems.ts';
import type { Reports } from './routes/report-routes.ts';
import { registerReportRoutes } from './routes/report-routes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The misbehaviours that strike this request. */
    struckBy: ReadonlyMap<MisbehaviourKind, Misbehaviour>;
  }
}

export interface ServerParts {
  reports: Reports;
  deletions: DeletionDesk;
  controls: Controls;
  misbehaviours: Misbehaviours;
  /** UTC milliseconds. */
  clock: () => number;
}

const SIGN_IN_PAGE =
  '<!doctype html><html lang="en"><title>Arena Guest Wi-Fi</title><h1>Welcome. Please sign in to go on.</h1></html>';

export function createServer({ reports, deletions, controls, misbehaviours, clock }: ServerParts): FastifyInstance {
  const app = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 300 } });
  app.decorateRequest('struckBy');
  answerProblems(app);
  app.addHook('onSend', async (_request, reply) => void reply.header('date', new Date(clock()).toUTCString()));
  misbehave(app, misbehaviours);
  app.addHook('onRequest', async (request) => checkKey(request));
  registerReportRoutes(app, reports);
  registerDeletionRoute(app, deletions);
  registerControlRoutes(app, controls);
  return app;
}

function checkKey(request: FastifyRequest): void {
  const key = request.headers[DEFAULT_KEY_HEADER.toLowerCase()];
  if (key === undefined) {
    throw new Problem(
      401,
      'API_KEY_MISSING',
      `The header ${DEFAULT_KEY_HEADER} with the organizer's API key is missing`,
    );
  }
  if (key !== DEMO_API_KEY) throw new Problem(401, 'API_KEY_WRONG', 'This API key belongs to no organizer');
  if (request.struckBy.has('expiredKey')) throw new Problem(403, 'API_KEY_EXPIRED', 'This API key has expired');
}

function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof Problem) {
      return reply.status(error.status).send({ code: error.code, message: error.message });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.status(status).send({ code: 'INVALID_REQUEST', message: error.message });
    console.error(`Demo back office: ${error.message}`);
    return reply.status(500).send({ code: 'INTERNAL_ERROR', message: 'The demo back office failed; see its output' });
  });
  app.setNotFoundHandler((request, reply) =>
    reply.status(404).send({ code: 'PATH_NOT_FOUND', message: `There is nothing at ${pathOf(request)}` }),
  );
}

/** The demo's own controls are never struck. */
function misbehave(app: FastifyInstance, misbehaviours: Misbehaviours): void {
  app.addHook('onRequest', async (request, reply) => {
    const path = pathOf(request);
    const control = path === DEMO_CONTROL_PATH || path.startsWith(`${DEMO_CONTROL_PATH}/`);
    request.struckBy = control ? new Map() : misbehaviours.strike(path);
    const { struckBy } = request;
    const slow = struckBy.get('slow');
    if (slow) await delay(slow.delayMs);
    if (struckBy.has('cutOff')) {
      reply.hijack();
      request.raw.socket.destroy();
    } else if (struckBy.has('429')) {
      reply.header('retry-after', '1');
      throw new Problem(429, 'TOO_MANY_REQUESTS', 'Too many requests; try again in a second');
    } else if (struckBy.has('500')) {
      throw new Problem(500, 'INTERNAL_ERROR', 'The demo was told to fail');
    } else if (struckBy.has('html')) {
      return reply.type('text/html; charset=utf-8').send(SIGN_IN_PAGE);
    }
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const { struckBy } = request;
    if (struckBy?.has('loseAnswer')) request.raw.socket.destroy();
    if (typeof payload !== 'string') return payload;
    if (struckBy?.has('badJson')) return payload.slice(0, -2);
    if (struckBy?.has('halfBody')) {
      const body = Buffer.from(payload);
      reply.header('content-length', body.length);
      return Readable.from(cutInTheMiddle(body));
    }
    return payload;
  });
}

async function* cutInTheMiddle(body: Buffer): AsyncGenerator<Buffer> {
  yield body.subarray(0, Math.floor(body.length / 2));
  throw new Error('The demo was told to cut the body in the middle');
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}
