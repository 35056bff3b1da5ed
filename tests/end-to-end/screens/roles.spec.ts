/** What a role allows: the screens offer no more than that, and the engine refuses the rest whoever asks. */
import { expect, type Page } from '@playwright/test';
import { openTicket, TICKETS } from '../documented-tickets.ts';
import { test } from '../usher.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Deletions' });

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
}

test('Viewer and Auditor read everything, are not offered to delete, and are refused', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '300'] });
  const { page } = app;
  await expect(page.getByRole('status', { name: 'Connection' })).toContainText(/^Online/);
  await app.call('settings.change', { workOffline: true });
  await openTicket(page, TICKETS.get('shouldOpen') ?? '');
  await page.getByRole('button', { name: 'Delete ticket' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Lost phone');
  await page.getByRole('button', { name: 'Queue deletion' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  const ticketNumber = (await heading.textContent()) ?? '';
  await open(page, 'Deletions');
  await expect(grid(page).getByRole('button', { name: 'Cancel deletion' })).toBeVisible();
  const listed = await app.call('deletions.list');
  const [{ deletionId, ticketId }] = (listed as { output: [{ deletionId: string; ticketId: string }] }).output;

  for (const role of ['Viewer', 'Auditor']) {
    await app.call('settings.change', { role });
    await expect(page.getByRole('link', { name: `Role: ${role}` })).toBeVisible();
    await expect(page.getByText(`The role ${role} reads what was decided.`)).toBeVisible();
    await expect(grid(page)).toContainText(ticketNumber);
    await expect(grid(page)).toContainText('Queued');
    await expect(grid(page).getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Export queue' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Load file' })).toBeHidden();

    await grid(page).getByRole('link', { name: ticketNumber }).click();
    await expect(heading).toHaveText(ticketNumber);
    await expect(page.getByText(`The role ${role} reads only; deleting takes the role Troubleshooter.`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Delete ticket' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);

    const detail = await app.call('ticket.get', { ticketId });
    const seenLastUpdated = (detail as { output: { ticket: { lastUpdated: { utc: number } } } }).output.ticket
      .lastUpdated.utc;
    const grounds = { reason: 'ONSITE_TROUBLESHOOTING', note: 'Past the screen' };
    const refused = { ok: false, code: 'NOT_PERMITTED' };
    expect(await app.call('deletions.queue', { ticketId, seenLastUpdated, ...grounds })).toMatchObject(refused);
    const tickets = [{ ticketId, seenLastUpdated }];
    expect(await app.call('deletions.queueMany', { tickets, ...grounds })).toMatchObject(refused);
    expect(await app.call('deletions.withdraw', { deletionId })).toMatchObject(refused);
    expect(await app.call('deletions.sendAgain', { deletionId })).toMatchObject(refused);
    expect(await app.call('files.exportQueue')).toMatchObject(refused);
    expect(await app.call('cache.wipe')).toMatchObject(refused);
    expect(await app.call('deletions.list')).toEqual(listed);
    await open(page, 'Deletions');
  }

  await app.call('settings.change', { role: 'Troubleshooter' });
  await grid(page).getByRole('button', { name: 'Cancel deletion' }).click();
  await expect(grid(page)).toContainText('Cancelled');
});
