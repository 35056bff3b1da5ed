/** The connection test of Settings: it names the step that fails, and stores nothing. */
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createPort } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { DEMO_API_KEY } from '../../../shared/demo.ts';
import { control } from '../office.ts';
import { open, region } from '../settings-parts.ts';
import { test } from '../usher.ts';

const steps = (page: Page) => region(page, 'Connection test').getByRole('listitem');

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
