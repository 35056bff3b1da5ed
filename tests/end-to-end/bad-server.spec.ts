/** A server that is not what it should be: what is wrong and what to do is on every screen, and nothing is lost. */
import { expect, type Page } from '@playwright/test';
import { DEMO_API_KEY, DEMO_CONTROL_PATH } from '../../shared/demo.ts';
import { DEFAULT_KEY_HEADER } from '../../shared/tixngo.ts';
import { test } from './usher.ts';

async function storeApiKey(page: Page, key: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'API key' }).fill(key);
  await page.getByRole('button', { name: 'Store key' }).click();
}

const connection = (page: Page) => page.getByRole('status', { name: 'Connection' });
const banner = (page: Page, text: RegExp) => page.getByRole('alert').filter({ hasText: text });

test('a server without a key, with a wrong key, and with the right one', async ({ usher, backOffice }) => {
  await backOffice.start();
  const { page } = await usher.start({ flags: ['--server', backOffice.url] });
  await expect(banner(page, /No API key is stored/)).toBeVisible();
  await storeApiKey(page, 'not-the-key');
  await expect(banner(page, /refused the API key \(401.*Settings/)).toBeVisible();
  await expect(connection(page)).toContainText(/^Offline/);
  await storeApiKey(page, DEMO_API_KEY);
  await expect(connection(page)).toContainText(/^Online/);
  await expect(banner(page, /API key.*Settings/)).toHaveCount(0);
});

test('a log-in page instead of TIXNGO, and a server that is gone: the tickets stay on the screen', async ({
  usher,
  backOffice,
}) => {
  await backOffice.start();
  const { page } = await usher.start({ flags: ['--server', backOffice.url] });
  await storeApiKey(page, DEMO_API_KEY);
  await expect(connection(page)).toContainText(/^Online/);

  await fetch(`${backOffice.url}${DEMO_CONTROL_PATH}/misbehave`, {
    method: 'POST',
    headers: { [DEFAULT_KEY_HEADER]: DEMO_API_KEY, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'html', times: null }),
  });
  await page.getByRole('navigation').getByRole('link', { name: 'Sync' }).click();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(banner(page, /not as TIXNGO does.*Settings/)).toBeVisible();

  await backOffice.stop();
  await expect(banner(page, /does not answer.*tries again/)).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Tickets' }).click();
  await expect(page.getByRole('grid', { name: 'Tickets' })).toHaveAttribute('aria-rowcount', '401');
});
