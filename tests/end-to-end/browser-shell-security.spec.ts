/** The browser shell answers the browser that opened the printed address, and nobody else. */
import { networkInterfaces } from 'node:os';
import { expect } from '@playwright/test';
import { BROWSER_CALL_PATH, BROWSER_EVENTS_PATH } from '../../shared/bridge.ts';
import { LARGEST_CALL_BYTES } from '../../shared/files.ts';
import { type RawResponse, send } from './http.ts';
import { runInlineScript } from './inline-script.ts';
import { test as base, callFromPage } from './usher.ts';

interface Door {
  port: number;
  origin: string;
  /** Path and query that open the session once. */
  opening: string;
  /** Opens the session; gives the headers of its requests. */
  enter(): Promise<{ cookie: string; origin: string; 'content-type': string }>;
}

const test = base.extend<{ door: Door }>({
  door: async ({ usher, dataDir }, use) => {
    const program = usher.run(['--data-dir', dataDir, '--demo-tickets', '50']);
    const address = new URL(await program.says(/Usher is open at (\S+)/));
    const port = Number(address.port);
    const opening = address.pathname + address.search;
    const enter = async () => {
      const { headers } = await send({ port, path: opening });
      const [cookie = ''] = (headers['set-cookie']?.[0] ?? '').split(';');
      return { cookie, origin: address.origin, 'content-type': 'application/json' };
    };
    await use({ port, origin: address.origin, opening, enter });
    await program.stop();
  },
});

const PATHS = ['/', '/index.html', '/assets/anything.js', '/nothing', BROWSER_EVENTS_PATH, '/?token=wrong'];

test('nothing answers without a session, the files of the page included', async ({ door }) => {
  for (const path of PATHS) {
    const { status, body } = await send({ port: door.port, path });
    expect(status, path).toBe(401);
    expect(body, path).toContain('Open the newest address that Usher printed');
  }
  const call = await send({
    port: door.port,
    path: BROWSER_CALL_PATH,
    method: 'POST',
    headers: { origin: door.origin, 'content-type': 'application/json', cookie: `usher-${door.port}=guess` },
    body: JSON.stringify({ name: 'app.describe' }),
  });
  expect(call.status).toBe(401);
});

test('the printed address works once and leaves a cookie that no script and no other site can use', async ({
  door,
}) => {
  const first = await send({ port: door.port, path: door.opening });
  expect(first.status).toBe(303);
  expect(first.headers.location).toBe('/');
  expect(first.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
  const second = await send({ port: door.port, path: door.opening });
  expect(second.status).toBe(401);
  expect(second.headers['set-cookie']).toBeUndefined();
});

test('a wrong Host is refused, even with a session', async ({ door }) => {
  const session = await door.enter();
  for (const host of [`usher.example:${door.port}`, '127.0.0.1', `localhost:${door.port + 1}`, `[::1]:${door.port}`]) {
    const { status } = await send({ port: door.port, headers: { ...session, host } });
    expect(status, host).toBe(421);
  }
});

test('a wrong Origin is refused, and a call that names none', async ({ door }) => {
  const session = await door.enter();
  const call = {
    port: door.port,
    path: BROWSER_CALL_PATH,
    method: 'POST',
    body: JSON.stringify({ name: 'app.describe' }),
  };
  for (const origin of [
    'https://usher.example',
    'null',
    `http://127.0.0.1:${door.port + 1}`,
    `http://localhost:${door.port}`,
  ]) {
    expect((await send({ ...call, headers: { ...session, origin } })).status, origin).toBe(403);
  }
  const { origin: _, ...anonymous } = session;
  expect((await send({ ...call, headers: anonymous })).status).toBe(403);
  expect(
    (await send({ port: door.port, path: BROWSER_EVENTS_PATH, headers: { ...session, origin: 'null' } })).status,
  ).toBe(403);
  expect((await send({ ...call, headers: session })).status).toBe(200);
});

test('no other interface of this machine answers', async ({ door }) => {
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ address, scopeid }) => address !== '127.0.0.1' && !scopeid)
    .map(({ address }) => address);
  if (process.platform === 'linux') others.push('127.0.0.2');
  expect(others.length).toBeGreaterThan(0);
  for (const address of others) {
    await expect(send({ port: door.port, address }), address).rejects.toThrow(
      /ECONNREFUSED|EADDRNOTAVAIL|EHOSTUNREACH/,
    );
  }
});

test('a call that is not in the contract, or whose input does not parse, is refused with its reason', async ({
  door,
}) => {
  const session = await door.enter();
  const answerTo = async (body: string): Promise<RawResponse> =>
    send({ port: door.port, path: BROWSER_CALL_PATH, method: 'POST', headers: session, body });
  const refusals = [
    [{ name: 'files.read', input: '/etc/passwd' }, 'UNKNOWN_CALL', 'files.read'],
    [{ name: 'constructor' }, 'UNKNOWN_CALL', 'constructor'],
    [{ name: 'ticket.get', input: { ticketId: 7 } }, 'BAD_INPUT', 'ticketId'],
    [{ name: 'settings.change', input: { theme: 'dark' } }, 'BAD_INPUT', 'theme'],
    [{ call: 'app.describe' }, 'BAD_INPUT', 'a name and an input'],
    [['app.describe'], 'BAD_INPUT', 'a name and an input'],
  ] as const;
  for (const [call, code, words] of refusals) {
    const answer = JSON.parse((await answerTo(JSON.stringify(call))).body);
    expect(answer, words).toMatchObject({ ok: false, code });
    expect(answer.message).toContain(words);
  }
  expect((await answerTo('{"name":')).status).toBe(400);
  expect((await answerTo(JSON.stringify({ name: 'x'.repeat(LARGEST_CALL_BYTES) }))).status).toBe(413);
});

test('no path leads out of the page', async ({ door }) => {
  const { cookie } = await door.enter();
  const tricks = [
    '/../package.json',
    '/../main/main.js',
    '/%2e%2e/main/main.js',
    '/..%2f..%2fpackage.json',
    '/assets/../../main/main.js',
    '/assets/..%5c..%5cmain%5cmain.js',
    '//etc/passwd',
    '/%00/index.html',
    '/%c0%ae%c0%ae/main/main.js',
    '/.git/config',
  ];
  for (const path of tricks) {
    const { status, body } = await send({ port: door.port, path, headers: { cookie } });
    expect([400, 403, 404], path).toContain(status);
    expect(body.length, path).toBeLessThan(300);
  }
});

test('the page comes with the headers that confine it', async ({ door }) => {
  const { cookie } = await door.enter();
  const { status, headers } = await send({ port: door.port, headers: { cookie } });
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test('another tab of the same browser needs no other address', async ({ usher }) => {
  const { page } = await usher.start({ flags: ['--demo-tickets', '50'] });
  const tab = await page.context().newPage();
  await tab.goto(new URL('/', page.url()).href);
  expect(await callFromPage(tab, 'app.describe')).toMatchObject({ ok: true, output: { shell: 'browser', demo: true } });
  expect(await callFromPage(page, 'app.describe')).toMatchObject({ ok: true });
});

test('an inline script does not run', async ({ usher }) => {
  const { page } = await usher.start({ flags: ['--demo-tickets', '50'] });
  expect(await runInlineScript(page)).toEqual({ ran: false, refusedBy: 'script-src-elem' });
});
