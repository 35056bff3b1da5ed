/** What a person does on the screens, each with how long it took until it was painted. */
import type { Browser, Page } from '@playwright/test';
import type { Random } from '../../../electron/demo/venue/random.ts';
import type { TicketResult, TicketRow } from '../../../shared/ticket-views.ts';
import { callFromPage } from '../../end-to-end/usher.ts';
import { newPage } from './open-usher.ts';
import type { Awaited, Beginning, Painted } from './probe.ts';

/** Milliseconds between two keys of a person who types quickly: a scanner is quicker, and is taken for one. */
const PACE = 150;
/** Milliseconds in which what was painted comes to rest. */
const REST = 300;
/** How often each is done. */
const KEYS = 40;
const TEXTS = 2;
const CLICKS = 30;
const VISITS = 20;
const JUMPS = 12;
const SCROLLING = 6_000;
const WHEEL_EVERY = 16;
const WHEEL_BY = 300;

interface Timed {
  from: Beginning;
  awaited: Awaited;
  act: () => Promise<unknown>;
}

/** Does something in the page and gives how long it took until what is waited for was painted. */
async function timed(page: Page, { from, awaited, act }: Timed): Promise<Painted> {
  await page.evaluate(([from, awaited]) => window.probe.begin(from, awaited), [from, awaited] as const);
  await act();
  return page.evaluate(() => window.probe.painted());
}

/** Presses keys on a page that shows a number for each and does nothing else: what no screen can be quicker than. */
export async function pressKeys(browser: Browser): Promise<Painted[]> {
  const page = await newPage(browser);
  await page.goto('data:text/html,<input autofocus oninput="number.textContent=this.value.length"><p id="number">');
  const painted: Painted[] = [];
  for (let length = 1; length <= KEYS; length++) {
    const awaited: Awaited = { kind: 'text', text: String(length) };
    painted.push(await timed(page, { from: 'keydown', awaited, act: () => page.keyboard.press('a') }));
    await page.waitForTimeout(PACE);
  }
  await page.context().close();
  return painted;
}

/** Shows the ticket list with all its tickets, from the top. */
async function showList(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Tickets' }).click();
  await searchBox(page).fill('');
  await page.waitForTimeout(REST);
  await grid(page).locator('tbody tr:not([aria-busy])').first().waitFor();
  await grid(page).focus();
  await page.keyboard.press('Control+Home');
  await page.waitForTimeout(REST);
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Tickets' });
const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search tickets' });

/** Tickets from anywhere in the list, as many as are asked for. */
async function anyTickets(page: Page, random: Random, count: number, isWanted: (row: TicketRow) => boolean) {
  const ask = async <Output>(name: string, input: unknown): Promise<Output> => {
    const answer = await callFromPage(page, name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
    return answer.output as Output;
  };
  const { resultId, total } = await ask<TicketResult>('tickets.find', { text: '' });
  const found: TicketRow[] = [];
  while (found.length < count) {
    const from = random.int(0, total - 1);
    found.push(...(await ask<TicketRow[]>('tickets.rows', { resultId, from, count: 1 })).filter(isWanted));
  }
  return found;
}

/** Types numbers, names, e-mails and seats of tickets, letter by letter: from each key until its results were painted. */
export async function typeSearches(page: Page, random: Random): Promise<Painted[]> {
  await showList(page);
  const isTyped = ({ ownerName, seat }: TicketRow): boolean => seat !== '' && ON_KEYS.test(ownerName);
  const tickets = await anyTickets(page, random, TEXT_OF.length * TEXTS, isTyped);
  const texts = tickets.map((ticket, index) => TEXT_OF[index % TEXT_OF.length]?.(ticket) ?? '');
  const all: Painted[] = [];
  for (const text of texts) all.push(...(await typeText(page, text)));
  return all;
}

/** Names that every keyboard has keys for. */
const ON_KEYS = /^[A-Za-z]+ [A-Za-z]+$/;

const TEXT_OF: readonly ((ticket: TicketRow) => string)[] = [
  ({ ticketNumber }) => ticketNumber,
  ({ ownerName }) => ownerName,
  ({ ownerEmail }) => ownerEmail,
  ({ block, row, seat }) => `${block}/${row}/${seat}`,
];

async function typeText(page: Page, text: string): Promise<Painted[]> {
  await searchBox(page).selectText();
  const painted: Painted[] = [];
  for (let end = 1; end <= text.length; end++) {
    const key = text.charAt(end - 1);
    const act = () => page.keyboard.press(key === ' ' ? 'Space' : key);
    painted.push(await timed(page, { from: 'keydown', awaited: { kind: 'answer', text: text.slice(0, end) }, act }));
    await page.waitForTimeout(PACE);
  }
  return painted;
}

/** Clicks rows all over the list: from each click until the ticket with its timeline was painted. */
export async function openTickets(page: Page, random: Random): Promise<Painted[]> {
  const painted: Painted[] = [];
  await showList(page);
  const total = await rowCount(page);
  for (let click = 0; click < CLICKS; click++) {
    await goToRow(page, random.int(1, total));
    const row = grid(page).locator('tr[aria-rowindex][data-active]');
    const cell = row.locator('td', { hasText: /^\d+$/ }).first();
    const ticketNumber = (await cell.innerText()).trim();
    const awaited: Awaited = { kind: 'ticket', ticketNumber };
    painted.push(await timed(page, { from: 'pointerdown', awaited, act: () => cell.click() }));
    await page.waitForTimeout(REST);
    await page.goBack();
    await grid(page).locator('tbody tr:not([aria-busy])').first().waitFor();
    await page.waitForTimeout(REST);
  }
  return painted;
}

async function rowCount(page: Page): Promise<number> {
  return Number(await grid(page).getAttribute('aria-rowcount')) - 1;
}

/** Types a row number, from 1, into the list. */
async function goToRow(page: Page, row: number): Promise<void> {
  await grid(page).focus();
  await page.keyboard.type(String(row), { delay: PACE });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(REST);
}

/** Opens the Overview: from the click on its link until all charts were painted. */
export async function visitCharts(page: Page): Promise<Painted[]> {
  const link = (name: string) => page.getByRole('navigation').getByRole('link', { name });
  await link('Overview').click();
  await page.waitForFunction(() => (window.probe.charts()?.length ?? 0) > 0);
  await page.waitForTimeout(1_000);
  const names = await page.evaluate(() => window.probe.charts());
  if (!names) throw new Error('The Overview still waits for something.');
  const painted: Painted[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    await showList(page);
    const act = () => link('Overview').click();
    painted.push(await timed(page, { from: 'pointerdown', awaited: { kind: 'charts', names }, act }));
    await page.waitForTimeout(REST);
  }
  return painted;
}

/** Jumps by key to either end, by number and by scroll bar anywhere: until the rows there were painted. */
export async function jump(page: Page, random: Random): Promise<Painted[]> {
  await showList(page);
  const total = await rowCount(page);
  const painted: Painted[] = [];
  for (let turn = 0; turn < JUMPS; turn++) {
    for (const [key, row] of [['Control+End', total] as const, ['Control+Home', 1] as const]) {
      painted.push(await jumpTo(page, 'keydown', row, () => page.keyboard.press(key)));
    }
    const row = random.int(1, total);
    await page.keyboard.type(String(row), { delay: PACE });
    painted.push(await jumpTo(page, 'keydown', row, () => page.keyboard.press('Enter')));
    const share = random.next();
    const drag = () =>
      grid(page).evaluate((list, share) => {
        list.scrollTop = share * (list.scrollHeight - list.clientHeight);
      }, share);
    painted.push(await jumpTo(page, 'now', null, drag));
  }
  return painted;
}

async function jumpTo(page: Page, from: Beginning, row: number | null, act: () => Promise<unknown>): Promise<Painted> {
  const painted = await timed(page, { from, awaited: { kind: 'rows', row }, act });
  await page.waitForTimeout(REST);
  return painted;
}

/** Turns the wheel for some seconds, down and up again; gives the milliseconds of every long task. */
export async function scroll(page: Page): Promise<number[]> {
  await showList(page);
  await grid(page).hover();
  await page.evaluate(() => window.probe.longTasks());
  const end = Date.now() + SCROLLING;
  while (Date.now() < end) {
    const isDown = Date.now() < end - SCROLLING / 3;
    await page.mouse.wheel(0, isDown ? WHEEL_BY : -WHEEL_BY);
    await page.waitForTimeout(WHEEL_EVERY);
  }
  await page.waitForTimeout(REST);
  return page.evaluate(() => window.probe.longTasks());
}
