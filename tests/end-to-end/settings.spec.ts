/** Settings, the connection test, and the first-start assistant. */
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createPort } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { DEMO_API_KEY } from '../../shared/demo.ts';
import { control } from './office.ts';
import { type RunningUsher, test } from './usher.ts';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const steps = (page: Page) => region(page, 'Connection test').getByRole('listitem');

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
}

async function settingsOf(app: RunningUsher): Promise<unknown> {
  return ((await app.call('settings.get')) as { output: unknown }).output;
}

/** Types an address and tests what stands in the fields. */
async function testConnectionTo(page: Page, serverUrl: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Server URL' }).fill(serverUrl);
  await region(page, 'Connection test').getByRole('button', { name: /^Test/ }).click();
}

/** The step that failed, and that those after it were not tried. */
async function expectFailureAt(page: Page, step: string, words: RegExp): Promise<void> {
  const test = region(page, 'Connection test');
  await expect(test.getByRole('status')).toContainText(new RegExp(`Step \\d of 8 failed: ${step}`));
  const failed = steps(page).filter({ hasText: 'Failed' });
  await expect(failed).toHaveCount(1);
  await expect(failed).toContainText(words);
  const texts = await steps(page).allTextContents();
  const index = texts.findIndex((text) => text.includes('Failed'));
  expect(texts.slice(index + 1).filter((text) => !text.includes('Not tried'))).toEqual([]);
}

test('language, role and looks take effect at once, stay after a restart, and can be set by keys alone', async ({
  usher,
}) => {
  const app = await usher.start({ flags: ['--demo-tickets', '50'] });
  await open(app.page, 'Settings');

  await test.step('high contrast, by the arrow keys', async () => {
    const { page } = app;
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'normal');
    const contrast = page.getByRole('radiogroup', { name: 'Contrast' });
    await contrast.getByRole('radio', { name: 'As the system' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
    await expect(contrast.getByRole('radio', { name: 'High' })).toBeFocused();
  });

  await test.step('a Viewer reads only', async () => {
    await app.page.getByRole('radio', { name: 'Viewer' }).check();
    await expect.poll(() => settingsOf(app)).toMatchObject({ role: 'Viewer', contrast: 'high' });
    const wipe = region(app.page, 'Local copy of the tickets');
    await expect(wipe.getByRole('button')).toBeDisabled();
    await expect(wipe).toContainText('It takes the role Troubleshooter');
  });

  await test.step('German, and the choice keeps the focus', async () => {
    const { page } = app;
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
    await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Sprache' })).toBeFocused();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  });

  await test.step('after a restart all of it is as it was', async () => {
    await app.restart();
    await expect(app.page.getByRole('link', { name: 'Übersicht' })).toBeVisible();
    await expect(app.page.locator('html')).toHaveAttribute('data-contrast', 'high');
    expect(await settingsOf(app)).toMatchObject({ role: 'Viewer', language: 'de' });
  });
});

test('what was typed is checked in its field, outlives the screen, and is not lost silently', async ({ usher }) => {
  const app = await usher.start({ flags: ['--demo-tickets', '50'] });
  const { page } = app;
  await open(page, 'Settings');
  await page.getByRole('textbox', { name: 'Deletion path' }).fill('/delete');
  await page.getByRole('textbox', { name: 'Operator' }).fill('Ana at gate 4');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(region(page, 'Connection')).toContainText('It has to begin with / and contain {ticketId}.');
  await expect(page.getByRole('textbox', { name: 'Deletion path' })).toBeFocused();

  await open(page, 'Overview');
  await expect(page.getByText('Settings has changes that are not saved')).toBeVisible();
  await open(page, 'Settings');
  await expect(page.getByRole('textbox', { name: 'Operator' })).toHaveValue('Ana at gate 4');
  await page.getByRole('textbox', { name: 'Deletion path' }).fill('/delete/{ticketId}');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Everything is saved.')).toBeVisible();
  expect(await settingsOf(app)).toMatchObject({ operator: 'Ana at gate 4', deletionPath: '/delete/{ticketId}' });
});

test('the connection test names the step that fails, and passes with the key that was typed', async ({
  usher,
  backOffice,
}) => {
  await backOffice.start();
  const { page } = await usher.start({ flags: ['--demo-tickets', '50'] });
  await open(page, 'Settings');

  await test.step('not an address', async () => {
    await testConnectionTo(page, 'tixngo');
    await expectFailureAt(page, 'Address', /begins with https/);
  });
  await test.step('an unknown host', async () => {
    await testConnectionTo(page, 'https://no-such-host.invalid');
    await expectFailureAt(page, 'Host name', /no-such-host\.invalid/);
  });
  await test.step('a closed port', async () => {
    const server = createPort();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((resolve) => void server.close(() => resolve()));
    await testConnectionTo(page, `http://127.0.0.1:${port}`);
    await expectFailureAt(page, 'Port', new RegExp(`Nothing listens on port ${port}`));
  });
  await test.step('no TLS', async () => {
    await testConnectionTo(page, backOffice.url.replace('http:', 'https:'));
    await expectFailureAt(page, 'Certificate', /speaks no TLS/);
  });
  await test.step('a web page', async () => {
    const server = createServer((_, response) => response.end('<h1>Guest Wi-Fi</h1>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await testConnectionTo(page, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await expectFailureAt(page, 'Answer of TIXNGO', /log-in page of a network/);
    server.close();
  });
  await test.step('no key, then a wrong one', async () => {
    await testConnectionTo(page, backOffice.url);
    await expectFailureAt(page, 'API key', /none is stored or typed/);
    await page.getByRole('textbox', { name: 'API key' }).fill('not-the-key');
    await expect(page.getByText('The fields changed since this test.')).toBeVisible();
    await testConnectionTo(page, backOffice.url);
    await expectFailureAt(page, 'API key', /belongs to no organizer/);
  });
  await test.step('the right key, and nothing was stored for it', async () => {
    await page.getByRole('textbox', { name: 'API key' }).fill(DEMO_API_KEY);
    await testConnectionTo(page, backOffice.url);
    await expect(region(page, 'Connection test').getByRole('status')).toHaveText('The connection works.');
    await expect(steps(page).filter({ hasText: 'Mobile app and tickets' })).toContainText('It gives 400 tickets.');
    await expect(page.getByText('Demo: made-up tickets')).toBeVisible();
  });
  await test.step('every part can be read and used by everybody', async () => {
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

test('a connection test that takes long can be cancelled', async ({ usher, backOffice }) => {
  await backOffice.start();
  await control(backOffice.url, 'misbehave', { kind: 'slow', times: null, delayMs: 60_000 });
  const { page } = await usher.start({ flags: ['--demo-tickets', '50'] });
  await open(page, 'Settings');
  await testConnectionTo(page, backOffice.url);
  await expect(steps(page).filter({ hasText: 'Trying' })).toContainText('Answer of TIXNGO');
  await region(page, 'Connection test').getByRole('button', { name: 'Cancel' }).click();
  await expect(region(page, 'Connection test').getByRole('status')).toHaveText('The test was cancelled.');
  await expect(steps(page).filter({ hasText: 'Answer of TIXNGO' })).toContainText('Not tried');
});

test('the first steps lead from the demo to TIXNGO, by keys alone', async ({ usher, backOffice }) => {
  await backOffice.start();
  const app = await usher.start({ flags: ['--demo-tickets', '50'] });
  const { page } = app;
  const firstSteps = region(page, 'First steps');
  await expect(page.getByRole('status', { name: 'Connection' })).toContainText(/^Online/);

  await test.step('server, key, test, save', async () => {
    await firstSteps.getByRole('button', { name: 'Connect to TIXNGO' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Server URL' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(firstSteps).toContainText('Enter an address that begins with https://');
    await page.keyboard.type(backOffice.url);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'API key' })).toBeFocused();
    await page.keyboard.type(DEMO_API_KEY);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Test connection' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(firstSteps.getByRole('status')).toHaveText('The connection works.');
    await firstSteps.getByRole('button', { name: 'Next' }).press('Enter');
    await expect(firstSteps.getByRole('button', { name: 'Save and connect' })).toBeFocused();
    await expect(firstSteps).not.toContainText(DEMO_API_KEY);
    await page.keyboard.press('Enter');
  });

  await test.step('they are gone, and the tickets of the server are there', async () => {
    await expect(firstSteps).toHaveCount(0);
    await expect(page.getByText('Demo: made-up tickets')).toHaveCount(0);
    await expect(page.getByRole('status', { name: 'Connection' })).toContainText(/^Online.*data as of/);
    expect(await settingsOf(app)).toMatchObject({ serverUrl: backOffice.url, assistant: 'closed' });
  });
});

test('the first steps block nothing, go away with the demo or a file, and come back from Settings', async ({
  usher,
}) => {
  const app = await usher.start({ flags: ['--demo-tickets', '50'] });
  const firstSteps = () => region(app.page, 'First steps');
  await expect(app.page.getByRole('img', { name: 'Tickets by family' })).toBeVisible();
  await firstSteps().getByRole('button', { name: 'Use the demo' }).click();
  await expect(firstSteps()).toHaveCount(0);

  await app.restart();
  await expect(app.page.getByRole('img', { name: 'Tickets by family' })).toBeVisible();
  await expect(firstSteps()).toHaveCount(0);

  await open(app.page, 'Settings');
  await app.page.getByRole('button', { name: 'Show the first steps' }).click();
  await firstSteps().getByRole('button', { name: 'Load a file' }).click();
  await expect(app.page.getByRole('button', { name: 'Load saved answers' })).toBeVisible();
});
