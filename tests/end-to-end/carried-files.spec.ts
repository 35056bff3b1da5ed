/** Without any network: a queue goes to another machine in a file, its receipt comes back; tickets come from files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import type { Deletion } from '../../shared/deletion.ts';
import { DEMO_API_KEY, DEMO_CONTROL_PATH } from '../../shared/demo.ts';
import { DEFAULT_KEY_HEADER, REPORT_PATHS } from '../../shared/tixngo.ts';
import { type RunningUsher, test } from './usher.ts';

const HEADERS = { [DEFAULT_KEY_HEADER]: DEMO_API_KEY, 'content-type': 'application/json' };

async function ask(url: string, address: string, body?: unknown): Promise<string> {
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(url + address, { headers: HEADERS, ...sent });
  expect(response.ok, `${address}: ${response.status}`).toBe(true);
  return response.text();
}

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
}

const connection = (page: Page) => page.getByRole('status', { name: 'Connection' });

async function connect({ page }: RunningUsher): Promise<void> {
  await open(page, 'Settings');
  await page.getByRole('textbox', { name: 'API key' }).fill(DEMO_API_KEY);
  await page.getByRole('button', { name: 'Store key' }).click();
  await expect(connection(page)).toContainText(/^Online.*data as of/);
}

async function call<Output>(usher: RunningUsher, name: string, input?: unknown): Promise<Output> {
  const answer = await usher.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
  return answer.output as Output;
}

/** Decides about three tickets that are on a phone. */
async function queueThree(usher: RunningUsher): Promise<Deletion[]> {
  const statuses = [{ vocabulary: 'V4', value: 'DOWNLOADED' }];
  const { resultId } = await call<{ resultId: number }>(usher, 'tickets.find', { text: '', statuses });
  const rows = await call<{ ticketId: string }[]>(usher, 'tickets.rows', { resultId, from: 0, count: 3 });
  const queued: Deletion[] = [];
  for (const { ticketId } of rows) {
    const { ticket } = await call<{ ticket: { lastUpdated: { utc: number } } }>(usher, 'ticket.get', { ticketId });
    const grounds = { reason: 'ONSITE_TROUBLESHOOTING', note: 'Lost phone', seenLastUpdated: ticket.lastUpdated.utc };
    queued.push(await call<Deletion>(usher, 'deletions.queue', { ticketId, ...grounds }));
  }
  return queued;
}

/** Presses a button that saves a file; gives the file's name and text. */
async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Chooses files as a person does. */
async function choose(page: Page, button: string, files: string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(files);
}

/** Drops a file where saved answers are loaded. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.text], file.name));
      return transfer;
    },
    { name, text },
  );
  await page.getByRole('region', { name: 'Drop files here' }).dispatchEvent('drop', { dataTransfer });
}

test('deletions decided without a network are sent by another machine, once, and the receipt brings the answers', async ({
  usher,
  backOffice,
  dataDir,
}) => {
  // Two whole applications, one after the other.
  test.slow();
  const stick = mkdtempSync(path.join(tmpdir(), 'usher-stick-'));
  const put = ({ name, text }: { name: string; text: string }): string => {
    writeFileSync(path.join(stick, name), text);
    return path.join(stick, name);
  };
  await backOffice.start();
  await ask(backOffice.url, `${DEMO_CONTROL_PATH}/life`, { running: false, phones: false });
  const flags = ['--server', backOffice.url];
  const gate = await usher.start({ flags, dataDir: path.join(dataDir, 'gate') });
  await connect(gate);
  await gate.page.getByRole('switch', { name: 'Work offline' }).click({ force: true });
  await expect(connection(gate.page)).toContainText(/^Offline/);
  const queued = await queueThree(gate);
  await open(gate.page, 'Deletions');
  const queue = await saved(gate.page, 'Export queue');
  expect(queue.name).toMatch(/^usher-queue-.*\.json$/);
  await expect(gate.page.getByRole('status').filter({ hasText: '3 deletions written to a file' })).toContainText(
    queue.name,
  );
  const gateGrid = gate.page.getByRole('grid', { name: 'Deletions' });
  await expect(gateGrid).toContainText(queue.name);
  await expect(gateGrid.getByRole('button')).toHaveCount(0);

  const office = await usher.start({ flags, dataDir: path.join(dataDir, 'office') });
  await connect(office);
  await open(office.page, 'Deletions');

  await test.step('a changed byte and a cut file are refused, and nothing of them counts', async () => {
    const refusal = office.page.getByRole('alert', { name: 'The file was not loaded' });
    const changed = put({ name: 'changed.json', text: queue.text.replace('Lost phone', 'Lost phone!') });
    await choose(office.page, 'Load file', [changed]);
    await expect(refusal).toContainText('changed.json was not loaded: it was changed or damaged');
    await choose(office.page, 'Load file', [put({ name: 'cut.json', text: queue.text.slice(0, 900) })]);
    await expect(refusal).toContainText('after character 900: it was cut off');
    expect(await call(office, 'deletions.list')).toEqual([]);
  });

  await test.step('the whole file is taken over, once, and sent', async () => {
    const file = put(queue);
    await choose(office.page, 'Load file', [file]);
    await expect(office.page.getByText('3 deletions taken over')).toBeVisible();
    await choose(office.page, 'Load file', [file]);
    await expect(office.page.getByText('3 deletions known here already: nothing changed.')).toBeVisible();
    await expect(office.page.getByText('Accepted', { exact: true })).toHaveCount(3);
    await expect(office.page.getByRole('grid', { name: 'Deletions' })).toContainText('carried here from');
  });

  await test.step('the receipt moves them along at the gate, once', async () => {
    const receipt = await saved(office.page, 'Give receipt');
    const file = put(receipt);
    await choose(gate.page, 'Load file', [file]);
    await expect(gate.page.getByText('3 deletions accepted by TIXNGO.')).toBeVisible();
    await expect(gate.page.getByText('Accepted', { exact: true })).toHaveCount(3);
    await choose(gate.page, 'Load file', [file]);
    await expect(gate.page.getByText('3 deletions settled here before: nothing changed.')).toBeVisible();
  });

  for (const { ticketId, deletionId } of queued) {
    const book = await ask(backOffice.url, `${DEMO_CONTROL_PATH}/tickets/${encodeURIComponent(ticketId)}`);
    const { deletionRequests } = JSON.parse(book) as { deletionRequests: unknown[] };
    expect(deletionRequests).toMatchObject([{ clientRequestId: deletionId }]);
  }
  rmSync(stick, { recursive: true });
});

test('tickets and logs are loaded from saved answers with no server at hand, all files or none', async ({
  usher,
  backOffice,
  dataDir,
}) => {
  await backOffice.start();
  await ask(backOffice.url, `${DEMO_CONTROL_PATH}/life`, { running: false, phones: false });
  const list = `${REPORT_PATHS.tickets}?mobileAppId=usher&limit=1000&offset=0&excludeDeleted=false`;
  const days = 'from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z';
  const log = `${REPORT_PATHS.ticketStatusLogs}?mobileAppId=usher&limit=10000&${days}`;
  const tickets = path.join(dataDir, 'tickets.json.gz');
  const logs = path.join(dataDir, 'log.json');
  const page1 = path.join(dataDir, 'page.json');
  writeFileSync(tickets, gzipSync(await ask(backOffice.url, list)));
  writeFileSync(logs, await ask(backOffice.url, log));
  writeFileSync(page1, '<html>Log in to the Wi-Fi</html>');
  await backOffice.stop();

  const app = await usher.start({ flags: ['--server', backOffice.url], dataDir: path.join(dataDir, 'app') });
  const { page } = app;
  await expect(connection(page)).toContainText('no complete data yet');
  await open(page, 'Sync');
  await choose(page, 'Load saved answers', [tickets, page1]);
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was loaded' })).toContainText(
    'page.json was not loaded: it is not JSON at line 1, character 1',
  );
  await expect(page.getByRole('table', { name: 'Loaded files' })).toBeHidden();

  await choose(page, 'Load saved answers', [tickets, logs]);
  const files = page.getByRole('table', { name: 'Loaded files' });
  await expect(files).toContainText('tickets.json.gz');
  await expect(files).toContainText('log.json');
  await expect(connection(page)).toContainText(/^Offline · from files only: data as of/);
  await expect(page.getByText('From file tickets.json.gz only')).toBeVisible();
  await drop(page, 'log.json', readFileSync(logs, 'utf8'));
  await expect(page.getByText('log.json: loaded before, nothing changed.')).toBeVisible();

  await open(page, 'Tickets');
  await expect(page.getByRole('grid', { name: 'Tickets' })).toHaveAttribute('aria-rowcount', /^(39\d|40\d)$/);
});
