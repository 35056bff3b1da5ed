/** The tickets that docs/diagnosis.md names, and the way to one of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { TOP } from './program.ts';

/** The ticket of each rule, as docs/diagnosis.md names it. */
export const TICKETS: ReadonlyMap<string, string> = new Map(
  [...readFileSync(path.join(TOP, 'docs/diagnosis.md'), 'utf8').matchAll(/^\| `(\w+)`.*\| *(\d{12}) *\|$/gm)].map(
    ([, rule = '', number = '']) => [rule, number],
  ),
);

/** Finds a ticket by its number and opens it. */
export async function openTicket(page: Page, number: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Tickets' }).click();
  const box = page.getByRole('searchbox', { name: 'Search tickets' });
  await box.fill(number);
  await expect(page.getByRole('grid', { name: 'Tickets' }).getByText(number).first()).toBeVisible();
  await box.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible();
}
