/** An auditor's afternoon: reads who owned what and what was decided, keeps figures as files, and changes nothing. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { openTicket, TICKETS } from '../documented-tickets.ts';
import { picture } from '../pictures.ts';
import { test } from '../usher.ts';

test('an auditor reads a ticket and its history, takes figures home, and is offered no deletion', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '400'] });
  const { page } = app;
  await expect(page.getByRole('status', { name: 'Connection' })).toContainText(/^Online.*data as of/);
  // At rest, so that what is counted stays the same.
  await app.call('settings.change', { role: 'Auditor', workOffline: true });
  await expect(page.getByRole('link', { name: 'Role: Auditor' })).toBeVisible();

  await test.step('who owned the ticket, and each attempt to hand it on', async () => {
    await openTicket(page, TICKETS.get('transferSentAgain') ?? '');
    const chain = page.getByRole('region', { name: 'Ownership chain' });
    await expect(chain).toContainText('current owner');
    await expect(chain).toContainText(/Refused transfer to .+@/);
    await expect(chain).toContainText(/Cancelled transfer to .+@/);
    await expect(page.getByRole('button', { name: 'Delete ticket' })).toHaveCount(0);
    await expect(page.getByText('The role Auditor reads only')).toBeVisible();
    await picture(page, '1 ownership');
  });

  await test.step('the history, narrowed to what the spectator did', async () => {
    const history = page.getByRole('region', { name: 'Status history' });
    await history.getByRole('combobox', { name: 'Actor' }).selectOption('Mobile');
    const rows = history.getByRole('row').filter({ has: page.getByRole('cell') });
    const count = await rows.count();
    expect(count).toBeGreaterThan(0);
    await expect(rows.filter({ hasText: 'Mobile' })).toHaveCount(count);
    await history.scrollIntoViewIfNeeded();
    await picture(page, '2 history');
  });

  await test.step('the families as a table, and the same numbers in a file', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
    const figure = page.getByRole('region', { name: 'Tickets by family', exact: true });
    await figure.getByRole('button', { name: 'Show as table' }).click();
    const cells = await figure.getByRole('row').getByRole('cell').allTextContents();
    await picture(page, '3 families');
    const download = page.waitForEvent('download');
    await figure.getByRole('button', { name: 'Save as CSV' }).click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    const header = 'Name,What is counted,Count,Share';
    const lines = csv.slice(csv.indexOf(header)).trim().split('\r\n').slice(1);
    const counts = lines.map((line) => line.split(',').at(-2));
    expect(counts).toHaveLength(6);
    expect(counts).toEqual(cells.filter((_, at) => at % 4 === 2));
  });
});
