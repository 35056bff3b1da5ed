/** Data files that a disk, a person or a power cut has spoilt: what is done about each, and what the screen says. */
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Deletion } from '../../shared/deletion.ts';
import type { TicketResult, TicketRow } from '../../shared/ticket-views.ts';
import { type RunningUsher, test } from './usher.ts';

const FLAGS = ['--demo-tickets', '50'];
const FILES = ['ledger.sqlite', 'ledger-backup.sqlite', 'cache.sqlite'];

const banner = (page: Page, text: RegExp) => page.getByRole('alert').filter({ hasText: text });
const connection = (page: Page) => page.getByRole('status', { name: 'Connection' });

async function output<Output>(usher: RunningUsher, name: string, input?: unknown): Promise<Output> {
  const answer = await usher.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
  return answer.output as Output;
}

/** Queues the deletion of a ticket that stays queued, because the app works offline. Gives its ticket number. */
async function queueOffline(usher: RunningUsher): Promise<string> {
  await expect(connection(usher.page)).toHaveText(/^Online/);
  await output(usher, 'settings.change', { workOffline: true });
  const statuses = [{ vocabulary: 'V4', value: 'DOWNLOADED' }];
  const { resultId } = await output<TicketResult>(usher, 'tickets.find', { text: '', statuses });
  const [row] = await output<TicketRow[]>(usher, 'tickets.rows', { resultId, from: 0, count: 1 });
  const { ticketNumber } = await output<Deletion>(usher, 'deletions.queue', {
    ticketId: row?.ticketId,
    reason: 'ONSITE_TROUBLESHOOTING',
    note: 'lost phone',
    seenLastUpdated: row?.lastUpdated,
  });
  return ticketNumber;
}

async function expectQueued(page: Page, ticketNumber: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Deletions' }).click();
  const grid = page.getByRole('grid', { name: 'Deletions' });
  await expect(grid.getByRole('row').filter({ hasText: ticketNumber })).toContainText('Queued');
}

function overwrite(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xa5, Math.floor(bytes.length / 3), Math.floor(bytes.length / 3) + 6000));
}

const DAMAGES: readonly (readonly [name: string, spoil: (file: string) => void, said: RegExp])[] = [
  ['random bytes in it', overwrite, /could not be read.*kept as ledger\.damaged-.*restored from its backup/],
  ['cut off', (file) => truncateSync(file, 9000), /could not be read.*kept as.*restored from its backup/],
  ['empty', (file) => truncateSync(file), /could not be read.*kept as.*restored from its backup/],
  ['gone', (file) => rmSync(file), /was missing.*restored from its backup/],
];

test('a ledger that is spoilt is kept, restored from its backup, and said on every screen', async ({
  usher,
  dataDir,
}) => {
  const running = await usher.start({ flags: FLAGS });
  const ticketNumber = await queueOffline(running);
  await running.stop();
  const whole = path.join(dataDir, 'whole');
  for (const name of FILES) cpSync(path.join(dataDir, name), path.join(whole, name));
  for (const [name, spoil, said] of DAMAGES) {
    await test.step(name, async () => {
      for (const file of FILES) {
        for (const part of ['-wal', '-shm']) rmSync(path.join(dataDir, file + part), { force: true });
        cpSync(path.join(whole, file), path.join(dataDir, file));
      }
      spoil(path.join(dataDir, 'ledger.sqlite'));
      await running.start();
      await expect(banner(running.page, said)).toBeVisible();
      await expectQueued(running.page, ticketNumber);
      await expect(banner(running.page, said)).toBeVisible();
      await running.kill();
    });
  }
});

test('a ledger whose backup is spoilt too is begun anew, and what is lost is said', async ({ usher, dataDir }) => {
  const running = await usher.start({ flags: FLAGS });
  await queueOffline(running);
  await running.stop();
  for (const name of ['ledger.sqlite', 'ledger-backup.sqlite']) overwrite(path.join(dataDir, name));
  const { page } = await running.start();
  await expect(
    banner(page, /kept as ledger\.damaged-.*kept as ledger-backup\.damaged-.*new, empty ledger.*will not be sent/),
  ).toBeVisible();
  expect(await output<Deletion[]>(running, 'deletions.list')).toEqual([]);
  const kept = readdirSync(dataDir).filter((name) => /^ledger(-backup)?\.damaged-.*\.sqlite$/.test(name));
  expect(kept).toHaveLength(2);
});

test('a cache that is spoilt is set aside and pulled again, and no decision is lost', async ({ usher, dataDir }) => {
  const running = await usher.start({ flags: FLAGS });
  const ticketNumber = await queueOffline(running);
  await running.stop();
  overwrite(path.join(dataDir, 'cache.sqlite'));
  truncateSync(path.join(dataDir, 'cache.sqlite'), 30_000);
  const { page } = await running.start();
  await expect(
    banner(page, /local copy of the tickets was damaged.*kept as cache\.damaged-.*loaded again/),
  ).toBeVisible();
  await expectQueued(page, ticketNumber);
  await output(running, 'settings.change', { workOffline: false });
  await expect(connection(page)).toHaveText(/^Online/);
  await page.getByRole('navigation').getByRole('link', { name: 'Tickets' }).click();
  await expect(page.getByRole('grid', { name: 'Tickets' })).toHaveAttribute('aria-rowcount', '51');
});

test('what a kill leaves beside the files is read, and nothing is said', async ({ usher, dataDir }) => {
  const running = await usher.start({ flags: FLAGS });
  const ticketNumber = await queueOffline(running);
  await running.kill();
  expect(readdirSync(dataDir)).toEqual(expect.arrayContaining(['ledger.sqlite-wal', 'cache.sqlite-wal']));
  const { page } = await running.start();
  await expectQueued(page, ticketNumber);
  await expect(banner(page, /kept as/)).toHaveCount(0);
});
