/** Screens whose programs are loaded after the start. */
import { expect } from '@playwright/test';
import { test } from '../usher.ts';

test('a screen that cannot be loaded says so, and is drawn when it is asked for again', async ({ usher }) => {
  const { page } = await usher.start({ flags: ['--demo-tickets', '300'] });
  const program = '**/reports-screen-*.js';
  await page.route(program, (route) => route.abort());
  await page.getByRole('navigation').getByRole('link', { name: 'Reports' }).click();
  await expect(page.getByRole('alert', { name: 'This screen could not be drawn' })).toBeVisible();
  await page.unroute(program);
  await page.getByRole('button', { name: 'Draw it again' }).click();
  await expect(page.getByRole('heading', { name: 'Reports', level: 1 })).toBeVisible();
});
