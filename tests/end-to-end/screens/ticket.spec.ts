/** One ticket, read from beginning to end by somebody who uses no mouse. */
import { expect, type Page } from '@playwright/test';
import type { TicketDetail } from '../../../shared/ticket-views.ts';
import { openTicket, TICKETS } from '../documented-tickets.ts';
import { type RunningUsher, test } from '../usher.ts';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const cursor = (page: Page) => page.getByRole('slider', { name: 'Instant on the timeline' });

async function online(app: RunningUsher): Promise<Page> {
  await expect(app.page.getByRole('status', { name: 'Connection' })).toContainText(/^Online.*data as of/);
  return app.page;
}

async function detailOf(app: RunningUsher, ticketNumber: string): Promise<TicketDetail> {
  const found = await app.call('tickets.find', { text: ticketNumber });
  const { onlyTicketId: ticketId } = (found as { output: { onlyTicketId: string } }).output;
  const answer = await app.call('ticket.get', { ticketId });
  return (answer as { output: TicketDetail }).output;
}

test('the timeline is travelled by keys, and tells the ticket at each instant', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '400'] });
  const page = await online(app);
  const number = TICKETS.get('transferSentAgain') ?? '';
  const { log } = await detailOf(app, number);
  await openTicket(page, number);
  const state = region(page, 'State at the cursor');

  await test.step('it begins at the present', async () => {
    await expect(state).toContainText('Now');
    await expect(state).toContainText('PENDING_TRANSFER');
  });

  await test.step('Home goes to the injection', async () => {
    await cursor(page).focus();
    await page.keyboard.press('Home');
    await expect(state).toContainText(`after entry 1 of ${log.length}:`);
    await expect(state).toContainText('Inject');
    await expect(state).toContainText('NOT_DOWNLOADED');
    await expect(state).toContainText('on no phone');
    await expect(cursor(page)).toHaveAttribute('aria-valuetext', /entry 1 of \d+: Inject; NOT_DOWNLOADED; Injected$/);
  });

  await test.step('the arrows step from entry to entry', async () => {
    await page.keyboard.press('ArrowRight');
    await expect(state).toContainText('Injected, Delivered');
    await expect(state).toContainText(log[1]?.deviceId ?? '');
    await page.keyboard.press('ArrowRight');
    await expect(state).toContainText('PENDING_TRANSFER');
    await expect(state).toContainText('pending to');
    await page.keyboard.press('ArrowLeft');
    await expect(state).toContainText('DOWNLOADED');
  });

  await test.step('plus and zero zoom, Escape comes back to the present', async () => {
    const range = region(page, 'Status timeline').locator('.timeline-range');
    const whole = await range.innerText();
    await page.keyboard.press('+');
    await expect(range).not.toHaveText(whole);
    await page.keyboard.press('0');
    await expect(range).toHaveText(whole);
    await page.keyboard.press('Escape');
    await expect(state).toContainText('Now');
  });

  await test.step('the entry at the cursor is shown in the history', async () => {
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await state.getByRole('button', { name: 'Show entry' }).press('Enter');
    await expect(region(page, 'Status history').locator('tr[aria-current]')).toBeFocused();
  });

  await test.step('each failed transfer is a side branch, with who started and who ended it', async () => {
    const chain = region(page, 'Ownership chain');
    await expect(chain).toContainText(/Refused transfer to .+transfer started .+ by Mobile · ended .+ by Mobile/);
    await expect(chain).toContainText(/Cancelled transfer to /);
    await expect(chain).toContainText(/Pending transfer to /);
    await expect(chain).toContainText('current owner');
    await expect(chain).toContainText('No holder');
  });
});

test('the history is narrowed by action, actor and text, and says how much is left', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '400'] });
  const page = await online(app);
  const number = TICKETS.get('transferSentAgain') ?? '';
  const { log } = await detailOf(app, number);
  await openTicket(page, number);
  const history = region(page, 'Status history');
  const starts = log.filter(({ actionName }) => actionName === 'StartTransfer').length;

  await history.getByRole('combobox', { name: 'Action' }).selectOption('StartTransfer');
  await expect(history).toContainText(`${starts} of ${log.length} entries`);
  await expect(history.getByRole('row')).toHaveCount(starts + 1);
  await history.getByRole('textbox', { name: 'Find in the history' }).fill('no such thing');
  await expect(history).toContainText('No entry matches.');
  await history.getByRole('button', { name: 'Show all' }).click();
  await expect(history.getByRole('row')).toHaveCount(log.length + 1);
});

test('barcode and personal data come to the page only when asked for, and are hidden again', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '400'] });
  const page = await online(app);
  const number = TICKETS.get('holderIsSomeoneElse') ?? '';
  const { ticket, raw } = await detailOf(app, number);
  expect(ticket.barcode).toMatch(/^•+\w{4}$/);
  expect(ticket.ownerPhone).toMatch(/^•+$/);
  expect(raw).not.toMatch(/\+\d\d 00|\d{4}-\d\d-\d\d"/);

  await openTicket(page, number);
  await test.step('the barcode', async () => {
    const purchase = region(page, 'Purchase');
    await expect(purchase).toContainText(ticket.barcode ?? '');
    await purchase.getByRole('button', { name: 'Show barcode' }).click();
    await expect(purchase.getByRole('button', { name: 'Copy Barcode' })).toBeVisible();
    await expect(purchase).not.toContainText('•');
    await purchase.getByRole('button', { name: 'Hide barcode' }).click();
    await expect(purchase).toContainText(ticket.barcode ?? '');
  });

  await test.step('personal data', async () => {
    await page.getByRole('tab', { name: 'Ticket holder' }).click();
    await expect(region(page, 'Holder')).not.toContainText('passportNumber');
    await page.getByRole('button', { name: 'Show personal data' }).click();
    await expect(region(page, 'Holder')).toContainText(/passportNumberX\d+/);
    await expect(region(page, 'Owner')).toContainText(/Phone\+\d+ 00/);
  });

  await test.step('are hidden when somebody comes back', async () => {
    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.getByRole('tab', { name: 'Ticket holder' }).click();
    await expect(page.getByRole('button', { name: 'Show personal data' })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('passportNumber');
  });
});

test('a seat on the map leads to the ticket that has it', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '400'] });
  const page = await online(app);
  const number = TICKETS.get('logBeginsLate') ?? '';
  await openTicket(page, number);
  const seats = page.getByRole('group', { name: 'Seats around' });
  await expect(seats.getByRole('link', { name: /this ticket/ })).toHaveAttribute('tabindex', '0');
  await seats.getByRole('link', { name: /this ticket/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(seats.getByRole('link', { name: /Right$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeHidden();
  await expect(seats.getByRole('link', { name: /this ticket/ })).toBeVisible();
});

test('brackets lead through the list that the ticket was opened from', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '400'] });
  const page = await online(app);
  await page.getByRole('navigation').getByRole('link', { name: 'Tickets' }).click();
  const grid = page.getByRole('grid', { name: 'Tickets' });
  const numbers = await Promise.all(
    [2, 3, 4].map(async (row) => (await grid.locator(`tr[aria-rowindex="${row}"] a`).first().innerText()).trim()),
  );
  const heading = (at: number) => page.getByRole('heading', { level: 1, name: numbers[at] ?? '', exact: true });

  await grid.getByRole('link', { name: numbers[1] ?? '', exact: true }).click();
  await expect(heading(1)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next ticket of the list' })).toBeVisible();
  await page.keyboard.press(']');
  await expect(heading(2)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Previous ticket of the list' })).toBeVisible();
  await page.keyboard.press('[');
  await expect(heading(1)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Previous ticket of the list' })).toBeVisible();
  await page.keyboard.press('[');
  await expect(heading(0)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Previous ticket of the list' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(grid).toBeVisible();
});
