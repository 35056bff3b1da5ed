/** The main job from beginning to end: sync, go offline, find, read, delete, crash, come back, push, confirm. */
import { expect, type Page } from '@playwright/test';
import { DEMO_API_KEY, DEMO_CONTROL_PATH } from '../../shared/demo.ts';
import type { WireTicket } from '../../shared/domain/ticket.ts';
import { REPORT_PATHS } from '../../shared/tixngo.ts';
import { ask, bookOf, type TicketBook } from './office.ts';
import { test } from './usher.ts';

/** A V4 ticket that has changed hands, is on two phones or more, and is not deleted. */
async function travelledTicket(url: string): Promise<TicketBook> {
  const everything = `${REPORT_PATHS.tickets}?mobileAppId=usher&limit=1000&offset=0&excludeDeleted=true`;
  const { result } = await ask<{ result: WireTicket[] }>(url, everything);
  for (const { ticketId, status, previousOwner } of result) {
    if (status !== 'DOWNLOADED' || !previousOwner) continue;
    const book = await bookOf(url, ticketId);
    if (book.state.devices.length > 0) return book;
  }
  throw new Error('The venue has no such ticket.');
}

const connection = (page: Page) => page.getByRole('status', { name: 'Connection' });

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
}

async function storeApiKey(page: Page): Promise<void> {
  await open(page, 'Settings');
  await page.getByRole('textbox', { name: 'API key' }).fill(DEMO_API_KEY);
  await page.getByRole('button', { name: 'Store key' }).click();
}

/** Types what a person knows of a ticket; Enter opens the only match. */
async function find(page: Page, known: string, ticketNumber: string): Promise<void> {
  await open(page, 'Tickets');
  const box = page.getByRole('searchbox', { name: 'Search tickets' });
  await box.fill(known);
  await expect(page.getByRole('grid', { name: 'Tickets' }).getByText(ticketNumber).first()).toBeVisible();
  await box.press('Enter');
}

test('a deletion decided offline survives a crash, arrives once, and is confirmed phone by phone', async ({
  usher,
  backOffice,
}) => {
  await backOffice.start();
  // The venue rests, so that what the test reads now is what it finds later; its phones go on.
  await ask(backOffice.url, `${DEMO_CONTROL_PATH}/life`, { running: false, phones: true });
  const { ticket, log } = await travelledTicket(backOffice.url);
  const { ticketId, ticketNumber = '', barcode = '', currentOwner, initialOwner } = ticket;
  if (!ticketNumber || !barcode || !currentOwner?.email || !initialOwner) throw new Error('An incomplete ticket.');

  const app = await usher.start({ flags: ['--server', backOffice.url] });
  await expect(connection(app.page)).toContainText('Offline');
  await storeApiKey(app.page);
  await expect(connection(app.page)).toContainText(/^Online.*data as of/);

  await test.step('work offline, and stop the server', async () => {
    await app.page.getByRole('switch', { name: 'Work offline' }).click({ force: true });
    await expect(connection(app.page)).toContainText(/^Offline/);
    await backOffice.stop();
  });

  await test.step('find the ticket by part of its number, by barcode, by e-mail', async () => {
    await find(app.page, ticketNumber.slice(3), ticketNumber);
    await expect(app.page.getByRole('heading', { level: 1, name: ticketNumber })).toBeVisible();
    await find(app.page, barcode, ticketNumber);
    await expect(app.page.getByRole('heading', { level: 1, name: ticketNumber })).toBeVisible();
    await open(app.page, 'Tickets');
    await app.page.getByRole('searchbox', { name: 'Search tickets' }).fill(currentOwner.email ?? '');
    await app.page.getByRole('grid', { name: 'Tickets' }).getByText(ticketNumber).click();
  });

  await test.step('read its timeline, ownership chain and history', async () => {
    const { page } = app;
    await expect(page.getByRole('heading', { level: 1, name: ticketNumber })).toBeVisible();
    const timeline = page.getByRole('region', { name: 'Status timeline' });
    await expect(timeline).toContainText('NOT_DOWNLOADED');
    await expect(timeline).toContainText('PENDING_TRANSFER');
    const chain = page.getByRole('region', { name: 'Ownership chain' });
    await expect(chain).toContainText(initialOwner.email ?? '');
    await expect(chain).toContainText(currentOwner.email ?? '');
    const history = page.getByRole('region', { name: 'Status history' });
    await expect(history.getByRole('row')).toHaveCount(log.length + 1);
  });

  await test.step('see the family chart', async () => {
    await open(app.page, 'Overview');
    await expect(app.page.getByRole('img', { name: 'Tickets by family' })).toBeVisible();
  });

  await test.step('decide the deletion', async () => {
    const { page } = app;
    await find(page, ticketNumber, ticketNumber);
    await page.getByRole('button', { name: 'Delete ticket' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete ticket' });
    await expect(dialog).toContainText(ticketNumber);
    await dialog.getByRole('combobox', { name: 'Deletion reason' }).selectOption('ONSITE_TROUBLESHOOTING');
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Bought by the wrong account');
    await dialog.getByRole('button', { name: 'Queue deletion' }).click();
    await expect(dialog).toBeHidden();
    await open(page, 'Deletions');
    await expect(page.getByRole('grid', { name: 'Deletions' })).toContainText('Queued');
  });

  await test.step('kill the app and start it again: the deletion is still queued', async () => {
    await app.kill();
    await app.start();
    await open(app.page, 'Deletions');
    const grid = app.page.getByRole('grid', { name: 'Deletions' });
    await expect(grid).toContainText(ticketNumber);
    await expect(grid).toContainText('Queued');
    await expect(connection(app.page)).toContainText(/^Offline/);
  });

  await test.step('the server is back: the deletion is accepted, once', async () => {
    await backOffice.start();
    await ask(backOffice.url, `${DEMO_CONTROL_PATH}/life`, { running: false, phones: false });
    await app.page.getByRole('switch', { name: 'Work offline' }).click({ force: true });
    const grid = app.page.getByRole('grid', { name: 'Deletions' });
    await expect(grid).toContainText('Accepted');
    await expect(grid).toContainText('DELETION_PENDING');
    const book = await bookOf(backOffice.url, ticketId);
    expect(book.deletionRequests).toHaveLength(1);
    expect(book.state.status).toBe('DELETION_PENDING');
    await find(app.page, ticketNumber, ticketNumber);
    await expect(app.page.getByRole('banner').or(app.page.getByRole('main'))).toContainText(['DELETION_PENDING']);
  });

  await test.step('its phones confirm: the ticket is deleted, with every step in its history', async () => {
    await ask(backOffice.url, `${DEMO_CONTROL_PATH}/phones/online`, { online: true, ticketId });
    await ask(backOffice.url, `${DEMO_CONTROL_PATH}/life`, { running: false, phones: true });
    await expect
      .poll(async () => (await bookOf(backOffice.url, ticketId)).state.status, { timeout: 30_000 })
      .toBe('DELETED');
    const { page } = app;
    await expect(async () => {
      await open(page, 'Sync');
      await page.getByRole('button', { name: 'Sync now' }).click();
      await open(page, 'Deletions');
      await expect(page.getByRole('grid', { name: 'Deletions' })).toContainText(/DELETED.*confirmed/, {
        timeout: 3_000,
      });
    }).toPass({ timeout: 30_000 });
    await find(page, ticketNumber, ticketNumber);
    const history = page.getByRole('region', { name: 'Status history' });
    const finished = await bookOf(backOffice.url, ticketId);
    expect(finished.deletionRequests).toHaveLength(1);
    await expect(history.getByRole('row')).toHaveCount(finished.log.length + 1);
    await expect(history).toContainText('ONSITE_TROUBLESHOOTING');
    for (const device of new Set(
      finished.log.filter(({ actionName }) => actionName === 'Unlink').map(({ deviceId }) => deviceId),
    )) {
      await expect(history).toContainText(device ?? '');
    }
  });
});
