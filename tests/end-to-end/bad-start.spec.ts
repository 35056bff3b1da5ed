/** Whoever starts Usher wrongly reads one sentence that says what is wrong and what to do. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './usher.ts';

const MISUSES = [
  { flags: ['--prot', '4801'], says: "'--prot'" },
  { flags: ['--port', 'http'], says: '--port needs a whole number from 0 to 65535, not "http"' },
  { flags: ['--port', '70000'], says: '--port needs a whole number' },
  { flags: ['--demo-tickets', '-5'], says: '--demo-tickets' },
  { flags: ['--server', 'ftp://usher.invalid'], says: '--server needs an address that begins with https://' },
  { flags: ['--server', 'https://usher.invalid', '--demo'], says: '--server and --demo exclude each other' },
  { flags: ['tickets'], says: "'tickets'" },
];

for (const { flags, says } of MISUSES) {
  test(`refuses ${flags.join(' ')}`, async ({ usher, dataDir }) => {
    const program = usher.run(['--data-dir', dataDir, ...flags]);
    expect(await program.ended()).toBe(2);
    expect(program.output).toContain(says);
    expect(program.output).toContain('--data-dir DIR');
    expect(program.output.trim().split('\n')).toHaveLength(1);
  });
}

test('says that the data directory cannot be written', async ({ usher, dataDir }) => {
  const file = path.join(dataDir, 'a-file');
  writeFileSync(file, 'not a directory');
  const program = usher.run(['--data-dir', path.join(file, 'usher')]);
  expect(await program.ended()).toBe(1);
  expect(program.output).toContain(`${path.join(file, 'usher')} cannot be written`);
  expect(program.output).toContain('--data-dir');
});

test('one data directory is opened once, and the second start says by whom', async ({ usher, dataDir }) => {
  await usher.start({ flags: ['--demo-tickets', '50'] });
  const second = usher.run(['--data-dir', dataDir]);
  expect(await second.ended()).toBe(1);
  const holder = readFileSync(path.join(dataDir, 'usher.pid'), 'utf8').trim();
  expect(second.output).toContain(`already open with the data directory ${dataDir} (process ${holder})`);
});

test('after a SIGKILL the data directory opens again', async ({ usher }) => {
  const running = await usher.start({ flags: ['--demo-tickets', '50'] });
  await running.kill();
  await running.start();
  expect(await running.call('app.describe')).toMatchObject({ ok: true });
});

test('a missing key file is said, and the databases stay as they are', async ({ usher, dataDir }) => {
  const running = await usher.start({ flags: ['--demo-tickets', '50'] });
  await expect.poll(() => existsSync(path.join(dataDir, 'ledger.sqlite'))).toBe(true);
  await running.stop();
  rmSync(path.join(dataDir, 'keys.json'));
  const ledger = readFileSync(path.join(dataDir, 'ledger.sqlite'));
  const program = usher.run(['--data-dir', dataDir]);
  expect(await program.ended()).toBe(1);
  expect(program.output).toContain('keys.json is missing');
  expect(existsSync(path.join(dataDir, 'keys.json'))).toBe(false);
  expect(readFileSync(path.join(dataDir, 'ledger.sqlite'))).toEqual(ledger);
});
