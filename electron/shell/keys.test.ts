import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { asTold } from '../../shared/sentences/sentence.ts';
import { NO_SEAL } from './browser/no-seal.ts';
import { openKeys, type Seal } from './keys.ts';
import { temporaryDirectory } from './temporary-directory.fixture.ts';

const SERVER = 'https://tixngo.invalid';

/** A keyring whose boxes open with the generation they were made in, until it is renewed. */
function keyring(generation: number): Seal {
  return {
    kind: 'safeStorage',
    description: asTold('kept in a keyring'),
    seal: async (secret) => `${generation}:${Buffer.from(secret).toString('base64')}`,
    async unseal(sealed) {
      const [made, text = ''] = sealed.split(':');
      if (text === '') throw new Error('not ours');
      return { secret: Buffer.from(text, 'base64').toString(), outdated: Number(made) < generation };
    },
  };
}

const fileIn = (directory: string) => path.join(directory, 'keys.json');

test('makes a random 256-bit key once, in a file of mode 0600', async () => {
  const directory = temporaryDirectory();
  const { databaseKey } = await openKeys(directory, NO_SEAL);
  expect(databaseKey).toMatch(/^[0-9a-f]{64}$/);
  expect(statSync(fileIn(directory)).mode & 0o777).toBe(0o600);
  expect((await openKeys(directory, NO_SEAL)).databaseKey).toBe(databaseKey);
  expect((await openKeys(temporaryDirectory(), NO_SEAL)).databaseKey).not.toBe(databaseKey);
});

test('keeps an API key for each server', async () => {
  const directory = temporaryDirectory();
  const keys = await openKeys(directory, NO_SEAL);
  expect(keys.apiKey(SERVER)).toBeNull();
  await keys.setApiKey(SERVER, 'first');
  await keys.setApiKey('https://other.invalid', 'second');
  const again = await openKeys(directory, NO_SEAL);
  expect([again.apiKey(SERVER), again.apiKey('https://other.invalid')]).toEqual(['first', 'second']);
  expect(statSync(fileIn(directory)).mode & 0o777).toBe(0o600);
});

test('a sealed file shows no secret', async () => {
  const directory = temporaryDirectory();
  const keys = await openKeys(directory, keyring(1));
  await keys.setApiKey(SERVER, 'an-api-key');
  const text = readFileSync(fileIn(directory), 'utf8');
  expect(text).not.toContain(keys.databaseKey);
  expect(text).not.toContain('an-api-key');
  expect((await openKeys(directory, keyring(1))).apiKey(SERVER)).toBe('an-api-key');
});

test('seals again what the operating system calls outdated', async () => {
  const directory = temporaryDirectory();
  const { databaseKey } = await openKeys(directory, keyring(1));
  expect((await openKeys(directory, keyring(2))).databaseKey).toBe(databaseKey);
  expect(JSON.parse(readFileSync(fileIn(directory), 'utf8')).databaseKey).toMatch(/^2:/);
});

test('does not make another key where a database waits for its own', async () => {
  const directory = temporaryDirectory();
  writeFileSync(path.join(directory, 'ledger.sqlite'), 'encrypted');
  await expect(openKeys(directory, NO_SEAL)).rejects.toThrow(/keys\.json is missing.*ledger\.sqlite cannot be opened/);
  expect(existsSync(fileIn(directory))).toBe(false);
});

test.each(['', '{', '{"seal":"none"}', '{"seal":"none","databaseKey":"short","apiKeys":{}}'])(
  'a damaged file (%j) is said and stays as it is',
  async (text) => {
    const directory = temporaryDirectory();
    writeFileSync(fileIn(directory), text);
    await expect(openKeys(directory, NO_SEAL)).rejects.toThrow('cannot be opened: the file is damaged');
    expect(readFileSync(fileIn(directory), 'utf8')).toBe(text);
  },
);

test('says which shell kept the keys when the other one comes', async () => {
  const directory = temporaryDirectory();
  await openKeys(directory, keyring(1));
  await expect(openKeys(directory, NO_SEAL)).rejects.toThrow('were kept by the desktop shell');
});
