/** The fields of Settings: what is typed is checked where it stands, and kept until it is saved. */
import { expect } from '@playwright/test';
import { open, region, settingsOf } from '../settings-parts.ts';
import { test } from '../usher.ts';

test('what was typed is checked in its field, outlives the screen, and is not lost silently', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '50'] });
  const { page } = app;
  await open(page, 'Settings');
  await page.getByRole('textbox', { name: 'Deletion path' }).fill('/delete');
  await page.getByRole('textbox', { name: 'Operator' }).fill('Ana at gate 4');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(region(page, 'Connection')).toContainText('It has to begin with / and contain {ticketId}.');
  await expect(page.getByRole('textbox', { name: 'Deletion path' })).toBeFocused();

  await open(page, 'Overview');
  await expect(page.getByText('Settings has changes that are not saved')).toBeVisible();
  await open(page, 'Settings');
  await expect(page.getByRole('textbox', { name: 'Operator' })).toHaveValue('Ana at gate 4');
  await page.getByRole('textbox', { name: 'Deletion path' }).fill('/delete/{ticketId}');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Everything is saved.')).toBeVisible();
  expect(await settingsOf(app)).toMatchObject({ operator: 'Ana at gate 4', deletionPath: '/delete/{ticketId}' });
});
