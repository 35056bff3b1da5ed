/** Makes the pictures in docs/screenshots again: the built Usher in the browser shell, with the demo back office. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { buildIfNeeded } from './build.ts';
import { findChromium, QUIET_FLAGS } from './ensure-browser.ts';

const TOP = path.join(import.meta.dirname, '..');
const PICTURES = path.join(TOP, 'docs/screenshots');
const SIZE = { width: 1280, height: 800 };

const TICKETS = 5_000;
/** It was handed on, and is sent again and again: see docs/diagnosis.md. */
const TRAVELLED_TICKET = '100199000016';

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
  await page.getByRole('heading', { level: 1, name: screen }).waitFor();
}

async function openTicket(page: Page, ticketId: string): Promise<void> {
  await open(page, 'Tickets');
  await page.getByRole('searchbox', { name: 'Search tickets' }).fill(ticketId);
  await page.getByRole('searchbox', { name: 'Search tickets' }).press('Enter');
  await page.getByRole('region', { name: 'Ownership chain' }).waitFor();
}

async function openDeleteDialog(page: Page): Promise<void> {
  await openTicket(page, TRAVELLED_TICKET);
  await page.getByRole('button', { name: 'Delete ticket' }).click();
  await page.getByRole('dialog', { name: 'Delete ticket' }).waitFor();
}

async function queueDeletion(page: Page): Promise<void> {
  await openDeleteDialog(page);
  await page.getByRole('textbox', { name: 'Note' }).fill('Bought by the wrong account; a replacement was printed');
  await page.getByRole('button', { name: 'Queue deletion' }).click();
  await open(page, 'Deletions');
  await page.getByRole('grid', { name: 'Deletions' }).getByText('Accepted', { exact: true }).waitFor();
}

/** A picture shows what rests: no key repeats, no fades, no data on its way. */
const SETTLED = 700;

async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(SETTLED);
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}

async function takeAll(page: Page): Promise<void> {
  await open(page, 'Overview');
  await page.getByRole('button', { name: 'Use the demo' }).click();
  await take(page, 'overview');
  await open(page, 'Tickets');
  await take(page, 'tickets');
  await open(page, 'Reports');
  await page.getByRole('region', { name: 'Preview' }).getByRole('row').nth(2).waitFor();
  await take(page, 'reports');
  await openTicket(page, TRAVELLED_TICKET);
  await take(page, 'ticket');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, 'ticket-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await openDeleteDialog(page);
  await take(page, 'delete');
  await page.keyboard.press('Escape');
  await queueDeletion(page);
  await take(page, 'deletions');
}

async function addressOf(usher: ChildProcess): Promise<string> {
  let said = '';
  for await (const text of usher.stdout ?? []) {
    said += text;
    const address = /Usher is open at (\S+)/.exec(said)?.[1];
    if (address) return address;
  }
  throw new Error(`Usher did not open: ${said}`);
}

async function main(): Promise<void> {
  if (!buildIfNeeded().ok) throw new Error('Usher cannot be built.');
  mkdirSync(PICTURES, { recursive: true });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'usher-pictures-'));
  const flags = ['--data-dir', dataDir, '--demo-tickets', `${TICKETS}`];
  const usher = spawn(process.execPath, ['out/main/browser.js', ...flags], {
    cwd: TOP,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: QUIET_FLAGS });
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
    await page.goto(await addressOf(usher));
    await page.getByRole('status', { name: 'Connection' }).getByText('Online').waitFor({ timeout: 60_000 });
    await takeAll(page);
  } finally {
    await browser.close();
    usher.kill('SIGTERM');
    await once(usher, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
