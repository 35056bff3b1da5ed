/** An auditor looks at the answer to a question, makes a report of it, takes its files away and has them verified. */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Download, expect, type Page } from '@playwright/test';
import type { MadeReport } from '../../shared/reports.ts';
import { CHOSEN_FOLDER } from '../stand-in/chosen-folder.ts';
import { type RunningUsher, test } from './usher.ts';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const preview = (page: Page) => page.getByRole('table', { name: 'Preview' });
const made = (page: Page) => page.getByRole('table', { name: 'Made reports' });

async function openReports({ page }: RunningUsher): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Reports' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
}

async function startAtRest(app: RunningUsher): Promise<void> {
  await expect(app.page.getByRole('status', { name: 'Connection' })).toContainText(/^Online/);
  await app.call('settings.change', { workOffline: true, operator: 'Ana', role: 'Auditor' });
  await openReports(app);
}

async function chooseKind(page: Page, kind: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Report' }).click();
  await page.getByRole('option', { name: kind }).first().click();
}

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

async function listed(app: RunningUsher): Promise<MadeReport[]> {
  const answer = await app.call('reports.list');
  return answer.ok ? (answer.output as MadeReport[]) : [];
}

/** Presses a button that saves, and gives the files that arrived, by name. */
async function savedBy(page: Page, shell: string, dataDir: string, { files, manifestFile }: MadeReport) {
  const names = [...files.map(({ name }) => name), manifestFile];
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  mkdirSync(path.join(dataDir, CHOSEN_FOLDER), { recursive: true });
  await made(page).getByRole('button', { name: 'Save', exact: true }).first().click();
  if (shell !== 'browser-shell') {
    const told = page.getByRole('status').filter({ hasText: CHOSEN_FOLDER });
    await expect(told).toContainText(`${names.length} files saved in`);
    return names.map((name) => ({ name, file: path.join(dataDir, CHOSEN_FOLDER, name) }));
  }
  await expect(page.getByText(`The browser saves ${names.length} files where it keeps downloads`)).toBeVisible();
  await expect.poll(() => downloads.map((download) => download.suggestedFilename()).sort()).toEqual(names.sort());
  return Promise.all(downloads.map(async (one) => ({ name: one.suggestedFilename(), file: await one.path() })));
}

test('a report is looked at, made, saved as the engine wrote it, and verified', async ({ usher, shell, dataDir }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '300'] });
  const { page } = app;
  await startAtRest(app);

  await test.step('the preview follows the question, and every column says what it means', async () => {
    await expect(region(page, 'Preview')).toContainText('First 25 of 300 rows');
    await expect(preview(page).getByRole('row')).toHaveCount(26);
    await page.getByRole('search').getByRole('button', { name: 'Family', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Control/ }).click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/family=CONTROL/);
    await expect(region(page, 'Preview')).not.toContainText('of 300 rows');
    await preview(page).getByRole('button', { name: 'Ticket id' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(preview(page).getByRole('button', { name: 'Ticket number' })).toBeFocused();
    await expect(region(page, 'Preview')).toContainText('Business number of the ticket: the tax number of S-360.');
    await page.getByRole('button', { name: 'Remove filter Family: Control' }).click();
    await expect(region(page, 'Preview')).toContainText('First 25 of 300 rows');
  });

  await test.step('it is made, and listed with what it asked', async () => {
    await page.getByRole('radio', { name: 'Names, e-mails and chosen fields' }).check();
    await expect(page.getByRole('button', { name: 'Make report' })).toBeDisabled();
    await page.getByRole('checkbox', { name: 'Barcode' }).check();
    await page.getByRole('checkbox', { name: 'JSON Lines' }).check();
    await page.getByRole('button', { name: 'Make report' }).click();
    await expect(made(page)).toContainText('with Barcode');
    await expect(made(page)).toContainText('Ana');
    await expect(made(page).getByRole('button', { name: '.jsonl' })).toBeVisible();
  });

  const [report] = await listed(app);
  if (!report) throw new Error('No report was made.');
  expect(report).toMatchObject({ rows: 300, madeBy: 'Ana', question: { personalData: { fields: ['barcode'] } } });

  await test.step('its files and its manifest are saved byte for byte', async () => {
    const saved = await savedBy(page, shell, dataDir, report);
    expect(saved).toHaveLength(4);
    for (const { name, file } of saved) {
      expect(readFileSync(file).equals(readFileSync(path.join(report.directory, name))), name).toBe(true);
    }
  });

  await test.step('it is verified, and a changed file is named', async () => {
    const verify = made(page).getByRole('button', { name: 'Verify' }).first();
    await verify.click();
    await expect(made(page).getByRole('status')).toContainText('Everything holds');
    await expect(made(page).getByRole('status')).toContainText('It was signed with the key of this installation.');
    const csv = report.files.find(({ name }) => name.endsWith('.csv'))?.name ?? '';
    appendFileSync(path.join(report.directory, csv), 'A-1\r\n');
    await verify.click();
    await expect(made(page).getByRole('status')).toContainText('1 point does not hold');
    await expect(made(page).getByRole('status')).toContainText(`${csv} is not what was written`);
  });

  await test.step('the chain is walked, and a head that was noted is found again', async () => {
    const trail = region(page, 'Audit trail');
    const noted = (await trail.getByText(/^usher-trail:\d+:/).textContent()) ?? '';
    await expect(trail.getByRole('img', { name: 'QR code of the head of the audit trail' })).toBeVisible();
    await trail.getByRole('textbox', { name: 'A head that was noted' }).fill(noted);
    await trail.getByRole('button', { name: 'Walk the chain' }).click();
    await expect(trail.getByRole('status')).toContainText('The chain is whole');
    await expect(trail.getByRole('status')).toContainText('The entry that was noted is in the trail, unchanged.');
    await trail
      .getByRole('textbox', { name: 'A head that was noted' })
      .fill(noted.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')));
    await trail.getByRole('button', { name: 'Walk the chain' }).click();
    await expect(trail.getByRole('status')).toContainText('another entry stands');
  });
});

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
