/** Every screen, dialog and state that a person can be in, each reached without a word of any language. */
import { type BrowserContextOptions, expect, type Page } from '@playwright/test';
import type { Deletion, DeletionState } from '../../shared/deletion.ts';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import type { TicketDetail, TicketResult, TicketRow } from '../../shared/ticket-views.ts';
import { DEFAULT_DELETION_PATH } from '../../shared/tixngo.ts';
import { TICKETS } from './documented-tickets.ts';
import { act, control } from './office.ts';
import type { BackOffice, RunningUsher } from './usher.ts';

export interface Place {
  name: string;
  open(page: Page): Promise<void>;
}

/** The app in a browser context of its own, with the rights of the page that is open. */
export async function openBeside(app: RunningUsher, options: BrowserContextOptions): Promise<Page> {
  const browser = app.page.context().browser();
  if (browser === null) throw new Error('This shell has no browser of its own.');
  const context = await browser.newContext({ ...options, storageState: await app.page.context().storageState() });
  const page = await context.newPage();
  await page.goto(new URL(app.page.url()).origin);
  await expect(page.getByRole('navigation')).toBeVisible();
  return page;
}

/** Goes to an address of the app, and waits until it is all there. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await untilNothingIsAdded(page);
  await settled(page);
}

/** Milliseconds without a new part of the page, after which it is taken to be all there. */
const QUIET = 120;

async function untilNothingIsAdded(page: Page): Promise<void> {
  await page.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, quiet);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quiet);
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
    QUIET,
  );
}

/** Waits until what is shown is there and at rest. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1:visible').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]:visible, .mantine-Skeleton-root:visible')).toHaveCount(0);
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map(({ finished }) => finished.catch(() => null)));
  });
}

async function outputOf<Output>(app: RunningUsher, name: string, input?: unknown): Promise<Output> {
  const answer = await app.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
  return answer.output as Output;
}

async function ticketIdOf(app: RunningUsher, rule: string): Promise<string> {
  const { onlyTicketId } = await outputOf<TicketResult>(app, 'tickets.find', { text: TICKETS.get(rule) });
  if (onlyTicketId === null) throw new Error(`The venue has no ticket for ${rule}.`);
  return onlyTicketId;
}

async function queue(app: RunningUsher, ticketId: string, note: string): Promise<void> {
  const { ticket } = await outputOf<TicketDetail>(app, 'ticket.get', { ticketId });
  const decision = { ticketId, reason: 'ONSITE_TROUBLESHOOTING', note, seenLastUpdated: ticket.lastUpdated.utc };
  await outputOf(app, 'deletions.queue', decision);
}

async function untilDeletionsAre(app: RunningUsher, states: readonly DeletionState[]): Promise<void> {
  await expect
    .poll(async () => (await outputOf<Deletion[]>(app, 'deletions.list')).map(({ state }) => state).sort(), {
      timeout: 60_000,
    })
    .toEqual([...states].sort());
}

/** Synced from a server at rest, with a record that cannot be read, and a deletion in every state that lasts; offline. */
export async function fillWithEverything(app: RunningUsher, { url }: BackOffice): Promise<void> {
  await control(url, 'life', { running: false, phones: false });
  await control(url, 'misbehave', { kind: 'badRecord', times: 1 });
  await outputOf(app, 'settings.setApiKey', { apiKey: DEMO_API_KEY });
  await expect(app.page.getByRole('status', { name: 'Connection' })).toContainText(/^Online.*data as of/);
  await outputOf(app, 'settings.change', { workOffline: true, operator: 'Ana at gate 4' });

  const { resultId } = await outputOf<TicketResult>(app, 'tickets.find', {
    statuses: [{ vocabulary: 'V4', value: 'DOWNLOADED' }],
    families: ['INITIAL_DELIVERY'],
  });
  const rows = await outputOf<TicketRow[]>(app, 'tickets.rows', { resultId, from: 0, count: 5 });
  const [accepted = '', changed = '', cancelled = '', rejected = '', queued = ''] = rows.map(
    ({ ticketId }) => ticketId,
  );
  await queue(app, accepted, 'Bought by the wrong account; a replacement was printed');
  await queue(app, changed, 'Lost phone');
  await queue(app, cancelled, 'Printed twice');
  const decided = await outputOf<Deletion[]>(app, 'deletions.list');
  const { deletionId } = decided.find(({ ticketId }) => ticketId === cancelled) ?? {};
  await outputOf(app, 'deletions.withdraw', { deletionId });
  await act(url, changed, { name: 'Control', actor: 'TicketingSystem' });
  await outputOf(app, 'settings.change', { workOffline: false });
  await untilDeletionsAre(app, ['ACCEPTED', 'CANCELLED', 'NEEDS_DECISION']);

  await outputOf(app, 'settings.change', { deletionPath: '/nowhere/{ticketId}' });
  await queue(app, rejected, 'The seat was sold twice');
  await untilDeletionsAre(app, ['ACCEPTED', 'CANCELLED', 'NEEDS_DECISION', 'REJECTED']);
  await outputOf(app, 'settings.change', { workOffline: true, deletionPath: DEFAULT_DELETION_PATH });
  await queue(app, queued, 'Stolen on the way to the stadium');
  const personalData = { kind: 'withFields', fields: ['barcode', 'phone'] };
  const question = { kind: 'tickets', filter: { eventIds: ['EV-1001'] }, personalData };
  await outputOf(app, 'reports.make', { question, formats: ['csv', 'jsonl'] });
  await expect.poll(async () => await outputOf<unknown[]>(app, 'reports.list')).toHaveLength(1);
}

/** Each screen of the navigation. */
export async function screensOf(page: Page): Promise<Place[]> {
  const links = page.getByRole('navigation').getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => (link.getAttribute('href') ?? '').slice(1)));
  return addresses.map((address) => at(`screen ${address.slice(1) || 'overview'}`, address));
}

/** Each screen, a ticket with its tabs, what opens over them, and what is seen where nothing is found. */
export async function placesOf(app: RunningUsher): Promise<Place[]> {
  const travelled = `/tickets/${await ticketIdOf(app, 'transferSentAgain')}`;
  const healthy = `/tickets/${await ticketIdOf(app, 'shouldOpen')}`;
  return [
    ...(await screensOf(app.page)),
    at('overview as tables', '/', showTables),
    at('tickets filter', '/tickets', (page) => page.locator('.filter-tools button').first().click()),
    at('tickets columns', '/tickets', (page) => page.locator('.screen-head-end button').nth(1).click()),
    at('tickets without a match', '/tickets?q=zzqqxx77'),
    at('bulk dialog', '/tickets', openBulkDialog),
    at('deletions without a match', '/deletions?q=zzqqxx77'),
    at('reports verified', '/reports?kind=figures&by=gate&at=2026-06-14T18:00:00.000Z', verifyReport),
    at('reports on chosen fields', '/reports?event=EV-1001&personal=withFields', (page) =>
      page.locator('.trail-walk button').click(),
    ),
    at('reports on S-360', '/reports?kind=s360', loadS360),
    at('reports kinds', '/reports', (page) => page.locator('.report-new input').first().click()),
    at('saved reports', '/reports', (page) => page.locator('.screen-head-end button').first().click()),
    at('ticket', travelled),
    ...['rules', 'metadata', 'holder'].map((tab, before) =>
      at(`ticket ${tab}`, travelled, (page) =>
        page
          .getByRole('tab')
          .nth(before + 1)
          .click(),
      ),
    ),
    at('ticket of another vocabulary', `/tickets/${await ticketIdOf(app, 's360Disagrees')}`),
    at('ticket that is not here', '/tickets/nowhere'),
    at('delete dialog', healthy, openDeleteDialog),
    at('key list', '/deletions', (page) => page.keyboard.press('?')),
    at('palette', '/deletions', (page) => page.keyboard.press('Control+Shift+K')),
  ];
}

function at(name: string, address: string, step?: (page: Page) => Promise<unknown>): Place {
  return {
    name,
    async open(page) {
      await goTo(page, address);
      await step?.(page);
      await settled(page);
    },
  };
}

async function showTables(page: Page): Promise<void> {
  const buttons = page.locator('.overview-tools .mantine-Button-root');
  await expect(buttons.nth(5)).toBeVisible();
  for (const button of await buttons.all()) await button.click();
  await expect(page.locator('.overview-body table').first()).toBeVisible();
}

async function verifyReport(page: Page): Promise<void> {
  await page.locator('.made-actions button').first().click();
  await expect(page.locator('.verdicts')).toBeVisible();
}

async function loadS360(page: Page): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.s360-file button').click()]);
  const text = 'Order;Ticket number;Buyer;Status\n77;404;Ana;Printed\n';
  await chooser.setFiles({ name: 's360.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(page.locator('.preview-table')).toBeVisible();
}

async function openBulkDialog(page: Page): Promise<void> {
  await page.getByRole('grid').focus();
  for (const key of ['Home', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
  await page.locator('.ticket-selection button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function openDeleteDialog(page: Page): Promise<void> {
  await page.locator('.ticket-header-actions button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
}
