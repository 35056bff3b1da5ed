/**
 * The database key and the API keys, in `keys.json` with mode 0600, each sealed the way the shell can. A file that is
 * there is never overwritten with other keys: without its key a ledger is lost.
 */

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Sentence } from '../../shared/sentences/sentence.ts';
import { StartError } from './start-error.ts';

/** How a shell seals a secret before it goes into the file. */
export interface Seal {
  kind: 'none' | 'safeStorage';
  /** One sentence on where the keys are kept and who can read them. */
  description: Sentence;
  seal(secret: string): Promise<string>;
  /** `outdated`: the operating system wants it sealed again. Rejects what it cannot open. */
  unseal(sealed: string): Promise<{ secret: string; outdated: boolean }>;
}

export interface Keys {
  /** 64 hexadecimal digits. */
  databaseKey: string;
  /** One sentence on where the keys are kept. */
  storage: Sentence;
  apiKey(serverUrl: string): string | null;
  setApiKey(serverUrl: string, apiKey: string): Promise<void>;
}

const SEALED_BY = { none: 'the browser shell', safeStorage: 'the desktop shell' };

const fileSchema = z.object({
  seal: z.enum(['none', 'safeStorage']),
  databaseKey: z.string(),
  apiKeys: z.record(z.string(), z.string()),
});
type KeyFile = z.output<typeof fileSchema>;

/**
 * Opens the keys, or makes them in a data directory that has no database yet.
 * @throws StartError when they are missing, damaged, or were sealed by the other shell.
 */
export async function openKeys(dataDir: string, seal: Seal): Promise<Keys> {
  const file = path.join(dataDir, 'keys.json');
  const secrets = existsSync(file) ? await readSecrets(file, seal) : newSecrets(dataDir, file);
  if (secrets.stale) await write(file, secrets, seal);
  return {
    databaseKey: secrets.databaseKey,
    storage: seal.description,
    apiKey: (serverUrl) => secrets.apiKeys.get(serverUrl) ?? null,
    async setApiKey(serverUrl, apiKey) {
      secrets.apiKeys.set(serverUrl, apiKey);
      await write(file, secrets, seal);
    },
  };
}

/** The open secrets; `stale` when the file has to be written. */
interface Secrets {
  databaseKey: string;
  apiKeys: Map<string, string>;
  stale: boolean;
}

function newSecrets(dataDir: string, file: string): Secrets {
  const database = ['ledger.sqlite', 'cache.sqlite'].find((name) => existsSync(path.join(dataDir, name)));
  if (database !== undefined) {
    throw new StartError(
      `${file} is missing, and without the key in it ${database} cannot be opened. Put the file back, or start with ` +
        'another --data-dir DIR. Nothing was changed.',
    );
  }
  return { databaseKey: randomBytes(32).toString('hex'), apiKeys: new Map(), stale: true };
}

async function readSecrets(file: string, seal: Seal): Promise<Secrets> {
  const keyFile = readKeyFile(file);
  if (keyFile.seal !== seal.kind) {
    throw new StartError(
      `The keys in ${file} were kept by ${SEALED_BY[keyFile.seal]}, so only that one can open this data directory. ` +
        'Start it, or name another directory with --data-dir DIR.',
    );
  }
  try {
    const databaseKey = await seal.unseal(keyFile.databaseKey);
    const apiKeys = await Promise.all(
      Object.entries(keyFile.apiKeys).map(async ([url, sealed]) => ({ url, ...(await seal.unseal(sealed)) })),
    );
    if (!/^[0-9a-f]{64}$/.test(databaseKey.secret)) throw new Error('not a database key');
    return {
      databaseKey: databaseKey.secret,
      apiKeys: new Map(apiKeys.map(({ url, secret }) => [url, secret])),
      stale: [databaseKey, ...apiKeys].some(({ outdated }) => outdated),
    };
  } catch {
    throw unusable(file);
  }
}

function readKeyFile(file: string): KeyFile {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw unusable(file);
  }
}

async function write(file: string, { databaseKey, apiKeys }: Secrets, seal: Seal): Promise<void> {
  const content: KeyFile = { seal: seal.kind, databaseKey: await seal.seal(databaseKey), apiKeys: {} };
  for (const [url, apiKey] of apiKeys) content.apiKeys[url] = await seal.seal(apiKey);
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, file);
}

function unusable(file: string): StartError {
  return new StartError(
    `The keys in ${file} cannot be opened: the file is damaged, or it comes from another account or machine. Put the ` +
      'right file back, or start with another --data-dir DIR. Nothing was changed.',
  );
}
