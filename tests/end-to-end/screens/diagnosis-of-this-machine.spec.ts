/** What no ticket of the venue can show: it depends on this machine, and waits for a minute. */
import { expect } from '@playwright/test';
import { openTicket, TICKETS } from '../documented-tickets.ts';
import { test } from '../usher.ts';

test('the diagnosis says what this machine alone knows: its own waiting deletion, and data too old', async ({
  usher,
}) => {
  test.setTimeout(240_000);
  const app = await usher.start({ flags: ['--demo-tickets', '300'] });
  const { page } = app;
  const diagnosis = page.getByRole('region', { name: 'Diagnosis' });
  await expect(page.getByRole('status', { name: 'Connection' })).toContainText(/^Online/);
  await app.call('settings.change', { workOffline: true, staleAfterMinutes: 1 });

  await openTicket(page, TICKETS.get('shouldOpen') ?? '');
  await page.getByRole('button', { name: 'Delete ticket' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Lost phone');
  await page.getByRole('button', { name: 'Queue deletion' }).click();
  await expect(diagnosis).toContainText(/A deletion decided here by .+ \(ONSITE_TROUBLESHOOTING\) waits/);
  // The limit cannot be set lower than a minute, and the ticket is asked again every minute.
  await expect(diagnosis).toContainText(/Too old to decide: the data is .+ old/, { timeout: 130_000 });
});
