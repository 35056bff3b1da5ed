/** The overview: charts with a table beside each, links to the tickets behind a figure, and files to keep. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { DEMO_API_KEY, DEMO_CONTROL_PATH } from '../../../shared/demo.ts';
import { DEFAULT_KEY_HEADER } from '../../../shared/tixngo.ts';
import { test } from '../usher.ts';

const FIGURES = [
  'Tickets by family',
  'Open problems',
  'Attribute milestones',
  'Tickets by V4 status',
  'Families over time',
  'Arrivals per quarter hour and gate',
  'Tickets per event',
];

const connection = (page: Page) => page.getByRole('status', { name: 'Connection' });
const figure = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
}

/** A number as the screen writes it. */
const numberIn = (text: string): number => Number(text.replace(/[^\d]/g, ''));

/** What a line of a figure counts, read in its table. */
async function countOf(page: Page, name: string, line: string): Promise<number> {
  const row = figure(page, name).getByRole('row').filter({ hasText: line }).first();
  return numberIn((await row.getByRole('cell').nth(-2).textContent()) ?? '');
}

async function saved(page: Page, name: string, button: string): Promise<{ file: string; content: Buffer }> {
  const download = page.waitForEvent('download');
  await figure(page, name).getByRole('button', { name: button }).click();
  const file = await download;
  return { file: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

test('figures have tables, lead to the tickets that they count, and can be kept as files', async ({
  usher,
  backOffice,
}) => {
  await backOffice.start();
  // The venue rests, so that a count is the same a moment later.
  await fetch(`${backOffice.url}${DEMO_CONTROL_PATH}/life`, {
    method: 'POST',
    headers: { [DEFAULT_KEY_HEADER]: DEMO_API_KEY, 'content-type': 'application/json' },
    body: JSON.stringify({ running: false, phones: false }),
  });
  const app = await usher.start({ flags: ['--server', backOffice.url] });
  const { page } = app;

  await test.step('before there is a ticket, it says how to get one', async () => {
    await open(page, 'Overview');
    await expect(page.getByRole('link', { name: 'Connect to TIXNGO' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Load saved answers' })).toBeVisible();
  });

  await test.step('every figure is there, as a chart and as a table', async () => {
    await open(page, 'Settings');
    await page.getByRole('textbox', { name: 'API key' }).fill(DEMO_API_KEY);
    await page.getByRole('button', { name: 'Store key' }).click();
    await expect(connection(page)).toContainText(/^Online.*data as of/);
    await open(page, 'Overview');
    for (const name of FIGURES) {
      const shown = figure(page, name);
      await expect(shown.getByRole('img', { name })).toBeVisible();
      await expect(shown).toContainText('Data as of');
      await shown.getByRole('button', { name: 'Show as table' }).click();
      await expect(shown.getByRole('table', { name })).toBeVisible();
      await expect(shown.getByRole('img', { name })).toBeHidden();
      await shown.getByRole('button', { name: 'Show as chart' }).click();
    }
    await expect(page.getByText('still to be gone through')).toHaveCount(0);
  });

  for (const [name, line] of [
    ['Tickets by family', 'Transfer'],
    ['Open problems', 'Never downloaded'],
    ['Attribute milestones', 'Checked'],
  ] as const) {
    await test.step(`${line} leads to as many tickets as are counted`, async () => {
      await open(page, 'Overview');
      await figure(page, name).getByRole('button', { name: 'Show as table' }).click();
      const count = await countOf(page, name, line);
      expect(count).toBeGreaterThan(0);
      await figure(page, name).getByRole('link', { name: line, exact: true }).first().click();
      await expect(page.getByRole('grid', { name: 'Tickets' })).toHaveAttribute('aria-rowcount', String(count + 1));
      await page.goBack();
      await expect(figure(page, name).getByRole('table', { name }), 'left as a table, found as one').toBeVisible();
    });
  }

  await test.step('a table is saved as CSV, with its definition and age', async () => {
    const { file, content } = await saved(page, 'Tickets by family', 'Save as CSV');
    expect(file).toMatch(/^usher-tickets-by-family-\d{4}-\d\d-\d\d\.csv$/);
    const lines = content.toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFFigure,Tickets by family,,');
    expect(lines.find((line) => line.startsWith('Definition,'))).toContain('Each ticket counts once');
    expect(lines.find((line) => line.startsWith('Data as of,'))).toMatch(/^Data as of,\d{4}-\d\d-\d\dT.*Z,,$/);
    const header = lines.indexOf('Name,What is counted,Count,Share');
    const counts = lines.slice(header + 1, -1).map((line) => Number(line.split(',').at(-2)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(400);
  });

  await test.step('a chart is saved as a picture of twice its size, with what explains it', async () => {
    const chart = figure(page, 'Families over time').getByRole('img', { name: 'Families over time' });
    const box = await chart.boundingBox();
    const { file, content } = await saved(page, 'Families over time', 'Save as PNG');
    expect(file).toMatch(/^usher-families-over-time-.*\.png$/);
    expect(content.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
    expect(Math.abs(width - 2 * ((box?.width ?? 0) + 32))).toBeLessThanOrEqual(2);
    expect(height).toBeGreaterThan(2 * (box?.height ?? 0) + 100);
  });

  await test.step('one event is chosen, and the address keeps it', async () => {
    await page.getByRole('combobox', { name: 'Event' }).selectOption({ index: 1 });
    await expect(page).toHaveURL(/event=/);
    await expect(page.getByRole('table', { name: 'Tickets by family' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Event' })).not.toHaveValue('');
  });
});
