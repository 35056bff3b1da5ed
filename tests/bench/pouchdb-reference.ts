/** PouchDB pulling the benchmark's tickets from a PouchDB server: the reference that somebody would use instead. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { HelperProcess } from './helper-process.ts';
import type { VenueSize } from './venue.ts';

const FOLDER = path.join(import.meta.dirname, 'pouchdb');

/** What server.js and pull.js offer; they are not TypeScript, because only their own folder knows PouchDB. */
type ServerTasks = { open(input: { size: VenueSize; count: number; folder: string }): string };
type PullTasks = { pull(input: { url: string; folder: string }): { milliseconds: number; documents: number } };

/** Has the packages of tests/bench/pouchdb installed where they are not yet; false when that fails. */
export function installPouchdb(say: (text: string) => void): boolean {
  if (existsSync(path.join(FOLDER, 'node_modules', 'pouchdb'))) return true;
  say('Installing PouchDB 9 in tests/bench/pouchdb (npm ci, once) …');
  const { status, stderr } = spawnSync('npm ci --no-audit --no-fund', { cwd: FOLDER, shell: true, encoding: 'utf8' });
  if (status !== 0) say(`PouchDB could not be installed, so it is not measured: ${stderr.trim()}`);
  return status === 0;
}

/** Milliseconds in which a PouchDB with a store on disk pulls the first `count` tickets of a venue. */
export async function pouchdbPull(size: VenueSize, count: number, dataDir: string): Promise<number> {
  const [serverFolder, folder] = [path.join(dataDir, 'pouchdb-server'), path.join(dataDir, 'pouchdb')];
  await mkdir(serverFolder, { recursive: true });
  const server = new HelperProcess<ServerTasks>(path.join(FOLDER, 'server.js'));
  const client = new HelperProcess<PullTasks>(path.join(FOLDER, 'pull.js'));
  try {
    const url = await server.ask('open', { size, count, folder: serverFolder });
    const { milliseconds, documents } = await client.ask('pull', { url, folder });
    if (documents !== count) throw new Error(`PouchDB pulled ${documents} documents instead of ${count}.`);
    return milliseconds;
  } finally {
    await Promise.all([server.stop(), client.stop()]);
  }
}
