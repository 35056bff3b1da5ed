/** Deciding a deletion on a ticket, taking it back, and finding decisions again. */
import { expect, type Page } from '@playwright/test';
import type { Deletion } from '../../../shared/deletion.ts';
import { openTicket, TICKETS } from '../documented-tickets.ts';
import { type RunningUsher, test } from '../usher.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Deletions' });
const rows = (page: Page) => grid(page).getByRole('link');

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
}

async function startOffline(app: RunningUsher): Promise<void> {
  await expect(app.page.getByRole('status', { name: 'Connection' })).toContainText(/^Online/);
  await app.call('settings.change', { workOffline: true, operator: 'Ana' });
}

test('a deletion needs a note, says what it does, and is undone where it was decided until it is sent', async ({
  usher,
}) => {
  const app = await usher.start({ flags: ['--demo-tickets', '300'] });
  const { page } = app;
  await startOffline(app);
  await openTicket(page, TICKETS.get('shouldOpen') ?? '');
  await page.getByRole('button', { name: 'Delete ticket' }).click();

  const dialog = page.getByRole('dialog', { name: 'Delete ticket' });
  const reason = dialog.getByRole('combobox', { name: 'Deletion reason' });
  await expect(reason).toHaveValue('ONSITE_TROUBLESHOOTING');
  await expect(dialog).toContainText('push.ticket.deleted.onsite_troubleshooting');
  await expect(reason.getByRole('option', { name: 'RESOLD' })).toHaveCount(0);
  await reason.selectOption('THEFT_LOSS');
  await expect(dialog).toContainText('push.ticket.deleted.theft_loss');
  await expect(dialog).toContainText('The ticket or its phone was stolen or lost.');
  const queue = dialog.getByRole('button', { name: 'Queue deletion' });
  await expect(queue).toHaveAccessibleDescription(/^Deletes 1 ticket .*You are offline/);
  await queue.click();
  await expect(dialog).toContainText('without a note it is not queued');
  expect(await app.call('deletions.list')).toMatchObject({ output: [] });

  await dialog.getByRole('textbox', { name: 'Note' }).fill('Stolen on the way');
  await queue.click();
  await expect(dialog).toBeHidden();
  const told = page.getByRole('alert').filter({ hasText: 'it is stored here' });
  await told.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The decision is kept, as cancelled.')).toBeVisible();
  const notice = page.getByRole('alert').filter({ hasText: 'Stolen on the way' });
  await expect(notice).toContainText('Deletion cancelled');

  await page.getByRole('button', { name: 'Delete ticket' }).click();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Stolen indeed');
  await queue.click();
  const second = page.getByRole('alert').filter({ hasText: 'Stolen indeed' });
  await expect(second).toContainText('Deletion queued');
  await second.getByRole('button', { name: 'Undo' }).click();
  await expect(second).toContainText('Deletion cancelled');
  const { output } = (await app.call('deletions.list')) as { output: Deletion[] };
  expect(output.map(({ state, note }) => [state, note])).toEqual([
    ['CANCELLED', 'Stolen indeed'],
    ['CANCELLED', 'Stolen on the way'],
  ]);
});

test('decisions are found by state, words, who and when, by address, and walked through by key', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '300'] });
  const { page } = app;
  await startOffline(app);
  const statuses = [{ vocabulary: 'V4', value: 'DOWNLOADED' }];
  const found = (await app.call('tickets.find', { text: '', statuses })) as { output: { resultId: number } };
  const read = { resultId: found.output.resultId, from: 0, count: 60 };
  const { output: tickets } = (await app.call('tickets.rows', read)) as {
    output: { ticketId: string; ticketNumber: string; lastUpdated: number }[];
  };
  expect(tickets).toHaveLength(60);
  const queue = async (from: number, to: number, note: string) => {
    const seen = tickets
      .slice(from, to)
      .map(({ ticketId, lastUpdated }) => ({ ticketId, seenLastUpdated: lastUpdated }));
    expect(await app.call('deletions.queueMany', { tickets: seen, reason: 'OTHER', note })).toMatchObject({ ok: true });
  };
  await queue(0, 7, 'Wrong account');
  await queue(7, 8, 'Broken phone of Zoé');
  await queue(8, 50, 'Wrong account');
  await app.call('settings.change', { operator: 'Bo' });
  await queue(50, 60, 'Wrong account');
  const { output: decided } = (await app.call('deletions.list')) as { output: Deletion[] };
  await app.call('deletions.withdraw', { deletionId: decided[0]?.deletionId });
  await open(page, 'Deletions');

  const state = (name: RegExp) => page.getByRole('group', { name: 'State' }).getByRole('button', { name });
  await expect(state(/^All 60$/)).toHaveAttribute('aria-pressed', 'true');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '61');
  await expect(state(/^Queued 59$/)).toBeVisible();
  await state(/^Cancelled 1$/).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('1 of 60 decisions')).toBeVisible();

  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('searchbox', { name: 'Find in the deletions' }).fill('zoe phone');
  await expect(rows(page)).toHaveText([tickets[7]?.ticketNumber ?? '']);
  await expect(state(/^Queued 1$/)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find in the deletions' }).fill('nowhere');
  await expect(page.getByText('No deletion matches these filters')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();

  await page.getByRole('combobox', { name: 'Decided by' }).selectOption('Bo');
  await expect(page.getByText('10 of 60 decisions')).toBeVisible();
  await page.getByRole('combobox', { name: 'Decided when' }).selectOption('In the last hour');
  await expect(page.getByText('10 of 60 decisions')).toBeVisible();
  await page.getByRole('combobox', { name: 'Decided when' }).selectOption('Between two days');
  await page.getByLabel('To', { exact: true }).fill('2020-01-01');
  await expect(page.getByText('No deletion matches these filters')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();

  const numbers = decided.map(({ ticketNumber }) => ticketNumber);
  const focused = page.locator(':focus');
  await rows(page).first().focus();
  await expect(focused).toHaveText(numbers[0] ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveText(numbers[1] ?? '');
  await page.keyboard.press('End');
  await expect(focused).toHaveText(numbers[59] ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveText(numbers[58] ?? '');
  await page.keyboard.press('Home');
  await expect(focused).toHaveText(numbers[0] ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: numbers[0] ?? '' })).toBeVisible();
});
