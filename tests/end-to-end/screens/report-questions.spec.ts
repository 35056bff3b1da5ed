/** Questions that are kept, made of a file, or asked by who may make no report. */
import { expect, type Page } from '@playwright/test';
import { chooseKind, listed, made, openReports, preview, region, startAtRest } from '../reports-screen.ts';
import { test } from '../usher.ts';

async function openSaved(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Saved reports' }).click();
}

/** Asks for figures at the instant of the data, and gives the question a name; gives the instant as its field has it. */
async function nameQuestion(page: Page): Promise<string> {
  await chooseKind(page, 'Families and milestones');
  await page.getByRole('radio', { name: 'At an instant' }).check();
  await page.getByRole('checkbox', { name: 'Gate' }).check();
  await openSaved(page);
  await page.getByRole('menuitem', { name: 'Save this question' }).click();
  await page.getByRole('textbox', { name: 'Name of the report' }).fill('Gates at eight');
  await page.getByRole('button', { name: 'Save report' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  return page.getByLabel(/^Date and time/).inputValue();
}

test('a question that was given a name outlives a restart; it is renamed, made again and deleted', async ({
  usher,
}) => {
  const app = await usher.start({ flags: ['--demo-tickets', '300'] });
  await startAtRest(app);
  const instant = await nameQuestion(app.page);
  await app.restart();
  await openReports(app);
  const { page } = app;
  await openSaved(page);
  await page.getByRole('menuitem', { name: 'Gates at eight' }).click();
  await expect(page.getByRole('combobox', { name: 'Report' })).toHaveValue('Families and milestones');
  await expect(page.getByLabel(/^Date and time/)).toHaveValue(instant);
  await expect(page.getByRole('checkbox', { name: 'Gate' })).toBeChecked();
  await expect(preview(page)).toContainText('INITIAL_DELIVERY');
  await page.getByRole('button', { name: 'Make report' }).click();
  await expect(made(page)).toContainText('by Event, Gate');

  await openSaved(page);
  await page.getByRole('menuitem', { name: 'Rename or delete' }).click();
  const name = page.getByRole('textbox', { name: 'Rename Gates at eight' });
  await name.fill('Gates at kick-off');
  await name.press('Enter');
  await page.getByRole('button', { name: 'Delete Gates at kick-off' }).click();
  await expect(page.getByText('No report is saved yet.')).toBeVisible();
  expect(await app.call('settings.get')).toMatchObject({ output: { savedReports: [] } });
});

test('a file of S-360 is mapped and held against TIXNGO', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '300'] });
  const { page } = app;
  await startAtRest(app);
  await chooseKind(page, 'S-360 against TIXNGO');
  await expect(region(page, 'Preview')).toContainText('Choose a file of S-360 and its columns');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose CSV file' }).click(),
  ]);
  const text = 'Nummer;Kontrolle;Zustand\n404;x;Printed\n405;y;Cancelled\n';
  await chooser.setFiles({ name: 's360.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(page.getByRole('table', { name: 'First rows of the file' })).toContainText('404');
  await expect(page.getByRole('combobox', { name: 'Column of the S-360 status' })).toHaveValue('2');
  await expect(preview(page)).toContainText('missingInTixngo');
  await page.getByRole('combobox', { name: 'Column of the S-360 status' }).selectOption('2: Kontrolle');
  await expect(preview(page)).toContainText('unknownS360Status');
});

test('a Viewer is told what reports take, verifies what was made, and is refused past the screen', async ({
  usher,
}) => {
  const app = await usher.start({ flags: ['--demo-tickets', '300'] });
  const { page } = app;
  await startAtRest(app);
  await page.getByRole('button', { name: 'Make report' }).click();
  await expect(made(page)).toBeVisible();
  await app.call('settings.change', { role: 'Viewer' });
  await expect(page.getByText('The role Viewer makes and saves no reports')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make report' })).toBeHidden();
  await expect(made(page).getByRole('button', { name: 'Save', exact: true })).toBeHidden();
  await made(page).getByRole('button', { name: 'Verify' }).click();
  await expect(made(page).getByRole('status')).toContainText('Everything holds');

  const [report] = await listed(app);
  const question = { kind: 'tickets' };
  const refused = { ok: false, code: 'NOT_PERMITTED' };
  expect(await app.call('reports.preview', { question })).toMatchObject(refused);
  expect(await app.call('reports.make', { question, formats: ['csv'] })).toMatchObject(refused);
  const files = [report?.manifestFile ?? ''];
  expect(await app.call('reports.save', { reportId: report?.reportId, files, title: '' })).toMatchObject(refused);
});
