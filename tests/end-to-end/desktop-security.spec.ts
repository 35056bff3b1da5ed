/** What the desktop's page may not do, on the stand-in and, where its program is present, on Electron. */
import { expect } from '@playwright/test';
import { runInlineScript } from './inline-script.ts';
import { test } from './usher.ts';

const FLAGS = ['--demo-tickets', '50'];
const FOREIGN = 'https://usher.invalid/';

test('the page sees the bridge and nothing of Node or Electron', async ({ usher }) => {
  const { page } = await usher.start({ flags: FLAGS });
  const seen = await page.evaluate(() => ({
    bridge: Object.keys((window as unknown as { usher: object }).usher).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ bridge: ['call', 'subscribe'], node: [] });
});

test('no page opens another window', async ({ usher }) => {
  const { page } = await usher.start({ flags: FLAGS });
  const opened = await page.evaluateHandle((address) => [window.open(address), window.open('about:blank')], FOREIGN);
  // Electron opens nothing at all; the stand-in closes again what Chromium opened.
  await expect.poll(() => opened.evaluate((windows) => windows.every((other) => other?.closed ?? true))).toBe(true);
});

test('the window does not leave the page', async ({ usher, shell }) => {
  const { page } = await usher.start({ flags: FLAGS });
  const before = page.url();
  const refused = shell === 'stand-in' ? page.waitForEvent('requestfailed') : null;
  await page.evaluate((address) => {
    location.href = address;
  }, FOREIGN);
  if (refused) expect((await refused).failure()?.errorText).toBe('net::ERR_ABORTED');
  expect(await page.evaluate(() => location.href)).toBe(before);
});

test('no permission is granted', async ({ usher }) => {
  const { page } = await usher.start({ flags: FLAGS });
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
  expect(state).toBe('denied');
  const geolocation = await page.evaluate(
    () =>
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code),
        ),
      ),
  );
  expect(geolocation).toBe(1);
});

test('an inline script does not run', async ({ usher }) => {
  const { page } = await usher.start({ flags: FLAGS });
  expect(await runInlineScript(page)).toEqual({ ran: false, refusedBy: 'script-src-elem' });
});

test('the page cannot read what is not its own', async ({ usher }) => {
  const { page } = await usher.start({ flags: FLAGS });
  const statuses = await page.evaluate(() =>
    Promise.all(
      ['/index.html', '/package.json', '/..%2fmain%2fmain.js', '/%2e%2e/main/main.js', '/.git/config'].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  );
  expect(statuses).toEqual([200, 404, 404, 404, 404]);
});

test('a call that is not in the contract, or whose input does not parse, is refused with its reason', async ({
  usher,
}) => {
  const running = await usher.start({ flags: FLAGS });
  expect(await running.call('files.read', '/etc/passwd')).toMatchObject({ ok: false, code: 'UNKNOWN_CALL' });
  expect(await running.call('__proto__')).toMatchObject({ ok: false, code: 'UNKNOWN_CALL' });
  const bad = await running.call('ticket.get', { ticketId: 7 });
  expect(bad).toMatchObject({ ok: false, code: 'BAD_INPUT' });
  expect(bad).toHaveProperty('message', expect.stringContaining('ticketId'));
});
