/** Whatever Usher started ends with it, also when it is killed. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './usher.ts';

/** The engine that the Usher of a data directory started. */
function engineOf(dataDir: string): number {
  const shell = readFileSync(path.join(dataDir, 'usher.pid'), 'utf8').trim();
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const found = all.map((line) => /^ *(\d+) +(\d+) .*engine\.js/.exec(line)).find((fields) => fields?.[2] === shell);
  return Number(found?.[1]);
}

function processesNaming(directory: string): string[] {
  const all = execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(directory));
}

test('a SIGKILL leaves no process behind', async ({ usher, dataDir }) => {
  test.skip(process.platform === 'win32', 'there is no ps');
  const running = await usher.start({ flags: ['--demo-tickets', '50'] });
  expect(processesNaming(dataDir)).not.toEqual([]);
  await running.kill();
  await expect.poll(() => processesNaming(dataDir)).toEqual([]);
});

test('an engine that dies is started again, and the screens say so and go on', async ({ usher, dataDir, shell }) => {
  test.skip(process.platform === 'win32' || shell === 'electron', 'the engine is not to be told from other processes');
  const { page } = await usher.start({ flags: ['--demo-tickets', '50'] });
  const connection = page.getByRole('status', { name: 'Connection' });
  await expect(connection).toHaveText(/^Online/);
  const engine = engineOf(dataDir);

  // In every frame: a locator looks twice a second, and the engine may be back before.
  const said = page.waitForFunction(() =>
    [...document.querySelectorAll('[role="alert"]')].some((alert) => alert.textContent?.includes('start')),
  );
  process.kill(engine, 'SIGKILL');
  await said;

  await expect(connection).toHaveText(/^Online/);
  expect(engineOf(dataDir)).not.toBe(engine);
  await page.getByRole('navigation').getByRole('link', { name: 'Tickets' }).click();
  await expect(page.getByRole('grid', { name: 'Tickets' })).toHaveAttribute('aria-rowcount', '51');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
