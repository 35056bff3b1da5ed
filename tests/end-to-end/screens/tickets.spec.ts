/** The list of tickets, by somebody who uses no mouse. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { CallInput } from '../../../shared/inspector.ts';
import type { TicketResult, TicketRow } from '../../../shared/ticket-views.ts';
import { type RunningUsher, test } from '../usher.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Tickets' });
const row = (page: Page, number: number) => grid(page).locator(`tr[aria-rowindex="${number + 1}"]`);
const chip = (page: Page, name: string) => page.getByRole('button', { name: `Remove filter ${name}` });
const heading = (page: Page, name: string) => grid(page).getByRole('columnheader', { name });
const foot = (page: Page) => page.locator('.ticket-list-foot');

async function openTickets(app: RunningUsher): Promise<Page> {
  await expect(app.page.getByRole('status', { name: 'Connection' })).toContainText(/^Online.*data as of/);
  await app.page.getByRole('navigation').getByRole('link', { name: 'Tickets' }).press('Enter');
  await expect(row(app.page, 1)).toBeVisible();
  return app.page;
}

/** What the engine itself finds, past the screen. */
async function found(app: RunningUsher, question: CallInput<'tickets.find'>): Promise<TicketRow[]> {
  const answer = await app.call('tickets.find', question);
  if (!answer.ok) throw new Error(answer.message);
  const { resultId } = answer.output as TicketResult;
  const rows = await app.call('tickets.rows', { resultId, from: 0, count: 500 });
  if (!rows.ok) throw new Error(rows.message);
  return rows.output as TicketRow[];
}

async function choose(page: Page, filter: string, value: RegExp): Promise<void> {
  await page.getByRole('search', { name: 'Filters' }).getByRole('button', { name: filter }).press('Enter');
  await page.getByRole('menuitemcheckbox', { name: value }).press('Enter');
  await page.keyboard.press('Escape');
}

async function workOffline(page: Page): Promise<void> {
  await page.getByRole('switch', { name: 'Work offline' }).press('Space');
  await expect(page.getByRole('status', { name: 'Connection' })).toContainText(/^Offline/);
}

/** Pastes a text as a person does who has copied it elsewhere. */
async function paste(box: Locator, text: string): Promise<void> {
  await box.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a list is searched, filtered, sorted, arranged, kept as a view, and its tickets are deleted together', async ({
  usher,
}) => {
  const app = await usher.start({ flags: ['--demo-tickets', '400'] });
  const page = await openTickets(app);
  await workOffline(page);

  await test.step('a search marks what matched, and says by which field that is not shown', async () => {
    const [first] = await found(app, {});
    await page.keyboard.press('/');
    await page.keyboard.type(first?.ticketNumber.slice(0, 9) ?? '');
    await expect(row(page, 1).locator('mark').first()).toHaveText(first?.ticketNumber.slice(0, 9) ?? '');
    await page.getByRole('searchbox').fill(first?.ticketExternalId ?? '');
    await expect(row(page, 1)).toContainText('external id');
    await page.getByRole('searchbox').fill('');
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '401');
  });

  await test.step('a filter counts beside its values, and stands as a chip', async () => {
    const downloaded = await found(app, { statuses: [{ vocabulary: 'V4', value: 'DOWNLOADED' }] });
    await choose(page, 'Status', new RegExp(`^DOWNLOADED ?${downloaded.length}$`));
    await expect(chip(page, 'Status: DOWNLOADED')).toBeVisible();
    await expect(grid(page)).toHaveAttribute('aria-rowcount', `${downloaded.length + 1}`);
    await choose(page, 'Owner changed', /^no/);
    await expect(chip(page, 'Owner changed: no')).toBeVisible();
  });

  await test.step('a heading sorts, widens and moves its column', async () => {
    const number = heading(page, 'Ticket number');
    await number.getByRole('button').press('Enter');
    await expect(number).toHaveAttribute('aria-sort', 'ascending');
    await number.getByRole('button').press('Enter');
    await expect(number).toHaveAttribute('aria-sort', 'descending');
    const [last] = await found(app, {
      statuses: [{ vocabulary: 'V4', value: 'DOWNLOADED' }],
      ownerChanged: false,
      sort: { column: 'ticketNumber', direction: 'descending' },
    });
    await expect(row(page, 1)).toContainText(last?.ticketNumber ?? '');

    const width = async () => (await number.boundingBox())?.width ?? 0;
    const before = await width();
    await number.getByRole('button').press('Shift+ArrowRight');
    await expect.poll(width).toBeGreaterThan(before + 8);
    await number.getByRole('button').press('Alt+ArrowRight');
    await expect(grid(page).getByRole('columnheader').nth(2)).toContainText('Ticket number');
  });

  await test.step('columns are chosen from all there are', async () => {
    await page.getByRole('button', { name: 'Columns' }).press('Enter');
    await page.getByRole('checkbox', { name: 'File number' }).press('Space');
    await page.getByRole('checkbox', { name: 'Gate', exact: true }).press('Space');
    await page.keyboard.press('Escape');
    await expect(heading(page, 'File number')).toBeVisible();
    await expect(heading(page, 'Gate')).toHaveCount(0);
  });

  await test.step('the list is kept under a name', async () => {
    await page.getByRole('button', { name: 'Saved views' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Save this view …' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('On one phone');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  const numbers = await test.step('three tickets are selected', async () => {
    await grid(page).focus();
    for (const key of ['Home', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
    await expect(foot(page)).toContainText('3 selected');
    await expect(grid(page).locator('tr[aria-selected="true"]')).toHaveCount(3);
    return Promise.all([1, 2, 3].map((at) => row(page, at).locator('a').innerText()));
  });

  await test.step('they are deleted together once their number is typed', async () => {
    await page.getByRole('button', { name: 'Delete selected …' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Delete tickets' });
    await expect(dialog.getByRole('region', { name: 'What it does' })).toContainText(/3 tickets/);
    await dialog.getByRole('combobox', { name: 'Deletion reason' }).selectOption('REPRINT');
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Printed twice');
    await dialog.getByRole('textbox', { name: /Type the number of tickets, 3/ }).fill('2');
    await dialog.getByRole('button', { name: 'Queue 3 deletions' }).press('Enter');
    await expect(dialog).toContainText('This is not the number of tickets.');
    await dialog.getByRole('textbox', { name: /Type the number of tickets, 3/ }).fill('3');
    await dialog.getByRole('button', { name: 'Queue 3 deletions' }).press('Enter');
    await expect(dialog).toContainText('3 deletions queued');
    for (const number of numbers) await expect(dialog.getByRole('listitem').filter({ hasText: number })).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).press('Enter');
    await expect(row(page, 3)).toContainText('Deletion queued');
    await expect(foot(page)).not.toContainText('selected');
  });

  await test.step('a key takes a chip away, and another all of them', async () => {
    await chip(page, 'Owner changed: no').press('Delete');
    await expect(chip(page, 'Owner changed: no')).toHaveCount(0);
    await choose(page, 'Deletion', /^Queued ?3$/);
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '4');
    await page.getByRole('button', { name: 'Clear all' }).press('Enter');
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '401');
  });

  await test.step('the kept view comes back by its name, and by its address', async () => {
    await page.getByRole('button', { name: 'Saved views' }).press('Enter');
    await page.getByRole('menuitem', { name: 'On one phone' }).press('Enter');
    await expectKeptView(page);
    const address = await page.evaluate(() => window.location.hash);
    await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).press('Enter');
    await expect(grid(page)).toHaveCount(0);
    await paste(page.getByRole('searchbox'), `http://127.0.0.1:1/${address}`);
    await expectKeptView(page);
  });
});

async function expectKeptView(page: Page): Promise<void> {
  await expect(chip(page, 'Status: DOWNLOADED')).toBeVisible();
  await expect(chip(page, 'Owner changed: no')).toBeVisible();
  await expect(heading(page, 'Ticket number')).toHaveAttribute('aria-sort', 'descending');
  await expect(heading(page, 'File number')).toBeVisible();
  await expect(heading(page, 'Gate')).toHaveCount(0);
}

test('every row is reached by keys, and coming back from a ticket one is where one was', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '400'] });
  const page = await openTickets(app);
  await workOffline(page);
  const active = (number: number) => expect(row(page, number)).toHaveAttribute('data-active', 'true');

  await grid(page).focus();
  await page.keyboard.press('End');
  await active(400);
  await expect(row(page, 400)).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await active(1);
  await page.keyboard.type('250');
  await page.keyboard.press('Enter');
  await active(250);
  await expect(row(page, 250)).toBeInViewport();
  await expect(foot(page)).toContainText('Row 250 of 400');
  const number = await row(page, 250).locator('a').innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible();
  await page.goBack();
  await active(250);
  await expect(row(page, 250)).toBeInViewport();
});

test('the address says what is typed as soon as it is left alone, and at once when a ticket is opened', async ({
  usher,
}) => {
  const app = await usher.start({ flags: ['--demo-tickets', '400'] });
  const page = await openTickets(app);
  await workOffline(page);
  const search = page.getByRole('searchbox', { name: 'Search tickets' });
  const [, , third] = await found(app, {});
  const typed = third?.ticketNumber.slice(0, 8) ?? '';
  await search.pressSequentially(typed);
  await expect(page).toHaveURL(new RegExp(`[?]q=${typed}$`));
  await search.press('Backspace');
  const shorter = typed.slice(0, -1);
  await expect(row(page, 1).locator('mark').first()).toHaveText(shorter);
  await row(page, 1).locator('a').click();
  await expect(page.getByRole('region', { name: 'Status timeline' })).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue(shorter);
  await expect(row(page, 1).locator('mark').first()).toHaveText(shorter);
});

test('what a word means is told to who points at it', async ({ usher }) => {
  const { page } = await usher.start({ flags: ['--demo-tickets', '40'] });
  await page.getByRole('link', { name: /^Role:/ }).hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.mouse.move(600, 400);
  await expect(page.getByRole('tooltip')).toBeHidden();
});

test('who may not delete is offered no selection', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '400'] });
  const page = await openTickets(app);
  await expect(grid(page).getByRole('checkbox').first()).toBeVisible();
  await app.call('settings.change', { role: 'Viewer' });
  await expect(grid(page).getByRole('checkbox')).toHaveCount(0);
  await grid(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Space');
  await expect(foot(page)).not.toContainText('selected');
});

test('a search that finds nothing says what to try', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '400'] });
  const page = await openTickets(app);
  await choose(page, 'Family', /^Control/);
  await page.getByRole('searchbox').fill('zzqqxx77');
  await expect(page.getByText('Nothing matches “zzqqxx77”')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).press('Enter');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '401');
});
