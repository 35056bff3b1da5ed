/** The assistant of the first start: connect, use the demo, load a file. */
import { expect } from '@playwright/test';
import { DEMO_API_KEY } from '../../../shared/demo.ts';
import { open, region, settingsOf } from '../settings-parts.ts';
import { test } from '../usher.ts';

test('the first steps lead from the demo to TIXNGO, by keys alone', async ({ usher, backOffice }) => {
  await backOffice.start();
  const app = await usher.start({ flags: ['--demo-tickets', '50'] });
  const { page } = app;
  const firstSteps = region(page, 'First steps');
  await expect(page.getByRole('status', { name: 'Connection' })).toContainText(/^Online/);

  await test.step('server, key, test, save', async () => {
    await firstSteps.getByRole('button', { name: 'Connect to TIXNGO' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Server URL' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(firstSteps).toContainText('Enter an address that begins with https://');
    await page.keyboard.type(backOffice.url);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'API key' })).toBeFocused();
    await page.keyboard.type(DEMO_API_KEY);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Test connection' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(firstSteps.getByRole('status')).toHaveText('The connection works.');
    await firstSteps.getByRole('button', { name: 'Next' }).press('Enter');
    await expect(firstSteps.getByRole('button', { name: 'Save and connect' })).toBeFocused();
    await expect(firstSteps).not.toContainText(DEMO_API_KEY);
    await page.keyboard.press('Enter');
  });

  await test.step('they are gone, and the tickets of the server are there', async () => {
    await expect(firstSteps).toHaveCount(0);
    await expect(page.getByText('Demo: made-up tickets')).toHaveCount(0);
    await expect(page.getByRole('status', { name: 'Connection' })).toContainText(/^Online.*data as of/);
    expect(await settingsOf(app)).toMatchObject({ serverUrl: backOffice.url, assistant: 'closed' });
  });
});

test('the first steps block nothing, go away with the demo or a file, and come back from Settings', async ({
  usher,
}) => {
  const app = await usher.start({ flags: ['--demo-tickets', '50'] });
  const firstSteps = () => region(app.page, 'First steps');
  await expect(app.page.getByRole('img', { name: 'Tickets by family' })).toBeVisible();
  await firstSteps().getByRole('button', { name: 'Use the demo' }).click();
  await expect(firstSteps()).toHaveCount(0);

  await app.restart();
  await expect(app.page.getByRole('img', { name: 'Tickets by family' })).toBeVisible();
  await expect(firstSteps()).toHaveCount(0);

  await open(app.page, 'Settings');
  await app.page.getByRole('button', { name: 'Show the first steps' }).click();
  await firstSteps().getByRole('button', { name: 'Load a file' }).click();
  await expect(app.page.getByRole('button', { name: 'Load saved answers' })).toBeVisible();
});
