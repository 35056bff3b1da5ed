/** What the stories of the Reports screen have in common. */
import { expect, type Page } from '@playwright/test';
import type { MadeReport } from '../../shared/reports.ts';
import type { RunningUsher } from './usher.ts';

export const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
export const preview = (page: Page) => page.getByRole('table', { name: 'Preview' });
export const made = (page: Page) => page.getByRole('table', { name: 'Made reports' });

export async function openReports({ page }: RunningUsher): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Reports' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
}

export async function startAtRest(app: RunningUsher): Promise<void> {
  await expect(app.page.getByRole('status', { name: 'Connection' })).toContainText(/^Online/);
  await app.call('settings.change', { workOffline: true, operator: 'Ana', role: 'Auditor' });
  await openReports(app);
}

export async function chooseKind(page: Page, kind: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Report' }).click();
  await page.getByRole('option', { name: kind }).first().click();
}

export async function listed(app: RunningUsher): Promise<MadeReport[]> {
  const answer = await app.call('reports.list');
  return answer.ok ? (answer.output as MadeReport[]) : [];
}
