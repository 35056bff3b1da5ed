/** An auditor looks at the answer to a question, makes a report of it, takes its files away and has them verified. */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Download, expect, type Page } from '@playwright/test';
import type { MadeReport } from '../../shared/reports.ts';
import { CHOSEN_FOLDER } from '../stand-in/chosen-folder.ts';
import { listed, made, preview, region, startAtRest } from './reports-screen.ts';
import { test } from './usher.ts';

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
