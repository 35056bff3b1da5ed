/** The engine is killed under the screens: they say so, it is started again, and they go on. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './usher.ts';

/** Process id of the engine that the shell of a data directory runs. */
function engineOf(dataDir: string): number {
  const shell = readFileSync(path.join(dataDir, 'usher.pid'), 'utf8').trim();
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const engine = processes.find((line) => line.trim().split(/\s+/)[1] === shell && line.includes('engine.js'));
  if (!engine) throw new Error('The shell runs no engine.');
  return Number(engine.trim().split(/\s+/)[0]);
}

test('a killed engine is started again, and the screens go on', async ({ usher, dataDir, shell }) => {
  test.skip(shell === 'electron' || process.platform === 'win32', 'its engine cannot be told from other processes');
  const { page } = await usher.start({ flags: ['--demo-tickets', '50'] });
  const connection = page.getByRole('status', { name: 'Connection' });
  await expect(connection).toContainText(/^Online/);
  const engine = engineOf(dataDir);

  const said = page.getByRole('alert').filter({ hasText: 'start' }).waitFor();
  process.kill(engine, 'SIGKILL');
  await said;

  await expect(connection).toContainText(/^Online/);
  expect(engineOf(dataDir)).not.toBe(engine);
  await page.getByRole('navigation').getByRole('link', { name: 'Tickets' }).click();
  await expect(page.getByRole('grid', { name: 'Tickets' })).toHaveAttribute('aria-rowcount', '51');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
