/** At the gate, without a network and without a mouse: every step is a key, of the keyboard or of the scanner. */
import { expect, type Locator, type Page } from '@playwright/test';
import { DEMO_API_KEY } from '../../../shared/demo.ts';
import type { TicketResult, TicketRow } from '../../../shared/ticket-views.ts';
import { TICKETS } from '../documented-tickets.ts';
import { bookOf, control } from '../office.ts';
import { picture } from '../pictures.ts';
import { type RunningUsher, test } from '../usher.ts';

const connection = (page: Page) => page.getByRole('status', { name: 'Connection' });
const ticketHeading = (page: Page, number: string) => page.getByRole('heading', { level: 1, name: number });
const grid = (page: Page) => page.getByRole('grid', { name: 'Tickets' });
const deletionNotice = (page: Page) => page.getByRole('alert').filter({ hasText: 'Phone broken' });
/** Every control of a screen can be reached with so many tabs. */
const MOST_TABS = 80;

/** Types as a scanner does: faster than a hand, whatever has the focus, and Enter at the end. */
async function scan(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const begun = Date.now() / 1000;
  const strokes = [...code, 'Enter'].flatMap((key, at) => {
    const stroke = {
      key,
      timestamp: begun + at * 0.005,
      ...(key === 'Enter' ? { code: 'Enter', text: '\r' } : { text: key }),
    };
    return [
      { ...stroke, type: 'keyDown' as const },
      { ...stroke, type: 'keyUp' as const },
    ];
  });
  for (const stroke of strokes) await session.send('Input.dispatchKeyEvent', stroke);
  await session.detach();
}

/** Goes on with the tab key until a control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${control} is not reached with the tab key.`);
}

async function press(page: Page, button: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press(key);
}

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: 'Search tickets' })).toBeFocused();
  await page.keyboard.type(text);
}

/** Tickets that a search finds, past the screen. */
async function found(app: RunningUsher, question: { text?: string; eventIds?: string[] }): Promise<TicketRow[]> {
  const answer = await app.call('tickets.find', question);
  if (!answer.ok) throw new Error(answer.message);
  const { resultId } = answer.output as TicketResult;
  const rows = await app.call('tickets.rows', { resultId, from: 0, count: 500 });
  if (!rows.ok) throw new Error(rows.message);
  return rows.output as TicketRow[];
}

const placeOf = ({ block, row, seat }: TicketRow) => `${block}/${row}/${seat}`;

/** A ticket whose seat no other ticket has. */
function seatedAlone(rows: readonly TicketRow[]): TicketRow {
  const alone = rows.find(
    (row) => row.block && row.row && row.seat && rows.filter((other) => placeOf(other) === placeOf(row)).length === 1,
  );
  if (alone === undefined) throw new Error('The venue has no such seat.');
  return alone;
}

/** A name of two words, and the same with a letter left out. */
function misspelt(rows: readonly TicketRow[]): { name: string; typed: string } {
  const name = rows.map(({ ownerName }) => ownerName).find((text) => /^[A-Z][a-z]{4,} [A-Z][a-z]{5,}$/.test(text));
  if (name === undefined) throw new Error('The venue has no such name.');
  return { name, typed: name.replace(/( ...)./, '$1') };
}

test('a queue at the gate is served offline, by keys alone, and what was decided arrives once', async ({
  usher,
  backOffice,
}) => {
  await backOffice.start();
  await control(backOffice.url, 'life', { running: false, phones: false });
  const app = await usher.start({ flags: ['--server', backOffice.url] });
  const { page } = app;
  await app.call('settings.setApiKey', { apiKey: DEMO_API_KEY });
  await expect(connection(page)).toContainText(/^Online.*data as of/);
  await press(page, page.getByRole('switch', { name: 'Work offline' }), 'Space');
  await expect(connection(page)).toContainText(/^Offline.*data as of/);
  await backOffice.stop();
  const number = TICKETS.get('shouldOpen') ?? '';
  const rows = await found(app, {});

  await test.step('a scan opens the ticket, wherever one is, and the diagnosis says what is the matter', async () => {
    await press(page, page.getByRole('link', { name: 'Deletions' }));
    await expect(page.getByRole('heading', { level: 1, name: 'Deletions' })).toBeVisible();
    await scan(page, number);
    await expect(ticketHeading(page, number)).toBeVisible();
    const diagnosis = page.getByRole('region', { name: 'Diagnosis' });
    await expect(diagnosis).toContainText(/not yet controlled: it should open/);
    await picture(page, '1 scanned');
  });

  await test.step('a name with a letter too few finds its ticket', async () => {
    const { name, typed } = misspelt(rows);
    await search(page, typed);
    await expect(grid(page).getByText(name).first()).toBeVisible();
    await expect(page.getByRole('note')).toBeVisible();
    await picture(page, '2 similar');
    await page.keyboard.press('Enter');
    await expect(grid(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^\d{12}$/ })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(name);
  });

  await test.step('a seat finds its ticket; the list is a key away, and so is every key', async () => {
    const seated = seatedAlone(rows);
    await search(page, placeOf(seated));
    await expect(grid(page).getByText(seated.ticketNumber)).toBeVisible();
    await picture(page, '3 seat');
    await page.keyboard.press('Enter');
    await expect(ticketHeading(page, seated.ticketNumber)).toBeVisible();
    const seat = `block ${seated.block}, row ${seated.row}, seat ${seated.seat}`;
    await expect(page.locator('.ticket-header').getByText(seat)).toBeVisible();
    await press(page, page.getByRole('button', { name: 'Back' }));
    await expect(grid(page)).toBeVisible();
    await press(page, page.getByRole('link', { name: 'Overview' }));
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Ctrl');
    await picture(page, '4 keys');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('a deletion is decided, undone, and decided again', async () => {
    await scan(page, number);
    await expect(ticketHeading(page, number)).toBeVisible();
    await write(page, 'Phone broken');
    await picture(page, '5 decide');
    await queue(page);
    await press(page, page.getByRole('button', { name: 'Undo' }).first());
    await expect(deletionNotice(page)).toContainText('Deletion cancelled');
    await write(page, 'Phone broken, replaced');
    await queue(page);
    await expect(deletionNotice(page).first()).toContainText('Deletion queued');
    await picture(page, '6 queued');
  });

  await test.step('with the network back it arrives, once', async () => {
    await backOffice.start();
    await control(backOffice.url, 'life', { running: false, phones: false });
    await press(page, page.getByRole('switch', { name: 'Work offline' }), 'Space');
    await expect(connection(page)).toContainText(/^Online/, { timeout: 60_000 });
    await expect(page.getByRole('alert').filter({ hasText: 'Phone broken, replaced' })).toContainText(
      'Deletion accepted',
    );
    const [ticket] = await found(app, { text: number });
    const book = await bookOf(backOffice.url, ticket?.ticketId ?? '');
    expect(book.deletionRequests).toHaveLength(1);
    await picture(page, '7 arrived');
  });
});

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Delete ticket' });

/** Opens the dialog, and gives the note and the reason. */
async function write(page: Page, note: string): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Delete ticket' }));
  await expect(dialog(page).getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type(note);
  const reason = dialog(page).getByRole('combobox', { name: 'Deletion reason' });
  await tabTo(page, reason);
  await page.keyboard.type('REPR');
  await expect(reason).toHaveValue('REPRINT');
}

async function queue(page: Page): Promise<void> {
  await press(page, dialog(page).getByRole('button', { name: 'Queue deletion' }));
  await expect(dialog(page)).toBeHidden();
}
