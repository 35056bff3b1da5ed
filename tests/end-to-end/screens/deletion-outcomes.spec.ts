/** What may become of a deletion besides being carried out at once, as the screens show it. */
import { expect, type Page } from '@playwright/test';
import { DEMO_API_KEY } from '../../../shared/demo.ts';
import type { WireTicket } from '../../../shared/domain/ticket.ts';
import { REPORT_PATHS } from '../../../shared/tixngo.ts';
import { act, ask, bookOf, control, type TicketBook } from '../office.ts';
import { picture } from '../pictures.ts';
import type { RunningUsher } from '../usher.ts';
import { test } from '../usher.ts';

const connection = (page: Page) => page.getByRole('status', { name: 'Connection' });
const grid = (page: Page) => page.getByRole('grid', { name: 'Deletions' });

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
}

/** V4 tickets that are on a phone and were not controlled. */
async function ticketsOnPhones(url: string, count: number): Promise<TicketBook[]> {
  const everything = `${REPORT_PATHS.tickets}?mobileAppId=usher&limit=1000&offset=0&excludeDeleted=true`;
  const { result } = await ask<{ result: WireTicket[] }>(url, everything);
  const found: TicketBook[] = [];
  for (const { ticketId, status, attributes } of result) {
    if (found.length === count) break;
    if (status !== 'DOWNLOADED' || attributes?.Controlled?.value) continue;
    const book = await bookOf(url, ticketId);
    if (book.state.devices.length > 0) found.push(book);
  }
  expect(found).toHaveLength(count);
  return found;
}

/** Synced, with the venue and its phones at rest, and offline by choice. */
async function startOffline(app: RunningUsher, url: string): Promise<void> {
  await control(url, 'life', { running: false, phones: false });
  const { page } = app;
  await open(page, 'Settings');
  await page.getByRole('textbox', { name: 'API key' }).fill(DEMO_API_KEY);
  await page.getByRole('button', { name: 'Store key' }).click();
  await expect(connection(page)).toContainText(/^Online.*data as of/);
  await page.getByRole('switch', { name: 'Work offline' }).click({ force: true });
  await expect(connection(page)).toContainText(/^Offline/);
}

async function queue(app: RunningUsher, ticketId: string): Promise<void> {
  const detail = await app.call('ticket.get', { ticketId });
  const seenLastUpdated = (detail as { output: { ticket: { lastUpdated: { utc: number } } } }).output.ticket
    .lastUpdated;
  const decision = { ticketId, reason: 'ONSITE_TROUBLESHOOTING', note: 'Wrong account' };
  expect(await app.call('deletions.queue', { ...decision, seenLastUpdated: seenLastUpdated.utc })).toMatchObject({
    ok: true,
  });
}

test('a ticket that changed needs a decision, then and now side by side; it can be sent again or cancelled', async ({
  usher,
  backOffice,
}) => {
  await backOffice.start();
  const app = await usher.start({ flags: ['--server', backOffice.url] });
  const { page } = app;
  const [first, second] = await ticketsOnPhones(backOffice.url, 2);
  if (!first || !second) throw new Error('The venue has no such tickets.');
  await startOffline(app, backOffice.url);
  for (const { ticket } of [first, second]) await queue(app, ticket.ticketId);

  const recipient = second.state.currentOwner;
  await act(backOffice.url, first.ticket.ticketId, { name: 'StartTransfer', recipient, actor: 'Back-office' });
  await act(backOffice.url, first.ticket.ticketId, { name: 'EndTransfer', outcome: 'ACCEPTED', actor: 'Back-office' });
  await act(backOffice.url, second.ticket.ticketId, { name: 'Control', actor: 'TicketingSystem' });
  await page.getByRole('switch', { name: 'Work offline' }).click({ force: true });
  await open(page, 'Deletions');

  const decisionOf = ({ ticket }: TicketBook) =>
    page.getByRole('region', { name: `Decide about ${ticket.ticketNumber}` });
  const handedOn = decisionOf(first).getByRole('table', { name: 'Then and now' });
  await expect(handedOn.getByRole('row').filter({ hasText: 'Owner' })).toContainText('changed');
  await expect(handedOn.getByRole('row').filter({ hasText: 'Control' })).not.toContainText('changed');
  const entered = decisionOf(second).getByRole('table', { name: 'Then and now' });
  await expect(entered.getByRole('row').filter({ hasText: 'Control' })).toContainText(/Not controlled.*changed/);

  await picture(page, 'needs a decision');

  await decisionOf(first).getByRole('button', { name: 'Send again' }).click();
  await decisionOf(second).getByRole('button', { name: 'Cancel deletion' }).click();
  await expect(grid(page)).toContainText('Accepted');
  await expect(grid(page)).toContainText('Cancelled');
  expect((await bookOf(backOffice.url, first.ticket.ticketId)).deletionRequests).toHaveLength(1);
  expect((await bookOf(backOffice.url, second.ticket.ticketId)).deletionRequests).toHaveLength(0);
});

test('an accepted deletion names the phones that it waits for; one that somebody else did names who', async ({
  usher,
  backOffice,
}) => {
  await backOffice.start();
  const app = await usher.start({ flags: ['--server', backOffice.url] });
  const { page } = app;
  const [own, foreign] = await ticketsOnPhones(backOffice.url, 2);
  if (!own || !foreign) throw new Error('The venue has no such tickets.');
  const { ticketId } = own.ticket;
  await act(backOffice.url, ticketId, { name: 'Download', device: 'D-second', actor: 'Mobile' });
  await startOffline(app, backOffice.url);
  await queue(app, ticketId);
  await queue(app, foreign.ticket.ticketId);
  const refund = { name: 'Delete', reason: 'REFUND', actor: 'TicketingSystem' };
  await act(backOffice.url, foreign.ticket.ticketId, refund);
  await page.getByRole('switch', { name: 'Work offline' }).click({ force: true });

  await open(page, 'Deletions');
  const row = grid(page)
    .getByRole('row')
    .filter({ hasText: own.ticket.ticketNumber ?? '' });
  const phones = own.state.devices.length + 1;
  await expect(row).toContainText(`waiting for ${phones} of ${phones} phones`);
  await expect(row.getByRole('list', { name: 'Phones' })).toContainText('D-second last seen');
  await picture(page, 'waits for phones');
  const others = grid(page)
    .getByRole('row')
    .filter({ hasText: foreign.ticket.ticketNumber ?? '' });
  await expect(others).toContainText(/Deleted by TicketingSystem, reason REFUND/);

  await act(backOffice.url, ticketId, { name: 'Unlink', device: 'D-second', actor: 'Mobile' });
  await expect(row).toContainText(`waiting for ${phones - 1} of ${phones} phones`);
  await expect(row.getByRole('list', { name: 'Phones' })).toContainText('D-second confirmed');
  await row.getByRole('link').click();
  await expect(page.getByRole('alert').filter({ hasText: 'Wrong account' })).toContainText('D-second confirmed');

  for (const device of own.state.devices)
    await act(backOffice.url, ticketId, { name: 'Unlink', device, actor: 'Mobile' });
  await open(page, 'Deletions');
  await expect(row).toContainText(/DELETED.*confirmed/);
});
