import { readFileSync } from 'node:fs';
import { createServer as createWebServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createPort, type Server } from 'node:net';
import path from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  CONNECTION_STEPS,
  type ConnectionStep,
  type ConnectionTestOrder,
  type ConnectionTestReport,
} from '../../../shared/connection-test.ts';
import { REPORT_PATHS } from '../../../shared/tixngo.ts';
import { testConnection } from './connection-test.ts';
import { ConnectionTester } from './connection-tester.ts';

const KEY = 'very-secret-key';
const HOUR = 3_600_000;
const TICKET = { ticketId: 'A-1', eventId: 'E-1', status: 'DOWNLOADED', lastUpdated: '2026-06-14T20:00:00+02:00' };

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return (server.address() as AddressInfo).port;
}

const webServer = async (listener: RequestListener) => `http://127.0.0.1:${await portOf(createWebServer(listener))}`;

/** A server with one of the committed certificates, which are for tests only. */
async function secureServer(certificate: string): Promise<string> {
  const pem = (name: string) => readFileSync(path.join(import.meta.dirname, 'test-certificates', name), 'utf8');
  const keys = { key: pem('key-for-tests-only.pem'), cert: pem(certificate) };
  return `https://127.0.0.1:${await portOf(createSecureServer(keys, answer(200, { total: 1, result: [TICKET] })))}`;
}

const answer =
  (status: number, body: unknown, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

async function testOf(
  order: Partial<ConnectionTestOrder>,
): Promise<ConnectionTestReport & { reports: ConnectionTestReport[] }> {
  const reports: ConnectionTestReport[] = [];
  const whole = { serverUrl: '', keyHeader: 'X-API-Key', mobileAppId: 'usher', apiKey: KEY, ...order };
  const signal = new AbortController().signal;
  const report = await testConnection(whole, { signal, now: Date.now, onReport: (one) => reports.push(one) });
  return { ...report, reports };
}

/** The step that failed, with what it found; and that all before it are behind and none after it was tried. */
function failureOf({ steps, ended }: ConnectionTestReport) {
  expect(ended).toBe('yes');
  const index = steps.findIndex(({ outcome }) => outcome === 'failed');
  expect(steps.slice(0, index).filter(({ outcome }) => outcome === 'notTried')).toEqual([]);
  expect(steps.slice(index + 1).filter(({ outcome }) => outcome !== 'notTried')).toEqual([]);
  return { step: steps[index]?.step, ...steps[index]?.finding };
}

const outcomeOf = ({ steps }: ConnectionTestReport, step: ConnectionStep) => steps.find((one) => one.step === step);

test('a server that answers as TIXNGO does passes every step, one after the other', async () => {
  const requests: { path: string; key: unknown }[] = [];
  const serverUrl = await webServer((request, response) => {
    requests.push({ path: request.url ?? '', key: request.headers['x-api-key'] });
    answer(200, { total: 7, result: [TICKET] })(request, response);
  });
  const { steps, ended, reports } = await testOf({ serverUrl });
  expect(ended).toBe('yes');
  expect(steps.map(({ step, outcome }) => [step, outcome])).toEqual(
    CONNECTION_STEPS.map((step) => [step, step === 'certificate' ? 'notNeeded' : 'passed']),
  );
  expect(steps.find(({ step }) => step === 'mobileApp')?.finding).toEqual({ code: 'ticketsFound', count: 7 });
  expect(requests).toEqual([{ path: expect.stringContaining(`${REPORT_PATHS.tickets}?mobileAppId=usher`), key: KEY }]);
  const running = reports.map((report) => report.steps.find(({ outcome }) => outcome === 'running')?.step);
  expect(running).toEqual([...CONNECTION_STEPS, undefined]);
});

describe('the step that fails is named, and none after it is tried', () => {
  test.each([
    ['tickets.example', 'addressNotHttp'],
    ['https://', 'addressNotHttp'],
    ['https://user:secret@tickets.example', 'addressExtras'],
  ])('the address %j', async (serverUrl, code) => {
    expect(failureOf(await testOf({ serverUrl }))).toEqual({ step: 'address', code });
  });

  test('a host that nobody knows', async () => {
    const found = failureOf(await testOf({ serverUrl: 'https://no-such-host.invalid' }));
    // Without any network it is the name service that does not answer.
    expect(found).toEqual({
      step: 'hostName',
      code: expect.stringMatching(/^(hostUnknown|nameServiceSilent)$/),
      host: 'no-such-host.invalid',
    });
  });

  test('a port where nothing listens', async () => {
    const server = createPort();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((resolve) => void server.close(() => resolve()));
    const found = failureOf(await testOf({ serverUrl: `http://127.0.0.1:${port}` }));
    expect(found).toEqual({ step: 'port', code: 'portRefused', port: `${port}` });
  });

  test('a certificate that the server made itself', async () => {
    const found = failureOf(await testOf({ serverUrl: await secureServer('self-signed-for-tests-only.pem') }));
    expect(found).toEqual({ step: 'certificate', code: 'certificateSelfSigned' });
  });

  test('a server that speaks no TLS', async () => {
    const plain = await webServer(answer(200, {}));
    const found = failureOf(await testOf({ serverUrl: plain.replace('http:', 'https:') }));
    expect(found).toEqual({ step: 'certificate', code: 'certificateNoTls' });
  });

  test.each([
    ['a web page', answer(200, '<h1>Welcome</h1>', { 'content-type': 'text/html' }), 'answerNotTixngo'],
    ['other JSON', answer(200, { hello: 'world' }), 'answerNotTixngo'],
    ['a way to elsewhere', answer(302, '', { location: 'https://portal.invalid/' }), 'answerNotTixngo'],
    ['half an answer', answer(200, '{"total": 1, "res'), 'answerCut'],
    ['a server in trouble', answer(500, { message: 'out of order' }), 'answerNotNow'],
    ['an unknown path', answer(404, { message: 'no such path' }), 'answerRefused'],
  ])('%s', async (_, listener, code) => {
    expect(failureOf(await testOf({ serverUrl: await webServer(listener) }))).toMatchObject({ step: 'answer', code });
  });

  test('a connection that is cut before the answer', async () => {
    const serverUrl = await webServer((request) => request.socket.destroy());
    expect(failureOf(await testOf({ serverUrl }))).toEqual({ step: 'answer', code: 'answerCut' });
  });

  test('a wrong key, with what the server says and without the key', async () => {
    const serverUrl = await webServer(answer(401, { message: 'This API key belongs to no organizer' }));
    const report = await testOf({ serverUrl });
    const said = '401: This API key belongs to no organizer';
    expect(failureOf(report)).toEqual({ step: 'key', code: 'keyRefused', said });
    expect(JSON.stringify(report)).not.toContain(KEY);
  });

  test('no key at all', async () => {
    const serverUrl = await webServer(answer(401, {}));
    expect(failureOf(await testOf({ serverUrl, apiKey: null }))).toEqual({ step: 'key', code: 'keyMissing' });
  });

  test('a key that no header can carry, which is not sent', async () => {
    const keys: unknown[] = [];
    const serverUrl = await webServer((request, response) => {
      keys.push(request.headers['x-api-key']);
      answer(401, {})(request, response);
    });
    expect(failureOf(await testOf({ serverUrl, apiKey: 'Schlüssel' }))).toEqual({ step: 'key', code: 'keyUnsendable' });
    expect(keys).toEqual(['']);
  });

  test('a mobile app that the organizer does not have', async () => {
    const serverUrl = await webServer(answer(400, { message: 'unknown mobileAppId' }));
    const found = failureOf(await testOf({ serverUrl }));
    expect(found).toEqual({ step: 'mobileApp', code: 'appRefused', said: '400: unknown mobileAppId' });
  });

  test.each([
    [-HOUR, 'clockAhead'],
    [HOUR, 'clockBehind'],
  ])('a server whose clock is off by %i ms', async (off, code) => {
    const date = new Date(Date.now() + off).toUTCString();
    const serverUrl = await webServer(answer(200, { total: 1, result: [TICKET] }, { date }));
    const { by, ...found } = failureOf(await testOf({ serverUrl })) as { by: number };
    expect(found).toEqual({ step: 'clock', code });
    expect(Math.round(by / 60_000)).toBe(60);
  });
});

describe('with its certificate trusted on this machine', () => {
  async function trusting(certificate: string) {
    const before = getCACertificates('default');
    onTestFinished(() => setDefaultCACertificates(before));
    const pem = readFileSync(path.join(import.meta.dirname, 'test-certificates', certificate), 'utf8');
    setDefaultCACertificates([...before, pem]);
    return testOf({ serverUrl: await secureServer(certificate) });
  }

  test('a server passes, and it is said until when', async () => {
    const found = outcomeOf(await trusting('self-signed-for-tests-only.pem'), 'certificate');
    expect(found).toMatchObject({ outcome: 'passed', finding: { code: 'certificateGood', until: expect.any(Number) } });
  });

  test('one whose certificate has expired is told from when on', async () => {
    const until = Date.UTC(2020, 1, 1);
    const found = failureOf(await trusting('expired-for-tests-only.pem'));
    expect(found).toEqual({ step: 'certificate', code: 'certificateExpired', until });
  });

  test('one whose certificate is for another host is told both names', async () => {
    expect(failureOf(await trusting('other-name-for-tests-only.pem'))).toEqual({
      step: 'certificate',
      code: 'certificateOtherName',
      host: '127.0.0.1',
      names: 'another-host.invalid',
    });
  });
});

describe('what works, but a person should know', () => {
  test.each([
    ['no ticket', { total: 0, result: [] }, 'noTickets'],
    ['a ticket that cannot be read', { total: 1, result: [{ name: 'Ada' }] }, 'ticketsUnreadable'],
  ])('%s', async (_, body, code) => {
    const report = await testOf({ serverUrl: await webServer(answer(200, body)) });
    expect(outcomeOf(report, 'mobileApp')).toMatchObject({ outcome: 'doubtful', finding: { code } });
    expect(outcomeOf(report, 'clock')).toMatchObject({ outcome: 'passed' });
  });
});

test('without an address there is nothing to test', async () => {
  const { steps } = await testOf({ serverUrl: '' });
  expect(steps[0]).toEqual({ step: 'address', outcome: 'notNeeded', finding: { code: 'addressDemo' } });
  expect(steps.slice(1).map(({ outcome }) => outcome)).toEqual(CONNECTION_STEPS.slice(1).map(() => 'notTried'));
});

test('a test that is cancelled says so, and the step that ran counts as not tried', async () => {
  const asked = Promise.withResolvers<void>();
  const serverUrl = await webServer((request) => {
    asked.resolve();
    onTestFinished(() => void request.socket.destroy());
  });
  const tester = new ConnectionTester(() => undefined);
  const test = tester.test({ serverUrl, keyHeader: 'X-API-Key', mobileAppId: 'usher', apiKey: KEY });
  await asked.promise;
  tester.cancel();
  const report = await test;
  expect(report.ended).toBe('cancelled');
  expect(outcomeOf(report, 'answer')).toEqual({ step: 'answer', outcome: 'notTried', finding: null });
});

test('a new test ends the one that runs, whose steps are not reported any more', async () => {
  const serverUrl = await webServer((request) => onTestFinished(() => void request.socket.destroy()));
  const reports: ConnectionTestReport[] = [];
  const tester = new ConnectionTester((report) => reports.push(report));
  const order = { keyHeader: 'X-API-Key', mobileAppId: 'usher', apiKey: KEY };
  const first = tester.test({ ...order, serverUrl });
  await tester.test({ ...order, serverUrl: 'no address' });
  expect((await first).ended).toBe('cancelled');
  expect(reports.at(-1)?.ended).toBe('yes');
  expect(reports.map(({ ended }) => ended)).not.toContain('cancelled');
});
