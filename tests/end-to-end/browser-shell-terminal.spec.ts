/** The browser shell and the terminal it was started in: its port, its signals, its output. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect } from '@playwright/test';
import { TOP } from './program.ts';
import { test } from './usher.ts';

test('a port in use is said, with the way out', async ({ usher, dataDir }) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const program = usher.run(['--data-dir', dataDir, '--port', `${port}`]);
  expect(await program.ended()).toBe(1);
  expect(program.output).toContain(`Port ${port} is used by another program. Choose another with --port N`);
  other.close();
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} stops it cleanly`, async ({ usher, dataDir }) => {
    const program = usher.run(['--data-dir', dataDir, '--demo-tickets', '50']);
    await program.says(/Usher is open at (\S+)/);
    process.kill(program.pid, signal);
    expect(await program.ended()).toBe(0);
  });
}

test('goes on when nobody reads what it says any more', async ({ browser, dataDir }) => {
  const flags = ['--data-dir', dataDir, '--demo-tickets', '50'];
  const child = spawn(process.execPath, ['out/main/browser.js', ...flags], {
    cwd: TOP,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  child.stdout.destroy();
  child.stderr.destroy();
  const page = await browser.newPage();
  await page.goto(/Usher is open at (\S+)/.exec(line.toString())?.[1] ?? '');
  await expect(page.getByRole('status', { name: 'Connection' })).toContainText(/^Online/);
  await page.close();
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
