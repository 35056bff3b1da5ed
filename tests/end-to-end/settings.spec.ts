/** Settings: what is chosen takes effect and stays. */
import { expect } from '@playwright/test';
import { open, region, settingsOf } from './settings-parts.ts';
import { test } from './usher.ts';

test('language, role and looks take effect at once, stay after a restart, and can be set by keys alone', async ({
  usher,
}) => {
  const app = await usher.start({ flags: ['--demo-tickets', '50'] });
  await open(app.page, 'Settings');

  await test.step('high contrast, by the arrow keys', async () => {
    const { page } = app;
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'normal');
    const contrast = page.getByRole('radiogroup', { name: 'Contrast' });
    await contrast.getByRole('radio', { name: 'As the system' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
    await expect(contrast.getByRole('radio', { name: 'High' })).toBeFocused();
  });

  await test.step('a Viewer reads only', async () => {
    await app.page.getByRole('radio', { name: 'Viewer' }).check();
    await expect.poll(() => settingsOf(app)).toMatchObject({ role: 'Viewer', contrast: 'high' });
    const wipe = region(app.page, 'Local copy of the tickets');
    await expect(wipe.getByRole('button')).toBeDisabled();
    await expect(wipe).toContainText('It takes the role Troubleshooter');
  });

  await test.step('German, and the choice keeps the focus', async () => {
    const { page } = app;
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
    await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Sprache' })).toBeFocused();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  });

  await test.step('after a restart all of it is as it was', async () => {
    await app.restart();
    await expect(app.page.getByRole('link', { name: 'Übersicht' })).toBeVisible();
    await expect(app.page.locator('html')).toHaveAttribute('data-contrast', 'high');
    expect(await settingsOf(app)).toMatchObject({ role: 'Viewer', language: 'de' });
  });
});
