/** The comparison with TIXNGO on the Sync screen: every event agrees, one is read again, and offline nothing is asked. */
import { expect } from '@playwright/test';
import { test } from '../usher.ts';

test('each event is compared with TIXNGO after a sync, and can be read again as a whole', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '300'] });
  const { page } = app;
  await expect(page.getByRole('status', { name: 'Connection' })).toContainText(/^Online/);
  await page.getByRole('link', { name: 'Sync', exact: true }).click();
  const table = page.getByRole('table', { name: 'Reconciliation' });
  const events = table.getByRole('row').filter({ has: page.getByRole('button', { name: 'Re-check event' }) });
  await expect(events.first()).toContainText('Agrees');
  await expect(events.filter({ hasText: /Differs|Not / })).toHaveCount(0);
  await expect(events.filter({ hasText: 'Agrees' })).toHaveCount(await events.count());

  await events.first().getByRole('button', { name: 'Details' }).click();
  await expect(table).toContainText('No figure differs.');
  await events.first().getByRole('button', { name: 'Re-check event' }).click();
  await expect(table).toContainText(/The re-check is complete: \d+ tickets read; the cache was as TIXNGO gives it\./);

  await page.getByRole('switch', { name: 'Work offline' }).click();
  await expect(page.getByRole('region', { name: 'Reconciliation' })).toContainText('You work offline');
  await expect(events.first().getByRole('button', { name: 'Re-check event' })).toBeDisabled();
});
