import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { GatewayErrorKind } from './gateway-error.ts';
import { HttpGateway } from './http-gateway.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const SECRET = 'very-secret-key';
const signal = new AbortController().signal;
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function gatewayTo(answer: Answer): Promise<HttpGateway> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => answer(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return gatewayAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

function gatewayAt(baseUrl: string): HttpGateway {
  return new HttpGateway({
    baseUrl,
    keyHeader: 'X-Organizer-Key',
    apiKey: SECRET,
    mobileAppId: 'venue app',
    deletionPath: '/v4/{ticketId}/delete',
  });
}

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(JSON.stringify(body));
  };

const everything = { since: null, before: null, offset: 0, limit: 10 };
const ticket = { ticketId: 'A-1', eventId: 'E-1', status: 'DOWNLOADED', lastUpdated: '2026-06-14T20:00:00+02:00' };

test('asks the published endpoint with the key in the header that was set, and always says excludeDeleted', async () => {
  const requests: { url: URL; key: unknown }[] = [];
  const gateway = await gatewayTo((request, response, body) => {
    requests.push({ url: new URL(request.url ?? '', 'http://server'), key: request.headers['x-organizer-key'] });
    json({ total: 1, result: [ticket] })(request, response, body);
  });
  const since = Date.UTC(2026, 5, 14);
  await gateway.listTickets({ ...everything, since, before: since + 1000, offset: 20 }, signal);
  await gateway.listTickets({ ...everything, eventId: 'E/1' }, signal);
  expect(requests[0]?.key).toBe(SECRET);
  expect(requests[0]?.url.pathname).toBe('/organizer/report/events/tickets');
  expect(Object.fromEntries(requests[0]?.url.searchParams ?? [])).toEqual({
    mobileAppId: 'venue app',
    limit: '10',
    offset: '20',
    excludeDeleted: 'false',
    lastUpdatedSince: '2026-06-14T00:00:00.000Z',
    lastUpdatedBefore: '2026-06-14T00:00:01.000Z',
  });
  expect(requests[1]?.url.pathname).toBe('/organizer/report/events/E%2F1/tickets');
});

test('reads the server clock from the answer', async () => {
  const gateway = await gatewayTo(json({ total: 0, result: [] }, 200, { date: 'Sun, 14 Jun 2026 18:00:05 GMT' }));
  await expect(gateway.serverTime(signal)).resolves.toBe(Date.UTC(2026, 5, 14, 18, 0, 5));
});

test('puts a record that cannot be read aside with its raw text and reason, and reads its neighbours', async () => {
  const gateway = await gatewayTo(json({ total: 3, result: [ticket, { ...ticket, lastUpdated: 'yesterday' }, 7] }));
  const page = await gateway.listTickets(everything, signal);
  expect(page).toMatchObject({ total: 3, count: 3 });
  expect(page.tickets.map(({ ticket: { ticketId } }) => ticketId)).toEqual(['A-1']);
  expect(page.unreadable).toHaveLength(2);
  expect(page.unreadable[0]?.reason.english).toContain('lastUpdated');
  expect(JSON.parse(page.unreadable[0]?.raw ?? '')).toMatchObject({ lastUpdated: 'yesterday' });
  expect(page.unreadable[1]?.raw).toBe('7');
});

test('passes the page key of the status log on, verbatim', async () => {
  const keys: (string | null)[] = [];
  const gateway = await gatewayTo((request, response, body) => {
    keys.push(new URL(request.url ?? '', 'http://server').searchParams.get('paginationKey'));
    json({ pagination: { nextPageKey: 'ä+/= &%' }, result: [] })(request, response, body);
  });
  const window = { from: 0, to: 1000, limit: 10 };
  const { nextPageKey } = await gateway.listStatusLogs({ ...window, pageKey: null }, signal);
  await gateway.listStatusLogs({ ...window, pageKey: nextPageKey }, signal);
  expect(keys).toEqual([null, 'ä+/= &%']);
});

test('asks for the statistics of several events at one instant, each event a parameter of its own', async () => {
  const figures = {
    totalTickets: 5,
    validTickets: 4,
    deletedTickets: 1,
    downloadedTickets: 3,
    pendingTransferTickets: 0,
    notDownloadedTickets: 1,
  };
  let asked = new URLSearchParams();
  const gateway = await gatewayTo((request, response, body) => {
    asked = new URL(request.url ?? '', 'http://server').searchParams;
    json({ result: [{ eventId: 'E-2', ...figures }] })(request, response, body);
  });
  const statistics = await gateway.eventStatistics(['E-1', 'E-2'], Date.UTC(2026, 5, 14, 18) - 1, signal);
  expect(asked.getAll('eventIds')).toEqual(['E-1', 'E-2']);
  expect(asked.get('dateTime')).toBe('2026-06-14T17:59:59.999Z');
  expect(statistics).toEqual([{ eventId: 'E-2', ...figures }]);
});

test('sends a deletion with its reason, note and identity to the path that was set', async () => {
  const clientRequestId = '0198c5f0-0000-7000-8000-000000000001';
  let sent: unknown = null;
  const gateway = await gatewayTo((request, response, body) => {
    sent = { method: request.method, url: request.url, body: JSON.parse(body) };
    const answer = { clientRequestId, ticketId: 'A 1', status: 'DELETION_PENDING', acceptedAt: '2026-06-14T20:00:00Z' };
    json(answer)(request, response, body);
  });
  const request = { clientRequestId, reason: 'ONSITE_TROUBLESHOOTING', note: 'wrong account' };
  const answer = await gateway.deleteTicket('A 1', request, signal);
  expect(sent).toEqual({ method: 'POST', url: '/v4/A%201/delete', body: request });
  expect(answer).toMatchObject({ status: 'DELETION_PENDING', alreadyDeleted: false });
});

test.each<[string, Answer, GatewayErrorKind, RegExp]>([
  ['a wrong key', json({ message: 'unknown key' }, 401), 'keyRefused', /API key \(401: unknown key\).*Settings/],
  ['an expired key', json({}, 403), 'keyRefused', /403/],
  ['too many requests', json({}, 429), 'busy', /429/],
  ['a server that asks to be left alone', json({}, 503, { 'retry-after': '7' }), 'busy', /503/],
  ['a request that took too long', json({}, 408), 'serverError', /408/],
  ['a request that came too early', json({}, 425), 'serverError', /425/],
  ['a server in trouble', json({}, 503), 'serverError', /503/],
  ['a broken server', json({ message: 'boom' }, 500), 'serverError', /500: boom/],
  ['a refused request', json({ message: 'no such ticket' }, 404), 'refused', /404: no such ticket/],
  [
    'a web page',
    (_, response) => response.setHeader('content-type', 'text/html').end('<html>'),
    'notTixngo',
    /text\/html.*Settings/,
  ],
  [
    'a log-in page',
    (_, response) => response.writeHead(302, { location: 'https://wifi.example/' }).end(),
    'notTixngo',
    /redirects/,
  ],
  ['another answer', json({ hello: 'world' }), 'notTixngo', /total/],
  [
    'bad JSON',
    (_, response) => response.setHeader('content-type', 'application/json').end('{"total": 1, "res'),
    'unreachable',
    /garbled/,
  ],
  [
    'half a body',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"total"', () => response.destroy());
    },
    'unreachable',
    /cut/,
  ],
  ['a cut connection', (request) => request.socket.destroy(), 'unreachable', /does not answer/],
])('names %s, what to do about it, and never the key', async (_, answer, kind, message) => {
  const gateway = await gatewayTo(answer);
  const error = await gateway.listTickets(everything, signal).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: 'GatewayError', kind, message: expect.stringMatching(message) });
  expect(String(error)).not.toContain(SECRET);
});

test('keeps the time that the server wants to be left alone', async () => {
  const gateway = await gatewayTo(json({}, 503, { 'retry-after': '7' }));
  await expect(gateway.serverTime(signal)).rejects.toMatchObject({ retryAfter: 7_000 });
});

/** Counts requests, and closes the connection of each that `cuts` names, before a byte of an answer. */
function cutting(cuts: (request: number) => boolean): { answer: Answer; requests: () => number } {
  let requests = 0;
  return {
    requests: () => requests,
    answer(request, response, body) {
      requests += 1;
      if (cuts(requests)) request.socket.destroy();
      else json({ total: 0, result: [] })(request, response, body);
    },
  };
}

test('asks again at once when the server closed the connection that it had kept', async () => {
  const server = cutting((request) => request === 2);
  const gateway = await gatewayTo(server.answer);
  for (let page = 0; page < 3; page += 1) {
    await expect(gateway.listTickets(everything, signal)).resolves.toMatchObject({ total: 0 });
  }
  expect(server.requests()).toBe(4);
});

test('asks no more than once again', async () => {
  const server = cutting(() => true);
  const gateway = await gatewayTo(server.answer);
  await expect(gateway.listTickets(everything, signal)).rejects.toMatchObject({ kind: 'unreachable' });
  expect(server.requests()).toBe(2);
});

test('never sends a deletion again by itself', async () => {
  const server = cutting(() => true);
  const gateway = await gatewayTo(server.answer);
  const request = { clientRequestId: '0198c5f0-0000-7000-8000-000000000001', reason: 'OTHER' };
  await expect(gateway.deleteTicket('A-1', request, signal)).rejects.toMatchObject({ kind: 'unreachable' });
  expect(server.requests()).toBe(1);
});

test('says that nobody listens', async () => {
  await expect(gatewayAt('http://127.0.0.1:1').serverTime(signal)).rejects.toMatchObject({
    kind: 'unreachable',
    message: expect.stringMatching(/127\.0\.0\.1:1 does not answer/),
  });
});

test('gives up at once when it is told to', async () => {
  const gateway = await gatewayTo(() => undefined);
  const abort = new AbortController();
  const asked = gateway.serverTime(abort.signal);
  abort.abort();
  await expect(asked).rejects.toMatchObject({ kind: 'cancelled' });
});
