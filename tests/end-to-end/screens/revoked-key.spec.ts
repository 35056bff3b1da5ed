/** The server refuses the key: a new one can be entered, or what the old one let this machine read can be wiped. */
import { expect, type Page } from '@playwright/test';
import { DEMO_API_KEY } from '../../../shared/demo.ts';
import { control } from '../office.ts';
import { test } from '../usher.ts';

const connection = (page: Page) => page.getByRole('status', { name: 'Connection' });
const grid = (page: Page, name: string) => page.getByRole('grid', { name });

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
}

async function storeApiKey(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'API key' }).fill(DEMO_API_KEY);
  await page.getByRole('button', { name: 'Store key' }).click();
}

test('a revoked key: the tickets are wiped, the decisions stay, and a new key brings both together', async ({
  usher,
  backOffice,
}) => {
  await backOffice.start();
  await control(backOffice.url, 'life', { running: false, phones: false });
  const app = await usher.start({ flags: ['--server', backOffice.url] });
  const { page } = app;
  await open(page, 'Settings');
  await storeApiKey(page);
  await expect(connection(page)).toContainText(/^Online.*data as of/);

  await test.step('a deletion is decided offline', async () => {
    await page.getByRole('switch', { name: 'Work offline' }).click({ force: true });
    const found = await app.call('tickets.find', { statuses: [{ vocabulary: 'V4', value: 'DOWNLOADED' }] });
    const { resultId } = (found as { output: { resultId: number } }).output;
    const rows = await app.call('tickets.rows', { resultId, from: 0, count: 1 });
    const [row] = (rows as { output: { ticketId: string; lastUpdated: number }[] }).output;
    const ticket = { ticketId: row?.ticketId, seenLastUpdated: row?.lastUpdated };
    const queued = await app.call('deletions.queue', { ...ticket, reason: 'OTHER', note: 'Bought twice' });
    expect(queued).toMatchObject({ ok: true });
  });

  await test.step('the key is refused: the banner offers a new one and the wipe', async () => {
    await control(backOffice.url, 'misbehave', { kind: 'expiredKey', times: null });
    await page.getByRole('switch', { name: 'Work offline' }).click({ force: true });
    const banner = page.getByRole('alert').filter({ hasText: 'refused the API key' });
    await banner.getByRole('link', { name: 'Enter a new key' }).click();
    await expect(page.getByRole('textbox', { name: 'API key' })).toBeVisible();
    await banner.getByRole('button', { name: 'Wipe the local copy' }).click();
  });

  await test.step('what goes and what stays is said, and it can be left', async () => {
    const dialog = page.getByRole('dialog', { name: 'Wipe the local copy' });
    await expect(dialog.getByRole('region', { name: 'What goes' })).toContainText('400 tickets');
    await expect(dialog.getByRole('region', { name: 'What stays' })).toContainText('1 deletion waits');
    await expect(dialog).toContainText('until you enter a valid one');
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await expect(dialog).toBeHidden();
    await open(page, 'Tickets');
    await expect(grid(page, 'Tickets')).toHaveAttribute('aria-rowcount', '401');
  });

  await test.step('wiped from Settings: no ticket is left, the decision is', async () => {
    await open(page, 'Settings');
    const region = page.getByRole('region', { name: 'Local copy of the tickets' });
    await region.getByRole('button', { name: 'Wipe the local copy' }).click();
    const dialog = page.getByRole('dialog', { name: 'Wipe the local copy' });
    await dialog.getByRole('button', { name: 'Wipe the local copy' }).click();
    await expect(page.getByText(/400 tickets and .* are gone from this machine/)).toBeVisible();
    await expect(dialog).toBeHidden();
    await expect(connection(page)).toContainText(/^Offline · no complete data yet/);
    await open(page, 'Tickets');
    await expect(grid(page, 'Tickets')).toHaveCount(0);
    await open(page, 'Deletions');
    await expect(grid(page, 'Deletions')).toContainText('Queued');
  });

  await test.step('a new key: the tickets come back and the deletion is sent', async () => {
    await control(backOffice.url, 'behave', {});
    await open(page, 'Settings');
    await storeApiKey(page);
    await expect(connection(page)).toContainText(/^Online.*data as of/);
    await open(page, 'Deletions');
    await expect(grid(page, 'Deletions')).toContainText('Accepted');
    await open(page, 'Tickets');
    await expect(grid(page, 'Tickets')).toHaveAttribute('aria-rowcount', '401');
  });
});

test('the browser hears of a network: the next request is made at once', async ({ usher, backOffice }) => {
  await backOffice.start();
  const app = await usher.start({ flags: ['--server', backOffice.url] });
  const { page } = app;
  expect(await app.call('settings.change', { syncIntervalSeconds: 3600 })).toMatchObject({ ok: true });
  await open(page, 'Settings');
  await storeApiKey(page);
  await expect(connection(page)).toContainText(/^Online.*data as of/);
  await open(page, 'Sync');
  const runs = page.getByRole('table', { name: 'Sync runs' }).getByRole('row');
  await expect(connection(page)).toContainText(/^Online/);
  const before = await runs.count();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(runs).toHaveCount(before + 1);
  await expect(connection(page)).toContainText(/^Online/);
});
