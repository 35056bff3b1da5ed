/** What the specs about Settings look for and ask. */
import type { Page } from '@playwright/test';
import type { RunningUsher } from './usher.ts';

export const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Goes to a screen by the navigation. */
export async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
}

/** The settings as the shell gives them. */
export async function settingsOf(app: RunningUsher): Promise<unknown> {
  return ((await app.call('settings.get')) as { output: unknown }).output;
}
